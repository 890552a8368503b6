import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#operations/context.ts';
import { NotAllowed } from '#operations/failures.ts';
import { languageOf } from './reader.ts';
import type { SignIn } from './sign-in.ts';

/**
 * Who may call what. `bot` and `graph` are let through to handlers that check the Bot Framework's token and the
 * subscription's secret themselves, and `secret-address` to whoever knows an address that nobody can guess; everything
 * else needs a token from Teams unless it says `anyone`.
 */
export type Access = 'anyone' | 'employee' | 'hr' | 'bot' | 'graph' | 'secret-address';

/** Every route of the service. One that is not here refuses to start. */
export const routes = {
  'GET /health': 'anyone',
  'GET /ready': 'anyone',
  'GET /api/openapi.json': 'anyone',
  'GET /tab': 'anyone',
  'GET /tab/*': 'anyone',
  'HEAD /tab/*': 'anyone',
  'GET /api/me': 'employee',
  'GET /api/home': 'employee',
  'PUT /api/enrolment': 'employee',
  'DELETE /api/enrolment': 'employee',
  'PUT /api/enrolment/next-round': 'employee',
  'POST /api/pairings/:id/goals': 'employee',
  'PATCH /api/goals/:id': 'employee',
  'GET /api/surveys/:id': 'employee',
  'POST /api/surveys/:id/response': 'employee',
  'GET /api/people/:id/photo': 'employee',
  'POST /api/meetings/:id/other-times': 'employee',
  'POST /api/meetings/:id/skip': 'employee',
  'POST /api/pairings/:id/standing-time': 'employee',
  'POST /api/pairings/:id/pause': 'employee',
  'POST /api/pairings/:id/resume': 'employee',
  'POST /api/pairings/:id/end': 'employee',
  'PUT /api/pairings/:id/place': 'employee',
  'GET /api/offers/:id': 'employee',
  'POST /api/offers/:id/choose': 'employee',
  'POST /api/offers/:id/other-times': 'employee',
  'POST /api/offers/:id/skip': 'employee',
  'GET /api/choosing': 'employee',
  'POST /api/choosing/suggestions': 'employee',
  'PUT /api/choosing/wishes': 'employee',
  'DELETE /api/choosing/wishes': 'employee',
  'POST /api/requests/:id/accept': 'employee',
  'POST /api/requests/:id/decline': 'employee',
  'POST /api/me/calendar-feed': 'employee',
  'DELETE /api/me/calendar-feed': 'employee',
  'GET /calendar/:file': 'secret-address',
  'GET /api/hr/programme': 'hr',
  'PUT /api/hr/programme': 'hr',
  'GET /api/hr/status': 'hr',
  'GET /api/hr/people': 'hr',
  'GET /api/hr/imports': 'hr',
  'GET /api/hr/imports/template': 'hr',
  'POST /api/hr/imports/preview': 'hr',
  'POST /api/hr/imports/faults': 'hr',
  'POST /api/hr/imports': 'hr',
  'POST /api/hr/imports/:id/undo': 'hr',
  'GET /api/hr/groups': 'hr',
  'GET /api/hr/groups/:id/messages': 'hr',
  'POST /api/hr/groups': 'hr',
  'POST /api/hr/groups/effect': 'hr',
  'POST /api/hr/groups/move': 'hr',
  'POST /api/hr/groups/publish': 'hr',
  'POST /api/hr/groups/:id/lock': 'hr',
  'GET /api/hr/matching': 'hr',
  'GET /api/hr/matching/settings': 'hr',
  'PUT /api/hr/matching/settings': 'hr',
  'GET /api/hr/matching/waiting/:id/:role': 'hr',
  'POST /api/hr/matching/rounds': 'hr',
  'POST /api/hr/matching/rounds/:id/decisions': 'hr',
  'POST /api/hr/matching/rounds/:id/mentor': 'hr',
  'GET /api/hr/matching/rounds/:id/mentors': 'hr',
  'GET /api/hr/matching/rounds/:id/swap': 'hr',
  'GET /api/hr/matching/rounds/:id/export/:format': 'hr',
  'POST /api/hr/matching/what-if': 'hr',
  'POST /api/hr/matching/rounds/:id/undo': 'hr',
  'POST /api/hr/matching/rounds/:id/discard': 'hr',
  'POST /api/hr/matching/rounds/:id/publish': 'hr',
  'POST /api/hr/matching/rules': 'hr',
  'POST /api/hr/matching/rules/:id/lift': 'hr',
  'GET /api/hr/proposals/:id': 'hr',
  'GET /api/hr/proposals/:id/messages': 'hr',
  'POST /api/hr/proposals/:id/approve': 'hr',
  'GET /api/hr/choosing': 'hr',
  'GET /api/hr/series': 'hr',
  'POST /api/hr/series/:id/end': 'hr',
  'POST /api/hr/attention/:kind/:id/retry': 'hr',
  'POST /api/messages': 'bot',
  'POST /api/graph/notifications': 'graph',
  'POST /api/graph/lifecycle': 'graph',
} as const satisfies Record<string, Access>;

const accessOf: ReadonlyMap<string, Access> = new Map(Object.entries(routes));
const actors = new WeakMap<FastifyRequest, Actor>();

/** Who asks. Throws where the route lets anyone in, because nobody was asked who they are. */
export function actorOf(request: FastifyRequest): Actor {
  const actor = actors.get(request);
  if (actor === undefined) throw new NotAllowed('The route is open to anyone, so nobody is signed in');
  return actor;
}

/** The same where there may be nobody. */
export function actorIfAny(request: FastifyRequest): Actor | null {
  return actors.get(request) ?? null;
}

/** The access a request's route declares; null for an address that does not exist. */
export function accessTo(request: FastifyRequest): Access | null {
  const { url } = request.routeOptions;
  return url === undefined ? null : (accessOf.get(`${request.method} ${url}`) ?? null);
}

/** Holds every route to the table, before anything of the request is read. To be called before routes are added. */
export function guardRoutes(app: FastifyInstance, signIn: SignIn): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) {
      if (!accessOf.has(`${each} ${url}`)) throw new Error(`No access is declared for the route ${each} ${url}`);
    }
  });
  app.addHook('onRequest', async (request) => {
    const access = accessTo(request);
    if (access !== 'employee' && access !== 'hr') return;
    const actor = await signIn(request.headers.authorization, languageOf(request));
    if (access === 'hr' && !actor.isHr) throw new NotAllowed('Only HR leads may do this');
    actors.set(request, actor);
  });
}
