/** What the fields for days and times hand on to what is loaded for them. */

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

export interface TimeProps {
  /** `HH:MM`; empty: none. */
  readonly value: string;
  readonly change: (time: string) => void;
  /** What was typed is no time, or is one again. */
  readonly misread: (isMisread: boolean) => void;
}
