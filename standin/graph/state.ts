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

const known = z.object({
  /** Differs after each change. */
  print: z.string(),
  /** Which occurrences of a series the client knows, in the calendars' own numbering; null for what has none. */
  occurrences: z.array(z.number()).readonly().nullable(),
});

/** What a client has been told of one event, series or person. */
export type Known = z.infer<typeof known>;

const deltaRound = z.object({
  resource: z.enum(['events', 'users']),
  /** Object id of the mailbox; empty for the directory. */
  mailbox: z.string(),
  start: z.number(),
  end: z.number(),
  pageSize: z.number(),
  select: z.string().nullable(),
  /** Ids this round still has to tell: first what exists, then what is gone. */
  pending: z.array(z.string()),
  gone: z.array(z.string()),
  /** What the client knows once all of that is told, by id of the event, master or person. */
  known: z.array(z.tuple([z.string(), known])).transform((entries): ReadonlyMap<string, Known> => new Map(entries)),
  /** The state of mailbox or directory that this round looked at; null when nobody can tell any more. */
  seen: z.number().nullable(),
});

/** Everything behind one `$skiptoken` or `$deltatoken`. */
export type DeltaRound = Readonly<z.infer<typeof deltaRound>>;

export const snapshotShape = z.object({
  subscriptions: z.array(storedSubscription),
  rounds: z.array(z.tuple([z.string(), z.unknown()])),
});

/** What Graph itself remembers between requests; calendars are Exchange's. */
export interface GraphState {
  /** Adds it, or replaces the one with its id. */
  keepSubscription(subscription: StoredSubscription): void;
  /** Undefined for one that is unknown or has expired. */
  subscription(id: string, now: EpochMs): StoredSubscription | undefined;
  dropSubscription(id: string): void;
  keepRound(token: string, round: DeltaRound): void;
  /** Undefined for a token that was never given out or has been forgotten. */
  round(token: string): DeltaRound | undefined;
  /** Forgets every delta token, as Graph may do at any time: the next use answers 410. */
  expireDeltaTokens(): void;
  /** Subscriptions that have not expired at this moment; expired ones are dropped. */
  live(now: EpochMs): StoredSubscription[];
  /** Those on one mailbox, of any app, that have not expired. */
  liveOn(mailbox: string, now: EpochMs): StoredSubscription[];
  /** Plain JSON, so that a demonstration survives a restart. */
  snapshot(): unknown;
  /** @throws ZodError for anything that `snapshot` did not write. */
  restore(snapshot: unknown): void;
}

/** The oldest tokens go first: a client that polls keeps one or two alive per mailbox. */
const tokensKept = 50_000;

export function createGraphState(): GraphState {
  const subscriptions = new Map<string, StoredSubscription>();
  /** Ids by mailbox: every change in a mailbox asks for them. */
  const onMailbox = new Map<string, Set<string>>();
  const rounds = new Map<string, DeltaRound>();
  const keepSubscription = (subscription: StoredSubscription) => {
    subscriptions.set(subscription.id, subscription);
    const ids = onMailbox.get(subscription.mailbox) ?? new Set();
    onMailbox.set(subscription.mailbox, ids.add(subscription.id));
  };
  const dropSubscription = (id: string) => {
    onMailbox.get(subscriptions.get(id)?.mailbox ?? '')?.delete(id);
    subscriptions.delete(id);
  };
  const isLive = (now: EpochMs) => (one: StoredSubscription | undefined) => one !== undefined && one.expiresAt > now;
  return {
    keepSubscription,
    dropSubscription,
    subscription: (id, now) => [subscriptions.get(id)].find(isLive(now)),
    keepRound(token, round) {
      rounds.set(token, round);
      for (const eldest of rounds.keys()) {
        if (rounds.size <= tokensKept) break;
        rounds.delete(eldest);
      }
    },
    round: (token) => rounds.get(token),
    expireDeltaTokens: () => rounds.clear(),
    live(now) {
      for (const [id, { expiresAt }] of subscriptions) if (expiresAt <= now) dropSubscription(id);
      return [...subscriptions.values()];
    },
    liveOn: (mailbox, now) =>
      [...(onMailbox.get(mailbox) ?? [])].flatMap((id) => subscriptions.get(id) ?? []).filter(isLive(now)),
    snapshot: () => ({
      subscriptions: [...subscriptions.values()],
      // The count of changes begins anew after a restart.
      rounds: [...rounds].map(([token, round]) => [token, { ...round, known: [...round.known], seen: null }]),
    }),
    restore(snapshot) {
      const stored = snapshotShape.parse(snapshot);
      subscriptions.clear();
      onMailbox.clear();
      for (const subscription of stored.subscriptions) keepSubscription(subscription);
      rounds.clear();
      for (const [token, content] of stored.rounds) {
        // A token from an earlier version of this file is one that Graph has forgotten.
        const round = deltaRound.safeParse(content);
        if (round.success) rounds.set(token, round.data);
      }
    },
  };
}
