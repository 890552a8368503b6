import { HttpAnswer, getJson } from '../../support/json.ts';
import type { StandinClient } from '../../support/standin-client.ts';

/** The tab's own calls, as somebody who stays signed in for the day. */
export interface Tab {
  /** The answer's body. Null where the product says no (4xx): people may be late, and buttons out of date. */
  call(oid: string, method: string, path: string, body?: object): Promise<unknown>;
}

const refused = [400, 403, 404, 409, 422];

export function openTab(shellUrl: string, standin: StandinClient): Tab {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (oid: string): Promise<string> => {
    const known = tokens.get(oid) ?? standin.ssoToken(oid);
    tokens.set(oid, known);
    return known;
  };
  return {
    async call(oid, method, path, body) {
      const headers = { authorization: `Bearer ${await tokenOf(oid)}`, 'accept-language': 'sv' };
      const request = { method, headers, ...(body === undefined ? {} : { body }) };
      try {
        return await getJson(`${shellUrl}/api${path}`, request);
      } catch (error) {
        if (error instanceof HttpAnswer && refused.includes(error.status)) return null;
        throw error;
      }
    },
  };
}
