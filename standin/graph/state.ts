import { z } from 'zod';
import type { EpochMs } from '../exchange/port.ts';

const storedSubscription = z.object({
  id: z.string(),
  appId: z.string(),
  /** Whose events: object id of the mailbox. */
  mailbox: z.string(),
  /** As the client wrote it. */
  resource: z.string(),
  changeType: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullable(),
  clientState: z.string().nullable(),
  latestSupportedTlsVersion: z.string(),
  expiresAt: z.number(),
});

/** A change-notification subscription; `expiresAt` in epoch milliseconds. */
export type StoredSubscription = z.infer<typeof storedSubscription>;

const deltaRound = z.object({
  resource: z.enum(['events', 'users']),
  /** Object id of the mailbox; empty for the directory. */
  mailbox: z.string(),
  start: z.number(),
  end: z.number(),
  pageSize: z.number(),
  select: z.string().nullable(),
  /** What the client has been told so far: id to fingerprint. */
  known: z.record(z.string(), z.string()),
  /** Ids this round has still to tell. Null once the round is over. */
  pending: z.array(z.string()).nullable(),
});

/** Everything behind one `$skiptoken` or `$deltatoken`. */
export type DeltaRound = z.infer<typeof deltaRound>;

const snapshotShape = z.object({
  subscriptions: z.array(storedSubscription),
  rounds: z.array(z.tuple([z.string(), deltaRound])),
});

/** What Graph itself remembers between requests; calendars are Exchange's. */
export interface GraphState {
  readonly subscriptions: Map<string, StoredSubscription>;
  keepRound(token: string, round: DeltaRound): void;
  /** Undefined for a token that was never given out or has been forgotten. */
  round(token: string): DeltaRound | undefined;
  /** Forgets every delta token, as Graph may do at any time: the next use answers 410. */
  expireDeltaTokens(): void;
  /** Subscriptions that have not expired at this moment; expired ones are dropped. */
  live(now: EpochMs): StoredSubscription[];
  /** Plain JSON, so that a demonstration survives a restart. */
  snapshot(): unknown;
  /** @throws ZodError for anything that `snapshot` did not write. */
  restore(snapshot: unknown): void;
}

/** Eldest tokens go first: a client that polls keeps one or two alive per mailbox. */
const TOKENS_KEPT = 2_000;

export function createGraphState(): GraphState {
  const subscriptions = new Map<string, StoredSubscription>();
  const rounds = new Map<string, DeltaRound>();
  return {
    subscriptions,
    keepRound(token, round) {
      rounds.set(token, round);
      for (const eldest of rounds.keys()) {
        if (rounds.size <= TOKENS_KEPT) break;
        rounds.delete(eldest);
      }
    },
    round: (token) => rounds.get(token),
    expireDeltaTokens: () => rounds.clear(),
    live(now) {
      for (const [id, { expiresAt }] of subscriptions) if (expiresAt <= now) subscriptions.delete(id);
      return [...subscriptions.values()];
    },
    snapshot: () => ({ subscriptions: [...subscriptions.values()], rounds: [...rounds] }),
    restore(snapshot) {
      const stored = snapshotShape.parse(snapshot);
      subscriptions.clear();
      for (const subscription of stored.subscriptions) subscriptions.set(subscription.id, subscription);
      rounds.clear();
      for (const [token, round] of stored.rounds) rounds.set(token, round);
    },
  };
}
