import type { Temporal } from 'temporal-polyfill';
import type { Job } from '../job.ts';
import type { Notice } from '../ports/messages.ts';
import type { Writer } from '../ports/store.ts';

/**
 * Has cards say how things stand now: those in a chat are written anew, the others are sent. Returns the jobs to ring.
 */
export async function renewCards(tx: Writer, cards: readonly Notice[], now: Temporal.Instant): Promise<readonly Job[]> {
  const reachable = cards.filter(({ undelivered }) => undelivered === null);
  await tx.renewNotices(
    reachable.map(({ id }) => id),
    now,
  );
  return reachable.map(({ id }): Job => ({ kind: 'send-notice', id }));
}
