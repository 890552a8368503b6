import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import { amount } from '#texts/format.ts';
import type { AnswerBody, AskedBody } from '../../contract/questions.ts';
import { useTexts } from '../language.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Question } from '../parts/Question.tsx';
import { isUnanswered, type Draft } from './profile-draft.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '36px' },
  question: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  several: { display: 'flex', flexDirection: 'column' },
});

interface OwnQuestionsProps {
  readonly questions: readonly AskedBody[];
  readonly answers: Draft['answers'];
  readonly answer: (questionId: string, value: AnswerBody) => void;
  /** What has to be answered and is not is said at each. */
  readonly isTried: boolean;
}

/** What HR asks besides; who reads the answers stands at each. */
export function OwnQuestions({ questions, answers, answer, isTried }: OwnQuestionsProps): ReactNode {
  const styles = useStyles();
  const { tab, questions: words } = useTexts();
  return (
    <div className={styles.stack}>
      {questions.map((question) => (
        <div key={question.id} className={styles.question}>
          <OneQuestion
            question={question}
            value={answers[question.id]}
            answer={(value) => answer(question.id, value)}
            problem={isTried && isUnanswered(question, { answers }) ? words.missing : null}
          />
          <LockLine text={tab.promises.ownQuestions} />
        </div>
      ))}
    </div>
  );
}

interface OneQuestionProps {
  readonly question: AskedBody;
  readonly value: AnswerBody | undefined;
  readonly answer: (value: AnswerBody) => void;
  readonly problem: string | null;
}

/** One of them, in the form that its kind takes. */
export function OneQuestion(props: OneQuestionProps): ReactNode {
  switch (props.question.kind) {
    case 'text':
      return <InWords {...props} />;
    case 'several':
      return <Several {...props} />;
    case 'choice':
    case 'scale':
    case 'yes-no':
      return <OneOf {...props} />;
  }
}

function InWords({ question, value, answer, problem }: OneQuestionProps): ReactNode {
  const { language } = useTexts();
  const help = question.help[language];
  return (
    <Field
      label={{ children: question.text[language], size: 'large', weight: 'semibold' }}
      required={question.required}
      {...(help === '' ? {} : { hint: help })}
      {...(problem === null ? {} : { validationMessage: problem })}
    >
      <Input
        size="large"
        maxLength={longest.answer}
        value={typeof value === 'string' ? value : ''}
        onChange={(_, data) => answer(data.value)}
      />
    </Field>
  );
}

function Several({ question, value, answer, problem }: OneQuestionProps): ReactNode {
  const styles = useStyles();
  const { language } = useTexts();
  const chosen = Array.isArray(value) ? value : [];
  const help = question.help[language];
  return (
    <Question question={question.text[language]} problem={problem} {...(help === '' ? {} : { help })}>
      <div className={styles.several}>
        {question.choices.map(({ id, text }) => (
          <Checkbox
            key={id}
            size="large"
            label={text[language]}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) =>
              answer(
                question.choices
                  .map((each) => each.id)
                  .filter((each) => (each === id ? checked === true : chosen.includes(each))),
              )
            }
          />
        ))}
      </div>
    </Question>
  );
}

const steps = [1, 2, 3, 4, 5] as const;

/** A choice, a step of a scale, or yes or no. What need not be answered can be left open again. */
function OneOf({ question, value, answer, problem }: OneQuestionProps): ReactNode {
  const { questions: words, language } = useTexts();
  const help = question.help[language];
  const given: readonly { readonly value: AnswerBody; readonly text: string }[] =
    question.kind === 'choice'
      ? question.choices.map(({ id, text }) => ({ value: id, text: text[language] }))
      : question.kind === 'scale'
        ? steps.map((step) => ({ value: step, text: amount(step, language) }))
        : [
            { value: true, text: words.yes },
            { value: false, text: words.no },
          ];
  const open = question.required ? [] : [{ value: '', text: words.none }];
  const choices = [...given, ...open];
  return (
    <ChoicePills
      question={question.text[language]}
      problem={problem}
      {...(help === '' ? {} : { help })}
      choices={choices.map((each) => ({ value: String(each.value), text: each.text }))}
      chosen={value === undefined ? (question.required ? null : '') : String(value)}
      choose={(text) => answer(choices.find((each) => String(each.value) === text)?.value ?? '')}
    />
  );
}
