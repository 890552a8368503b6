import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { hasBrokenSign } from '#domain/text.ts';
import type { Endpoint } from '../contract/endpoint.ts';

/** A request that is not as its endpoint says; `problem.ts` names the fields. */
export class WrongRequest extends Error {
  override readonly name = 'WrongRequest';
  readonly issues: z.core.$ZodIssue[];

  constructor({ issues }: Pick<z.core.$ZodError, 'issues'>) {
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
  const broken = brokenIn(value, []);
  if (broken.length > 0) throw new WrongRequest({ issues: broken });
  const { error, data } = schema.safeParse(value);
  if (error !== undefined) throw new WrongRequest(error);
  return data;
}

/** The marks of a text with a sign that cannot be kept, for `problem.ts`. */
export const brokenSign = { text: 'broken-sign' } as const;

/**
 * Every text with such a sign, wherever it stands: nothing that is sent is looked at before, not even what the endpoint
 * would leave out. A file is text only when it has been decoded.
 */
function brokenIn(value: unknown, path: readonly string[]): z.core.$ZodIssue[] {
  if (typeof value === 'string') {
    if (!hasBrokenSign(value)) return [];
    return [{ code: 'custom', path: [...path], message: 'A sign that cannot be kept', params: brokenSign }];
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (hasBrokenSign(name)) return brokenIn(name, path);
    return brokenIn(part, [...path, name]);
  });
}
