import type { z } from 'zod';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import { callWithin, isOfProgramme, type GivenWithin } from '#teams-app/contract/call.ts';
import type { Endpoint, Told } from '#teams-app/contract/endpoint.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { getJson } from './json.ts';

/**
 * Calls an endpoint as the tab does, about the company's one programme where a call names none; the answer is held to the
 * contract. Throws `HttpAnswer` for anything but 2xx.
 */
export type CallEndpoint = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  endpoint: Endpoint<Params, Query, Body, Told<Answer>>,
  given: GivenWithin<Params, Query, Body>,
) => Promise<z.output<Answer>>;

function namesProgramme(params: unknown): boolean {
  return typeof params === 'object' && params !== null && 'programmeId' in params;
}

/** One person's calls of a running product, about one programme if it is named; `token` is asked for each time. */
export function callsOf(origin: string, token: () => Promise<string>, programmeId: string | null = null): CallEndpoint {
  const call: CallEndpoint = async (endpoint, given) => {
    // Whoever asks who they are has been seen in the tab, in its language: nobody is who names the programme.
    const isNamed = !isOfProgramme(endpoint) || namesProgramme(given.params);
    const named = isNamed ? null : (programmeId ?? (await theOne()));
    const { method, path, body } = callWithin(endpoint, given, named);
    const headers = { authorization: `Bearer ${await token()}`, 'accept-language': 'sv' };
    const said = await getJson(`${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    return endpoint.answer.schema.parse(said);
  };
  /** The programme that is not over, of those the person leads or is in; else the latest. */
  const theOne = async (): Promise<string | null> => {
    const { led, programmes } = await call(peopleEndpoints.me, {});
    const all = [...led, ...programmes.map(({ programme }) => programme)];
    return (all.find((each) => !isProgrammeOver(each)) ?? all[0])?.id ?? null;
  };
  return call;
}
