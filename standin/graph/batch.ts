import { isRecord, isStringArray } from './json.ts';
import { answered, type Dispatch } from './dispatch.ts';
import { badRequest } from './refusals.ts';
import type { GraphReply, GraphRequest, Outcome } from './request.ts';
import { findRoute } from './routes.ts';

const maxSteps = 20;
const outlookAtATime = 4;

interface Step {
  readonly id: string;
  readonly request: GraphRequest;
  readonly dependsOn: readonly string[];
  readonly outlook: boolean;
}

interface StepAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * `POST /$batch`: answered with 200 whatever becomes of the steps, which are throttled, refused and logged one by one.
 * Malformed batches are refused as a whole with 400.
 */
export function runBatch(outer: GraphRequest, dispatch: Dispatch): Promise<Outcome> {
  return answered(outer, async () => {
    const steps = stepsOf(outer);
    const responses = await runSteps(steps, dispatch);
    return { status: 200, body: { responses } };
  });
}

async function runSteps(steps: readonly Step[], dispatch: Dispatch): Promise<StepAnswer[]> {
  const gate = createGate(outlookAtATime);
  const running = new Map<string, Promise<StepAnswer>>();
  const start = (step: Step): Promise<StepAnswer> => {
    const known = running.get(step.id);
    if (known) return known;
    const answer = runStep(step, {
      prerequisites: steps.filter(({ id }) => step.dependsOn.includes(id)).map(start),
      run: () => (step.outlook ? gate(() => dispatch(step.request)) : dispatch(step.request)),
    });
    running.set(step.id, answer);
    return answer;
  };
  return Promise.all(steps.map(start));
}

async function runStep(
  { id }: Step,
  { prerequisites, run }: { prerequisites: readonly Promise<StepAnswer>[]; run: () => Promise<Outcome> },
): Promise<StepAnswer> {
  const before = await Promise.all(prerequisites);
  if (before.some(({ status }) => status >= 400)) {
    return {
      id,
      status: 424,
      body: { error: { code: 'FailedDependency', message: 'A request this one depends on failed.' } },
    };
  }
  const outcome = await run();
  if (typeof outcome === 'string') {
    return { id, status: 504, body: { error: { code: 'GatewayTimeout', message: 'The request timed out.' } } };
  }
  return answerOf(id, outcome);
}

/** A picture stands in a batch's answer as base64 text. */
function answerOf(id: string, { status, headers, body: json, bytes }: GraphReply): StepAnswer {
  const body = bytes === undefined ? json : bytes.content.toString('base64');
  const type = body === undefined ? {} : { 'Content-Type': bytes?.type ?? 'application/json' };
  const retryAfter = headers?.['retry-after'];
  const kept = { ...type, ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }) };
  return { id, status, headers: kept, ...(body === undefined ? {} : { body }) };
}

function stepsOf(outer: GraphRequest): Step[] {
  const requests = isRecord(outer.body) ? outer.body['requests'] : undefined;
  if (!Array.isArray(requests) || requests.length === 0) throw badRequest('Invalid batch payload format.');
  if (requests.length > maxSteps) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${maxSteps}.`, 'MaximumValueExceeded');
  }
  const steps = requests.map((request: unknown) => stepOf(outer, request));
  const ids = new Set<string>();
  for (const { id, dependsOn } of steps) {
    if (ids.has(id)) throw badRequest(`The request id '${id}' appears more than once.`);
    for (const other of dependsOn) {
      // Naming only earlier steps is stricter than Graph and makes a circle impossible.
      if (!ids.has(other))
        throw badRequest(`The request '${id}' depends on '${other}', which does not stand before it.`);
    }
    ids.add(id);
  }
  return steps;
}

function stepOf(outer: GraphRequest, step: unknown): Step {
  const { id, method, url, headers, body, dependsOn } = isRecord(step) ? step : {};
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string') {
    throw badRequest('Every request of a batch needs an id, a method and a url.');
  }
  const request = {
    method: method.toUpperCase(),
    url: pathOf(url),
    headers: { authorization: outer.headers['authorization'], ...headersOf(headers) },
    body,
    inBatch: true,
  } as const;
  checkHasType(id, request);
  const found = findRoute(request.method, request.url.split('?')[0] ?? '');
  return {
    id,
    request,
    dependsOn: idsOf(id, dependsOn),
    outlook: found !== null && found !== 'elsewhere' && found.route.outlook,
  };
}

function pathOf(url: string): string {
  if (/^https?:/i.test(url) || /^\/?\$batch/i.test(url)) {
    throw badRequest(`The url '${url}' is not one relative to the service.`);
  }
  return `/v1.0/${url.replace(/^\/(v1\.0\/)?/i, '')}`;
}

function checkHasType(id: string, { body, headers }: GraphRequest): void {
  if (body === undefined || headers['content-type'] !== undefined) return;
  throw badRequest(`Request '${id}' has a body but no Content-Type header.`);
}

function idsOf(id: string, dependsOn: unknown): readonly string[] {
  if (dependsOn === undefined) return [];
  if (!isStringArray(dependsOn)) throw badRequest(`The dependsOn of request '${id}' is not a list of ids.`);
  return dependsOn;
}

function headersOf(headers: unknown): Record<string, string> {
  if (!isRecord(headers)) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** Lets a fixed number through at a time, the others in order after them. */
function createGate(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
