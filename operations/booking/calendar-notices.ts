import type { PersonId } from '#domain/ids.ts';
import { sameHash, sha256Hex } from '../access/secret-hash.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';

/** One item of a change notification, as it came; nothing in it is believed before its client state is checked. */
export interface CalendarNotice {
  readonly subscriptionId: string;
  readonly clientState: string;
  /** `missed`, `subscriptionRemoved` or `reauthorizationRequired`; null for an ordinary change. */
  readonly lifecycleEvent: string | null;
}

/** Exchange tells of one change several times; all that comes within a second leads to one look. */
const debounceMs = 1_000;

/**
 * Marks the mailboxes that a notification speaks of for a look soon. Forged items and those of unknown subscriptions
 * are logged and ignored; the others count, however often and in whatever order they come. The look itself is a job, so
 * that Graph gets its answer quickly.
 */
export async function noteCalendarChanges(context: Context, items: readonly CalendarNotice[]): Promise<void> {
  const hashes = await Promise.all(items.map(({ clientState }) => sha256Hex(clientState)));
  const jobs = await context.store.write(async (tx) => {
    const due = new Map<string, Job>();
    for (const [index, item] of items.entries()) {
      for (const job of await noted(context, tx, item, hashes[index] ?? '')) due.set(`${job.kind} ${job.id}`, job);
    }
    return [...due.values()];
  });
  await context.bell.ring(jobs, debounceMs);
}

async function noted(context: Context, tx: Writer, item: CalendarNotice, hash: string): Promise<readonly Job[]> {
  const subscription = await tx.subscriptionById(item.subscriptionId);
  if (subscription === null || !sameHash(subscription.clientStateHash, hash)) {
    context.log.event('notice-ignored', { known: subscription !== null });
    return [];
  }
  const { personId } = subscription;
  const keep: Job = { kind: 'keep-subscription', id: personId };
  const look: Job = { kind: 'follow-mailbox', id: personId };
  if (item.lifecycleEvent === 'reauthorizationRequired') return [keep];
  if (item.lifecycleEvent === null) {
    await tx.noteMailbox(personId, context.now());
    return [look];
  }
  await forget(context, tx, personId);
  if (item.lifecycleEvent !== 'subscriptionRemoved') return [look];
  await tx.removeSubscription(personId);
  return [keep, look];
}

/** Something was missed: the next look starts from the beginning and has every series read. */
async function forget(context: Context, tx: Writer, personId: PersonId): Promise<void> {
  const lookedAt = (await tx.mailboxWatch(personId))?.lookedAt ?? null;
  await tx.saveMailboxWatch({ personId, token: null, window: null, lookedAt, noticedAt: context.now() });
}
