import { createServer } from 'node:https';
import { createCalendar } from '#adapters/microsoft365/calendar.ts';
import { createGraph, type Graph, type GraphParts } from '#adapters/microsoft365/graph.ts';
import type { Calendar } from '#operations/ports/calendar.ts';
import { testCertificate } from '../../support/test-keys.ts';
import { leasesInMemory } from './world.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  // eslint-disable-next-line typescript/no-explicit-any -- the test reads what it expects and fails where it is not so
  readonly body: any;
}

interface Scripted {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Objects as JSON, texts as they are. */
  readonly body?: object | string;
}

/** A Graph that answers what it is told, for shapes that the stand-in has no cause to answer. */
export interface ScriptedGraph {
  readonly url: string;
  readonly graph: Graph;
  readonly calendar: Calendar;
  readonly asked: Asked[];
  readonly logged: Readonly<Record<string, unknown>>[];
  end(): Promise<void>;
}

/** `null` from the script: no answer at all. */
export async function scriptedGraph(
  script: (asked: Asked) => Scripted | null | Promise<Scripted | null>,
  parts: Partial<GraphParts> = {},
): Promise<ScriptedGraph> {
  const asked: Asked[] = [];
  const server = createServer(await testCertificate(), (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const { method = '', url = '', headers } = incoming;
      const one: Asked = { method, path: url, headers, body: text === '' ? undefined : JSON.parse(text) };
      asked.push(one);
      void Promise.resolve(script(one)).then((answer) => {
        if (answer === null) return;
        const { status, body } = answer;
        const json = typeof body === 'object' ? { 'content-type': 'application/json' } : {};
        outgoing.writeHead(status, { ...json, ...answer.headers });
        outgoing.end(typeof body === 'object' ? JSON.stringify(body) : body);
      });
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const url = `https://localhost:${address.port}`;
  const logged: Readonly<Record<string, unknown>>[] = [];
  const graph = createGraph({
    settings: { graphBaseUrl: url },
    tokens: { token: async () => 'a-token' },
    log: {
      event: (name, facts) => void logged.push({ name, ...facts }),
      failure: (name, facts) => void logged.push({ name, ...facts }),
    },
    leases: leasesInMemory(),
    ...parts,
  });
  return {
    url,
    graph,
    calendar: createCalendar(graph),
    asked,
    logged,
    async end() {
      await graph.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Answers a batch call by call. */
export function batchAnswer(
  { body }: Asked,
  each: (call: Asked & { readonly id: string }, index: number) => Scripted,
): Scripted {
  const calls: readonly { id: string; method: string; url: string; headers: Record<string, string>; body?: object }[] =
    body.requests;
  const responses = calls.map((call, index) => ({
    id: call.id,
    ...each({ id: call.id, method: call.method, path: call.url, headers: call.headers, body: call.body }, index),
  }));
  // In any order, as Graph does.
  return { status: 200, body: { responses: responses.toReversed() } };
}
