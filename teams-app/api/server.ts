import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Context } from '#operations/context.ts';
import { accessTo, actorIfAny, guardRoutes } from './access.ts';
import { calendarRoutes } from './meetings/calendar-routes.ts';
import { choiceRoutes } from './choosing/choice-routes.ts';
import { secureHeaders } from './headers.ts';
import { hrRoutes } from './insight/hr-routes.ts';
import { importRoutes } from './enrolment/import-routes.ts';
import { meetingRoutes } from './meetings/meeting-routes.ts';
import { personRoutes } from './home/person-routes.ts';
import { answerProblems } from './problem.ts';
import type { Router } from './router.ts';
import { serviceRoutes } from './service-routes.ts';
import { createSignIn, type SignInSettings } from './sign-in.ts';
import { tabFiles } from './tab-files.ts';

export interface ApiOptions {
  readonly context: Context;
  readonly signIn: SignInSettings;
  /** Folder of the built tab. */
  readonly publicFiles: string;
  /** The service's own https address from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** Answers what the bot's channel sends; null runs without a bot. */
  readonly botEndpoint: ((request: FastifyRequest, reply: FastifyReply) => Promise<void>) | null;
  /** Each throws when the part does not answer. */
  readonly pingers: { store(): Promise<void>; queue(): Promise<void> };
  /** For each person; 300 when left out. An address of which many may share one gets twenty times as much. */
  readonly maxRequestsPerMinute?: number;
}

const largestBody = 256 * 1024;

/** The front process' server: the tab's files and API, the bot's endpoint and Graph's. It does not listen yet. */
export async function createApi(options: ApiOptions): Promise<FastifyInstance> {
  const { context } = options;
  const app: Router = Fastify({ bodyLimit: largestBody, exposeHeadRoutes: false }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app, context.log);
  guardRoutes(app, createSignIn(options.signIn));
  await secureHeaders(app);
  await limitRate(app, options.maxRequestsPerMinute ?? 300);
  await app.register(swagger, {
    openapi: { info: { title: 'Lodestar', version: '1' } },
    transform: jsonSchemaTransform,
  });

  personRoutes(app, context);
  hrRoutes(app, context);
  importRoutes(app, context);
  meetingRoutes(app, context);
  choiceRoutes(app, context);
  calendarRoutes(app, context, options.publicUrl);
  serviceRoutes(app, options);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await tabFiles(app, options.publicFiles);
  await app.ready();
  return app;
}

/** Counted after sign-in, so that colleagues behind one address do not slow each other down. Machines are not counted. */
async function limitRate(app: Router, perPerson: number): Promise<void> {
  await app.register(rateLimit, {
    hook: 'preParsing',
    timeWindow: 60_000,
    keyGenerator: (request) => actorIfAny(request)?.personId ?? request.ip,
    max: (request) => (actorIfAny(request) === null ? perPerson * 20 : perPerson),
    allowList: (request) => ['bot', 'graph'].includes(accessTo(request) ?? ''),
  });
}
