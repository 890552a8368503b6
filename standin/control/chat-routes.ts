import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Delivery } from '../connector/invoke-answer.ts';
import { personOf, type ControlDeps, type OfPerson } from './deps.ts';
import { ControlRefusal, read } from './respond.ts';
import { stream } from './stream.ts';

const messageShape = z.object({
  text: z.string().max(20_000).optional(),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
});

const invokeShape = z.object({
  activityId: z.string(),
  action: z.looseObject({
    type: z.literal('Action.Execute'),
    id: z.string().optional(),
    verb: z.string().optional(),
    data: z.unknown().optional(),
  }),
  trigger: z.enum(['manual', 'automatic']).optional(),
});

/** The person's chat with the bot. */
export function addChatRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { conversations, chat } = deps;

  server.get<OfPerson>('/standin/people/:oid/chat', async (request) => {
    const { oid } = personOf(deps, request.params.oid);
    const { last } = read(z.object({ last: z.coerce.number().int().positive().optional() }), request.query);
    return {
      installed: conversations.isInstalled(oid),
      blocked: conversations.isBlocked(oid),
      activities: conversations.activities(oid).slice(last === undefined ? 0 : -last),
    };
  });

  server.post<OfPerson>('/standin/people/:oid/chat/messages', async (request) => {
    const { oid } = personOf(deps, request.params.oid);
    requireInstalled(deps, oid);
    const message = read(messageShape, request.body);
    if ((message.text ?? '').trim() === '' && message.value === undefined)
      throw new ControlRefusal(400, 'The message is empty.');
    return told(await chat.say(oid, message));
  });

  server.post<OfPerson>('/standin/people/:oid/chat/invoke', async (request) => {
    const { oid } = personOf(deps, request.params.oid);
    requireInstalled(deps, oid);
    const { activityId, action, trigger } = read(invokeShape, request.body);
    if (!conversations.has(oid, activityId)) throw new ControlRefusal(404, 'The chat has no such activity.');
    return chat.invoke(oid, activityId, action, trigger ?? 'manual');
  });

  server.post<OfPerson>('/standin/people/:oid/chat/install', async (request) => {
    const { oid } = personOf(deps, request.params.oid);
    if (deps.tenant.now.catalogued === null) throw new ControlRefusal(404, 'The app is not in the catalogue.');
    return told(await chat.install(oid));
  });

  server.post<OfPerson>('/standin/people/:oid/chat/uninstall', async (request) => {
    const { oid } = personOf(deps, request.params.oid);
    return told(await chat.uninstall(oid));
  });

  server.post<OfPerson>('/standin/people/:oid/chat/upgrade', async (request) => {
    const { oid } = personOf(deps, request.params.oid);
    requireInstalled(deps, oid);
    return told(await chat.upgrade(oid));
  });

  for (const [path, blocked] of [
    ['block', true],
    ['unblock', false],
  ] as const) {
    server.post<OfPerson>(`/standin/people/:oid/chat/${path}`, async (request) => {
      const { oid } = personOf(deps, request.params.oid);
      conversations.set(oid, { blocked });
      return { blocked };
    });
  }

  server.get<OfPerson>('/standin/people/:oid/chat/stream', (request, reply) => {
    const { oid } = personOf(deps, request.params.oid);
    stream(request, reply, (send) =>
      conversations.onChange((changed) => {
        if (changed === oid) send('changed');
      }),
    );
  });
}

function requireInstalled({ conversations }: ControlDeps, oid: string): void {
  if (!conversations.isInstalled(oid)) throw new ControlRefusal(409, 'The app is not installed for this person.');
}

/** Null: nothing had to be told. */
function told(delivery: Delivery | null): { delivered: boolean; status: number | null } {
  if (delivery === null) return { delivered: true, status: null };
  return { delivered: delivery.status >= 200 && delivery.status < 300, status: delivery.status };
}
