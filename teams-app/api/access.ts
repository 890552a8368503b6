import type { FastifyInstance, FastifyRequest } from 'fastify';
import { idOf } from '#domain/ids.ts';
import type { Actor, Context } from '#operations/context.ts';
import { mayLead } from '#operations/access/led-programme.ts';
import { NotAllowed } from '#operations/failures.ts';
import { ofProgramme, signedIn, type Access, type Endpoint, type SignedIn } from '../contract/endpoint.ts';
import { everyEndpoint } from '../contract/endpoints.ts';
import { languageOf } from './reader.ts';
import type { CountUnproven } from './too-many.ts';
import { SignInFailed, type SignIn } from './sign-in.ts';

const endpointAt: ReadonlyMap<string, Endpoint> = new Map(everyEndpoint.map((each) => [each.route, each]));
const actors = new WeakMap<FastifyRequest, Actor>();

/** Who is asking. Throws where the endpoint lets anyone in, because nobody had to sign in there. */
export function actorOf(request: FastifyRequest): Actor {
  const actor = actors.get(request);
  if (actor === undefined) throw new NotAllowed('The route is open to anyone, so nobody is signed in');
  return actor;
}

/** The same where nobody may have signed in; then null. */
export function actorIfAny(request: FastifyRequest): Actor | null {
  return actors.get(request) ?? null;
}

/** The endpoint that a request calls; null for an address that does not exist. */
export function endpointOf(request: FastifyRequest): Endpoint | null {
  const { url } = request.routeOptions;
  return url === undefined ? null : (endpointAt.get(`${request.method} ${url}`) ?? null);
}

/**
 * Checks every request against its endpoint's access before any of it is read, and the service against the table of
 * endpoints: a route that is not in it cannot be added, and the service does not start while nobody serves one of them.
 * Call this before adding routes.
 */
export function guardRoutes(
  app: FastifyInstance,
  context: Pick<Context, 'store'>,
  { signIn, countUnproven }: { readonly signIn: SignIn; readonly countUnproven: CountUnproven },
): void {
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
  app.addHook('onRequest', async (request, reply) => {
    const access = endpointOf(request)?.access;
    if (access === undefined || !isForSignedIn(access)) return;
    // What is somebody's own is kept by nothing on the way; a file may say otherwise of itself.
    reply.header('cache-control', 'no-store');
    const actor = await actorBy(request, signIn, countUnproven);
    if (access === 'hr' && !actor.isHr) throw new NotAllowed('Only HR leads may do this');
    if (access === 'it' && !actor.isIt) throw new NotAllowed('Only IT administrators may do this');
    if (access === 'lead' && !(await leads(context, actor, request)))
      throw new NotAllowed('Only those who lead it may do this');
    actors.set(request, actor);
  });
}

/** Does the endpoint's access need a token of a person? */
export function isForSignedIn(access: Access): access is SignedIn {
  const all: readonly Access[] = signedIn;
  return all.includes(access);
}

/** An address that names no programme is led by nobody; only HR learns that it is none. */
async function leads({ store }: Pick<Context, 'store'>, actor: Actor, request: FastifyRequest): Promise<boolean> {
  if (actor.isHr) return true;
  const named = ofProgramme.safeParse(request.params);
  if (!named.success) return false;
  return store.read((reader) => mayLead(reader, actor, idOf(named.data.programmeId)));
}

async function actorBy(request: FastifyRequest, signIn: SignIn, countUnproven: CountUnproven): Promise<Actor> {
  try {
    return await signIn(request.headers.authorization, languageOf(request));
  } catch (error) {
    if (error instanceof SignInFailed) await countUnproven(request);
    throw error;
  }
}
