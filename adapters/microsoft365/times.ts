import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { OutsideFailure } from '#operations/failures.ts';
import { ianaZoneOf, windowsZoneOf } from './zones.ts';

/** Graph's `dateTimeTimeZone`: a wall time without offset, seven decimals, and the name of a zone. */
export const graphTime = z.object({ dateTime: z.string(), timeZone: z.string() });
export type GraphTime = z.infer<typeof graphTime>;

/** The pattern checks the time of day, but not whether the month has that day. */
const plainUtc = /^\d{4}-\d{2}-(\d{2})T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d+)?$/;

/** @throws OutsideFailure 'nonsense' for a time that cannot be understood. */
export function instantOf(time: GraphTime): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(momentOf(time));
}

/**
 * The same in milliseconds since 1970, without the cost of a Temporal object.
 *
 * @throws OutsideFailure 'nonsense' for a time that cannot be understood.
 */
export function momentOf({ dateTime, timeZone }: GraphTime): number {
  const plain = timeZone === 'UTC' ? plainMoment(dateTime) : null;
  if (plain !== null) return plain;
  const zone = ianaZoneOf(timeZone);
  if (zone === null) throw new OutsideFailure('nonsense', 'A time in a zone that was not asked for');
  try {
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).epochMilliseconds;
  } catch (error) {
    throw new OutsideFailure('nonsense', 'This is not a time', { cause: error });
  }
}

/**
 * A year's availability is a thousand times in UTC, and reading them without a calendar is three times as fast. Null
 * for anything that is not such a time, such as the 30th of February, which Date would take for the 2nd of March.
 */
function plainMoment(dateTime: string): number | null {
  const day = plainUtc.exec(dateTime)?.[1];
  const moment = day === undefined ? NaN : Date.parse(`${dateTime.slice(0, 23)}Z`);
  return new Date(moment).getUTCDate() === Number(day) ? moment : null;
}

/** An instant for a query, in UTC and whole seconds. */
export function utcTime(instant: Temporal.Instant, rounding: 'floor' | 'ceil'): GraphTime {
  const seconds = Math[rounding](instant.epochMilliseconds / 1000);
  return { dateTime: new Date(seconds * 1000).toISOString().slice(0, 19), timeZone: 'UTC' };
}

/**
 * A time on its own wall clock, under the Windows name of its zone: written in UTC, a series would shift with every
 * change of clocks.
 *
 * @throws OutsideFailure 'refused' for a zone that Windows does not know.
 */
export function wallTime(at: Temporal.ZonedDateTime): GraphTime {
  const timeZone = windowsZoneOf(at.timeZoneId);
  if (timeZone === null) throw new OutsideFailure('refused', `No Windows name for the zone ${at.timeZoneId}`);
  return { dateTime: at.toPlainDateTime().toString({ smallestUnit: 'second' }), timeZone };
}
