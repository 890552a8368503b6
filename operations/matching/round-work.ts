import type { MatchRound } from '#domain/matching/round.ts';
import type { Job } from '../job.ts';

/** The job that brings a round on; null where HR is to do something, or nobody. */
export function workOf({ id, status }: Pick<MatchRound, 'id' | 'status'>): Job | null {
  if (status === 'matching') return { kind: 'run-round', id };
  return status === 'publishing' ? { kind: 'publish-round', id } : null;
}
