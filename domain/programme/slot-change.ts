import { Temporal } from 'temporal-polyfill';
import type { SlotPolicy } from './slot-policy.ts';

/** The same days and hours? Where people meet, and free days, are not compared. */
export function areSameSlots(one: SlotPolicy, other: SlotPolicy): boolean {
  const days = (policy: SlotPolicy): string => policy.weekdays.toSorted((a, b) => a - b).join(' ');
  const hours = ({ between }: SlotPolicy): string =>
    between === null ? '' : `${between.from.toString()} ${between.until.toString()}`;
  return days(one) === days(other) && hours(one) === hours(other);
}

/** Does a meeting lie on a day or at an hour on which the programme's meetings no longer stand, on a clock in this zone (IANA)? */
export function isOutsideSlots(
  { weekdays, between }: SlotPolicy,
  { start, end }: { readonly start: Temporal.Instant; readonly end: Temporal.Instant },
  timeZone: string,
): boolean {
  const from = start.toZonedDateTimeISO(timeZone);
  const until = end.toZonedDateTimeISO(timeZone);
  if (weekdays.length > 0 && !weekdays.some((day) => day === from.dayOfWeek)) return true;
  if (between === null) return false;
  const isEarly = Temporal.PlainTime.compare(from.toPlainTime(), between.from) < 0;
  const isLate = Temporal.PlainTime.compare(until.toPlainTime(), between.until) > 0;
  return isEarly || isLate;
}
