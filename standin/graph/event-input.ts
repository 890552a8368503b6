import { isRecord } from './json.ts';
import { badRequest } from './refusals.ts';
import { instantOf, isAcceptedZone, isWallTime, unsupported } from './zones.ts';
import type { EpochMs } from '../exchange/port.ts';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Holds the times of an event's body to what Graph reads: `{date}T{time}` without offset, an accepted zone, dates as
 * `YYYY-MM-DD`. The type declarations only say "string".
 *
 * @throws GraphFault 400, `TimeZoneNotSupportedException` for a zone.
 */
export function checkEventTimes(body: Readonly<Record<string, unknown>>): void {
  for (const name of ['start', 'end']) checkTime(body[name], name);
  for (const name of ['originalStartTimeZone', 'originalEndTimeZone']) checkZone(body[name]);
  const recurrence = body['recurrence'];
  const range = isRecord(recurrence) ? recurrence['range'] : undefined;
  if (!isRecord(range)) return;
  checkZone(range['recurrenceTimeZone']);
  for (const name of ['startDate', 'endDate']) checkDate(range[name], name);
}

function checkTime(value: unknown, name: string): void {
  if (!isRecord(value)) return;
  const { dateTime, timeZone } = value;
  checkZone(timeZone);
  if (typeof dateTime !== 'string' || !isWallTime(dateTime)) {
    throw badRequest(
      `The value of '${name}.dateTime' is not {date}T{time} without an offset.`,
      'ErrorPropertyValidationFailure',
    );
  }
}

function checkZone(value: unknown): void {
  if (typeof value === 'string' && !isAcceptedZone(value)) throw unsupported(value);
}

function checkDate(value: unknown, name: string): void {
  if (typeof value !== 'string' || (datePattern.test(value) && !Number.isNaN(Date.parse(value)))) return;
  throw badRequest(`The value of 'recurrence.range.${name}' is not a date.`, 'ErrorPropertyValidationFailure');
}

/**
 * The moment of a `dateTimeTimeZone`; a missing zone is UTC.
 *
 * @throws GraphFault 400 for a zone or a form that Graph does not read.
 */
export function momentIn(value: unknown, name: string): EpochMs {
  checkTime(value, name);
  if (!isRecord(value)) throw badRequest(`The parameter '${name}' is required.`, 'ErrorInvalidRequest');
  const { dateTime, timeZone } = value;
  return instantOf(String(dateTime), typeof timeZone === 'string' ? timeZone : 'UTC');
}
