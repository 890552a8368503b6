import type { Temporal } from 'temporal-polyfill';
import { minuteOfDay } from '../time/zone-clock.ts';
import type { WeeklyHours } from '../time/working-hours.ts';
import type { Candidate } from './candidate.ts';
import { commonHours, commonMinutes, longestStretch, shareStretch } from './common-hours.ts';
import { utcOffsetMinutes, weekOf, type WeekSpan } from './week.ts';

/** Somebody's hours on the common scale of UTC. Whoever keeps the same hours in the same zone shares one. */
export interface PreparedWeek {
  readonly working: readonly WeekSpan[];
  /** Working hours within the person's wishes; null when there is no wish. */
  readonly wished: readonly WeekSpan[] | null;
  readonly utcOffsetMinutes: number;
  /** From 0, different for different weeks that were prepared for one reference week. */
  readonly number: number;
  /** What it has in common with others, by their number, as far as it was asked for and is remembered. */
  readonly shared: SharedTime[];
}

/** What a week has in common with another. */
interface SharedTime {
  readonly other: PreparedWeek;
  /** Common minutes; those that suit both count once more where either has a wish. */
  readonly minutes: number;
  /** The longest stretch without a break, in minutes. */
  readonly longest: number;
}

/** A company keeps few different hours. Of more than these, what two have in common is not remembered. */
const mostRemembered = 512;

/** Weeks that were asked for, for as long as the reference week is in use. */
const known = new WeakMap<Temporal.PlainDate, Map<string, PreparedWeek>>();

/** `referenceWeek` is a Monday; see `weekOf`. Null when the hours are not known. */
export function preparedWeek(candidate: Candidate, referenceWeek: Temporal.PlainDate): PreparedWeek | null {
  const { workingHours, profile } = candidate;
  if (workingHours === null) return null;
  const weeks = known.get(referenceWeek) ?? new Map<string, PreparedWeek>();
  known.set(referenceWeek, weeks);
  const key = `${workingHours.timeZone}|${keyOf(workingHours.hours)}|${keyOf(profile.preferredTimes)}`;
  const week = weeks.get(key) ?? newWeek(workingHours, profile.preferredTimes, { referenceWeek, number: weeks.size });
  weeks.set(key, week);
  return week;
}

function keyOf(hours: readonly WeeklyHours[]): string {
  let key = '';
  for (const { weekday, from, until } of hours) key += `${weekday} ${minuteOfDay(from)} ${minuteOfDay(until)},`;
  return key;
}

function newWeek(
  { hours, timeZone }: NonNullable<Candidate['workingHours']>,
  preferredTimes: readonly WeeklyHours[],
  { referenceWeek, number }: { readonly referenceWeek: Temporal.PlainDate; readonly number: number },
): PreparedWeek {
  const working = weekOf(hours, timeZone, referenceWeek);
  const wished = preferredTimes.length === 0 ? null : weekOf(preferredTimes, timeZone, referenceWeek);
  return {
    working,
    wished: wished === null ? null : commonHours(working, wished),
    utcOffsetMinutes: utcOffsetMinutes(timeZone, referenceWeek),
    number,
    shared: [],
  };
}

/** Common minutes a week; those that suit both count once more where either has a wish. */
export function sharedMinutes(one: PreparedWeek, other: PreparedWeek): number {
  return mayRemember(one, other) ? sharedTime(one, other).minutes : minutesOf(one, other);
}

/** Do the two have so many minutes in common without a break? */
export function shareTalk(one: PreparedWeek, other: PreparedWeek, minutes: number): boolean {
  if (!mayRemember(one, other)) return shareStretch(one.working, other.working, minutes);
  const { longest } = sharedTime(one, other);
  return longest > 0 && longest >= minutes;
}

function mayRemember(one: PreparedWeek, other: PreparedWeek): boolean {
  return one.number < mostRemembered && other.number < mostRemembered;
}

function sharedTime(one: PreparedWeek, other: PreparedWeek): SharedTime {
  const remembered = one.shared[other.number];
  // A week that was prepared for another reference week may have the same number.
  if (remembered?.other === other) return remembered;
  const longest = longestStretch(commonHours(one.working, other.working));
  const found = { other, minutes: minutesOf(one, other), longest };
  one.shared[other.number] = found;
  return found;
}

function minutesOf(one: PreparedWeek, other: PreparedWeek): number {
  const minutes = commonMinutes(one.working, other.working);
  if (one.wished === null && other.wished === null) return minutes;
  return minutes + commonMinutes(one.wished ?? one.working, other.wished ?? other.working);
}
