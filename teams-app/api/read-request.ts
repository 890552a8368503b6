import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Endpoint } from '../contract/endpoint.ts';

/** A request that is not as its endpoint says; `problem.ts` names the fields. */
export class WrongRequest extends Error {
  override readonly name = 'WrongRequest';
  readonly issues: z.core.$ZodIssue[];

  constructor({ issues }: z.core.$ZodError) {
    super('The request is not as its endpoint says');
    this.issues = issues;
  }
}

/** A request's parts, read with the endpoint's schemas. */
export interface Asked<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
}

/** Throws `WrongRequest` with the faults of the first part that has any. */
export function readRequest<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  request: FastifyRequest,
  { params, query, body }: Endpoint<Params, Query, Body>,
): Asked<Params, Query, Body> {
  return {
    params: read(params, request.params),
    body: read(body, request.body),
    query: read(query, request.query),
  };
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { error, data } = schema.safeParse(value);
  if (error !== undefined) throw new WrongRequest(error);
  return data;
}
