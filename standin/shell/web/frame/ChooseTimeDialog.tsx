import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { FormDialog } from './FormDialog.tsx';
import { useTexts } from '../texts.ts';
import { instantOf, inZone } from '../time.ts';

interface ChooseTimeDialogProps {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly zone: string;
  readonly onMove: (to: { to: string }) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the moment the clock shall jump to; refuses to go back. */
export function ChooseTimeDialog({ now, zone, onMove, onClose }: ChooseTimeDialogProps) {
  const say = useTexts();
  const [start] = useState(() => inZone(now, zone).add({ hours: 1 }));
  const [date, setDate] = useState(start.toPlainDate().toString());
  const [time, setTime] = useState(start.toPlainTime().toString({ smallestUnit: 'minute' }));
  const [refused, setRefused] = useState(false);

  const move = async (): Promise<void> => {
    const to = date === '' || time === '' ? null : instantOf(Temporal.PlainDate.from(date), time, zone);
    if (to === null || new Date(to).getTime() <= now) setRefused(true);
    else if (await onMove({ to })) onClose();
  };

  return (
    <FormDialog title={say.clockTitle} action={say.clockMove} onSubmit={move} onClose={onClose}>
      <Field label={say.date}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Field label={say.time} {...(refused ? { validationMessage: say.clockForwardOnly } : {})}>
        <Input type="time" value={time} onChange={(_, { value }) => setTime(value)} />
      </Field>
    </FormDialog>
  );
}
