import type { FastifyInstance } from 'fastify';
import { namingFor } from '#operations/access/naming.ts';
import type { Context } from '#operations/context.ts';
import { home } from '#operations/home/home.ts';
import { homeEndpoints as endpoints } from '../../contract/home.ts';
import { serve } from '../serve.ts';
import { homeBody } from './present-home.ts';

/** Everybody's own page. */
export function homeRoutes(app: FastifyInstance, context: Context): void {
  serve(app, endpoints.home, async ({ actor }) =>
    homeBody(await home(context, actor), await namingFor(context, actor)),
  );
}
