import type { Temporal } from 'temporal-polyfill';

/**
 * The same time of day so many working days later, on the wall clock of `timeZone` (IANA): Saturdays and Sundays do not
 * count, nor what `isDayOff` says.
 */
export function afterWorkingDays(
  from: Temporal.Instant,
  days: number,
  timeZone: string,
  isDayOff: (date: Temporal.PlainDate) => boolean = () => false,
): Temporal.Instant {
  let local = from.toZonedDateTimeISO(timeZone);
  for (let left = days; left > 0;) {
    local = local.add({ days: 1 });
    if (local.dayOfWeek <= 5 && !isDayOff(local.toPlainDate())) left -= 1;
  }
  return local.toInstant();
}
