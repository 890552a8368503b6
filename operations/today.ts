import type { Temporal } from 'temporal-polyfill';
import type { Programme } from '#domain/programme/programme.ts';

/** Today's date in the programme's home zone. */
export function todayIn(programme: Pick<Programme, 'timeZone'>, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(programme.timeZone).toPlainDate();
}
