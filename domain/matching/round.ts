import type { Temporal } from 'temporal-polyfill';
import type { MatchRoundId, PersonId, ProgrammeId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import type { Weights } from '../programme/match-factors.ts';

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
  readonly proposedBy: PersonId;
  /** Null until somebody published it. */
  readonly publishedBy: PersonId | null;
  /** The draft that was run again as this one; undo leads back to it. */
  readonly replaces: MatchRoundId | null;
  /** What it was run with. */
  readonly weights: Weights;
  /** Counts every change of the draft, so that two HR leads do not overwrite each other. */
  readonly version: number;
}

export type RoundAct = 'fill' | 'change' | 'replace' | 'publish' | 'finish' | 'discard' | 'return-to';

/** In these states another round can begin beside it. */
export const overRounds: readonly RoundStatus[] = ['published', 'discarded', 'replaced'];

export const roundActs = {
  fill: ['matching'],
  change: ['draft'],
  replace: ['draft'],
  publish: ['draft'],
  finish: ['publishing'],
  discard: ['matching', 'draft'],
  'return-to': ['replaced'],
} as const satisfies Record<RoundAct, readonly RoundStatus[]>;

const statusAfter = {
  fill: 'draft',
  change: 'draft',
  replace: 'replaced',
  publish: 'publishing',
  finish: 'published',
  discard: 'discarded',
  'return-to': 'draft',
} as const satisfies Record<RoundAct, RoundStatus>;

/** Asks the table: may this be done with a round in this state? */
export function mayActOnRound(status: RoundStatus, act: RoundAct): boolean {
  const allowed: readonly RoundStatus[] = roundActs[act];
  return allowed.includes(status);
}

/** The round after the act, one version on. */
export function moveRound(round: MatchRound, act: RoundAct): MatchRound | Refused<'not-a-draft'> {
  if (!mayActOnRound(round.status, act)) return refused('not-a-draft');
  return { ...round, status: statusAfter[act], version: round.version + 1 };
}
