import type {
  DateTimeTimeZone,
  DayOfWeek,
  Event,
  PatternedRecurrence,
  WeekIndex,
} from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { CompanyPerson } from '../company/port.ts';
import { endOf, ending, instant, pattern, timesOf } from './calendar-input.ts';
import { ControlRefusal, withoutAbsent } from './respond.ts';

/** What somebody changes from one occurrence of their series on ("this and all following events"). */
export const followingChange = z
  .strictObject({
    /** Of the first of them; its present time when absent. */
    start: instant.optional(),
    end: instant.optional(),
    subject: z.string().min(1).max(255).optional(),
    pattern: pattern.optional(),
    ...ending,
    /** Does the new series keep the Teams link of the old one? */
    sameLink: z.boolean().default(false),
    /** Does it keep the app's extended properties and transaction id? Microsoft does not say. */
    carriesTags: z.boolean().default(false),
  })
  .refine(({ start, end }) => (start === undefined) === (end === undefined), 'start and end go together');
type FollowingChange = z.infer<typeof followingChange>;

/** One occurrence, its series, and how many occurrences of that lie before it. */
interface Cut {
  readonly occurrence: Event;
  readonly master: Event;
  readonly before: number;
}

/** The new series as Outlook's form would send it: what nobody changed stays, and the weekday follows the new start. */
export function followingSeries(change: FollowingChange, cut: Cut, person: CompanyPerson): Event {
  const { recurrence } = cut.master;
  if (!recurrence?.pattern || !recurrence.range) throw new ControlRefusal(400, 'This is not a series.');
  const times = timesOf(
    { start: change.start ?? utc(cut.occurrence.start), end: change.end ?? utc(cut.occurrence.end) },
    person,
  );
  const startDate = (times.start.dateTime ?? '').slice(0, 10);
  return {
    ...times,
    ...withoutAbsent({ subject: change.subject }),
    recurrence: {
      pattern: change.pattern === undefined ? onDay(recurrence.pattern, startDate) : withoutAbsent(change.pattern),
      range: {
        ...rangeOf(change, recurrence, cut.before),
        startDate,
        recurrenceTimeZone: times.start.timeZone ?? 'UTC',
      },
    },
  };
}

/** The end stays the same date, or the number is what is left of it. */
function rangeOf(
  change: FollowingChange,
  { range }: PatternedRecurrence,
  before: number,
): NonNullable<PatternedRecurrence['range']> {
  if (change.until !== undefined || change.count !== undefined) return endOf(change);
  if (range?.type === 'numbered') return endOf({ count: Math.max(1, (range.numberOfOccurrences ?? 1) - before) });
  return range?.type === 'endDate' ? endOf({ until: range.endDate ?? undefined }) : endOf({});
}

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly DayOfWeek[];
const indexes = ['first', 'second', 'third', 'fourth', 'last'] as const satisfies readonly WeekIndex[];

type Pattern = NonNullable<PatternedRecurrence['pattern']>;

/** The pattern that has its occurrences on the weekday, or the day of the month, of that date. */
function onDay(pattern: Pattern, startDate: string): Pattern {
  const date = Temporal.PlainDate.from(startDate);
  const weekday = weekdays[date.dayOfWeek - 1] ?? 'monday';
  const daysOfWeek = pattern.daysOfWeek?.includes(weekday) === true ? pattern.daysOfWeek : [weekday];
  switch (pattern.type ?? 'daily') {
    case 'weekly':
      return { ...pattern, daysOfWeek };
    case 'relativeMonthly':
    case 'relativeYearly':
      return { ...pattern, daysOfWeek, index: indexOn(pattern.index ?? 'first', date) };
    case 'absoluteMonthly':
    case 'absoluteYearly':
      return { ...pattern, dayOfMonth: date.day };
    case 'daily':
      return pattern;
  }
}

function indexOn(before: WeekIndex, date: Temporal.PlainDate): WeekIndex {
  if (before === 'last' && date.day + 7 > date.daysInMonth) return 'last';
  return indexes[Math.floor((date.day - 1) / 7)] ?? 'last';
}

function utc(time: DateTimeTimeZone | null | undefined): string {
  return `${(time?.dateTime ?? '').slice(0, 19)}Z`;
}
