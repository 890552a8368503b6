import { Temporal } from 'temporal-polyfill';
import { OutsideFailure } from '#operations/failures.ts';
import { instantOf, type GraphTime } from './times.ts';

/** The wall clock a series runs on, by which the date of an occurrence becomes a moment. */
export interface SeriesClock {
  readonly timeZone: string;
  readonly time: Temporal.PlainTime;
}

/** The clock in the zone in which the series was booked. What Outlook calls that zone later does not matter. */
export function clockOf(master: { readonly start: GraphTime }, timeZone: string): SeriesClock {
  return { timeZone, time: instantOf(master.start).toZonedDateTimeISO(timeZone).toPlainTime() };
}

/** The start on the date in an occurrence's iCalUId; null for one without a date. */
export function dateStart(iCalUId: string, clock: SeriesClock): Temporal.Instant | null {
  const date = dateIn(iCalUId);
  return date === null ? null : startOn(date, clock);
}

/** Bytes 17 to 20 of a global object id (MS-OXOCAL 2.2.1.27): year, month and day; zero for a whole series. */
function dateIn(iCalUId: string): string | null {
  const found = /^040000008200E00074C5B7101A82E008([0-9A-F]{4})([0-9A-F]{2})([0-9A-F]{2})/i.exec(iCalUId);
  const [year = 0, month = 0, day = 0] = (found ?? []).slice(1).map((hex) => Number.parseInt(hex, 16));
  if (year === 0) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** From `OID.{series}.{yyyy-mm-dd}`, which names cancelled occurrences. @throws OutsideFailure 'nonsense' */
export function cancelledStart(occurrenceName: string, clock: SeriesClock): Temporal.Instant {
  const date = /\.(\d{4}-\d{2}-\d{2})$/.exec(occurrenceName)?.[1];
  if (date === undefined) throw new OutsideFailure('nonsense', 'An occurrence without a date in its name');
  return startOn(date, clock);
}

function startOn(date: string, clock: SeriesClock): Temporal.Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: clock.timeZone, plainTime: clock.time }).toInstant();
}
