import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { Log } from '#operations/ports/log.ts';
import { bodyOf, encodedQuery, nameOf, preferOf, resourceIn, type GraphAnswer, type GraphCall } from './call.ts';
import { codeIn, failureOf } from './refusal.ts';

/** The most that Graph takes in one request. */
export const batchSize = 20;

const innerAnswer = z.object({
  id: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.unknown().optional(),
});
const batchAnswer = z.object({ responses: z.array(innerAnswer) });

/** Several calls about one mailbox as one request. */
export interface Batch {
  readonly call: GraphCall;
  /** What became of each call, in their order. @throws OutsideFailure when the batch as a whole failed. */
  answersIn(answer: GraphAnswer): readonly GraphAnswer[];
  /**
   * One log line for each call in the batch, with the id by which Microsoft's support finds it; status 0 where no
   * answer came.
   */
  writeLog(log: Log, answers: readonly GraphAnswer[], ms: number): void;
}

/** @param inOrder - each call waits for the one before, and is not made (424) when that failed. */
export function batchOf(about: PersonId, calls: readonly GraphCall[], inOrder: boolean): Batch {
  const steps = calls.map((inner, index) => ({ inner, id: String(index), clientRequestId: randomUUID() }));
  const requests = steps.map(({ inner, id, clientRequestId }, index) => ({
    ...requestOf(inner, id, clientRequestId),
    ...(inOrder && index > 0 ? { dependsOn: [String(index - 1)] } : {}),
  }));
  const call: GraphCall = { method: 'POST', path: '/$batch', body: { requests }, about };
  return {
    call,
    answersIn(answer) {
      const { responses } = bodyOf(answer, batchAnswer, call);
      const byId = new Map(responses.map((one) => [one.id, one]));
      return steps.map(({ inner, id }) => innerOf(inner, byId.get(id)));
    },
    writeLog(log, answers, ms) {
      for (const [index, { inner, clientRequestId }] of steps.entries()) {
        const status = answers[index]?.status ?? 0;
        log.event('graph-inner-call', {
          method: inner.method,
          path: resourceIn(inner.path),
          status,
          clientRequestId,
          ms,
        });
      }
    },
  };
}

function requestOf(call: GraphCall, id: string, clientRequestId: string): object {
  const headers = { Prefer: preferOf(call), 'client-request-id': clientRequestId };
  const { method, body } = call;
  if (body === undefined) return { id, method, url: urlOf(call), headers };
  return { id, method, url: urlOf(call), headers: { ...headers, 'Content-Type': 'application/json' }, body };
}

function urlOf({ path, query = {} }: GraphCall): string {
  const options = Object.entries(encodedQuery(query)).map(([name, value]) => `${name}=${value}`);
  return options.length === 0 ? path : `${path}?${options.join('&')}`;
}

function innerOf(call: GraphCall, inner: z.infer<typeof innerAnswer> | undefined): GraphAnswer {
  if (inner === undefined) {
    const failure = new OutsideFailure('nonsense', `${nameOf(call)}: no answer in the batch`, { personId: call.about });
    return { ok: false, status: 0, code: '', failure };
  }
  const { status, body, headers } = inner;
  if (status >= 200 && status < 300) return { ok: true, status, json: body };
  const code = codeIn(body);
  const [, retryAfter = null] =
    Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after') ?? [];
  return {
    ok: false,
    status,
    code,
    failure: failureOf({ status, code, retryAfter, date: null }, call),
  };
}
