import { Temporal } from 'temporal-polyfill';
import { most } from '../limits.ts';
import { afterWorkingDays } from '../time/working-days.ts';
import { isPastLastDay, mayActOnProgramme, type Programme } from './programme.ts';
import { isForPairs } from './revise-programme.ts';

/** A day on which nothing runs by itself, beside Saturdays and Sundays: a public holiday of the programme's country. */
export type IsHoliday = (date: Temporal.PlainDate) => boolean;

type RoundsOf = Pick<Programme, 'status' | 'startsOn' | 'endsOn' | 'timeZone' | 'forms' | 'slots'> & {
  readonly rounds: Programme['rounds'];
  readonly matching: Pick<Programme['matching'], 'choosing'>;
};

/** People who join early wait for each other so long; after that there is time to book before the first day. */
const earliestBeforeStart = { days: 14 } as const;

/** Further back than any run of days on which nothing runs, so that a day that was moved on is found. */
const lookBack = { days: most.freeDays + 40 } as const;

/** Do rounds of this programme run without anybody? Not where mentees choose, nor where people meet in groups only. */
export function runsByItself({ status, rounds, forms, matching }: Omit<RoundsOf, 'slots'>): boolean {
  return (
    rounds.rhythm !== 'by-hand' &&
    mayActOnProgramme(status, 'match') &&
    matching.choosing === 'hr' &&
    forms.some(isForPairs)
  );
}

/** Does nothing run by itself on this day: a weekend, a holiday, or one of the days the company keeps free of meetings? */
export function isDayOffIn(
  { slots }: Pick<RoundsOf, 'slots'>,
  isHoliday: IsHoliday,
): (date: Temporal.PlainDate) => boolean {
  const free = new Set(slots.freeDays.map(String));
  return (date) => date.dayOfWeek > 5 || free.has(date.toString()) || isHoliday(date);
}

/**
 * The first moment after `after` at which a round runs by itself; null: none does. A day on which nothing runs moves on
 * to the next working day, and meets the next round there if it comes so far. Rounds that were missed are not made up
 * for: whoever waited is in the next one. The time is one of the programme's wall clock, also when that is set.
 */
export function nextRoundAt(
  programme: RoundsOf,
  after: Temporal.Instant,
  isHoliday: IsHoliday,
): Temporal.Instant | null {
  if (!runsByItself(programme)) return null;
  const { timeZone, startsOn } = programme;
  const isOff = isDayOffIn(programme, isHoliday);
  const earliest = startsOn.subtract(earliestBeforeStart);
  const back = after.toZonedDateTimeISO(timeZone).toPlainDate().subtract(lookBack);
  for (let day = later(back, earliest); ; day = day.add({ days: 1 })) {
    if (!isRoundDay(programme, day)) continue;
    const moved = workingDayFrom(day, isOff);
    if (isPastLastDay(programme, moved)) return null;
    const at = onClock(programme, moved);
    if (Temporal.Instant.compare(at, after) > 0) return at;
  }
}

/** The day of the next try for those who wait; null where nothing runs by itself. */
export function nextTryOf(
  programme: RoundsOf,
  after: Temporal.Instant,
  isHoliday: IsHoliday,
): Temporal.PlainDate | null {
  return nextRoundAt(programme, after, isHoliday)?.toZonedDateTimeISO(programme.timeZone).toPlainDate() ?? null;
}

function isRoundDay({ rounds: { rhythm, weekday }, startsOn }: RoundsOf, day: Temporal.PlainDate): boolean {
  if (rhythm === 'as-soon-as-possible') return true;
  if (day.dayOfWeek !== weekday) return false;
  if (rhythm === 'monthly') return day.day <= 7;
  // Every second week is counted from the week of the first day, so that no round moves it.
  const monday = startsOn.subtract({ days: startsOn.dayOfWeek - 1 });
  return rhythm === 'weekly' || Math.floor(monday.until(day).days / 7) % 2 === 0;
}

function workingDayFrom(day: Temporal.PlainDate, isOff: (date: Temporal.PlainDate) => boolean): Temporal.PlainDate {
  let moved = day;
  while (isOff(moved)) moved = moved.add({ days: 1 });
  return moved;
}

function onClock({ rounds: { time }, timeZone }: Pick<RoundsOf, 'rounds' | 'timeZone'>, day: Temporal.PlainDate) {
  return day.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
}

function later(left: Temporal.PlainDate, right: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(left, right) > 0 ? left : right;
}

/** Who waits in a programme that matches as soon as possible. */
export interface Waiting {
  /** People who could get a mentor, and mentors with room. */
  readonly mentees: number;
  readonly mentors: number;
  /** Since when those wait whom the last round could not consider. */
  readonly newSince: readonly Temporal.Instant[];
  readonly lastRoundAt: Temporal.Instant | null;
}

/** With so many on either side there is something to choose from. */
const company = 3;
/** So many working days somebody who is new waits for company. */
const waitsForCompany = 3;
/** Profiles and rules change: even if nobody is new, those who wait are tried again after so long. */
const triedAgainAfter = { hours: 30 * 24 } as const;

/**
 * Is it worth a round today? Matching whoever comes first with whoever is there gives the first comer the best and the
 * next what is left. So somebody new waits for company: until three wait on either side, and no longer than three
 * working days.
 */
export function isWorthARound(
  { mentees, mentors, newSince, lastRoundAt }: Waiting,
  programme: Pick<RoundsOf, 'slots' | 'timeZone'>,
  { now, isHoliday }: { readonly now: Temporal.Instant; readonly isHoliday: IsHoliday },
): boolean {
  if (mentees === 0 || mentors === 0) return false;
  const isReached = (at: Temporal.Instant): boolean => Temporal.Instant.compare(at, now) <= 0;
  if (newSince.length === 0) return lastRoundAt !== null && isReached(lastRoundAt.add(triedAgainAfter));
  if (mentees >= company && mentors >= company) return true;
  const isOff = isDayOffIn(programme, isHoliday);
  const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(programme.timeZone).toPlainDate();
  return newSince.some((since) => {
    const last = afterWorkingDays(since, waitsForCompany, programme.timeZone, isOff);
    // By the day: whoever joined in the afternoon does not wait for a fourth morning.
    return Temporal.PlainDate.compare(dayOf(last), dayOf(now)) <= 0;
  });
}

/** When a draft that ran by itself is published; null: by hand. */
export function publishesFrom(
  programme: Pick<RoundsOf, 'slots' | 'timeZone' | 'rounds'>,
  proposedAt: Temporal.Instant,
  isHoliday: IsHoliday,
): Temporal.Instant | null {
  const { publishAfterDays: days } = programme.rounds;
  if (days === null) return null;
  const last = afterWorkingDays(proposedAt, days, programme.timeZone, isDayOffIn(programme, isHoliday));
  return onClock(programme, last.toZonedDateTimeISO(programme.timeZone).toPlainDate());
}

/**
 * When a draft whose time has come is really published, not before `now`. Whoever was told of it has had a working day
 * since the card reached them (`toldAt`; null: nobody can be reached, and HR has said that it goes on without them), and
 * nothing is published on a day on which nothing runs.
 */
export function publishingMoment(
  programme: Pick<RoundsOf, 'slots' | 'timeZone' | 'rounds'>,
  {
    wantedAt,
    toldAt,
    now,
  }: { readonly [At in 'wantedAt' | 'now']: Temporal.Instant } & {
    readonly toldAt: Temporal.Instant | null;
  },
  isHoliday: IsHoliday,
): Temporal.Instant {
  const isOff = isDayOffIn(programme, isHoliday);
  const answered = toldAt === null ? wantedAt : afterWorkingDays(toldAt, 1, programme.timeZone, isOff);
  const first = [wantedAt, answered, now].reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b));
  const day = first.toZonedDateTimeISO(programme.timeZone).toPlainDate();
  return isOff(day) ? onClock(programme, workingDayFrom(day, isOff)) : first;
}
