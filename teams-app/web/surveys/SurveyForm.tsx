import { Body1Strong, Button, Checkbox, Field, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { fitAnswers, goalProgressScale } from '#domain/surveys/response.ts';
import { surveyEndpoints, type OpenSurvey, type SurveyInput } from '../../contract/surveys.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { MoodFace } from '../parts/MoodFace.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { MoodChoice } from './MoodChoice.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '28px', alignItems: 'stretch' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  first: { display: 'flex', flexDirection: 'column', gap: '20px', ':focus': { outline: 'none' } },
  rest: { display: 'flex', flexDirection: 'column', gap: '28px', ':focus': { outline: 'none' } },
  said: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  change: { minHeight: '44px' },
  end: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
});

type Draft = Omit<SurveyInput, 'didMeet'> & { readonly didMeet: SurveyInput['didMeet'] | null };

const blank: Draft = {
  didMeet: null,
  usefulness: null,
  goalProgress: null,
  wellPrepared: null,
  fit: null,
  helpWanted: false,
};

interface SurveyFormProps {
  readonly survey: OpenSurvey;
  readonly sent: (said: Pick<SurveyInput, 'helpWanted' | 'fit' | 'didMeet'>) => void;
}

/** Two presses: how it was, and one question for the role; what else may be said unfolds after the first. */
export function SurveyForm({ survey, sent }: SurveyFormProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const [said, say] = useState(blank);
  const [isBack, goBack] = useState(false);
  const answer = useChange(
    (client, body: SurveyInput) => client.call(surveyEndpoints.answer, { params: { id: survey.id }, body }),
    // Thanks come in place of the questions.
    { says: null, next: (_, met) => sent(met), fails: 'here' },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { didMeet } = said;
    if (didMeet === null) return;
    const met = didMeet === 'yes' ? said : { ...blank, helpWanted: said.helpWanted };
    answer.mutate({ ...met, didMeet });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {said.didMeet === null ? (
        <First survey={survey} isBack={isBack} say={(part) => say({ ...said, ...part })} />
      ) : (
        <Rest
          survey={survey}
          said={said}
          say={say}
          back={() => {
            goBack(true);
            say({ ...said, didMeet: null, usefulness: null });
          }}
        >
          <Field hint={tab.promises.help}>
            <Checkbox
              size="large"
              label={tab.survey.help}
              checked={said.helpWanted}
              onChange={(_, { checked }) => say({ ...said, helpWanted: checked === true })}
            />
          </Field>
          <div className={styles.end}>
            {answer.isError ? <Trouble error={answer.error} /> : null}
            <Button appearance="primary" size="large" type="submit" disabledFocusable={answer.isPending}>
              {tab.survey.send}
            </Button>
          </div>
        </Rest>
      )}
      <LockLine text={tab.promises.survey} />
    </form>
  );
}

interface FirstProps {
  readonly survey: OpenSurvey;
  /** What was said is being changed. */
  readonly isBack: boolean;
  readonly say: (part: Pick<Draft, 'didMeet' | 'usefulness'>) => void;
}

/** How it was, or that they did not meet; one press. */
function First({ survey, isBack, say }: FirstProps): ReactNode {
  const styles = useStyles();
  const { survey: words } = useTexts().tab;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isBack) top.current?.querySelector('button')?.focus();
  }, [isBack]);
  return (
    <div ref={top} className={styles.first}>
      <MoodChoice choose={(usefulness) => say({ didMeet: 'yes', usefulness })} />
      {survey.saidMet ? null : (
        <div className={styles.ways}>
          {(['no', 'moved'] as const).map((didMeet) => (
            <Button key={didMeet} onClick={() => say({ didMeet, usefulness: null })}>
              {words.notMet[didMeet]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface RestProps {
  readonly survey: OpenSurvey;
  readonly said: Draft;
  readonly say: (said: Draft) => void;
  readonly back: () => void;
  readonly children: ReactNode;
}

/** What was said first, which can be changed, and the questions that follow from it. */
function Rest({ survey, said, say, back, children }: RestProps): ReactNode {
  const styles = useStyles();
  const { survey: words } = useTexts().tab;
  const top = useRef<HTMLDivElement>(null);
  // The face that was pressed is gone: whoever pressed it goes on here.
  useEffect(() => {
    top.current?.focus();
  }, []);
  const { didMeet, usefulness } = said;
  const answered = usefulness === null ? '' : `${words.faces[usefulness]}.`;
  return (
    <div ref={top} tabIndex={-1} className={styles.rest} aria-label={words.goOn} role="group">
      <div className={styles.said} role="status">
        {usefulness === null ? null : <MoodFace mood={usefulness} size={32} />}
        <Body1Strong>
          {didMeet === 'no' || didMeet === 'moved' ? words.notMet[didMeet] : `${answered} ${words.noted}`}
        </Body1Strong>
        <Link as="button" className={styles.change} onClick={back}>
          {words.change}
        </Link>
      </div>
      {didMeet === 'yes' ? <AboutMeeting survey={survey} said={said} say={say} /> : null}
      {didMeet === 'yes' && survey.asksFit ? <AboutFit survey={survey} said={said} say={say} /> : null}
      {children}
    </div>
  );
}

type AboutProps = Pick<RestProps, 'survey' | 'said' | 'say'>;

function AboutMeeting({ survey, said, say }: AboutProps): ReactNode {
  const { survey: words, promises } = useTexts().tab;
  if (survey.role === 'mentee') {
    return (
      <ChoicePills
        question={survey.goalTitle === null ? words.goalProgressNoGoal : words.goalProgress(survey.goalTitle)}
        {...(survey.goalTitle === null ? {} : { help: promises.goalMoves })}
        choices={goalProgressScale.map((value) => ({ value, text: words.goalProgressOptions[value] }))}
        chosen={said.goalProgress}
        choose={(goalProgress) => say({ ...said, goalProgress })}
      />
    );
  }
  const { wellPrepared } = said;
  return (
    <ChoicePills
      question={words.wellPrepared}
      choices={(['no', 'yes'] as const).map((value) => ({ value, text: words.wellPreparedOptions[value] }))}
      chosen={wellPrepared === null ? null : wellPrepared ? 'yes' : 'no'}
      choose={(chosen) => say({ ...said, wellPrepared: chosen === 'yes' })}
    />
  );
}

/** Only after the first meeting. */
function AboutFit({ survey, said, say }: AboutProps): ReactNode {
  const { fit: words } = useTexts().tab;
  return (
    <ChoicePills
      question={words.question}
      help={words.help(survey.partnerGivenName)}
      choices={fitAnswers.map((value) => ({ value, text: words.options[value] }))}
      chosen={said.fit}
      choose={(fit) => say({ ...said, fit })}
    />
  );
}
