import { Temporal } from 'temporal-polyfill';
import { isWithin, publishAfterDays } from '../limits.ts';
import type { Weekday } from '../time/working-hours.ts';

/**
 * When rounds of matching are run: by whoever leads the programme, on a day of the calendar, or as soon as two who wait
 * could be a good pair.
 */
export const roundRhythms = ['by-hand', 'weekly', 'every-two-weeks', 'monthly', 'as-soon-as-possible'] as const;
export type RoundRhythm = (typeof roundRhythms)[number];

/** When rounds run by themselves, and what becomes of their drafts. */
export interface RoundSettings {
  readonly rhythm: RoundRhythm;
  /** Monday to Friday; monthly on the first such day of the month. Means nothing where rounds have no day. */
  readonly weekday: Weekday;
  /** On the programme's wall clock. */
  readonly time: Temporal.PlainTime;
  /** A draft that ran by itself is published so many working days later unless somebody holds it; null: by hand. */
  readonly publishAfterDays: number | null;
}

/** Nothing happens by itself; what else is set is what HR begins with when something shall. */
export const roundsByHand: RoundSettings = {
  rhythm: 'by-hand',
  weekday: 1,
  time: Temporal.PlainTime.from('08:00'),
  publishAfterDays: null,
};

/** What is wrong with them; null: nothing. */
export function faultInRounds({ weekday, publishAfterDays: days }: RoundSettings): 'rounds-out-of-range' | null {
  const isDays = days === null || (Number.isInteger(days) && isWithin(days, publishAfterDays));
  return weekday <= 5 && isDays ? null : 'rounds-out-of-range';
}
