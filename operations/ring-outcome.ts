import { isRefused, type Refused } from '#domain/refused.ts';
import type { Context } from './context.ts';
import type { Job } from './job.ts';

/** Rings for what a decision has made due, once it is kept; a refusal is handed on, and nothing rings. */
export async function ringOutcome<Reason extends string>(
  { bell }: Pick<Context, 'bell'>,
  outcome: { readonly jobs: readonly Job[] } | Refused<Reason>,
): Promise<void | Refused<Reason>> {
  if (isRefused(outcome)) return outcome;
  await bell.ring(outcome.jobs);
}
