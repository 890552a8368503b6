import { Temporal } from 'temporal-polyfill';

/** The clock and the working days of somebody who may be written to. */
export interface Receiver {
  /** IANA. */
  readonly timeZone: string;
  /** Does the person work on this day of the week, and is it no public holiday? Leave is asked for where it matters. */
  readonly workingDay: (date: Temporal.PlainDate) => boolean;
}

/** On the receiver's own clock; the end is excluded. */
const fitHours = { from: 7, until: 19 } as const;

/**
 * May a message of any kind reach somebody now? Only between 07:00 and 19:00 on their own clock, and on a working day.
 * `alsoOn` is a further day on which it may, such as that of the meeting it is about.
 */
export function isFitHour(
  now: Temporal.Instant,
  receiver: Receiver,
  alsoOn: Temporal.PlainDate | null = null,
): boolean {
  const local = now.toZonedDateTimeISO(receiver.timeZone);
  if (local.hour < fitHours.from || local.hour >= fitHours.until) return false;
  const today = local.toPlainDate();
  return receiver.workingDay(today) || (alsoOn !== null && today.equals(alsoOn));
}

/** The first moment not before `from` at which a message may reach somebody; null when there is none before `latest`. */
export function fitHourFrom(
  from: Temporal.Instant,
  receiver: Receiver,
  latest: Temporal.Instant,
  alsoOn: Temporal.PlainDate | null = null,
): Temporal.Instant | null {
  let day = from.toZonedDateTimeISO(receiver.timeZone).toPlainDate();
  for (; ; day = day.add({ days: 1 })) {
    const opens = later(from, atHour(day, fitHours.from, receiver.timeZone));
    if (Temporal.Instant.compare(opens, latest) >= 0) return null;
    if (isFitHour(opens, receiver, alsoOn)) return opens;
  }
}

/** That hour of the day on the wall clock of the zone (IANA). */
export function atHour(day: Temporal.PlainDate, hour: number, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();
}

function later(left: Temporal.Instant, right: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(left, right) < 0 ? right : left;
}
