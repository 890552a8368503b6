import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { OutsideFailure } from '#operations/failures.ts';
import { ianaZoneOf, windowsZoneOf } from './zones.ts';

/** Graph's `dateTimeTimeZone`: a wall time without offset, seven decimals, and the name of a zone. */
export const graphTime = z.object({ dateTime: z.string(), timeZone: z.string() });
export type GraphTime = z.infer<typeof graphTime>;

/**
 * The days and hours that every month and day has. A year's availability is a thousand times in UTC, and reading these
 * without a calendar makes it three times as fast.
 */
const PLAIN_UTC = /^\d{4}-\d{2}-(?:[01]\d|2[0-8])T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d+)?$/;

/** @throws OutsideFailure 'nonsense' for a time that cannot be understood. */
export function instantOf({ dateTime, timeZone }: GraphTime): Temporal.Instant {
  if (timeZone === 'UTC' && PLAIN_UTC.test(dateTime)) {
    const moment = Date.parse(`${dateTime.slice(0, 23)}Z`);
    if (!Number.isNaN(moment)) return Temporal.Instant.fromEpochMilliseconds(moment);
  }
  const zone = ianaZoneOf(timeZone);
  if (zone === null) throw new OutsideFailure('nonsense', 'A time in a zone that was not asked for');
  try {
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant();
  } catch (error) {
    throw new OutsideFailure('nonsense', 'A time that is none', { cause: error });
  }
}

/** An instant to ask with, in UTC and whole seconds. */
export function utcTime(instant: Temporal.Instant, rounding: 'floor' | 'ceil'): GraphTime {
  const text = instant.toString({ smallestUnit: 'second', roundingMode: rounding });
  return { dateTime: text.replace('Z', ''), timeZone: 'UTC' };
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
