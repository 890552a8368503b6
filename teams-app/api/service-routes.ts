import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { noteCalendarChanges } from '#operations/booking/calendar-notices.ts';
import type { Context } from '#operations/context.ts';
import { OutsideFailure } from '#operations/failures.ts';
import { serviceEndpoints as endpoints } from '../contract/service.ts';
import { sendProblem } from './problem.ts';
import type { CountUnproven } from './too-many.ts';
import { languageOf, textsIn } from './reader.ts';
import { serveOpenly } from './serve.ts';
import { SignInFailed } from './sign-in.ts';

export interface ServiceParts {
  readonly context: Context;
  /** Where Entra asks people to consent, with everything that it is told. */
  readonly consentUrl: string;
  /** Handles what the bot's channel sends, after proving that it comes from there. */
  readonly botEndpoint: (call: {
    readonly authorization: string | undefined;
    readonly activity: z.output<typeof endpoints.botMessages.body>;
  }) => Promise<
    | { readonly kind: 'unproven'; readonly why: string }
    | { readonly kind: 'done'; readonly status: number; readonly body: unknown }
  >;
  /** Each throws when the part does not answer. */
  readonly pingers: { store(): Promise<void>; queue(): Promise<void> };
}

/** What other machines call: the bot's channel, Graph, and whatever monitors the service. */
export function serviceRoutes(app: FastifyInstance, parts: ServiceParts, countUnproven: CountUnproven): void {
  const { botEndpoint, context } = parts;
  serveOpenly(app, endpoints.botMessages, async (request, reply, { body: activity }) => {
    const answer = await botEndpoint({ authorization: request.headers.authorization, activity });
    if (answer.kind === 'unproven') {
      await countUnproven(request);
      throw new SignInFailed(answer.why);
    }
    return reply.code(answer.status).send(answer.body ?? undefined);
  });
  for (const endpoint of [endpoints.graphNotifications, endpoints.graphLifecycle]) {
    serveOpenly(app, endpoint, async (request, reply) => {
      const { token, isProven } = await takeNotification(request, context);
      if (token !== null) return reply.type('text/plain; charset=utf-8').send(token);
      if (!isProven) await countUnproven(request);
      return reply.code(202).send();
    });
  }

  serveOpenly(app, endpoints.consent, async (_request, reply) => reply.redirect(parts.consentUrl));
  serveOpenly(app, endpoints.health, async () => ({ status: 'alive' }));
  const ping = together(async () => {
    await Promise.all([parts.pingers.store(), parts.pingers.queue()]);
  });
  serveOpenly(app, endpoints.ready, (request, reply) => ready(request, reply, context, ping));
  serveOpenly(app, endpoints.openApi, async () => app.swagger());
}

const handshake = z.object({ validationToken: z.string().min(1).max(4096) });

const notifications = z.object({
  value: z
    .array(
      z.object({
        subscriptionId: z.string().max(200),
        clientState: z.string().max(300).nullish(),
        lifecycleEvent: z.string().max(100).nullish(),
      }),
    )
    .max(10_000),
});

/** Graph wants an answer within three seconds; otherwise it counts the call as failed and tries again later. */
const answerWithinMs = 2_800;

interface Taken {
  /** What a new subscription is confirmed with; null for notifications. */
  readonly token: string | null;
  readonly isProven: boolean;
}

/**
 * A new subscription is confirmed by sending its token back. Notifications are answered with 202 once they are written
 * down; anything else (5xx) makes Graph repeat them. The operation decides which of them are genuine.
 */
async function takeNotification(request: FastifyRequest, context: Context): Promise<Taken> {
  const asked = handshake.safeParse(request.query);
  if (asked.success) return { token: asked.data.validationToken, isProven: false };
  const body = notifications.safeParse(request.body);
  if (!body.success) {
    context.log.event('notification-not-understood', {});
    return { token: null, isProven: false };
  }
  const items = body.data.value.map(({ subscriptionId, clientState, lifecycleEvent }) => ({
    subscriptionId,
    clientState: clientState ?? '',
    lifecycleEvent: lifecycleEvent ?? null,
  }));
  return { token: null, isProven: (await inTime(noteCalendarChanges(context, items))) > 0 };
}

/** Whoever asks while somebody else is being answered gets the same answer, so that many cost as much as one. */
function together(work: () => Promise<void>): () => Promise<void> {
  let present: Promise<void> | null = null;
  return () => {
    present ??= work().finally(() => {
      present = null;
    });
    return present;
  };
}

async function inTime(work: Promise<number>): Promise<number> {
  const stop = new AbortController();
  const tooLate = delay(answerWithinMs, 'too-late' as const, { signal: stop.signal }).catch(() => 'stopped' as const);
  try {
    const first = await Promise.race([work, tooLate]);
    if (typeof first === 'number') return first;
    throw new OutsideFailure('unavailable', 'Notifications could not be written down in time');
  } finally {
    stop.abort();
  }
}

/** Ready means that database and queue answer; a process that is not ready gets no traffic. */
async function ready(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  ping: () => Promise<void>,
): Promise<unknown> {
  try {
    await ping();
    const { differing: zones, ...versions } = context.holidays.zoneData(context.now());
    return { status: 'ready', zoneData: { ...versions, differing: zones.length, zones } };
  } catch (cause) {
    context.log.failure('not-ready', {}, cause);
    const { title, detail } = textsIn(languageOf(request)).problem['not-ready'];
    return sendProblem(reply, { type: 'about:blank', status: 503, code: 'not-ready', title, detail });
  }
}
