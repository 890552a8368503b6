import type { z } from 'zod';
import type { GivenWithin } from '#teams-app/contract/call.ts';
import type { Endpoint, Told } from '#teams-app/contract/endpoint.ts';
import { homeEndpoints, type Home } from '#teams-app/contract/home.ts';
import { callsOf, type CallEndpoint } from '../../support/call-endpoint.ts';
import { HttpAnswer } from '../../support/json.ts';
import type { StandinClient } from '../../support/standin-client.ts';

/** The tab's own calls, as somebody who stays signed in for the day. */
export interface Tab {
  /** The answer's body. Null where the product says no (4xx): people may be late, and buttons out of date. */
  call<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
    oid: string,
    endpoint: Endpoint<Params, Query, Body, Told<Answer>>,
    given: GivenWithin<Params, Query, Body>,
  ): Promise<z.output<Answer> | null>;
  /** Somebody's own page, which the product must not refuse. */
  home(oid: string): Promise<Home>;
}

const refused = [400, 403, 404, 409, 422];

export function openTab(shellUrl: string, standin: StandinClient): Tab {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (oid: string): Promise<string> => {
    const known = tokens.get(oid) ?? standin.ssoToken(oid);
    tokens.set(oid, known);
    return known;
  };
  const as = (oid: string): CallEndpoint => callsOf(shellUrl, () => tokenOf(oid));
  return {
    home: (oid) => as(oid)(homeEndpoints.home, {}),
    async call(oid, endpoint, given) {
      try {
        return await as(oid)(endpoint, given);
      } catch (error) {
        if (error instanceof HttpAnswer && refused.includes(error.status)) return null;
        throw error;
      }
    },
  };
}
