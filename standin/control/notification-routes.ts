import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ControlDeps } from './deps.ts';
import { read } from './respond.ts';

const lifecycleShape = z.strictObject({
  event: z.enum(['missed', 'subscriptionRemoved', 'reauthorizationRequired']),
  /** Object id; every mailbox with a subscription when absent. */
  mailbox: z.string().optional(),
});

/** What Graph does of its own accord with subscriptions and delta tokens. */
export function addNotificationRoutes(server: FastifyInstance, { notices, graphState }: ControlDeps): void {
  server.post('/standin/notifications/lifecycle', async (request) => {
    const { event, mailbox } = read(lifecycleShape, request.body);
    return { subscriptions: notices.sendLifecycle(event, mailbox) };
  });

  /** Resolves when every notification has been delivered or given up. */
  server.post('/standin/notifications/idle', async () => {
    await notices.idle();
    return { idle: true };
  });

  server.post('/standin/delta-tokens/expire', async () => {
    graphState.expireDeltaTokens();
    return { expired: true };
  });
}
