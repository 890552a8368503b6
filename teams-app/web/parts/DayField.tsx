import { Field, Input } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { dateOf } from './typed-day.ts';

/** What a calendar says, and in which locale it writes days. */
export interface DayWords {
  readonly locale: string;
  readonly today: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly previousYear: string;
  readonly nextYear: string;
  readonly previousYears: string;
  readonly nextYears: string;
  readonly close: string;
  readonly open: string;
  readonly calendar: string;
  readonly week: (week: number) => string;
  readonly chosen: (day: string) => string;
  readonly toMonths: (shown: string) => string;
  readonly toYears: (shown: string) => string;
  /** What was typed is no day; with an example of one. */
  readonly notADay: string;
}

export interface DayProps {
  /** ISO; empty: none. */
  readonly value: string;
  readonly change: (day: string) => void;
  readonly words: DayWords;
  /** The day it is, ISO. */
  readonly today: string;
  readonly min?: string;
  readonly max?: string;
  /** What was typed is no day, or is one again. */
  readonly misread: (isMisread: boolean) => void;
}

// The calendar is larger than most pages, and few open it.
const DayPicker = lazy(async () => ({ default: (await import('./DayPicker.tsx')).DayPicker }));

/** A day in words, `1 september 2026`. */
export function dayInWords(day: string, locale: string): string {
  const date = dateOf(day);
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return date === null ? '' : format.format(date);
}

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
