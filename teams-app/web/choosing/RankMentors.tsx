import { Body1, Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import { amount } from '#texts/format.ts';
import { choosingEndpoints, type ChoiceBody, type Ranking } from '../../contract/choosing.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { useNotice } from '../parts/notice.tsx';
import { RankedMentor } from './RankedMentor.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  end: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  greeting: { width: '100%', maxWidth: '560px' },
});

/** The suggested mentors, put in order by pressing; a greeting; and one button that says whom it asks. */
export function RankMentors({ choice, done }: { choice: ChoiceBody; done: () => void }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const words = tab.choice;
  const notice = useNotice();
  const { suggestions, version, choosing } = choice;
  const [wishes, setWishes] = useState(choice.wishes.map(({ id }) => id));
  const [greeting, setGreeting] = useState(choice.greeting);
  const send = useChange((client, body: Ranking) => client.call(choosingEndpoints.rank, { body }));
  const first = suggestions.find(({ mentor }) => mentor.id === wishes[0])?.mentor;
  const isSelf = choosing === 'self';
  const submit = (): void =>
    send.mutate(
      { wishes, greeting, version },
      {
        onSuccess: () => {
          notice.done(isSelf && first !== undefined ? words.sent(first.givenName) : words.saved);
          done();
        },
        onError: notice.failed,
      },
    );
  return (
    <div className={styles.form}>
      {choice.isRenewed ? <Body1>{words.renewed}</Body1> : null}
      <ol className={styles.list}>
        {suggestions.map(({ mentor, why }) => (
          <li key={mentor.id}>
            <RankedMentor mentor={mentor} why={why} wishes={wishes} rank={setWishes} />
          </li>
        ))}
      </ol>
      <div className={styles.end}>
        {isSelf ? <Greeting value={greeting} change={setGreeting} /> : null}
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={first === undefined || send.isPending}
          onClick={submit}
        >
          {first === undefined ? words.nobodyYet : isSelf ? words.ask(first.givenName) : words.save}
        </Button>
        <LockLine text={isSelf ? words.seen : words.seenHr} />
      </div>
    </div>
  );
}

/** A few words to whoever is asked, and how many more there is room for. */
function Greeting({ value, change }: { value: string; change: (greeting: string) => void }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const words = tab.choice;
  const left = amount(longest.greeting - value.length, language);
  return (
    <Field
      className={styles.greeting}
      label={words.greeting}
      hint={`${words.greetingHelp} ${words.greetingLeft(left)}`}
    >
      <Textarea
        size="large"
        rows={3}
        maxLength={longest.greeting}
        value={value}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
}
