import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AskedBody } from '../../../contract/questions.ts';
import { useTexts } from '../../language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { RowsSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadDialog } from '../../parts/ReadDialog.tsx';
import { PersonLine } from '../../faces/PersonLine.tsx';
import { useAnswers } from '../data.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '16px' },
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface AnswersDialogProps {
  readonly question: AskedBody;
  readonly close: () => void;
}

/** What those who take part answered, and to which wording. */
export function AnswersDialog({ question, close }: AnswersDialogProps): ReactNode {
  const styles = useStyles();
  const { questions: words, language } = useTexts();
  const answers = useAnswers(question.id);
  return (
    <ReadDialog title={words.answersOf(question.text[language])} close={close}>
      <Answer of={answers} skeleton={<RowsSkeleton rows={3} />}>
        {(body) =>
          body.answers.length === 0 ? (
            <Body1>{words.answersNone}</Body1>
          ) : (
            <ul className={styles.list}>
              {body.answers.map(({ person, text, askedAs }) => (
                <li key={person.id} className={styles.answer}>
                  <PersonLine person={person} />
                  {text === null ? (
                    <Caption1 className={styles.quiet}>{words.ofPartner}</Caption1>
                  ) : (
                    <Body1>{text}</Body1>
                  )}
                  {askedAs === null ? null : <Caption1 className={styles.quiet}>{words.askedAs(askedAs)}</Caption1>}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </ReadDialog>
  );
}
