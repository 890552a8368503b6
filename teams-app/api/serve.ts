import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { Actor, ActorIn } from '#operations/context.ts';
import {
  bytes,
  nothing,
  type Access,
  type AsFile,
  type Endpoint,
  type SignedIn,
  type Told,
} from '../contract/endpoint.ts';
import { actorOf, isForSignedIn } from './access.ts';
import { readRequest, type Asked } from './read-request.ts';

/** What an endpoint may need beyond the usual. */
export interface Limits {
  /** Bytes of the body. */
  readonly bodyLimit?: number;
  /** Calls from one address. */
  readonly perMinute?: number;
}

/** A request by a signed-in person; where the path names a programme, about that one. */
type AskedBy<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Asked<Params, Query, Body> & {
  readonly actor: z.output<Params> extends { readonly programmeId: string } ? ActorIn : Actor;
};

/** A file on its way to the caller. */
export interface FileAnswer {
  /** Its media type. */
  readonly type: string;
  readonly content: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Serves an endpoint: requests are read with its schemas, and the handler's answer is checked against its answer
 * schema.
 */
export function serve<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  app: FastifyInstance,
  endpoint: Endpoint<Params, Query, Body, Told<Answer>, SignedIn>,
  handler: (asked: AskedBy<Params, Query, Body>) => Promise<z.input<Answer>>,
  limits: Limits = {},
): void {
  const { status } = endpoint.answer;
  app.route({
    ...routeOf(endpoint, limits),
    handler: async (request, reply) => reply.code(status).send((await handler(askedBy(request, endpoint))) ?? null),
  });
}

/** Serves an endpoint that is answered with a file. */
export function serveFile<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<Params, Query, Body, AsFile, SignedIn>,
  handler: (asked: AskedBy<Params, Query, Body>) => Promise<FileAnswer>,
  limits: Limits = {},
): void {
  app.route({
    ...routeOf(endpoint, limits),
    handler: async (request, reply) => sendFile(reply, await handler(askedBy(request, endpoint))),
  });
}

/** Serves an endpoint that needs no sign-in; its handler decides whom it lets in and how it answers. */
export function serveOpenly<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<Params, Query, Body, Endpoint['answer'], Exclude<Access, SignedIn>>,
  handler: (request: FastifyRequest, reply: FastifyReply, asked: Asked<Params, Query, Body>) => Promise<unknown>,
  limits: Limits = {},
): void {
  app.route({
    ...routeOf(endpoint, limits),
    handler: async (request, reply) => handler(request, reply, readRequest(request, endpoint)),
  });
}

export function sendFile(reply: FastifyReply, { type, content, headers = {} }: FileAnswer): FastifyReply {
  return reply.type(type).headers(headers).send(content);
}

function askedBy<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  request: FastifyRequest,
  endpoint: Endpoint<Params, Query, Body>,
): AskedBy<Params, Query, Body> {
  const asked = readRequest(request, endpoint);
  const named = z.object({ programmeId: z.string() }).safeParse(asked.params);
  const actor = actorOf(request);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type says by the same name what is looked at here
  return {
    ...asked,
    actor: named.success ? { ...actor, programmeId: idOf(named.data.programmeId) } : actor,
  } as AskedBy<Params, Query, Body>;
}

function routeOf(endpoint: Endpoint, { bodyLimit, perMinute }: Limits): Omit<RouteOptions, 'handler'> {
  const { method, path } = endpoint;
  return {
    method,
    url: path,
    schema: schemaOf(endpoint),
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    ...(perMinute === undefined ? {} : { config: { rateLimit: { max: perMinute } } }),
  };
}

/**
 * For the OpenAPI document. It leaves out endpoints for machines, which have documents of their own, and those that
 * take a file.
 */
function schemaOf({ access, params, query, body, answer }: Endpoint): FastifySchema {
  return {
    ...(isForSignedIn(access) && body !== bytes ? {} : { hide: true }),
    ...(params === nothing ? {} : { params }),
    ...(query === nothing ? {} : { querystring: query }),
    ...(body === nothing ? {} : { body }),
    ...(answer.kind === 'told'
      ? { response: { [answer.status]: answer.status === 204 ? z.null() : answer.schema } }
      : {}),
  };
}
