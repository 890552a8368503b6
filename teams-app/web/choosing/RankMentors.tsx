import { Body1, Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { longest } from '#domain/limits.ts';
import { amount } from '#texts/format.ts';
import { choosingEndpoints, type ChoiceBody, type Ranking } from '../../contract/choosing.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { LockLine } from '../parts/LockLine.tsx';
import { KeptNote } from '../parts/KeptNote.tsx';
import { useKept } from '../parts/use-kept.ts';
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

const halfWritten = z.object({ wishes: z.array(z.string()), greeting: z.string() });
const readWishes = (kept: unknown) => halfWritten.safeParse(kept).data ?? null;

/** The suggested mentors, put in order by pressing; a greeting; and one button that says whom it asks. */
export function RankMentors({ choice, done }: { choice: ChoiceBody; done: () => void }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const words = tab.choice;
  const { suggestions, version, choosing } = choice;
  const start = { wishes: choice.wishes.map(({ id }) => id), greeting: choice.greeting };
  const { data: me } = useMe();
  const kept = useKept({
    key: `wishes-${me?.person.id ?? ''}`,
    over: JSON.stringify([version, suggestions]),
    start,
    read: readWishes,
  });
  const { wishes, greeting } = kept.value;
  const first = suggestions.find(({ mentor }) => mentor.id === wishes[0])?.mentor;
  const isSelf = choosing === 'self';
  const send = useChange((client, body: Ranking) => client.call(choosingEndpoints.rank, { body }), {
    says: () => (isSelf && first !== undefined ? words.sent(first.givenName) : words.saved),
    next: () => {
      kept.forget();
      done();
    },
    fails: 'notice',
  });
  return (
    <div className={styles.form}>
      <KeptNote of={kept} />
      {choice.isRenewed ? <Body1>{words.renewed}</Body1> : null}
      <ol className={styles.list}>
        {suggestions.map(({ mentor, why }) => (
          <li key={mentor.id}>
            <RankedMentor
              mentor={mentor}
              why={why}
              wishes={wishes}
              rank={(ranked) => kept.change({ ...kept.value, wishes: ranked })}
            />
          </li>
        ))}
      </ol>
      <div className={styles.end}>
        {isSelf ? (
          <Greeting value={greeting} change={(said) => kept.change({ ...kept.value, greeting: said })} />
        ) : null}
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={first === undefined || send.isPending}
          onClick={() => send.mutate({ wishes, greeting, version })}
        >
          {first === undefined ? words.nobodyYet : isSelf ? words.ask(first.givenName) : words.save}
        </Button>
        <LockLine text={isSelf ? tab.promises.asking : tab.promises.wishes} />
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
