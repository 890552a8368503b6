import type { MatchRound } from '#domain/matching/round.ts';
import type { Job } from '../job.ts';

/** The job that takes a round further; null where it is HR's turn, or nothing is left to do. */
export function workOf({ id, status }: Pick<MatchRound, 'id' | 'status'>): Job | null {
  if (status === 'matching') return { kind: 'run-round', id };
  return status === 'publishing' ? { kind: 'publish-round', id } : null;
}
