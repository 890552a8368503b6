import { Field, Input } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { TimeProps } from './day-props.ts';

const TimePick = lazy(async () => ({ default: (await import('./TimePick.tsx')).TimePick }));

interface TimeFieldProps extends Omit<TimeProps, 'misread'> {
  readonly label: string;
  readonly hint?: string;
  /** What is said when what was typed is no time; with an example of one. */
  readonly notATime: string;
  readonly problem?: string | null;
}

/** A time on a 24-hour clock, typed (`8`, `8.30`, `0830`) or chosen from the half hours of the day. */
export function TimeField({ label, hint, notATime, problem = null, ...time }: TimeFieldProps): ReactNode {
  const [isMisread, setMisread] = useState(false);
  const said = isMisread ? notATime : problem;
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(said === null ? {} : { validationMessage: said })}
    >
      <TimeInput {...time} misread={setMisread} />
    </Field>
  );
}

function TimeInput(props: TimeProps): ReactNode {
  return (
    <Suspense fallback={<Input size="large" readOnly value={props.value} />}>
      <TimePick {...props} />
    </Suspense>
  );
}
