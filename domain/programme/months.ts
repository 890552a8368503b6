import type { Temporal } from 'temporal-polyfill';

/** How far a programme has come, as its navigation tells it. Days are days of the calendar, without a zone. */
export type ProgrammeAge =
  | { readonly stage: 'opens'; readonly on: Temporal.PlainDate }
  /** `month` counts from 1 to `of`; a month that has begun counts whole. */
  | { readonly stage: 'month'; readonly month: number; readonly of: number }
  | { readonly stage: 'rolling'; readonly since: Temporal.PlainDate }
  | { readonly stage: 'over'; readonly since: Temporal.PlainDate };

interface Days {
  readonly startsOn: Temporal.PlainDate;
  /** Null: it rolls on. */
  readonly endsOn: Temporal.PlainDate | null;
}

/** Where a programme is on `today`, whatever its status: a draft opens too late as well. */
export function ageOf({ startsOn, endsOn }: Days, today: Temporal.PlainDate): ProgrammeAge {
  if (today.until(startsOn).sign > 0) return { stage: 'opens', on: startsOn };
  if (endsOn === null) return { stage: 'rolling', since: startsOn };
  if (today.until(endsOn).sign < 0) return { stage: 'over', since: endsOn };
  const whole = startsOn.until(endsOn, { largestUnit: 'months' });
  // 1 September to 31 May are nine, and so are 17 November to 17 August.
  const of = Math.max(1, whole.months + (whole.days > 0 ? 1 : 0));
  const begun = startsOn.until(today, { largestUnit: 'months' }).months + 1;
  return { stage: 'month', month: Math.min(begun, of), of };
}
