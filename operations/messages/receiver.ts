import type { Temporal } from 'temporal-polyfill';
import { fitHourFrom, isFitHour, type Receiver } from '#domain/time/fit-hours.ts';
import { officeHours } from '#domain/time/working-hours.ts';
import type { Context } from '../context.ts';
import type { Person } from '../ports/people.ts';

/** When somebody may be written to; `home` says zone (IANA) and country while mailbox and directory have not told. */
export function receiverOf(
  { holidays }: Pick<Context, 'holidays'>,
  { workingHours, country }: Pick<Person, 'workingHours' | 'country'>,
  home: { readonly timeZone: string; readonly country: string },
): Receiver {
  const usual = officeHours(workingHours?.timeZone ?? home.timeZone);
  // Whoever has told no hours at all is still written to: on the usual working days.
  const { timeZone, hours } = workingHours !== null && workingHours.hours.length > 0 ? workingHours : usual;
  return {
    timeZone,
    workingDay: (date) =>
      hours.some(({ weekday }) => weekday === date.dayOfWeek) &&
      holidays.between(country || home.country, date, date).length === 0,
  };
}

/** Longer than any run of days on which nobody works. */
const longestPause = { hours: 21 * 24 } as const;

/** When a message that is owed now may be sent: null is at once, else the receiver's next hour for it. */
export function waitsUntil(receiver: Receiver, now: Temporal.Instant): Temporal.Instant | null {
  if (isFitHour(now, receiver)) return null;
  const latest = now.add(longestPause);
  return fitHourFrom(now, receiver, latest) ?? latest;
}
