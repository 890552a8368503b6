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
  /** It came as a step of a `$batch`. */
  readonly inBatch: boolean;
}

/** What happened since the last mark. */
interface Tally {
  /** Requests over the wire; a `$batch` is one. */
  readonly httpRequests: number;
  readonly batchSteps: number;
  /** 429s answered, to requests and to steps. */
  readonly throttled: number;
  /** The most requests that one mailbox had at the same moment, including the refused one. */
  readonly mostAtOnce: { readonly mailbox: string; readonly requests: number } | null;
}

export interface RequestLog {
  /** @param route - method and path template, `GET /users/{id}/events`; counted since start. */
  add(entry: LoggedRequest, route: string): void;
  /** One more request is at work in a mailbox, which makes `count` of them. */
  atOnce(mailbox: string, requests: number): void;
  /** The last 5,000, oldest first. */
  list(): readonly LoggedRequest[];
  totals(): Readonly<Record<string, number>>;
  /** Starts the tally again from zero. */
  mark(): void;
  sinceMark(): Tally;
}

const kept = 5_000;
const nothing: Tally = { httpRequests: 0, batchSteps: 0, throttled: 0, mostAtOnce: null };

export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  const counts = new Map<string, number>();
  let tally = { ...nothing };
  return {
    add(entry, route) {
      entries.push(entry);
      if (entries.length > kept) entries.shift();
      counts.set(route, (counts.get(route) ?? 0) + 1);
      const { httpRequests, batchSteps, throttled } = tally;
      tally = {
        ...tally,
        httpRequests: httpRequests + (entry.inBatch ? 0 : 1),
        batchSteps: batchSteps + (entry.inBatch ? 1 : 0),
        throttled: throttled + (entry.status === 429 ? 1 : 0),
      };
    },
    atOnce(mailbox, requests) {
      if (requests > (tally.mostAtOnce?.requests ?? 0)) tally = { ...tally, mostAtOnce: { mailbox, requests } };
    },
    list: () => [...entries],
    totals: () => Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b))),
    mark() {
      tally = { ...nothing };
    },
    sinceMark: () => tally,
  };
}
