import type { z } from 'zod';
import { callOf, type Given } from '#teams-app/contract/call.ts';
import type { Endpoint, Told } from '#teams-app/contract/endpoint.ts';
import { getJson } from './json.ts';

/** Calls an endpoint as the tab does; the answer is held to the contract. Throws `HttpAnswer` for anything but 2xx. */
export type CallEndpoint = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  endpoint: Endpoint<Params, Query, Body, Told<Answer>>,
  given: Given<Params, Query, Body>,
) => Promise<z.output<Answer>>;

/** One person's calls of a running product; `token` is asked for each time. */
export function callsOf(origin: string, token: () => Promise<string>): CallEndpoint {
  return async (endpoint, given) => {
    const { method, path, body } = callOf(endpoint, given);
    const headers = { authorization: `Bearer ${await token()}`, 'accept-language': 'sv' };
    const said = await getJson(`${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    return endpoint.answer.schema.parse(said);
  };
}
