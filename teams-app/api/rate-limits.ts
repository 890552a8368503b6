import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorIfAny, endpointOf } from './access.ts';
import { TooMany, type CountUnproven } from './too-many.ts';

/** A network address, which many colleagues may share, gets this many times as much as a person. */
const peopleAtAnAddress = 20;

/**
 * Counts calls. Signed-in people are counted one by one, so that colleagues behind one address do not slow each other
 * down, and everybody else by network address. What Teams and Graph send is not counted as long as it is theirs, and
 * neither is what watches over the service (`/health` and `/ready`), since a limit reached by strangers would take it
 * for dead. What proves nothing — a forged token, an unsigned call — is counted by address and does not touch the
 * people at the same one.
 */
export async function limitRate(app: FastifyInstance, perPerson: number): Promise<CountUnproven> {
  const perAddress = perPerson * peopleAtAnAddress;
  await app.register(rateLimit, {
    hook: 'preParsing',
    timeWindow: 60_000,
    keyGenerator: (request) => actorIfAny(request)?.personId ?? request.ip,
    max: (request) => (actorIfAny(request) === null ? perAddress : perPerson),
    allowList: (request) => isUncounted(request),
  });
  const unproven = app.createRateLimit({
    timeWindow: 60_000,
    max: perPerson,
    keyGenerator: (request) => request.ip,
    allowList: () => false,
  });
  return async (request) => {
    const counted = await unproven(request);
    if (!counted.isAllowed && counted.isExceeded) throw new TooMany(counted.ttl);
  };
}

function isUncounted(request: FastifyRequest): boolean {
  const access = endpointOf(request)?.access;
  return access === 'bot' || access === 'graph' || access === 'watch';
}
