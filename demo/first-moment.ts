import { Temporal } from 'temporal-polyfill';

/** Where the sample company is at home. */
const zone = 'Europe/Stockholm';
const hours = { from: 8, until: 16 } as const;

/**
 * When a new demonstration begins: now, or where the sample company does not work now, on its next working morning.
 * Whoever tries it in the evening would otherwise wait until morning for the first card.
 */
export function firstMoment(now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone);
  const isWorkday = local.dayOfWeek <= 5;
  if (isWorkday && local.hour >= hours.from && local.hour < hours.until) return now;
  let day = local.toPlainDate();
  if (!isWorkday || local.hour >= hours.until) day = day.add({ days: 1 });
  while (day.dayOfWeek > 5) day = day.add({ days: 1 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: hours.from }) }).toInstant();
}
