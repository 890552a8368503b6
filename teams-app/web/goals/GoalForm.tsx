import { Button, Field, Input, makeStyles, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { goalEndpoints, type GoalInput } from '../../contract/goals.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { longest } from '#domain/limits.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    width: '100%',
    boxSizing: 'border-box',
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  date: { maxWidth: '200px' },
});

/** A new goal in three fields, of which one is needed; the help shows what makes a goal easy to follow. */
export function GoalForm({ pairingId, done }: { pairingId: string; done: () => void }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const words = tab.goals;
  const [title, setTitle] = useState('');
  const [measure, setMeasure] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [tried, setTried] = useState(false);
  // The button that opened the form is gone: whoever pressed it goes on in the first field.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const add = useChange((client, body: GoalInput) =>
    client.call(goalEndpoints.add, { params: { id: pairingId }, body }),
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') return;
    add.mutate({ title, measure, dueOn: dueOn === '' ? null : dueOn }, { onSuccess: done });
  };
  const missing = tried && title.trim() === '';
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <Subtitle2 as="h3">{words.formTitle}</Subtitle2>
      <Field label={words.title} hint={words.titleHelp} {...(missing ? { validationMessage: words.titleMissing } : {})}>
        <Input
          size="large"
          maxLength={longest.goalTitle}
          placeholder={words.titlePlaceholder}
          value={title}
          onChange={(_, data) => setTitle(data.value)}
        />
      </Field>
      <Field label={words.measure}>
        <Textarea
          size="large"
          maxLength={longest.goalMeasure}
          placeholder={words.measurePlaceholder}
          value={measure}
          onChange={(_, data) => setMeasure(data.value)}
        />
      </Field>
      <Field label={words.dueOn} hint={words.dueHelp} className={styles.date}>
        <Input size="large" type="date" value={dueOn} onChange={(_, data) => setDueOn(data.value)} />
      </Field>
      {add.isError ? <Trouble error={add.error} /> : null}
      <div className={styles.actions}>
        <Button appearance="primary" size="large" type="submit" disabled={add.isPending}>
          {words.create}
        </Button>
        <Button size="large" onClick={done}>
          {tab.common.cancel}
        </Button>
      </div>
    </form>
  );
}
