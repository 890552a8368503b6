import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { CompanyPerson } from '../company/port.ts';
import { GraphFault } from '../graph-fault.ts';
import { parametersOf } from './actions.ts';
import { canonicalBody } from './canonical.ts';
import { breachOf } from './contract.ts';
import { findPerson } from './directory.ts';
import type { FaultTarget } from './faults.ts';
import { isRecord } from './json.ts';
import { isDelegated, mayUse } from './permissions.ts';
import type { Caller, GraphDeps } from './port.ts';
import { preferencesOf } from './preferences.ts';
import {
  badRequest,
  directoryDenied,
  mailboxDenied,
  noMailbox,
  noSuchDirectoryObject,
  noSuchMailboxUser,
  unauthenticated,
} from './refusals.ts';
import type { Call, GraphReply, GraphRequest, Outcome, Route } from './request.ts';
import { findRoute, type FoundRoute } from './routes.ts';
import type { Throttle } from './throttle.ts';

const defaultLatencyMs = 5;

/** One request through everything that stands before and after a route's handler. */
export type Dispatch = (request: GraphRequest) => Promise<Outcome>;

export function createDispatch(deps: GraphDeps, throttle: Throttle): Dispatch {
  return async (request) => {
    const [path = ''] = request.url.split('?');
    const found = findRoute(request.method, path);
    const route = found === null || found === 'elsewhere' ? null : found.route;
    const caller = await deps.authenticate(request.headers['authorization']);
    const person = personAt(deps, found, caller);
    const outcome = await answered(request, () => run(deps, throttle, { request, path, found, caller }));
    const status = typeof outcome === 'string' ? 0 : outcome.status;
    deps.log.add(
      {
        at: deps.clock(),
        method: request.method,
        path: request.url,
        mailbox: person?.oid ?? null,
        status,
        clientRequestId: request.headers['client-request-id'] ?? null,
        inBatch: request.inBatch === true,
      },
      `${request.method} ${route?.template ?? 'unknown'}`,
    );
    return outcome;
  };
}

/** Turns a refusal into Graph's error shape and gives every answer its ids. */
export async function answered(request: GraphRequest, work: () => Promise<Outcome>): Promise<Outcome> {
  const requestId = randomUUID();
  const clientRequestId = request.headers['client-request-id'] ?? requestId;
  const ids = { 'request-id': requestId, 'client-request-id': clientRequestId };
  try {
    const outcome = await work();
    return typeof outcome === 'string' ? outcome : { ...outcome, headers: { ...ids, ...outcome.headers } };
  } catch (fault) {
    const { status, code, message, headers } =
      fault instanceof GraphFault
        ? fault
        : new GraphFault(500, 'InternalServerError', `The stand-in failed: ${String(fault)}`);
    const innerError = { date: new Date().toISOString().slice(0, 19), ...ids };
    return { status, headers: { ...ids, ...headers }, body: { error: { code, message, innerError } } };
  }
}

interface Arrival {
  readonly request: GraphRequest;
  readonly path: string;
  readonly found: FoundRoute | 'elsewhere' | null;
  readonly caller: Caller | null;
}

async function run(deps: GraphDeps, throttle: Throttle, arrival: Arrival): Promise<Outcome> {
  const { request, path } = arrival;
  const { route, params, caller } = admitted(deps, arrival);
  const person = params['id'] === undefined ? null : addressee(deps, route, caller, params['id']);
  const target: FaultTarget = {
    method: request.method,
    path: request.url,
    mailbox: person === null ? null : { oid: person.oid, address: person.mail },
  };
  if (strikeBefore(deps, route, target)) return 'silence';
  const query = new URLSearchParams(request.url.slice(path.length));
  const preferences = preferencesOf(request.headers['prefer']);
  const reply = await throttled(deps, throttle, route, {
    deps,
    caller,
    request,
    path,
    params,
    person,
    query,
    preferences,
  });
  return deps.faults.strike(target, ['timeout-after-write']) === null ? reply : 'cut';
}

/** What only the path and the token decide. */
function admitted(
  deps: GraphDeps,
  { request, path, found, caller }: Arrival,
): FoundRoute & { readonly caller: Caller } {
  if (caller === null) throw unauthenticated();
  if (found === null) throw badRequest(`Resource not found for the segment '${path.split('/').at(-1) ?? ''}'.`);
  if (found === 'elsewhere') {
    throw new GraphFault(405, 'Request_BadRequest', `The method ${request.method} is not allowed for this resource.`);
  }
  if (!mayUse(found.route, caller) && !mayByExchange(deps, found, caller))
    throw found.route.outlook ? mailboxDenied() : directoryDenied();
  return { ...found, caller };
}

/** Exchange's roles add to what Entra has granted, in the mailboxes of their scope. */
function mayByExchange(deps: GraphDeps, found: FoundRoute, caller: Caller): boolean {
  const { route } = found;
  const isSubscription = route.template.startsWith('/subscriptions');
  if (isDelegated(caller) || !(route.outlook || isSubscription)) return false;
  // Whose mailbox a subscription is for stands in its body; the route looks at it.
  const oid = isSubscription ? null : personAt(deps, found, caller)?.oid;
  const added = oid === undefined ? [] : (deps.mailboxPermissions?.(oid) ?? []);
  return mayUse(route, { ...caller, roles: [...caller.roles, ...added] });
}

/** True when the request is to hang; other ordered faults are thrown. */
function strikeBefore(deps: GraphDeps, { outlook }: Route, target: FaultTarget): boolean {
  const struck = deps.faults.strike(target, outlook ? ['status', 'hang', 'forbid-mailbox'] : ['status', 'hang']);
  if (struck?.kind === 'forbid-mailbox') throw mailboxDenied();
  if (struck?.kind === 'status') throw orderedFault(struck);
  return struck !== null;
}

/** The refusal that a `status` fault orders. */
export function orderedFault(fault: {
  status: number;
  code: string;
  message: string;
  retryAfter?: number;
}): GraphFault {
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  return new GraphFault(fault.status, fault.code, fault.message, headers);
}

async function throttled(deps: GraphDeps, throttle: Throttle, route: Route, call: Call): Promise<GraphReply> {
  if (!route.outlook || call.person === null) return judged(route, call);
  const leave = throttle.enter(call.caller.appId, call.person.oid);
  try {
    const latency = deps.latencyMs ?? defaultLatencyMs;
    await (latency === 0 ? nextTurn() : delay(latency));
    return await judged(route, call);
  } finally {
    leave();
  }
}

/** Holds the body in and the body out to the contract. */
async function judged(route: Route, call: Call): Promise<GraphReply> {
  const reply = await route.handle({
    ...call,
    request: { ...call.request, body: checkedBody(route, call.request.body) },
  });
  const breach = route.answers === undefined ? null : breachOfAnswer(route.answers, reply.body);
  if (breach !== null) throw new GraphFault(500, 'StandinContractViolation', breach);
  const { applied } = call.preferences;
  return applied === null ? reply : { ...reply, headers: { ...reply.headers, 'preference-applied': applied } };
}

function checkedBody({ accepts }: Route, body: unknown): unknown {
  if (accepts === undefined) return body;
  if ('action' in accepts) return parametersOf(accepts.action, body);
  if (!isRecord(body)) throw badRequest('The request has no JSON body.', 'RequestBodyRead');
  const canonical = canonicalBody(accepts.type, body);
  const breach = breachOf(accepts.type, canonical);
  if (breach !== null) throw badRequest(`${breach}.`, 'RequestBodyRead');
  return canonical;
}

function breachOfAnswer({ type, list, relations }: NonNullable<Route['answers']>, body: unknown): string | null {
  if (!list) return breachOf(type, body);
  const items = isRecord(body) ? body['value'] : undefined;
  const judgedItems = relations === 'as-changes' && Array.isArray(items) ? items.map(withoutChanges) : items;
  return breachOf(type, judgedItems, true);
}

/** Delta tells relations as `manager@delta`; nothing else in Graph uses such a name. */
function withoutChanges(item: unknown): unknown {
  if (!isRecord(item)) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => !name.endsWith('@delta')));
}

/** The account the path names, when the token may speak of it. */
function addressee(deps: GraphDeps, route: Route, caller: Caller, id: string): CompanyPerson {
  if (id.toLowerCase() === 'me' && !isDelegated(caller)) {
    throw badRequest('/me request is only valid with delegated authentication flow.');
  }
  const person = named(deps, id, caller);
  if (person === null) throw route.outlook ? noSuchMailboxUser(id) : noSuchDirectoryObject(id);
  if (!route.outlook) return person;
  if (isDelegated(caller) && person.oid !== caller.oid) throw mailboxDenied();
  if (!deps.exchange.hasMailbox(person.oid)) throw noMailbox();
  return person;
}

function named(deps: GraphDeps, id: string, caller: Caller | null): CompanyPerson | null {
  const name = id.toLowerCase() === 'me' ? caller?.oid : id;
  return name === undefined ? null : findPerson(deps.company, name);
}

function personAt(
  deps: GraphDeps,
  found: FoundRoute | 'elsewhere' | null,
  caller: Caller | null,
): CompanyPerson | null {
  if (found === null || found === 'elsewhere') return null;
  const { id } = found.params;
  return id === undefined ? null : named(deps, id, caller);
}
