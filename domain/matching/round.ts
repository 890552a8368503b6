import { Temporal } from 'temporal-polyfill';
import type { MatchRoundId, PersonId, ProgrammeId } from '../ids.ts';
import { isRefused, refused, type Refused } from '../refused.ts';
import type { Weights } from '../programme/match-factors.ts';
import type { MentoringForm } from '../programme/match-settings.ts';

/**
 * `matching` while the assignment is being worked out, `draft` while HR reviews it, `publishing` while its pairs begin
 * one by one. A draft ends `published`, `discarded`, or `replaced` by a rerun.
 */
export const roundStatuses = ['matching', 'draft', 'publishing', 'published', 'discarded', 'replaced'] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** One run of the matching over everybody who waits. Only HR sees it before its pairs begin. */
export interface MatchRound {
  readonly id: MatchRoundId;
  readonly programmeId: ProgrammeId;
  readonly status: RoundStatus;
  readonly proposedAt: Temporal.Instant;
  /** Null: it ran by itself. */
  readonly proposedBy: PersonId | null;
  /** Null until somebody published it, and where it was published by itself. */
  readonly publishedBy: PersonId | null;
  readonly publishedAt: Temporal.Instant | null;
  /** When a draft is published by itself, unless it is held; null: by hand. */
  readonly publishesAt: Temporal.Instant | null;
  /** Who holds it back. */
  readonly held: { readonly by: PersonId; readonly at: Temporal.Instant } | null;
  /** What kind of pairs it makes. */
  readonly form: MentoringForm;
  /** The draft that was run again as this one; undo leads back to it. */
  readonly replaces: MatchRoundId | null;
  /** What it was run with. */
  readonly weights: Weights;
  /** Counts every change of the draft, so that two HR leads do not overwrite each other. */
  readonly version: number;
}

export type RoundAct = 'fill' | 'change' | 'replace' | 'publish' | 'finish' | 'go-on' | 'discard' | 'return-to';

/** In these states another round can begin beside it. */
export const overRounds: readonly RoundStatus[] = ['published', 'discarded', 'replaced'];

export const roundActs = {
  fill: ['matching'],
  change: ['draft'],
  replace: ['draft'],
  publish: ['draft'],
  finish: ['publishing'],
  'go-on': ['publishing'],
  discard: ['matching', 'draft'],
  'return-to': ['replaced'],
} as const satisfies Record<RoundAct, readonly RoundStatus[]>;

const statusAfter = {
  fill: 'draft',
  change: 'draft',
  replace: 'replaced',
  publish: 'publishing',
  finish: 'published',
  'go-on': 'draft',
  discard: 'discarded',
  'return-to': 'draft',
} as const satisfies Record<RoundAct, RoundStatus>;

/** Asks the table: may this be done with a round in this state? */
export function mayActOnRound(status: RoundStatus, act: RoundAct): boolean {
  const allowed: readonly RoundStatus[] = roundActs[act];
  return allowed.includes(status);
}

/** Somebody holds back a draft that would be published by itself; held by two, it is the first one's. */
export function holdRound(
  round: MatchRound,
  by: NonNullable<MatchRound['held']>,
): MatchRound | Refused<'not-a-draft' | 'nothing-to-hold'> {
  const changed = moveRound(round, 'change');
  if (isRefused(changed)) return changed;
  if (round.publishesAt === null) return refused('nothing-to-hold');
  return round.held === null ? { ...changed, held: by } : round;
}

/**
 * It is published by itself again: at its time or, where that has passed, at `otherwise`, so that whoever lets it go sees
 * when.
 */
export function releaseRound(
  round: MatchRound,
  now: Temporal.Instant,
  otherwise: Temporal.Instant | null,
): MatchRound | Refused<'not-a-draft' | 'nothing-to-hold'> {
  const changed = moveRound(round, 'change');
  if (isRefused(changed)) return changed;
  const { publishesAt } = round;
  if (publishesAt === null) return refused('nothing-to-hold');
  if (round.held === null) return round;
  const isPast = Temporal.Instant.compare(publishesAt, now) <= 0;
  return { ...changed, held: null, publishesAt: isPast ? otherwise : publishesAt };
}

/**
 * What was agreed to has begun, and the draft is there for the rest of its pairs, with nothing to go back to. What somebody
 * published early is still published by itself at its time; what is left when it was is published by hand.
 */
export function goOn(round: MatchRound): MatchRound | Refused<'not-a-draft'> {
  const moved = moveRound(round, 'go-on');
  if (isRefused(moved)) return moved;
  const begun = { ...moved, publishedBy: null, publishedAt: null, replaces: null };
  return round.publishedBy === null ? { ...begun, publishesAt: null, held: null } : begun;
}

/** The round after the act, one version on. */
export function moveRound(round: MatchRound, act: RoundAct): MatchRound | Refused<'not-a-draft'> {
  if (!mayActOnRound(round.status, act)) return refused('not-a-draft');
  return { ...round, status: statusAfter[act], version: round.version + 1 };
}
