import type { PersonId } from '#domain/ids.ts';
import { sameHash, sha256Hex } from '../access/secret-hash.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Subscription } from '../ports/mailboxes.ts';
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
/** A subscription has one client state; whoever sends more of them with it is guessing. */
const mostStates = 3;

/** What is proved of one mailbox. */
interface Proven {
  readonly personId: PersonId;
  readonly events: ReadonlySet<string | null>;
}

/**
 * Marks the mailboxes that a notification speaks of for a look soon, and says of how many. Anybody can call the address,
 * so nothing is done for an item before it is proved: one statement finds the subscriptions of the whole body, and only
 * for those that exist a client state is hashed. Forged items and those of unknown subscriptions are counted in one log
 * line and ignored; the others count once, however often and in whatever order they come. The look itself is a job, so
 * that Graph gets its answer quickly.
 */
export async function noteCalendarChanges(context: Context, items: readonly CalendarNotice[]): Promise<number> {
  const ids = [...new Set(items.map(({ subscriptionId }) => subscriptionId))];
  if (ids.length === 0) return 0;
  const known = await context.store.read((reader) => reader.subscriptionsById(ids));
  const proven = await provenAmong(items, known);
  const ignored = { unknown: ids.length - known.length, forged: known.length - proven.length };
  if (ignored.unknown + ignored.forged > 0) context.log.event('notices-ignored', { items: items.length, ...ignored });
  if (proven.length === 0) return 0;
  const jobs = await context.store.write((tx) => noted(context, tx, proven));
  await context.bell.ring(jobs, debounceMs);
  return proven.length;
}

async function provenAmong(
  items: readonly CalendarNotice[],
  known: readonly Subscription[],
): Promise<readonly Proven[]> {
  const said = new Map(known.map(({ subscriptionId }) => [subscriptionId, new Map<string, Set<string | null>>()]));
  for (const { subscriptionId, clientState, lifecycleEvent } of items) {
    const states = said.get(subscriptionId);
    const events = states?.get(clientState);
    if (events !== undefined) events.add(lifecycleEvent);
    else if (states !== undefined && states.size < mostStates) states.set(clientState, new Set([lifecycleEvent]));
  }
  const proven: Proven[] = [];
  for (const { subscriptionId, personId, clientStateHash } of known) {
    for (const [state, events] of said.get(subscriptionId) ?? []) {
      if (sameHash(clientStateHash, await sha256Hex(state))) proven.push({ personId, events });
    }
  }
  return proven;
}

async function noted(context: Context, tx: Writer, proven: readonly Proven[]): Promise<readonly Job[]> {
  const changed = proven.filter(({ events }) => events.has(null)).map(({ personId }) => personId);
  await tx.noteMailboxes(changed, context.now());
  const jobs = new Map<string, Job>();
  const owe = (kind: 'follow-mailbox' | 'keep-subscription', id: PersonId) => jobs.set(`${kind} ${id}`, { kind, id });
  for (const personId of changed) owe('follow-mailbox', personId);
  for (const { personId, events } of proven) {
    const lost = [...events].some((event) => event !== null && event !== 'reauthorizationRequired');
    if (lost) {
      await forget(context, tx, personId);
      owe('follow-mailbox', personId);
    }
    if (events.has('subscriptionRemoved')) await tx.removeSubscription(personId);
    if (events.has('subscriptionRemoved') || events.has('reauthorizationRequired')) owe('keep-subscription', personId);
  }
  return [...jobs.values()];
}

/** Something was missed: the next look starts from the beginning and has every series read. */
async function forget(context: Context, tx: Writer, personId: PersonId): Promise<void> {
  const lookedAt = (await tx.mailboxWatch(personId))?.lookedAt ?? null;
  await tx.saveMailboxWatch({ personId, token: null, window: null, lookedAt, noticedAt: context.now() });
}
