import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { FormDialog } from './FormDialog.tsx';
import { TimeField } from './TimeField.tsx';
import { useTexts } from '../texts.ts';
import { instantOf, inZone, readTime } from '../time.ts';

interface ChooseTimeDialogProps {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly zone: string;
  readonly onMove: (to: { to: string }) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the moment to which the clock should jump; refuses to go back. */
export function ChooseTimeDialog({ now, zone, onMove, onClose }: ChooseTimeDialogProps) {
  const say = useTexts();
  const [start] = useState(() => inZone(now, zone).add({ hours: 1 }));
  const [date, setDate] = useState(start.toPlainDate().toString());
  const [time, setTime] = useState(start.toPlainTime().toString({ smallestUnit: 'minute' }));
  const [problem, setProblem] = useState<string | null>(null);

  const move = async (): Promise<void> => {
    const at = readTime(time);
    if (date === '' || at === null) {
      setProblem(say.badTime);
      return;
    }
    const to = instantOf(Temporal.PlainDate.from(date), at, zone);
    if (new Date(to).getTime() <= now) setProblem(say.clockForwardOnly);
    else if (await onMove({ to })) onClose();
  };

  return (
    <FormDialog title={say.clockTitle} action={say.clockMove} onSubmit={move} onClose={onClose}>
      <Field label={say.date}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <TimeField label={say.time} value={time} onChange={setTime} />
      {problem !== null && (
        <p className="whole-row card-problem" role="alert">
          {problem}
        </p>
      )}
    </FormDialog>
  );
}
