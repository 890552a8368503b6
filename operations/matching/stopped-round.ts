import type { Temporal } from 'temporal-polyfill';
import type { MatchRound } from '#domain/matching/round.ts';
import type { Reader } from '../ports/store.ts';
import { workOf } from './round-work.ts';

/** A round's work was tried several times and given up, until HR asks for another try; null while it goes on. */
export interface StoppedRound {
  readonly at: Temporal.Instant;
  /** A technical message, for IT. */
  readonly reason: string;
}

export async function stoppedAt(reader: Reader, round: MatchRound): Promise<StoppedRound | null> {
  const job = workOf(round);
  if (job === null) return null;
  const parked = (await reader.parkedJobs()).find((each) => each.job.kind === job.kind && each.job.id === job.id);
  return parked === undefined ? null : { at: parked.parkedAt, reason: parked.reason };
}
