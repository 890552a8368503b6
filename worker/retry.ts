import { cutAfter } from '#domain/text.ts';
import { asError, OutsideFailure } from '#operations/failures.ts';
import { pauseAfter, type Pauses } from '#operations/patience.ts';

/** What becomes of a job after a failure. */
export type JobAfterFailure =
  | { readonly kind: 'again'; readonly afterMs: number }
  | { readonly kind: 'park'; readonly reason: string };

const pauses: Pauses = { firstMs: 1_000, longestMs: 5 * 60_000 };
const unknownAttempts = 3;
/** Exchange keeps rights for up to two hours, and whoever grants them needs a day. */
const rightsMs = 30 * 60_000;
const changedMs = 500;
const patientAttempts = 50;

/**
 * Decides what to do when a job has thrown. `attempts` counts this run too, from 1; `jitter` is 0 to 1, so that many
 * jobs do not come back at the same moment. Throttling says when to come back; an outage is tried again ever more
 * slowly and never given up, since services do come back; a row that somebody changed at the same moment is read again
 * at once; a missing right is tried again for a day. Anything else is a fault of ours or of the data: after three
 * attempts it is set aside for a person.
 */
export function jobAfterFailure(failure: unknown, attempts: number, jitter: number): JobAfterFailure {
  const pause = failure instanceof OutsideFailure ? pauseOutside(failure, attempts, jitter) : null;
  if (pause !== null) return { kind: 'again', afterMs: Math.ceil(pause) };
  if (attempts < unknownAttempts) return { kind: 'again', afterMs: backoff(attempts, jitter) };
  return { kind: 'park', reason: reasonOf(failure) };
}

/** Milliseconds until another try is worth it; null where time alone does not help. */
function pauseOutside({ kind, retryAfterMs }: OutsideFailure, attempts: number, jitter: number): number | null {
  if (kind === 'throttled' || kind === 'unavailable') return retryAfterMs ?? backoff(attempts, jitter);
  if (attempts >= patientAttempts) return null;
  if (kind === 'changed') return changedMs * (1 + jitter);
  return kind === 'denied' || kind === 'no-rights' ? rightsMs * (1 + jitter / 10) : null;
}

/** Between half of the pause and the whole. */
function backoff(attempts: number, jitter: number): number {
  const most = pauseAfter(attempts - 1, pauses);
  return Math.round(most / 2 + (most / 2) * jitter);
}

function reasonOf(failure: unknown): string {
  if (failure instanceof OutsideFailure) return cutAfter(`${failure.kind}: ${failure.message}`, 500);
  const { name, message } = asError(failure);
  return cutAfter(`${name}: ${message}`, 500);
}
