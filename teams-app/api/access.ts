import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#operations/context.ts';
import { NotAllowed } from '#operations/failures.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { everyEndpoint } from '../contract/endpoints.ts';
import { languageOf } from './reader.ts';
import type { SignIn } from './sign-in.ts';

const endpointAt: ReadonlyMap<string, Endpoint> = new Map(everyEndpoint.map((each) => [each.route, each]));
const actors = new WeakMap<FastifyRequest, Actor>();

/** Who asks. Throws where the endpoint lets anyone in, because nobody was asked who they are. */
export function actorOf(request: FastifyRequest): Actor {
  const actor = actors.get(request);
  if (actor === undefined) throw new NotAllowed('The route is open to anyone, so nobody is signed in');
  return actor;
}

/** The same where there may be nobody. */
export function actorIfAny(request: FastifyRequest): Actor | null {
  return actors.get(request) ?? null;
}

/** What a request calls; null for an address that does not exist. */
export function endpointOf(request: FastifyRequest): Endpoint | null {
  const { url } = request.routeOptions;
  return url === undefined ? null : (endpointAt.get(`${request.method} ${url}`) ?? null);
}

/**
 * Holds every request to what its endpoint says about who may call, before anything of it is read, and the service to
 * the table of endpoints: a route that is not in it refuses to be added, and one that nobody serves refuses to start.
 * To be called before routes are added.
 */
export function guardRoutes(app: FastifyInstance, signIn: SignIn): void {
  const served = new Set<string>();
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) {
      const route = `${each} ${url}`;
      if (!endpointAt.has(route)) throw new Error(`No access is declared for the route ${route}`);
      served.add(route);
    }
  });
  app.addHook('onReady', async () => {
    const missing = [...endpointAt.keys()].filter((route) => !served.has(route));
    if (missing.length > 0) throw new Error(`Nobody serves ${missing.join(', ')}`);
  });
  app.addHook('onRequest', async (request) => {
    const access = endpointOf(request)?.access;
    if (access !== 'employee' && access !== 'hr') return;
    const actor = await signIn(request.headers.authorization, languageOf(request));
    if (access === 'hr' && !actor.isHr) throw new NotAllowed('Only HR leads may do this');
    actors.set(request, actor);
  });
}
