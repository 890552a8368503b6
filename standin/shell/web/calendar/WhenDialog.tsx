import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { FormDialog } from '../frame/FormDialog.tsx';
import { TimeField } from '../frame/TimeField.tsx';
import { useTexts } from '../texts.ts';
import { instantOf, inZone, readTime } from '../time.ts';

interface WhenDialogProps {
  readonly title: string;
  readonly zone: string;
  /** Suggested times, epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Whether to ask for a subject, as for a new meeting. */
  readonly withSubject?: boolean;
  readonly onSave: (meeting: { subject: string; start: string; end: string }) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks when a meeting should be, in the person's own zone; a refusal by the calendar is shown here. */
export function WhenDialog({ title, zone, start, end, withSubject = false, onSave, onClose }: WhenDialogProps) {
  const say = useTexts();
  const minute = { smallestUnit: 'minute' } as const;
  const [subject, setSubject] = useState('');
  const [date, setDate] = useState(() => inZone(start, zone).toPlainDate().toString());
  const [from, setFrom] = useState(() => inZone(start, zone).toPlainTime().toString(minute));
  const [until, setUntil] = useState(() => inZone(end, zone).toPlainTime().toString(minute));
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (): Promise<void> => {
    const [starts, ends] = [readTime(from), readTime(until)];
    if (date === '' || starts === null || ends === null) {
      setProblem(say.badTime);
      return;
    }
    if (ends <= starts) {
      setProblem(say.endBeforeStart);
      return;
    }
    const day = Temporal.PlainDate.from(date);
    try {
      await onSave({ subject, start: instantOf(day, starts, zone), end: instantOf(day, ends, zone) });
      onClose();
    } catch (failure) {
      setProblem(say.cardFailed(failure instanceof Error ? failure.message : String(failure)));
    }
  };

  return (
    <FormDialog title={title} action={say.save} onSubmit={save} onClose={onClose}>
      {withSubject && (
        <Field className="whole-row" label={say.subject}>
          <Input value={subject} onChange={(_, { value }) => setSubject(value)} />
        </Field>
      )}
      <Field className="whole-row" label={say.date}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <TimeField label={say.start} value={from} onChange={setFrom} />
      <TimeField label={say.end} value={until} onChange={setUntil} />
      {problem !== null && (
        <p className="whole-row card-problem" role="alert">
          {problem}
        </p>
      )}
    </FormDialog>
  );
}
