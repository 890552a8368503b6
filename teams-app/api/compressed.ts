import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { invitingEndpoints } from '../contract/inviting.ts';
import { calendarFeedEndpoints } from '../contract/meetings.ts';
import { endpointOf } from './access.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this an answer fits into one packet anyway. */
const leastBytes = 1_000;

/**
 * How long a compressed answer is tells something of what stands in it, to somebody who can have it sent again and again
 * beside words of their own (BREACH). Nobody outside can: calls prove who asks with a token that scripts of the tab add, never
 * with what a browser sends by itself, and no answer holds that token. Addresses that open something to whoever has them
 * are secrets that answers do hold: those go as they are, however long.
 */
const neverCompressed: ReadonlySet<string> = new Set(
  [invitingEndpoints.link, invitingEndpoints.makeLink, calendarFeedEndpoints.make].map(({ route }) => route),
);

/** Sends JSON as small as the caller can read it. Files of the tab are compressed when it is built. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (typeof payload !== 'string' || !isJson(reply.getHeader('content-type'))) return payload;
    if (neverCompressed.has(endpointOf(request)?.route ?? '')) return payload;
    // Also where it goes as it is: another caller may be able to read it compressed.
    reply.header('vary', 'accept-encoding');
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding === null || Buffer.byteLength(payload) < leastBytes) return payload;
    reply.header('content-encoding', encoding).removeHeader('content-length');
    return encodings[encoding](payload);
  });
}

function isJson(type: unknown): boolean {
  return typeof type === 'string' && /^application\/(?:[\w.]+\+)?json\b/.test(type);
}

/** The better one first. */
const encodings = {
  br: (text: string) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text: string) => gzipped(text, { level: 6 }),
};
type Encoding = keyof typeof encodings;

/** What a caller who sends this header would rather have; null: as it is. */
export function encodingFor(accepts: string | string[] | undefined): Encoding | null {
  const weights = new Map([accepts ?? ''].flat().join(',').toLowerCase().split(',').map(weightOf));
  const wish = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const names: readonly Encoding[] = ['br', 'gzip'];
  const [best = 'br'] = names.toSorted((one, other) => wish(other) - wish(one));
  return wish(best) > 0 ? best : null;
}

/** `gzip;q=0.5` → `['gzip', 0.5]`; without a weight 1, and 0 for one that cannot be read. */
function weightOf(part: string): readonly [string, number] {
  const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
  const weight = parameters.find((each) => each.startsWith('q='));
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}
