import type { FastifyInstance } from 'fastify';
import type { Context } from '#operations/context.ts';
import { idOf } from '#domain/ids.ts';
import { seeToHelp } from '#operations/insight/help-wish.ts';
import { launchOf } from '#operations/insight/launch.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { programmeTrends } from '#operations/insight/programme-trends.ts';
import { retryAttention } from '#operations/insight/retry-attention.ts';
import { serviceHealth } from '#operations/insight/service-health.ts';
import { healthEndpoints } from '../../contract/health.ts';
import { insightEndpoints as endpoints } from '../../contract/insight.ts';
import { launchEndpoints } from '../../contract/launch.ts';
import { serve } from '../serve.ts';
import { healthBody } from './present-health.ts';
import { launchBody } from './present-launch.ts';
import { statusBody } from './present-status.ts';
import { trendsBody } from './present-trends.ts';

/** How the programme stands, for HR, and what needs them; how the connections stand, for IT. */
export function insightRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.status, async ({ actor }) =>
    statusBody(await programmeInsight(context, actor), { language: actor.language, now: context.now() }),
  );
  serve(app, endpoints.trends, async ({ actor }) => trendsBody(await programmeTrends(context, actor), actor.language));
  serve(app, launchEndpoints.launch, async ({ actor }) => launchBody(await launchOf(context, actor)));
  serve(app, endpoints.help, async ({ actor, params: { id, step } }) =>
    seeToHelp(context, actor, { wishId: idOf<'HelpWish'>(id), step }),
  );
  serve(app, endpoints.retry, async ({ actor, params }) => retryAttention(context, actor, params));
  serve(app, healthEndpoints.health, async ({ actor }) =>
    healthBody(await serviceHealth(context, actor), actor.language),
  );
}
