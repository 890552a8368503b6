import { randomUUID } from 'node:crypto';
import { GraphClientError, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import type { Log } from '#operations/ports/log.ts';
import type { TokenSource } from '../token-source.ts';

/** What a middleware does with a request; `next` sends it on and leaves the answer in the context. */
type Step = (context: Context, next: () => Promise<void>) => Promise<void>;

/**
 * What every request passes through: it is logged, signed in and sent. The client's own chain is not used: its retry
 * handler has no time-out, repeats POST and sleeps inside the job, while the queue should decide when to try again.
 */
export function middlewareChain(options: {
  readonly scope: string;
  readonly tokens: TokenSource;
  readonly log: Log;
}): Middleware[] {
  return [
    middleware(carryFailures),
    middleware(logged(options.log)),
    middleware(signedIn(options.tokens, options.scope)),
    middleware(async (context) => {
      context.response = await fetch(context.request, context.options);
    }),
  ];
}

function middleware(step: Step): Middleware {
  let following: Middleware | null = null;
  return {
    execute: (context) => step(context, async () => following?.execute(context)),
    setNext: (next) => {
      following = next;
    },
  };
}

/** The client passes on only its own error class untouched; any other error loses its cause. */
async function carryFailures(_context: Context, next: () => Promise<void>): Promise<void> {
  try {
    await next();
  } catch (error) {
    const carried = new GraphClientError('The request did not come through');
    carried.customError = error;
    throw carried;
  }
}

/** Every call gets an id that Microsoft's support can find again. Queries are left out: they may hold names. */
function logged(log: Log): Step {
  return async (context, next) => {
    const clientRequestId = randomUUID();
    setHeader(context, 'client-request-id', clientRequestId);
    const started = performance.now();
    const answered = (status: number): void =>
      log.event('graph-call', {
        method: context.options?.method ?? 'GET',
        path: pathOf(context),
        status,
        clientRequestId,
        ms: Math.round(performance.now() - started),
      });
    try {
      await next();
    } catch (error) {
      answered(0);
      throw error;
    }
    answered(context.response?.status ?? 0);
  };
}

function pathOf({ request }: Context): string {
  return new URL(typeof request === 'string' ? request : request.url).pathname;
}

/** A token may be withdrawn before it expires: after a 401 the request is tried once more with a new token. */
function signedIn(tokens: TokenSource, scope: string): Step {
  return async (context, next) => {
    setHeader(context, 'authorization', `Bearer ${await tokenInTime(context, tokens.token(scope))}`);
    await next();
    if (context.response?.status !== 401) return;
    await context.response.body?.cancel();
    setHeader(context, 'authorization', `Bearer ${await tokenInTime(context, tokens.token(scope, { fresh: true }))}`);
    await next();
  };
}

/** The call's time-out includes getting its token. */
async function tokenInTime({ options }: Context, token: Promise<string>): Promise<string> {
  const signal = options?.signal;
  if (!signal) return token;
  return Promise.race([
    token,
    new Promise<never>((_resolve, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}

function setHeader(context: Context, name: string, value: string): void {
  const headers = new Headers(context.options?.headers);
  headers.set(name, value);
  context.options = { ...context.options, headers };
}
