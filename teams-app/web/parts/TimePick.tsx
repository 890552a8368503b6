import { TimePicker } from '@fluentui/react-timepicker-compat';
import { useState, type ReactNode } from 'react';
import type { TimeProps } from './day-props.ts';
import { typedTime } from './typed-day.ts';

/** Any day: only the clock is read from it. */
const anchor = new Date(2024, 0, 1);

function dateAt(time: string | null): Date | null {
  if (time === null) return null;
  const [hour, minute] = time.split(':').map(Number);
  return new Date(2024, 0, 1, hour, minute);
}

function timeAt(date: Date): string {
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** Fluent's list of times; loaded where a time is asked for. */
export function TimePick({ value, change, misread, ...field }: TimeProps): ReactNode {
  // What is being typed, until it is left.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TimePicker
      {...field}
      size="large"
      freeform
      increment={30}
      hourCycle="h23"
      dateAnchor={anchor}
      selectedTime={dateAt(value === '' ? null : value)}
      value={typed ?? value}
      onInput={({ target }) => setTyped(target instanceof HTMLInputElement ? target.value : null)}
      formatDateToTimeString={timeAt}
      parseTimeStringToDate={(text) => {
        const date = dateAt(typedTime(text ?? ''));
        return date === null ? { date, errorType: 'invalid-input' } : { date };
      }}
      onTimeChange={(_, { selectedTime, errorType }) => {
        misread(errorType !== undefined);
        if (selectedTime === null || errorType !== undefined) return;
        setTyped(null);
        change(timeAt(selectedTime));
      }}
    />
  );
}
