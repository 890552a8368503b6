import { Temporal } from 'temporal-polyfill';
import { intervalOf } from '../time/interval.ts';
import { intersectSpans, mergeSpans, subtractSpans, touches, type Span } from '../time/span.ts';
import { weekdays, weeklySpans, type WeeklyHours, type WorkingHours } from '../time/working-hours.ts';
import { dayNumberOf, zoneClock, type DayNumber, type ZoneClock } from '../time/zone-clock.ts';

/** What is known of one person's time. A calendar that could not be read is `unknown`, which is not the same as free. */
export interface PersonCalendar {
  readonly hours: WorkingHours;
  /** In any order, overlapping or not. */
  readonly busy: readonly Span[] | { readonly unknown: string };
  /** Whole days of the person's own wall clock. */
  readonly holidays: readonly { readonly date: Temporal.PlainDate; readonly name: string }[];
  /** When meetings suit best, on the person's own wall clock; empty means no wish. */
  readonly preferred: readonly WeeklyHours[];
  /** Known absences that the calendar may not show. */
  readonly leave?: readonly Span[];
}

/** What can stand in the way of a meeting in a calendar. */
export type Obstacle = 'clash' | 'holiday' | 'leave';

/** One person's weekly habits as arithmetic. */
export interface Habits {
  readonly clock: ZoneClock;
  /** As they are in any week. */
  readonly hours: readonly WeeklyHours[];
  readonly working: readonly Span[];
  /** Working time without its first and last half hour. */
  readonly inner: readonly Span[];
  readonly lunches: readonly Span[];
  readonly preferred: readonly Span[];
  readonly hasWish: boolean;
}

/** Everybody's calendar laid over each other, for one search. */
export interface Ground {
  /** The organiser's wall clock, which the series keeps. */
  readonly clock: ZoneClock;
  /** The organiser first, at least two. */
  readonly people: readonly Habits[];
  /** Inside everybody's working hours, whatever else is there. */
  readonly common: readonly Span[];
  /** Common and free of every obstacle. */
  readonly free: readonly Span[];
  readonly obstacles: Readonly<Record<Obstacle, readonly Span[]>>;
}

export type KnownCalendar = PersonCalendar & { readonly busy: readonly Span[] };

export function isKnown(calendar: PersonCalendar): calendar is KnownCalendar {
  return !('unknown' in calendar.busy);
}

/** Who is to meet. */
export interface Gathering<Calendar extends PersonCalendar> {
  readonly organiser: Calendar;
  readonly guest: Calendar;
  /** The further guests of a group or circle. */
  readonly others?: readonly Calendar[];
}

/** Everybody's calendar, when all are known; else null. */
export function knownCalendarsOf(gathering: Gathering<PersonCalendar>): Gathering<KnownCalendar> | null {
  const { organiser, guest, others = [] } = gathering;
  return isKnown(organiser) && isKnown(guest) && others.every(isKnown) ? { organiser, guest, others } : null;
}

/** Lays out everybody's calendar from the first day to the last (included, on the organiser's wall clock). */
export function groundOf(
  gathering: Gathering<KnownCalendar>,
  startsOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
): Ground {
  const laid = (calendar: KnownCalendar) => ({ calendar, habits: habitsOf(calendar, startsOn, endsOn) });
  const { organiser: ofOrganiser, guest, others = [] } = gathering;
  const organiser = laid(ofOrganiser);
  const all = [organiser, ...[guest, ...others].map(laid)];
  const people = all.map(({ habits }) => habits);
  const obstacles = {
    clash: mergeSpans(together(all.map(({ calendar }) => calendar.busy))),
    holiday: mergeSpans(
      all.flatMap(({ calendar, habits }) => calendar.holidays.map(({ date }) => wholeDay(habits.clock, date))),
    ),
    leave: mergeSpans(together(all.map(({ calendar }) => calendar.leave ?? []))),
  };
  const common = people.map(({ working }) => working).reduce(intersectSpans);
  return { clock: organiser.habits.clock, people, common, free: withoutObstacles(common, obstacles), obstacles };
}

/** One list of all; ten times as fast as `flat` with thousands of entries. */
function together(lists: readonly (readonly Span[])[]): readonly Span[] {
  const none: readonly Span[] = [];
  return none.concat(...lists);
}

/** The same calendars, with other stretches in which a meeting may lie than the common working hours. */
export function groundWithin(ground: Ground, common: readonly Span[]): Ground {
  return { ...ground, common, free: withoutObstacles(common, ground.obstacles) };
}

/** What stands in the way, the reason that explains most first; null when nothing does. */
export function obstacleAt(ground: Ground, span: Span): Obstacle | null {
  const order = ['holiday', 'leave', 'clash'] as const;
  return order.find((each) => touches(ground.obstacles[each], span.start, span.end)) ?? null;
}

/** From the first midnight to the one after the last day, on the wall clock. */
export function daysSpan(clock: ZoneClock, from: DayNumber, until: DayNumber): Span {
  return { start: clock.epochOf(from, 0), end: clock.epochOf(until + 1, 0) };
}

export function instantOf(epochMs: number): Temporal.Instant {
  return intervalOf({ start: epochMs, end: epochMs }).start;
}

function withoutObstacles(spans: readonly Span[], { clash, holiday, leave }: Ground['obstacles']): readonly Span[] {
  return subtractSpans(subtractSpans(subtractSpans(spans, clash), holiday), leave);
}

const edgeMs = 30 * 60_000;
const lunchHours: readonly WeeklyHours[] = weekdays.map((weekday) => ({
  weekday,
  from: Temporal.PlainTime.from('11:30'),
  until: Temporal.PlainTime.from('13:00'),
}));

function habitsOf(calendar: PersonCalendar, startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate): Habits {
  // One more day on each side: the organiser's day can begin on the guest's previous day, and end on the next one.
  const clock = zoneClock(calendar.hours.timeZone, startsOn, endsOn);
  const [from, until] = [dayNumberOf(startsOn) - 1, dayNumberOf(endsOn) + 1];
  const working = weeklySpans(calendar.hours.hours, clock, from, until);
  return {
    clock,
    hours: calendar.hours.hours,
    working,
    inner: working.map(({ start, end }) => ({ start: start + edgeMs, end: end - edgeMs })),
    lunches: weeklySpans(lunchHours, clock, from, until),
    preferred: weeklySpans(calendar.preferred, clock, from, until),
    hasWish: calendar.preferred.length > 0,
  };
}

function wholeDay(clock: ZoneClock, date: Temporal.PlainDate): Span {
  return daysSpan(clock, dayNumberOf(date), dayNumberOf(date));
}
