import { Temporal } from 'temporal-polyfill';
import type { KnownCalendar, PersonCalendar } from '#domain/booking/slot-ground.ts';
import type { SeriesPlan, SlotSearch } from '#domain/booking/slot-search.ts';
import { spanOf, type Interval } from '#domain/time/interval.ts';
import { officeHours, type WorkingHours } from '#domain/time/working-hours.ts';

export const day = (text: string) => Temporal.PlainDate.from(text);
export const time = (text: string) => Temporal.PlainTime.from(text);
export const stockholm = 'Europe/Stockholm';

export function local(start: string, minutes = 45, timeZone = stockholm): Interval {
  const begin = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone).toInstant();
  return { start: begin, end: begin.add({ minutes }) };
}

interface Described extends Partial<Omit<PersonCalendar, 'busy' | 'leave'>> {
  readonly busy?: readonly Interval[];
  readonly leave?: readonly Interval[];
}

/** Somebody with office hours in Stockholm who is free, except for what is given. */
export function calendar({ busy = [], leave = [], ...changes }: Described = {}): KnownCalendar {
  return {
    hours: officeHours(stockholm),
    busy: busy.map(spanOf),
    leave: leave.map(spanOf),
    holidays: [],
    preferred: [],
    ...changes,
  };
}

export function search(changes: Partial<SlotSearch> = {}): SlotSearch {
  return {
    organiser: calendar(),
    guest: calendar(),
    cadence: 'weekly',
    minutes: 45,
    startsOn: day('2027-01-04'),
    endsOn: day('2027-01-31'),
    notBefore: Temporal.Instant.from('2027-01-01T00:00Z'),
    ...changes,
  };
}

export const only = (weekday: 1 | 2 | 3 | 4 | 5, from: string, until: string): WorkingHours => ({
  timeZone: stockholm,
  hours: [{ weekday, from: time(from), until: time(until) }],
});
export const standingOf = ({ standing }: SeriesPlan) =>
  `${standing.weekday} ${standing.time.toString({ smallestUnit: 'minute' })}`;
