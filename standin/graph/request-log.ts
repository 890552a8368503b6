import type { EpochMs } from '../exchange/port.ts';

/** One request that reached the stand-in's Graph, requests inside a `$batch` included. */
interface LoggedRequest {
  readonly at: EpochMs;
  readonly method: string;
  /** As it was asked, with its query: `/v1.0/users/…/events?$top=5`. */
  readonly path: string;
  /** Object id of the mailbox or user concerned. */
  readonly mailbox: string | null;
  /** 0 where the connection was cut or left hanging. */
  readonly status: number;
  readonly clientRequestId: string | null;
}

export interface RequestLog {
  /** @param route - method and path template, `GET /users/{id}/events`; counted since start. */
  add(entry: LoggedRequest, route: string): void;
  /** The last 5,000, eldest first. */
  list(): readonly LoggedRequest[];
  totals(): Readonly<Record<string, number>>;
}

const KEPT = 5_000;

export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  const counts = new Map<string, number>();
  return {
    add(entry, route) {
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
      counts.set(route, (counts.get(route) ?? 0) + 1);
    },
    list: () => [...entries],
    totals: () => Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b))),
  };
}
