import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler } from 'fastify-type-provider-zod';
import type { Context } from '#operations/context.ts';
import { actorIfAny, endpointOf, guardRoutes } from './access.ts';
import { bookingRoutes } from './booking/booking-routes.ts';
import { choiceRoutes } from './choosing/choice-routes.ts';
import { enrolmentRoutes } from './enrolment/enrolment-routes.ts';
import { importRoutes } from './enrolment/import-routes.ts';
import { goalRoutes } from './goals/goal-routes.ts';
import { groupRoutes } from './groups/group-routes.ts';
import { secureHeaders } from './headers.ts';
import { legalRoutes, type Operator } from './legal-routes.ts';
import { homeRoutes } from './home/home-routes.ts';
import { insightRoutes } from './insight/insight-routes.ts';
import { exportRoutes } from './matching/export-routes.ts';
import { matchSettingsRoutes } from './matching/match-settings-routes.ts';
import { proposalRoutes } from './matching/proposal-routes.ts';
import { roundRoutes } from './matching/round-routes.ts';
import { ruleRoutes } from './matching/rule-routes.ts';
import { swapRoutes } from './matching/swap-routes.ts';
import { calendarRoutes } from './meetings/calendar-routes.ts';
import { meetingRoutes } from './meetings/meeting-routes.ts';
import { offerRoutes } from './meetings/offer-routes.ts';
import { pairingRoutes } from './pairing/pairing-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { answerProblems } from './problem.ts';
import { programmeRoutes } from './programme/programme-routes.ts';
import { serviceRoutes, type ServiceParts } from './service-routes.ts';
import { createSignIn, type SignInSettings } from './sign-in.ts';
import { surveyRoutes } from './surveys/survey-routes.ts';
import { tabFiles } from './tab-files.ts';

export interface ApiOptions extends ServiceParts {
  readonly signIn: SignInSettings;
  /** Folder of the built tab. */
  readonly publicFiles: string;
  /** The service's own https address from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** Who runs the service for the company. */
  readonly operator: Operator;
  /** The Microsoft 365 hosts that show the tab in a frame. */
  readonly frameHosts: readonly string[];
  /**
   * Requests a minute for each person; 300 when left out. A network address, which many may share, gets twenty times as
   * many.
   */
  readonly maxRequestsPerMinute?: number;
}

/** The routes of a room. */
const rooms: readonly ((app: FastifyInstance, context: Context) => void)[] = [
  programmeRoutes,
  enrolmentRoutes,
  importRoutes,
  peopleRoutes,
  matchSettingsRoutes,
  roundRoutes,
  exportRoutes,
  swapRoutes,
  ruleRoutes,
  proposalRoutes,
  choiceRoutes,
  groupRoutes,
  meetingRoutes,
  offerRoutes,
  bookingRoutes,
  goalRoutes,
  surveyRoutes,
  pairingRoutes,
  homeRoutes,
  insightRoutes,
];

const largestBody = 256 * 1024;

/** The front process' server: the tab's files and API, the bot's endpoint and Graph's. It does not listen yet. */
export async function createApi(options: ApiOptions): Promise<FastifyInstance> {
  const { context } = options;
  const app = Fastify({ bodyLimit: largestBody, exposeHeadRoutes: false });
  // `serve` reads requests, with types; Fastify checks the answers against their schemas.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app, context.log);
  guardRoutes(app, createSignIn(options.signIn));
  await secureHeaders(app, options.frameHosts);
  await limitRate(app, options.maxRequestsPerMinute ?? 300);
  await app.register(swagger, {
    openapi: { info: { title: 'Lodestar', version: '1' } },
    transform: jsonSchemaTransform,
  });

  for (const serveRoom of rooms) serveRoom(app, context);
  calendarRoutes(app, context, options.publicUrl);
  serviceRoutes(app, options);
  legalRoutes(app, options.operator);
  await tabFiles(app, options.publicFiles);
  await app.ready();
  return app;
}

/**
 * Counted after sign-in, so that colleagues behind one address do not slow each other down. Calls by machines are not
 * counted.
 */
async function limitRate(app: FastifyInstance, perPerson: number): Promise<void> {
  await app.register(rateLimit, {
    hook: 'preParsing',
    timeWindow: 60_000,
    keyGenerator: (request) => actorIfAny(request)?.personId ?? request.ip,
    max: (request) => (actorIfAny(request) === null ? perPerson * 20 : perPerson),
    allowList: (request) => ['bot', 'graph'].includes(endpointOf(request)?.access ?? ''),
  });
}
