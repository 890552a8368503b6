import { sameHash, sha256Hex } from './client-state.ts';
import type { Context } from './context.ts';
import type { Job } from './job.ts';
import type { Writer } from './ports/store.ts';

/** One item of a change notification, as it came; nothing in it is believed before its client state is checked. */
export interface CalendarNotice {
  readonly subscriptionId: string;
  readonly clientState: string;
  /** `missed`, `subscriptionRemoved` or `reauthorizationRequired`; null for an ordinary change. */
  readonly lifecycleEvent: string | null;
}

/**
 * Marks the mailboxes that a notification speaks of for a look at once. Forged items and those of unknown
 * subscriptions are logged and ignored; the others count. The look itself is a job, so that the answer is quick.
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
  await context.bell.ring(jobs);
}

async function noted(context: Context, tx: Writer, item: CalendarNotice, hash: string): Promise<readonly Job[]> {
  const subscription = await tx.subscriptionById(item.subscriptionId);
  if (subscription === null || !sameHash(subscription.clientStateHash, hash)) {
    context.log.event('notice-ignored', { known: subscription !== null });
    return [];
  }
  const { personId } = subscription;
  const keep: Job = { kind: 'keep-subscription', id: personId };
  if (item.lifecycleEvent === 'reauthorizationRequired') return [keep];
  const series = await tx.markForFollowing(personId);
  const follow = series.map((id): Job => ({ kind: 'follow-series', id }));
  if (item.lifecycleEvent !== 'subscriptionRemoved') return follow;
  await tx.removeSubscription(personId);
  return [keep, ...follow];
}
