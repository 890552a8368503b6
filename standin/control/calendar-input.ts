import type { DateTimeTimeZone, Event, PatternedRecurrence } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { CompanyPerson } from '../company/port.ts';
import { zoneOf } from '../connector/activity.ts';
import { ControlRefusal, withoutAbsent } from './respond.ts';

export const instant = z.iso.datetime({ offset: true });
export const windowShape = z.object({ start: instant, end: instant });

const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
export const pattern = z.strictObject({
  type: z.enum(['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly']),
  interval: z.number().int().positive().default(1),
  daysOfWeek: z.array(weekday).optional(),
  firstDayOfWeek: weekday.optional(),
  dayOfMonth: z.number().int().optional(),
  month: z.number().int().optional(),
  index: z.enum(['first', 'second', 'third', 'fourth', 'last']).optional(),
});
export const ending = { until: z.iso.date().optional(), count: z.number().int().positive().optional() };

const content = {
  subject: z.string().min(1).max(255),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere']).optional(),
  private: z.boolean().optional(),
  location: z.string().optional(),
  attendees: z.array(z.email()).optional(),
  online: z.boolean().optional(),
  /** Neither `until` nor `count`: a series without end. */
  recurrence: z.strictObject({ pattern, ...ending }).optional(),
  /** The zone name that a client of old wrote into the event, such as `tzone://Microsoft/Custom`. */
  writtenZone: z.string().optional(),
};

/** A new entry of the person's own: from instant to instant, or whole days, the last one included. */
export const newEvent = z.union([
  z.strictObject({ ...content, start: instant, end: instant }),
  z.strictObject({ ...content, firstDay: z.iso.date(), lastDay: z.iso.date() }),
]);

/** The request body Outlook would send for it, in the person's own zone. */
export function eventOf(order: z.infer<typeof newEvent>, person: CompanyPerson): Event {
  const times = 'firstDay' in order ? wholeDays(order, person) : timesOf(order, person);
  return {
    subject: order.subject,
    ...times,
    ...withoutAbsent({ showAs: order.showAs, isOnlineMeeting: order.online, originalStartTimeZone: order.writtenZone }),
    ...(order.private ? { sensitivity: 'private' } : {}),
    ...(order.location === undefined ? {} : { location: { displayName: order.location } }),
    ...(order.attendees === undefined ? {} : { attendees: order.attendees.map(invited) }),
    ...(order.recurrence === undefined ? {} : { recurrence: recurrenceOf(order.recurrence, times.start) }),
  };
}

export function invited(address: string): NonNullable<Event['attendees']>[number] {
  return { type: 'required', emailAddress: { address, name: address } };
}

function recurrenceOf(
  order: NonNullable<z.infer<typeof newEvent>['recurrence']>,
  { dateTime, timeZone }: DateTimeTimeZone,
): PatternedRecurrence {
  return {
    pattern: withoutAbsent(order.pattern),
    range: { startDate: (dateTime ?? '').slice(0, 10), recurrenceTimeZone: timeZone ?? 'UTC', ...endOf(order) },
  };
}

export function endOf({ until, count }: { until?: string | undefined; count?: number | undefined }) {
  if (until !== undefined) return { type: 'endDate', endDate: until } as const;
  return count === undefined
    ? ({ type: 'noEnd' } as const)
    : ({ type: 'numbered', numberOfOccurrences: count } as const);
}

interface Times {
  readonly start: DateTimeTimeZone;
  readonly end: DateTimeTimeZone;
}

/** Instants as Outlook writes them: wall-clock time in the person's own zone. */
export function timesOf({ start, end }: z.infer<typeof windowShape>, person: CompanyPerson): Times {
  return { start: local(start, person), end: local(end, person) };
}

function local(iso: string, person: CompanyPerson): DateTimeTimeZone {
  const zoned = Temporal.Instant.from(iso).toZonedDateTimeISO(zoneOf(person));
  return { dateTime: zoned.toPlainDateTime().toString(), timeZone: zoneName(person) };
}

/** The Windows name, unless the mailbox has one that nobody can send. */
function zoneName(person: CompanyPerson): string {
  return zoneOf(person) === 'UTC' ? 'UTC' : (person.mailbox?.timeZone ?? 'UTC');
}

function wholeDays({ firstDay, lastDay }: { firstDay: string; lastDay: string }, person: CompanyPerson) {
  const timeZone = zoneName(person);
  const after = Temporal.PlainDate.from(lastDay).add({ days: 1 });
  return {
    isAllDay: true,
    start: { dateTime: `${firstDay}T00:00:00`, timeZone },
    end: { dateTime: `${after.toString()}T00:00:00`, timeZone },
  };
}

/** What the organiser changes about a whole series: its time of the day, its pattern, or when it ends. */
export const seriesChange = z.strictObject({
  /** `HH:MM` on the series' own wall. */
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
  minutes: z.number().int().positive().optional(),
  pattern: pattern.optional(),
  ...ending,
});

/** The PATCH that Outlook would send for it to the series' master. */
export function seriesPatch(change: z.infer<typeof seriesChange>, master: Event, person: CompanyPerson): Event {
  const { recurrence } = master;
  if (!recurrence?.pattern || !recurrence.range) throw new ControlRefusal(400, 'This is not a series.');
  const hasNewTime = change.time !== undefined || change.minutes !== undefined;
  return {
    ...(hasNewTime ? seriesTimes(change, master, person) : {}),
    ...rhythmOf(change, recurrence),
  };
}

function rhythmOf(change: z.infer<typeof seriesChange>, before: PatternedRecurrence): Pick<Event, 'recurrence'> {
  const ends = change.until !== undefined || change.count !== undefined;
  if (!ends && change.pattern === undefined) return {};
  return {
    recurrence: {
      ...before,
      ...(change.pattern === undefined ? {} : { pattern: withoutAbsent(change.pattern) }),
      ...(ends ? { range: { ...before.range, ...endOf(change) } } : {}),
    },
  };
}

/** Outlook writes the time on the start date of the range, whichever date the first occurrence is. */
function seriesTimes({ time, minutes }: z.infer<typeof seriesChange>, master: Event, person: CompanyPerson): Times {
  const zone = zoneOf(person);
  const at = (value: DateTimeTimeZone | null | undefined) =>
    Temporal.Instant.from(`${(value?.dateTime ?? '').slice(0, 19)}Z`).toZonedDateTimeISO(zone);
  const [before, until] = [at(master.start), at(master.end)];
  const date = Temporal.PlainDate.from(master.recurrence?.range?.startDate ?? '');
  const start = date.toPlainDateTime(time ?? before.toPlainTime());
  const length = minutes ?? before.until(until).total('minutes');
  const timeZone = zoneName(person);
  const written = (moment: Temporal.PlainDateTime) => ({ dateTime: moment.toString(), timeZone });
  return { start: written(start), end: written(start.add({ minutes: length })) };
}
