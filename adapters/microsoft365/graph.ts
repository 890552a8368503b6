import type { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { Log } from '#operations/ports/log.ts';
import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';
import { batchOf } from './batch.ts';
import { bodyOf, nameOf, type BadAnswer, type GraphAnswer, type GraphCall } from './call.ts';
import { laneCount } from './mailbox-lanes.ts';
import { pagesFrom } from './pages.ts';
import { createPassage } from './passage.ts';
import type { Microsoft365Settings } from './settings.ts';
import type { TokenSource } from '../token-source.ts';
import { readAll, writeAll, type AskBatch } from './together.ts';
import { createTransport, jsonIn, type RawAnswer } from './transport.ts';

/** One service, many resources: Graph's common part, which the calendar, the directory and the notices share. */
export interface Graph {
  /**
   * One call. Everything here keeps to four calls at a time for each mailbox, over all processes.
   *
   * @throws OutsideFailure 'unavailable' when no answer came, 'throttled' when another process has the mailbox.
   */
  ask(call: GraphCall): Promise<GraphAnswer>;
  /** The same for an answer that is not JSON. */
  askBytes(call: GraphCall): Promise<RawAnswer>;
  /** The body of a good answer, in the shape of `schema`. @throws OutsideFailure */
  read<T>(call: GraphCall, schema: z.ZodType<T>): Promise<T>;
  /** A list page by page, along the links Graph gives. @throws OutsideFailure */
  pages<T>(call: GraphCall, item: z.ZodType<T>): AsyncGenerator<readonly T[]>;
  /** All items of a list whose first page, the answer to `call`, is already there as `first`. @throws OutsideFailure */
  items<T>(call: GraphCall, first: GraphAnswer, item: z.ZodType<T>): Promise<readonly T[]>;
  /**
   * Reads about one mailbox, twenty in a round trip; the answers are in the order of the calls.
   *
   * @throws OutsideFailure 'throttled' or 'unavailable' when one of them was; other refusals are answers.
   */
  readTogether(about: PersonId, calls: readonly GraphCall[]): Promise<readonly GraphAnswer[]>;
  /** Writes to one mailbox, twenty in a round trip, one after another up to the first refusal, which is the last answer. */
  writeInOrder(about: PersonId, calls: readonly GraphCall[]): Promise<readonly GraphAnswer[]>;
  /** Gives back the mailboxes that this process holds. */
  close(): Promise<void>;
}

/** What is needed to reach Graph. */
export interface GraphParts {
  readonly settings: Pick<Microsoft365Settings, 'graphBaseUrl'>;
  readonly tokens: TokenSource;
  readonly log: Log;
  readonly leases: MailboxLeases;
  /** How many requests this process makes at a time, over all mailboxes; 32 when left out. */
  readonly callsAtOnce?: number;
  /** Time-out of one call, 10 s when left out; a batch may take twice as long. */
  readonly timeoutMs?: number;
  /** A clock that never jumps, ms. */
  readonly elapsed?: () => number;
}

export function createGraph(parts: GraphParts): Graph {
  const { settings, tokens, log, leases, callsAtOnce = 32, timeoutMs = 10_000 } = parts;
  const { elapsed = () => performance.now() } = parts;
  const send = createTransport(settings.graphBaseUrl, tokens, log);
  const passage = createPassage({ leases, callsAtOnce, elapsed });

  async function askBytes(call: GraphCall): Promise<RawAnswer> {
    checkHost(call, settings.graphBaseUrl);
    return passage.through({ about: call.about, lanes: 1, lastsMs: timeoutMs }, () => send(call, timeoutMs), isDown);
  }

  async function ask(call: GraphCall): Promise<GraphAnswer> {
    return jsonOf(await askBytes(call));
  }

  const askBatch: AskBatch = async (about, calls, inOrder) => {
    const [only] = calls;
    if (only !== undefined && calls.length === 1) return [await ask(only)];
    const way = { about, lanes: inOrder ? 1 : Math.min(calls.length, laneCount), lastsMs: 2 * timeoutMs };
    const batch = batchOf(about, calls, inOrder);
    const work = async (): Promise<readonly GraphAnswer[]> => {
      const began = elapsed();
      let answers: readonly GraphAnswer[] = [];
      try {
        answers = batch.answersIn(jsonOf(await send(batch.call, way.lastsMs)));
        return answers;
      } finally {
        batch.writeLog(log, answers, Math.round(elapsed() - began));
      }
    };
    return passage.through(way, work, (answers) => answers.some(isDown));
  };

  return {
    ask,
    askBytes,
    read: async (call, schema) => bodyOf(await ask(call), schema, call),
    async *pages(call, item) {
      yield* pagesFrom(ask, call, await ask(call), item);
    },
    async items(call, first, item) {
      const found = [];
      for await (const page of pagesFrom(ask, call, first, item)) found.push(...page);
      return found;
    },
    readTogether: (about, calls) => readAll(askBatch, about, calls),
    writeInOrder: (about, calls) => writeAll(askBatch, about, calls),
    close: () => passage.close(),
  };
}

/** Following a link to another host would hand our token to it. */
function checkHost(call: GraphCall, graphBaseUrl: string): void {
  if (!URL.canParse(call.path) || call.path.startsWith(`${graphBaseUrl}/`)) return;
  throw new OutsideFailure('nonsense', `${nameOf(call)}: a link elsewhere`, { personId: call.about });
}

function jsonOf(raw: RawAnswer): GraphAnswer {
  return raw.ok ? { ok: true, status: raw.status, json: jsonIn(raw.bytes) } : raw;
}

function isDown(answer: { readonly ok: true } | BadAnswer): boolean {
  return !answer.ok && answer.failure.kind === 'unavailable';
}
