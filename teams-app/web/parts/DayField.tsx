import { Field, Input } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { DayProps } from './day-props.ts';
import { dayInWords } from './typed-day.ts';

// The calendar is larger than most pages, and few open it.
const DayPicker = lazy(async () => ({ default: (await import('./DayPicker.tsx')).DayPicker }));

interface DayFieldProps extends Omit<DayProps, 'misread'> {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the day; null while nothing is. */
  readonly problem?: string | null;
  readonly className?: string;
}

/** A day, typed as people of the reader's language write it or chosen in a calendar with Mondays first and week numbers. */
export function DayField({ label, hint, problem = null, className, ...day }: DayFieldProps): ReactNode {
  const [isMisread, setMisread] = useState(false);
  const said = isMisread ? day.words.notADay : problem;
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(className === undefined ? {} : { className })}
      {...(said === null ? {} : { validationMessage: said })}
    >
      <DayInput {...day} misread={setMisread} />
    </Field>
  );
}

/** `Field` gives its id to its only child, so that one passes it on. */
function DayInput(props: DayProps): ReactNode {
  return (
    <Suspense fallback={<Input size="large" readOnly value={dayInWords(props.value, props.words.locale)} />}>
      <DayPicker {...props} />
    </Suspense>
  );
}
