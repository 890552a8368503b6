import type { Attendee, Event } from '@microsoft/microsoft-graph-types';
import { dateOf, weekdayOf, type Day } from '../../exchange/days.ts';
import type { Random } from '../../random.ts';
import type { CalendarEntry } from '../calendar/entries.ts';
import type { Colleague } from './people.ts';

/** Both days included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export const workingDays = [1, 2, 3, 4, 5] as const;

interface Occasion {
  readonly organiser: Colleague;
  readonly subject: string;
  /** Minutes from midnight on the organiser's wall. */
  readonly at: number;
  readonly minutes: number;
  readonly guests?: readonly Attendee[];
  readonly over?: Event;
}

/** One meeting or appointment. */
export function once(day: Day, { organiser, subject, at, minutes, guests, over }: Occasion): CalendarEntry {
  const { timeZone } = organiser.place;
  const event: Event = {
    subject,
    start: { dateTime: wall(day, at), timeZone },
    end: { dateTime: wall(day, at + minutes), timeZone },
    ...(guests === undefined ? {} : { attendees: [...guests] }),
    ...over,
  };
  return { organiserOid: organiser.person.oid, event };
}

/** Every so many weeks on these weekdays (1 Monday); to the end of the span, or without end. */
export function weekly(
  span: Span,
  occasion: Occasion,
  when: { readonly weekdays: readonly number[]; readonly interval: number; readonly endless?: true },
): CalendarEntry {
  const first = Math.min(...when.weekdays.map((weekday) => span.first + ((weekday - weekdayOf(span.first) + 7) % 7)));
  const { event, organiserOid } = once(first, occasion);
  const range = { startDate: dateOf(first), recurrenceTimeZone: occasion.organiser.place.timeZone };
  return {
    organiserOid,
    event: {
      ...event,
      recurrence: {
        pattern: {
          type: 'weekly',
          interval: when.interval,
          daysOfWeek: when.weekdays.map((weekday) => names[weekday] ?? 'monday'),
          firstDayOfWeek: 'monday',
        },
        range: when.endless ? { ...range, type: 'noEnd' } : { ...range, type: 'endDate', endDate: dateOf(span.last) },
      },
    },
  };
}

/** Away for whole days; nothing outside the span. */
export function away(span: Span, days: Span, organiser: Colleague, subject: string): CalendarEntry[] {
  const [first, last] = [Math.max(span.first, days.first), Math.min(span.last, days.last)];
  if (first > last) return [];
  const over: Event = { isAllDay: true, showAs: 'oof', sensitivity: 'private' };
  return [once(first, { organiser, subject, at: 0, minutes: (last - first + 1) * 1440, over })];
}

/** An invitation with the answer the guest has given. */
export function guest({ person }: Colleague, random: Random): Attendee {
  const fate = random.whole(100);
  return {
    type: 'required',
    emailAddress: { address: person.mail, name: person.displayName },
    status: { response: fate < 80 ? 'accepted' : fate < 90 ? 'tentativelyAccepted' : 'notResponded' },
  };
}

/** A half hour at which the organiser is at work and not at lunch, in minutes from midnight. */
export function someTime({ from, until }: Colleague, minutes: number, random: Random): number {
  const places = Math.floor(((until - from) * 60 - minutes) / 30);
  const at = from * 60 + random.whole(places + 1) * 30;
  return at < 13 * 60 && at + minutes > 12 * 60 ? 13 * 60 : at;
}

function wall(day: Day, minutes: number): string {
  const date = day + Math.floor(minutes / 1440);
  const left = minutes % 1440;
  const [hour, minute] = [Math.floor(left / 60), left % 60];
  return `${dateOf(date)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
}
