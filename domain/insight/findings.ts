/**
 * What a chart has found, in a word that the texts make a sentence of. A title must be true of every number in its chart, so
 * each rule says what it takes, and what takes nothing is said as plain as it is.
 */
import type { MeetingWeek } from './meeting-weeks.ts';
import type { MonthTold } from './months.ts';

/** So many of ten, rounded; `isExact`: ten is all, and none is none. */
export interface Share {
  readonly tenths: number;
  readonly isExact: boolean;
}

/** How meetings have gone, week by week. */
export type MeetingFinding =
  | { readonly kind: 'none-yet' }
  /** Too few weeks or meetings to say more than how many took place. */
  | { readonly kind: 'few'; readonly held: number; readonly planned: number }
  /** So many of ten, in all weeks but one that lies far below the others. */
  | { readonly kind: 'dip'; readonly share: Share; readonly week: MeetingWeek }
  | { readonly kind: 'rising' | 'falling'; readonly from: Share; readonly to: Share }
  | { readonly kind: 'steady'; readonly share: Share };

/** Weeks with meetings before anything is said of how they go on. */
const leastWeeks = 4;
/** Of ten; less than that goes up and down by itself. */
const change = 1.5;
/** A week that is so many tenths below all others together stands out, if it had this many meetings at least. */
const dip = 3;
const dipMeetings = 4;

export function meetingFinding(weeks: readonly MeetingWeek[]): MeetingFinding {
  const some = weeks.filter(({ planned }) => planned > 0);
  const { held, planned } = sums(some);
  if (planned === 0) return { kind: 'none-yet' };
  if (some.length < leastWeeks) return { kind: 'few', held, planned };
  const low = lowest(some);
  const others = some.filter((week) => week !== low);
  if (low !== null && tenths(others) - tenths([low]) >= dip) {
    const hasAnother = others.some((week) => week.planned >= dipMeetings && tenths(others) - tenths([week]) >= dip);
    if (!hasAnother) return { kind: 'dip', share: shareOf(others), week: low };
  }
  const half = Math.floor(some.length / 2);
  const [before, after] = [tenths(some.slice(0, half)), tenths(some.slice(-half))];
  if (Math.abs(after - before) < change) return { kind: 'steady', share: shareOf(some) };
  const [from, to] = [shareOf(some.slice(0, half)), shareOf(some.slice(-half))];
  return { kind: after > before ? 'rising' : 'falling', from, to };
}

function lowest(weeks: readonly MeetingWeek[]): MeetingWeek | null {
  const many = weeks.filter(({ planned }) => planned >= dipMeetings);
  return many.toSorted((a, b) => tenths([a]) - tenths([b]))[0] ?? null;
}

function sums(weeks: readonly MeetingWeek[]): { readonly held: number; readonly planned: number } {
  return {
    held: weeks.reduce((sum, week) => sum + week.held, 0),
    planned: weeks.reduce((sum, week) => sum + week.planned, 0),
  };
}

function shareOf(weeks: readonly MeetingWeek[]): Share {
  const { held, planned } = sums(weeks);
  return { tenths: Math.round(tenths(weeks)), isExact: held === planned || held === 0 };
}

function tenths(weeks: readonly MeetingWeek[]): number {
  const { held, planned } = sums(weeks);
  return planned === 0 ? 0 : (10 * held) / planned;
}

/** How useful people find the meetings, month by month. */
export type UsefulnessFinding =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'one-month'; readonly from: number; readonly to: number }
  | { readonly kind: 'rising' | 'falling' | 'steady' };

/** Of five; smaller steps are not spoken of. */
const step = 0.2;

/** Rises or falls only where the ranges that are told leave no doubt that the last month lies apart from the first. */
export function usefulnessFinding(months: readonly MonthTold[]): UsefulnessFinding {
  const means = months.flatMap(({ mean }) => (mean.shown ? [mean] : []));
  const [first] = means;
  const last = means.at(-1);
  if (first === undefined || last === undefined) return { kind: 'too-few' };
  if (means.length === 1) return { kind: 'one-month', from: first.from, to: first.to };
  // Decimals are tenths: 4.2 - 4 is a little more than 0.2 to a computer, and 4 - 3.8 a little less.
  const isAbove = (one: number, other: number): boolean => Math.round(10 * (one - other)) >= Math.round(10 * step);
  if (isAbove(last.from, first.to)) return { kind: 'rising' };
  return { kind: isAbove(first.from, last.to) ? 'falling' : 'steady' };
}

/** How many answers the figures are made of, in the last two months that are over. */
export type AnswersFinding =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'so-far'; readonly answers: number }
  | { readonly kind: 'more' | 'fewer' | 'same'; readonly before: MonthTold; readonly last: MonthTold };

/** `thisMonth` is not over, and left out of what is compared. Both months have answers. */
export function answersFinding(months: readonly MonthTold[], thisMonth: string): AnswersFinding {
  const answers = months.reduce((sum, month) => sum + month.answers, 0);
  if (answers === 0) return { kind: 'too-few' };
  const [before, last] = months.filter(({ month }) => month.toString().slice(0, 7) < thisMonth).slice(-2);
  if (before === undefined || last === undefined) return { kind: 'so-far', answers };
  if (before.answers === last.answers) return { kind: 'same', before, last };
  return { kind: last.answers > before.answers ? 'more' : 'fewer', before, last };
}
