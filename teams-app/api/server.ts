import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler } from 'fastify-type-provider-zod';
import type { Context } from '#operations/context.ts';
import { guardRoutes } from './access.ts';
import { bookingRoutes } from './booking/booking-routes.ts';
import { choiceRoutes } from './choosing/choice-routes.ts';
import { compressAnswers } from './compressed.ts';
import { catalogueRoutes } from './enrolment/catalogue-routes.ts';
import { enrolmentRoutes } from './enrolment/enrolment-routes.ts';
import { questionRoutes } from './enrolment/question-routes.ts';
import { importRoutes } from './enrolment/import-routes.ts';
import { extraMeetingRoutes } from './meetings/extra-meeting-routes.ts';
import { goalRoutes } from './goals/goal-routes.ts';
import { groupRoutes } from './groups/group-routes.ts';
import { secureHeaders } from './headers.ts';
import { legalRoutes, type Operator } from './legal-routes.ts';
import { homeRoutes } from './home/home-routes.ts';
import { insightRoutes } from './insight/insight-routes.ts';
import { leadRoutes } from './leads/lead-routes.ts';
import { exportRoutes } from './matching/export-routes.ts';
import { applicationRoutes } from './inviting/application-routes.ts';
import { invitingRoutes } from './inviting/inviting-routes.ts';
import { matchSettingsRoutes } from './matching/match-settings-routes.ts';
import { proposalRoutes } from './matching/proposal-routes.ts';
import { roundRoutes } from './matching/round-routes.ts';
import { ruleRoutes } from './matching/rule-routes.ts';
import { swapRoutes } from './matching/swap-routes.ts';
import { calendarRoutes } from './meetings/calendar-routes.ts';
import { meetingRoutes } from './meetings/meeting-routes.ts';
import { continuationRoutes } from './meetings/continuation-routes.ts';
import { offerRoutes } from './meetings/offer-routes.ts';
import { jointDecisionRoutes } from './pairing/joint-decision-routes.ts';
import { pairingRoutes } from './pairing/pairing-routes.ts';
import { silenceRoutes } from './pairing/silence-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { answerProblems } from './problem.ts';
import { limitRate } from './rate-limits.ts';
import { endingRoutes } from './programme/ending-routes.ts';
import { programmeRoutes } from './programme/programme-routes.ts';
import { serviceRoutes, type ServiceParts } from './service-routes.ts';
import { ofOpenAccounts } from './open-account.ts';
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
   * many, and as many as a person of calls that prove nothing.
   */
  readonly maxRequestsPerMinute?: number;
  /** Addresses of the proxies in front; without them nobody's word about an address is believed. */
  readonly trustProxy?: string | undefined;
  /** How long a request may take to arrive; 30 seconds when left out. */
  readonly requestTimeoutMs?: number;
}

/** The routes of a room. */
const rooms: readonly ((app: FastifyInstance, context: Context) => void)[] = [
  programmeRoutes,
  enrolmentRoutes,
  catalogueRoutes,
  questionRoutes,
  importRoutes,
  peopleRoutes,
  invitingRoutes,
  applicationRoutes,
  matchSettingsRoutes,
  roundRoutes,
  exportRoutes,
  swapRoutes,
  ruleRoutes,
  proposalRoutes,
  choiceRoutes,
  groupRoutes,
  meetingRoutes,
  extraMeetingRoutes,
  offerRoutes,
  continuationRoutes,
  bookingRoutes,
  goalRoutes,
  surveyRoutes,
  pairingRoutes,
  endingRoutes,
  jointDecisionRoutes,
  silenceRoutes,
  homeRoutes,
  insightRoutes,
  leadRoutes,
];

const largestBody = 256 * 1024;

/** The front process' server: the tab's files and API, the bot's endpoint and Graph's. It does not listen yet. */
export async function createApi(options: ApiOptions): Promise<FastifyInstance> {
  const { context } = options;
  const app = Fastify({ bodyLimit: largestBody, exposeHeadRoutes: false, ...connectionsOf(options) });
  // `serve` reads requests, with types; Fastify checks the answers against their schemas.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app, context.log);
  // First, so that whatever is refused afterwards carries them.
  await secureHeaders(app, options.frameHosts);
  compressAnswers(app);
  const countUnproven = await limitRate(app, options.maxRequestsPerMinute ?? 300);
  guardRoutes(app, context, { signIn: ofOpenAccounts(createSignIn(options.signIn), context), countUnproven });
  await app.register(swagger, {
    openapi: { info: { title: 'Lodestar', version: '1' } },
    transform: jsonSchemaTransform,
  });

  for (const serveRoom of rooms) serveRoom(app, context);
  calendarRoutes(app, context, options.publicUrl);
  serviceRoutes(app, options, countUnproven);
  legalRoutes(app, options.operator);
  await tabFiles(app, options.publicFiles);
  await app.ready();
  return app;
}

/** An address that does not exist. Fastify itself would answer one that cannot be read without any of our headers. */
const nowhere = '/unreadable';

function isReadable(url: string): boolean {
  try {
    return decodeURI(url) !== '';
  } catch {
    // Escaped bytes that are no text.
    return false;
  }
}

/** A body that does not arrive holds its connection no longer than this. */
const arrivesWithinMs = 30_000;

function connectionsOf({ trustProxy, requestTimeoutMs = arrivesWithinMs }: ApiOptions) {
  return {
    trustProxy: trustProxy ?? false,
    rewriteUrl: ({ url = '/' }: { readonly url?: string | undefined }) => (isReadable(url) ? url : nowhere),
    requestTimeout: requestTimeoutMs,
    http: { headersTimeout: requestTimeoutMs, connectionsCheckingInterval: Math.min(requestTimeoutMs, 5_000) },
  };
}
