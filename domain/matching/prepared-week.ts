import { minuteOfDay } from '../time/zone-clock.ts';
import type { WeeklyHours } from '../time/working-hours.ts';
import type { Candidate } from './candidate.ts';
import { commonHours, commonMinutes, longestOnGrid } from './common-hours.ts';
import { offsetsOnDays, shifted, utcOffsetMinutes, weekOf, type ReferenceWeek, type WeekSpan } from './week.ts';

/** Somebody's hours on the common scale of UTC. Whoever keeps the same hours in the same zone shares one. */
export interface PreparedWeek {
  readonly working: readonly WeekSpan[];
  /** Working hours within the person's wishes; null when there is no wish. */
  readonly wished: readonly WeekSpan[] | null;
  readonly utcOffsetMinutes: number;
  /** The same on each day on which the round's people may meet; one list for each zone. */
  readonly offsets: readonly number[];
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
  /** The longest meeting that can stand in it all through, in minutes. */
  readonly longest: number;
}

/** A company keeps few different hours. Of more than these, what two have in common is not remembered. */
const mostRemembered = 512;

/** Weeks that were asked for, for as long as the reference week is in use. */
const known = new WeakMap<ReferenceWeek, Map<string, PreparedWeek>>();
/** How zones stand on the round's days, and what two of them come to, for as long. */
const zones = new WeakMap<ReferenceWeek, Map<string, readonly number[]>>();
const shifts = new WeakMap<readonly number[], WeakMap<readonly number[], readonly number[]>>();

/** Null when the hours are not known. */
export function preparedWeek(candidate: Candidate, referenceWeek: ReferenceWeek): PreparedWeek | null {
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
  { referenceWeek, number }: { readonly referenceWeek: ReferenceWeek; readonly number: number },
): PreparedWeek {
  const { monday } = referenceWeek;
  const working = weekOf(hours, timeZone, monday);
  const wished = preferredTimes.length === 0 ? null : weekOf(preferredTimes, timeZone, monday);
  return {
    working,
    wished: wished === null ? null : commonHours(working, wished),
    utcOffsetMinutes: utcOffsetMinutes(timeZone, monday),
    offsets: offsetsOf(timeZone, referenceWeek),
    number,
    shared: [],
  };
}

function offsetsOf(timeZone: string, referenceWeek: ReferenceWeek): readonly number[] {
  const ofZones = zones.get(referenceWeek) ?? new Map<string, readonly number[]>();
  zones.set(referenceWeek, ofZones);
  const offsets = ofZones.get(timeZone) ?? offsetsOnDays(timeZone, referenceWeek);
  ofZones.set(timeZone, offsets);
  return offsets;
}

/** Common minutes a week; those that suit both count once more where either has a wish. */
export function sharedMinutes(one: PreparedWeek, other: PreparedWeek): number {
  return mayRemember(one, other) ? sharedTime(one, other).minutes : minutesOf(one, other);
}

/** Can a meeting of so many minutes stand at one time inside both people's hours, in every week of the round's days? */
export function shareTalk(mentor: PreparedWeek, mentee: PreparedWeek, minutes: number): boolean {
  const longest = longestTalk(mentor, mentee);
  return longest > 0 && longest >= minutes;
}

/** The longest such meeting, in minutes; 0 for none. */
export function longestTalk(mentor: PreparedWeek, mentee: PreparedWeek): number {
  return mayRemember(mentor, mentee) ? sharedTime(mentor, mentee).longest : longestOf(mentor, mentee);
}

/**
 * The parts of these hours in which a series can stand that keeps the organiser's wall clock: inside the other's hours
 * too, on every day, however the clocks change on the way. It is what booking asks of a standing time
 * (`domain/booking/slot-candidates`), for every week instead of those of the cadence.
 */
export function standingWith(
  hours: readonly WeekSpan[],
  organiser: PreparedWeek,
  other: PreparedWeek,
): readonly WeekSpan[] {
  return shiftsBetween(organiser, other).reduce(
    (spans, minutes) => commonHours(spans, shifted(other.working, minutes)),
    hours,
  );
}

/** By how much the other's hours lie later on the organiser's clock than in the reference week; each once. */
function shiftsBetween(organiser: PreparedWeek, other: PreparedWeek): readonly number[] {
  const ofOrganiser = shifts.get(organiser.offsets) ?? new WeakMap<readonly number[], readonly number[]>();
  shifts.set(organiser.offsets, ofOrganiser);
  const remembered = ofOrganiser.get(other.offsets);
  if (remembered !== undefined) return remembered;
  const usual = organiser.utcOffsetMinutes - other.utcOffsetMinutes;
  const all = organiser.offsets.map((offset, day) => offset - (other.offsets[day] ?? 0) - usual);
  const found = all.length === 0 ? [0] : [...new Set(all)];
  ofOrganiser.set(other.offsets, found);
  return found;
}

/** The mentee organises the meetings of two. */
function longestOf(mentor: PreparedWeek, mentee: PreparedWeek): number {
  return longestOnGrid(standingWith(mentee.working, mentee, mentor));
}

function mayRemember(one: PreparedWeek, other: PreparedWeek): boolean {
  return one.number < mostRemembered && other.number < mostRemembered;
}

function sharedTime(one: PreparedWeek, other: PreparedWeek): SharedTime {
  const remembered = one.shared[other.number];
  // A week that was prepared for another reference week may have the same number.
  if (remembered?.other === other) return remembered;
  const found = { other, minutes: minutesOf(one, other), longest: longestOf(one, other) };
  one.shared[other.number] = found;
  return found;
}

function minutesOf(one: PreparedWeek, other: PreparedWeek): number {
  const minutes = commonMinutes(one.working, other.working);
  if (one.wished === null && other.wished === null) return minutes;
  return minutes + commonMinutes(one.wished ?? one.working, other.wished ?? other.working);
}
