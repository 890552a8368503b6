import type { Attendee, Event, FreeBusyStatus, RecurrencePattern } from '@microsoft/microsoft-graph-types';
import type { Temporal } from 'temporal-polyfill';
import { firstWeekdayFrom, isAfter, isWithin, type Period } from './dates.ts';
import type { Member } from './staff.ts';

export interface CalendarEntry {
  readonly organiserOid: string;
  readonly event: Event;
}

export interface Invitation {
  readonly member: Member;
  readonly answer: 'accepted' | 'tentativelyAccepted' | 'notResponded';
}

/** What an entry says, whatever its dates. */
export interface Content {
  readonly organiser: Member;
  readonly subject: string;
  readonly showAs?: FreeBusyStatus;
  readonly private?: true;
  readonly text?: string;
  readonly place?: string;
  readonly invited?: readonly Invitation[];
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
type Day = (typeof days)[number];

function dayName(weekday: number): Day {
  const name = days[weekday - 1];
  if (name === undefined) throw new RangeError(`${weekday} is not a weekday`);
  return name;
}

/** A weekly series on one or more weekdays (1 Monday), at minutes from midnight in the organiser's clock. */
export function weekly(
  period: Period,
  content: Content,
  when: { weekdays: readonly number[]; from: number; minutes: number; everyWeeks?: number },
): CalendarEntry[] {
  const first = earliest(when.weekdays.map((weekday) => firstWeekdayFrom(period.from, weekday)));
  return series(
    period,
    content,
    { first, from: when.from, minutes: when.minutes },
    {
      type: 'weekly',
      interval: when.everyWeeks ?? 1,
      daysOfWeek: when.weekdays.map(dayName),
      firstDayOfWeek: 'monday',
    },
  );
}

/** A series on the first such weekday of each month. */
export function monthly(
  period: Period,
  content: Content,
  when: { weekday: number; from: number; minutes: number },
): CalendarEntry[] {
  const thisMonth = firstWeekdayFrom(period.from.with({ day: 1 }), when.weekday);
  const first = isWithin(period, thisMonth)
    ? thisMonth
    : firstWeekdayFrom(period.from.with({ day: 1 }).add({ months: 1 }), when.weekday);
  return series(
    period,
    content,
    { first, from: when.from, minutes: when.minutes },
    {
      type: 'relativeMonthly',
      interval: 1,
      daysOfWeek: [dayName(when.weekday)],
      index: 'first',
    },
  );
}

function series(
  period: Period,
  content: Content,
  at: { first: Temporal.PlainDate; from: number; minutes: number },
  pattern: RecurrencePattern,
): CalendarEntry[] {
  return single(period, content, { date: at.first, from: at.from, minutes: at.minutes }).map((entry) => ({
    ...entry,
    event: {
      ...entry.event,
      recurrence: {
        pattern,
        range: {
          type: 'endDate',
          startDate: at.first.toString(),
          endDate: period.until.toString(),
          recurrenceTimeZone: content.organiser.office.timeZone,
        },
      },
    },
  }));
}

/** One appointment; nothing when its date lies outside the period. */
export function single(
  period: Period,
  content: Content,
  when: { date: Temporal.PlainDate; from: number; minutes: number },
): CalendarEntry[] {
  if (!isWithin(period, when.date)) return [];
  const midnight = when.date.toPlainDateTime();
  const start = midnight.add({ minutes: when.from });
  return [entry(content, start, start.add({ minutes: when.minutes }))];
}

/** Whole days, the last one included; cut to the period, nothing when they lie outside it. */
export function wholeDays(
  period: Period,
  content: Content,
  when: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): CalendarEntry[] {
  const first = isAfter(period.from, when.first) ? period.from : when.first;
  const last = isAfter(when.last, period.until) ? period.until : when.last;
  if (isAfter(first, last)) return [];
  const made = entry(content, first.toPlainDateTime(), last.add({ days: 1 }).toPlainDateTime());
  return [{ ...made, event: { ...made.event, isAllDay: true } }];
}

function entry(content: Content, start: Temporal.PlainDateTime, end: Temporal.PlainDateTime): CalendarEntry {
  const { organiser, subject } = content;
  const timeZone = organiser.office.timeZone;
  const event: Event = {
    subject,
    start: { dateTime: start.toString({ smallestUnit: 'second' }), timeZone },
    end: { dateTime: end.toString({ smallestUnit: 'second' }), timeZone },
    showAs: content.showAs ?? 'busy',
    sensitivity: content.private ? 'private' : 'normal',
    ...(content.text && { body: { contentType: 'html', content: `<p>${content.text}</p>` } }),
    ...(content.place && { location: { displayName: content.place } }),
  };
  if (content.invited === undefined || content.invited.length === 0)
    return { organiserOid: organiser.person.oid, event };
  const meeting: Event = { ...event, attendees: content.invited.map(attendee), responseRequested: true };
  const online: Event = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' };
  const teams = organiser.person.mailbox?.teamsEnabled ?? false;
  return { organiserOid: organiser.person.oid, event: teams ? { ...meeting, ...online } : meeting };
}

function attendee({ member, answer }: Invitation): Attendee {
  return {
    type: 'required',
    emailAddress: { address: member.person.mail, name: member.person.displayName },
    status: { response: answer },
  };
}

function earliest(dates: readonly Temporal.PlainDate[]): Temporal.PlainDate {
  const [first, ...others] = dates;
  if (first === undefined) throw new RangeError('a weekly series needs a weekday');
  return others.reduce((least, date) => (isAfter(least, date) ? date : least), first);
}
