import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list } from '#texts/format.ts';
import { useMe } from '../../mine.ts';
import { useTexts } from '../../language.tsx';
import { Section } from '../../parts/Page.tsx';
import { Languages } from '../Languages.tsx';
import { OwnQuestions } from '../OwnQuestions.tsx';
import { WaysOfWorking } from '../WaysOfWorking.tsx';
import type { JoinStepProps } from './WantsStep.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '32px' },
});

/** Step two: either, or, or it depends; the languages; and what HR asks besides. */
export function WaysStep({ draft, edit, missing, questions }: JoinStepProps): ReactNode {
  const styles = useStyles();
  const { tab, words, language } = useTexts();
  const said = tab.joinSteps;
  const { profile, saidWays } = draft;
  const known = useMe().data?.person.languages ?? [];
  return (
    <div className={styles.stack}>
      <WaysOfWorking
        values={profile.workingStyle}
        said={saidWays}
        answer={(style, value) =>
          edit({
            ...draft,
            saidWays: [...saidWays.filter((each) => each !== style), style],
            profile: { ...profile, workingStyle: { ...profile.workingStyle, [style]: value } },
          })
        }
      />
      <Languages
        chosen={profile.languages}
        problem={missing.includes('missingLanguage') ? said.missingLanguage : null}
        {...(known.length === 0 || profile.languages.length > 0
          ? {}
          : {
              known: said.languagesKnown(
                list(
                  known.map((each) => words.language[each]),
                  language,
                ),
              ),
            })}
        choose={(languages) => edit({ ...draft, profile: { ...profile, languages } })}
      />
      {questions.length === 0 ? null : (
        <Section title={said.ownQuestions}>
          <OwnQuestions
            questions={questions}
            answers={draft.answers}
            answer={(id, value) => edit({ ...draft, answers: { ...draft.answers, [id]: value } })}
            isTried={missing.includes('missingAnswer')}
          />
        </Section>
      )}
    </div>
  );
}
