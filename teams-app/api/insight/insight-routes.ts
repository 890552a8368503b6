import type { FastifyInstance } from 'fastify';
import type { Context } from '#operations/context.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { retryAttention } from '#operations/insight/retry-attention.ts';
import { insightEndpoints as endpoints } from '../../contract/insight.ts';
import { serve } from '../serve.ts';
import { statusBody } from './present-status.ts';

/** How the programme stands, for HR, and what needs them. */
export function insightRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.status, async ({ actor }) => statusBody(await programmeInsight(context, actor), actor.language));
  serve(app, endpoints.retry, async ({ actor, params }) => retryAttention(context, actor, params));
}
