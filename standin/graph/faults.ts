import { seededRandom } from '../random.ts';

/** What a fault does to the request (or notification) it matches. */
type FaultKind =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code: string;
      readonly message: string;
      /** Seconds, sent as `Retry-After`; may be fractional. */
      readonly retryAfter?: number;
    }
  /** Does the work, then cuts the connection without an answer. */
  | { readonly kind: 'timeout-after-write' }
  /** Never answers; does nothing. */
  | { readonly kind: 'hang' }
  /** The mailbox is outside the app's scope: every Outlook request to it answers 403. */
  | { readonly kind: 'forbid-mailbox' }
  /** The event is made, without a Teams meeting. */
  | { readonly kind: 'no-teams-link' }
  /** A change notification that is never sent. */
  | { readonly kind: 'lose-notification' }
  /** A change notification that comes twice. */
  | { readonly kind: 'repeat-notification' }
  /** A change notification that comes later, by the wall clock. */
  | { readonly kind: 'delay-notification'; readonly delayMs: number }
  /** A change notification that waits until the next one to the same address has gone before it. */
  | { readonly kind: 'reorder-notification' };

interface FaultMatch {
  readonly method?: string;
  /** Part of the path with its query, before or after percent-decoding. */
  readonly pathIncludes?: string;
  /** Object id or address of the mailbox's owner. */
  readonly mailbox?: string;
}

export type FaultOrder = FaultKind & {
  readonly match?: FaultMatch;
  /** How many requests it strikes before it is gone; without it, every one until removed. */
  readonly times?: number;
  /** Which part of the requests that match it strikes, from 0 to 1; every one when absent. */
  readonly share?: number;
  /** The same seed strikes the same requests of a sequence. */
  readonly seed?: string;
};

type Fault = FaultOrder & { readonly id: string; readonly struck: number };

/** The request a fault may strike. */
export interface FaultTarget {
  readonly method: string;
  readonly path: string;
  readonly mailbox: { readonly oid: string; readonly address: string } | null;
  /** A whole `$batch`, which only a fault that names it in its path strikes; any other strikes the steps. */
  readonly isBatch?: true;
}

/** Faults that tests and the demonstration order; the oldest that matches strikes first. */
export interface Faults {
  add(order: FaultOrder): Fault;
  list(): readonly Fault[];
  /** True when there was such a fault. */
  remove(id: string): boolean;
  clear(): void;
  /** The fault of one of the wanted kinds that strikes this target, counted as struck; null when none does. */
  strike<K extends FaultKind['kind']>(target: FaultTarget, kinds: readonly K[]): (FaultKind & { kind: K }) | null;
}

interface Entry {
  readonly order: FaultOrder;
  readonly id: string;
  struck: number;
  /** Whether it strikes the next request that matches. */
  readonly falls: () => boolean;
}

function chanceOf({ share, seed }: FaultOrder, number: number): () => boolean {
  if (share === undefined) return () => true;
  const random = seededRandom(seed ?? `fault ${number}`);
  return () => random.whole(1_000_000) < share * 1_000_000;
}

export function createFaults(): Faults {
  const orders: Entry[] = [];
  let made = 0;
  const shown = (entry: Entry): Fault => ({
    ...entry.order,
    id: entry.id,
    struck: entry.struck,
  });
  const removeAt = (index: number): void => void orders.splice(index, 1);

  return {
    add(order) {
      made += 1;
      const entry = { order, id: `fault-${made}`, struck: 0, falls: chanceOf(order, made) };
      orders.push(entry);
      return shown(entry);
    },
    list: () => orders.map(shown),
    remove(id) {
      const index = orders.findIndex((entry) => entry.id === id);
      if (index >= 0) removeAt(index);
      return index >= 0;
    },
    clear: () => void orders.splice(0),
    strike(target, kinds) {
      for (const [index, entry] of orders.entries()) {
        const { order } = entry;
        if (!isOfKind(order, kinds) || !matches(order.match ?? {}, target) || !entry.falls()) continue;
        entry.struck += 1;
        if (order.times !== undefined && entry.struck >= order.times) removeAt(index);
        return order;
      }
      return null;
    },
  };
}

function isOfKind<K extends FaultKind['kind']>(
  order: FaultOrder,
  kinds: readonly K[],
): order is FaultOrder & { kind: K } {
  return kinds.some((kind) => kind === order.kind);
}

function matches(match: FaultMatch, target: FaultTarget): boolean {
  if (target.isBatch && match.pathIncludes === undefined) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== target.method) return false;
  if (match.pathIncludes !== undefined && !pathHas(target.path, match.pathIncludes)) return false;
  if (match.mailbox === undefined) return true;
  const wanted = match.mailbox.toLowerCase();
  return target.mailbox !== null && (target.mailbox.oid === wanted || target.mailbox.address === wanted);
}

function pathHas(path: string, part: string): boolean {
  return path.includes(part) || safelyDecoded(path).includes(part);
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
