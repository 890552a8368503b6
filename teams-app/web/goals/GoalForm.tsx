import { Button, Field, Input, makeStyles, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import { z } from 'zod';
import { goalEndpoints, type GoalInput } from '../../contract/goals.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useChange } from '../data.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { useFirstMistake } from '../parts/first-mistake.ts';
import { KeptNote } from '../parts/KeptNote.tsx';
import { useKept } from '../parts/use-kept.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { goalTitleFrom } from '#domain/goals/goal.ts';
import { longest } from '#domain/limits.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    width: '100%',
    boxSizing: 'border-box',
    padding: '24px',
    borderRadius: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  date: { maxWidth: '200px' },
});

const nothing = { title: '', measure: '', dueOn: '' };
const halfWritten = z.object({ title: z.string(), measure: z.string(), dueOn: z.string() });
const readGoal = (kept: unknown) => halfWritten.safeParse(kept).data ?? null;

interface GoalFormProps {
  readonly pairing: Pick<PairingBody, 'id' | 'myRole'>;
  /** What to begin with; empty for nothing. */
  readonly from: string;
  readonly done: () => void;
}

/** A new goal in three fields, of which one is needed; the help shows what makes a goal easy to follow. */
export function GoalForm({ pairing, from, done }: GoalFormProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const words = tab.goals;
  const { formTitle, title: titleLabel, create } = wordsFor(pairing, words);
  const start = { ...nothing, title: goalTitleFrom(from) };
  const { data: me } = useMe();
  const kept = useKept({ key: `goal-${pairing.id}-${me?.person.id ?? ''}`, over: from, start, read: readGoal });
  const { title, measure, dueOn } = kept.value;
  const write = (part: Partial<typeof nothing>): void => kept.change({ ...kept.value, ...part });
  const leave = (): void => {
    kept.forget();
    done();
  };
  const [tries, setTries] = useState(0);
  const form = useFirstMistake<HTMLFormElement>(tries);
  // The button that opened the form is gone: whoever pressed it goes on in the first field.
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, [form]);
  const add = useChange(
    (client, body: GoalInput) => client.call(goalEndpoints.add, { params: { id: pairing.id }, body }),
    { says: words.created, next: leave, fails: 'here' },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTries(tries + 1);
    if (title.trim() === '') return;
    add.mutate({ title, measure, dueOn: dueOn === '' ? null : dueOn });
  };
  const missing = tries > 0 && title.trim() === '';
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <Subtitle2 as="h3">{formTitle}</Subtitle2>
      <KeptNote of={kept} />
      <Field label={titleLabel} hint={words.titleHelp} {...(missing ? { validationMessage: words.titleMissing } : {})}>
        <Input
          size="large"
          maxLength={longest.goalTitle}
          placeholder={words.titlePlaceholder}
          value={title}
          onChange={(_, data) => write({ title: data.value })}
        />
      </Field>
      <Field label={words.measure}>
        <Textarea
          size="large"
          maxLength={longest.goalMeasure}
          placeholder={words.measurePlaceholder}
          value={measure}
          onChange={(_, data) => write({ measure: data.value })}
        />
      </Field>
      <Field label={words.dueOn} hint={words.dueHelp} className={styles.date}>
        <Input size="large" type="date" value={dueOn} onChange={(_, data) => write({ dueOn: data.value })} />
      </Field>
      {add.isError ? <Trouble error={add.error} /> : null}
      <FormActions create={create} busy={add.isPending} cancel={leave} />
    </form>
  );
}

function FormActions({ create, busy, cancel }: { create: string; busy: boolean; cancel: () => void }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div className={styles.actions}>
      <Button appearance="primary" size="large" type="submit" disabledFocusable={busy}>
        {create}
      </Button>
      <Button size="large" onClick={cancel}>
        {tab.common.cancel}
      </Button>
    </div>
  );
}

/** A mentor proposes; the mentee writes their own. */
function wordsFor({ myRole }: GoalFormProps['pairing'], words: Texts['tab']['goals']) {
  if (myRole === 'mentee') return words;
  return { formTitle: words.proposeTitle, title: words.titleTheirs, create: words.sendProposal };
}
