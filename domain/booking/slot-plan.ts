import { Temporal } from 'temporal-polyfill';
import { covers, type Span } from '../time/span.ts';
import { dayNumberOf } from '../time/zone-clock.ts';
import { calendarMonths, mostInMonth, wholePeriods, type StandingTime } from '../meetings/cadence.ts';
import type { CandidateSearch } from './slot-candidates.ts';
import { daysSpan, instantOf, obstacleAt, type Ground, type Obstacle } from './slot-ground.ts';
import { comfortReasons, countReasons, type PlanCounts, type SlotReason } from './slot-reasons.ts';
import { nearestFree } from './slot-repair.ts';
import { isStanding, type Ranked } from './slot-score.ts';

/** What becomes of one occurrence. `originalStart` is its start in the series, and names it in the calendar. */
export type PlannedOccurrence =
  | { readonly kind: 'as-planned'; readonly originalStart: Temporal.ZonedDateTime }
  | {
      readonly kind: 'moved';
      readonly originalStart: Temporal.ZonedDateTime;
      readonly start: Temporal.ZonedDateTime;
      readonly why: Obstacle;
    }
  | {
      readonly kind: 'skipped';
      readonly originalStart: Temporal.ZonedDateTime;
      /** `enough`: its month has as many meetings as the cadence allows without it. */
      readonly why: Obstacle | 'enough';
    };

/** One way to book the whole series: the standing time and every single meeting. */
export interface SeriesPlan {
  readonly standing: StandingTime;
  /** The organiser's zone (IANA), whose wall clock the series keeps. */
  readonly timeZone: string;
  readonly occurrences: readonly PlannedOccurrence[];
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** Counts only the meetings there should be: what a month has no need of is left out. */
  readonly counts: PlanCounts;
  readonly reasons: readonly SlotReason[];
}

/** Where the meetings of a search may be moved to, worked out once for all its plans. */
export interface PlanGround {
  readonly ground: Ground;
  readonly search: CandidateSearch;
  readonly timeZone: string;
  /** On the days of each period, between the dates, not before `notBefore`. In order and without gaps. */
  readonly periods: readonly Span[];
  readonly months: readonly Span[];
  /** Reasons against meetings beyond somebody's hours, where a search allows such meetings. */
  readonly outside?: (meetings: readonly Span[]) => readonly SlotReason[];
}

export function planGroundOf(ground: Ground, search: CandidateSearch, timeZone: string): PlanGround {
  const { startsOn, endsOn } = search;
  const dates = daysSpan(ground.clock, dayNumberOf(startsOn), dayNumberOf(endsOn));
  const within = { start: Math.max(dates.start, search.notBefore), end: dates.end };
  return {
    ground,
    search,
    timeZone,
    periods: wholePeriods(search.cadence, startsOn, endsOn).map(({ from, until }) =>
      shared(within, daysSpan(ground.clock, from, until)),
    ),
    months: calendarMonths(startsOn, endsOn).map(({ from, until }) => daysSpan(ground.clock, from, until)),
  };
}

/** Plays a candidate through, occurrence by occurrence. The same input gives the same plan. */
export function planOf(planGround: PlanGround, { candidate, spans, comfort, score }: Ranked): SeriesPlan {
  const { search, timeZone } = planGround;
  const { weekday, week, minute } = candidate;
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const standing = { weekday, time, cadence: search.cadence, week };
  const fates = leftOut(
    planGround,
    spans.map((span) => fateOf(planGround, span)),
  );
  const counts = countsOf(fates);
  const of = counts.planned + counts.moved + counts.skipped;
  const kept = search.keep !== undefined && isStanding(candidate, search.keep);
  return {
    standing,
    timeZone,
    occurrences: fates.map((fate) => occurrenceOf(fate, timeZone)),
    score,
    counts,
    reasons: [
      ...countReasons(counts, { left: fates.length - of, perMonth: mostInMonth[search.cadence] }),
      ...(kept ? [{ kind: 'kept' } as const] : []),
      ...(planGround.outside?.(fates.flatMap(meetingOf)) ?? []),
      ...comfortReasons(comfort),
    ],
  };
}

/** A planned occurrence before it is put into words of Temporal. */
type Fate = { readonly span: Span } & (
  | { readonly kind: 'as-planned' }
  | { readonly kind: 'moved'; readonly start: number; readonly why: Obstacle }
  | { readonly kind: 'skipped'; readonly why: Obstacle | 'enough' }
);

function fateOf({ ground, periods, months, search }: PlanGround, span: Span): Fate {
  if (covers(ground.free, span.start, span.end)) return { kind: 'as-planned', span };
  const why = obstacleAt(ground, span) ?? 'clash';
  const period = periods.find((each) => each.start <= span.start && span.start < each.end);
  const month = monthOf(months, span);
  if (period === undefined || month === undefined) return { kind: 'skipped', span, why };
  // A meeting moved into the next month could be one too many there.
  const place = mostInMonth[search.cadence] === Infinity ? period : shared(period, month);
  const moved = nearestFree(ground, span, place);
  return moved === null ? { kind: 'skipped', span, why } : { kind: 'moved', span, start: moved.start, why };
}

const worth = { 'as-planned': 0, moved: 1, skipped: 2 } as const;

/** Leaves out what a month has too many of: first what cannot be held, then what must be moved, then the last ones. */
function leftOut({ months, search }: PlanGround, fates: readonly Fate[]): readonly Fate[] {
  const most = mostInMonth[search.cadence];
  if (most === Infinity) return fates;
  const stands = new Set(
    months.flatMap((month) =>
      fates
        .filter(({ span }) => month.start <= span.start && span.start < month.end)
        .toSorted((a, b) => worth[a.kind] - worth[b.kind] || a.span.start - b.span.start)
        .slice(0, most),
    ),
  );
  return fates.map((fate) => (stands.has(fate) ? fate : { kind: 'skipped', span: fate.span, why: 'enough' }));
}

/** Where the meeting is held in the end; empty when it is left out. */
function meetingOf(fate: Fate): readonly Span[] {
  if (fate.kind === 'as-planned') return [fate.span];
  const { start, end } = fate.span;
  return fate.kind === 'moved' ? [{ start: fate.start, end: fate.start + end - start }] : [];
}

function countsOf(fates: readonly Fate[]): PlanCounts {
  const count = (kind: Fate['kind']): number =>
    fates.filter((fate) => fate.kind === kind && !(fate.kind === 'skipped' && fate.why === 'enough')).length;
  return { planned: count('as-planned'), moved: count('moved'), skipped: count('skipped') };
}

function occurrenceOf(fate: Fate, timeZone: string): PlannedOccurrence {
  const zoned = (epochMs: number) => instantOf(epochMs).toZonedDateTimeISO(timeZone);
  const originalStart = zoned(fate.span.start);
  if (fate.kind === 'as-planned') return { kind: 'as-planned', originalStart };
  if (fate.kind === 'skipped') return { kind: 'skipped', originalStart, why: fate.why };
  return { kind: 'moved', originalStart, start: zoned(fate.start), why: fate.why };
}

function monthOf(months: readonly Span[], { start }: Span): Span | undefined {
  return months.find((each) => each.start <= start && start < each.end);
}

function shared(left: Span, right: Span): Span {
  return { start: Math.max(left.start, right.start), end: Math.min(left.end, right.end) };
}
