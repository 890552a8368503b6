import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { appToken, ida, nils, priya, testStandin, type Answer, type TestStandin } from './standin-fixture.ts';

let standin: TestStandin;
let token: string;

beforeEach(async () => {
  standin = await testStandin({ latencyMs: 20 });
  token = await appToken(standin, standin.cloudUrl);
});
afterEach(() => standin.end());

function graph(method: string, path: string, body?: unknown): Promise<Answer> {
  return standin.cloud(method, `/v1.0${path}`, { body, headers: { authorization: `Bearer ${token}` } });
}

const order = (fault: object) => standin.control('POST', '/faults', fault);
const read = (oid: string) => graph('GET', `/users/${oid}/calendar`);
const batch = (urls: readonly string[]) =>
  graph('POST', '/$batch', { requests: urls.map((url, id) => ({ id: String(id), method: 'GET', url })) });
const stepsOf = ({ json }: Answer): { status: number; headers: Record<string, string> }[] => json.responses;

async function statuses(count: number, oid: string): Promise<number[]> {
  const seen: number[] = [];
  for (let number = 0; number < count; number += 1) seen.push((await read(oid)).status);
  return seen;
}

test('A burst refuses the next so many requests of one mailbox, with a fractional Retry-After or with none', async () => {
  await order({ kind: 'burst', retryAfter: 2.5, times: 2, match: { mailbox: nils.oid } });
  const refused = await read(nils.oid);
  expect([refused.status, refused.headers['retry-after'], refused.json.error.code]).toEqual([
    429,
    '2.5',
    'TooManyRequests',
  ]);
  expect(await statuses(1, ida.oid)).toEqual([200]);
  expect(await statuses(2, nils.oid)).toEqual([429, 200]);
  await order({ kind: 'burst', status: 503, times: 1 });
  const busy = await read(nils.oid);
  expect([busy.status, busy.headers['retry-after'], busy.json.error.code]).toEqual([
    503,
    undefined,
    'ServiceUnavailable',
  ]);
});

test('A share of requests is refused, the same ones for the same seed', async () => {
  const rounds: number[][] = [];
  for (const seed of [11, 11, 12]) {
    await order({ kind: 'burst', share: 0.3, seed });
    rounds.push(await statuses(24, nils.oid));
    await standin.control('DELETE', '/faults');
  }
  const [first, second, other] = rounds;
  expect(first).toContain(429);
  expect(first).toContain(200);
  expect(second).toEqual(first);
  expect(other).not.toEqual(first);
});

test('A burst strikes the steps of a batch one by one, and the whole batch only when it names it', async () => {
  await order({ kind: 'burst', retryAfter: 1, times: 1 });
  const answer = await batch([`/users/${nils.oid}/calendar`, `/users/${ida.oid}/calendar`]);
  expect(answer.status).toBe(200);
  const steps = stepsOf(answer);
  expect(new Set(steps.map(({ status }) => status))).toEqual(new Set([200, 429]));
  expect(steps.find(({ status }) => status === 429)?.headers['Retry-After']).toBe('1');
  await order({ kind: 'burst', status: 503, times: 1, match: { pathIncludes: '$batch' } });
  expect((await batch([`/users/${nils.oid}/calendar`])).status).toBe(503);
});

test('Two conflicts of Exchange with itself can be ordered', async () => {
  await order({ kind: 'status', status: 409, code: 'ErrorIrresolvableConflict', times: 1 });
  expect((await read(nils.oid)).json.error.code).toBe('ErrorIrresolvableConflict');
});

test('The limit of four counts across batches and connections, and the tally shows how many came together', async () => {
  await standin.control('POST', '/requests/mark');
  const four = [1, 2, 3, 4].map(() => `/users/${nils.oid}/calendar`);
  const fits = await batch([...four, ...four]);
  expect(stepsOf(fits).every(({ status }) => status === 200)).toBe(true);
  const within = (await standin.control('GET', '/requests?last=0')).json;
  expect(within).toMatchObject({
    requests: [],
    sinceMark: { httpRequests: 1, batchSteps: 8, throttled: 0, mostAtOnce: { mailbox: nils.oid, requests: 4 } },
  });
  const [first, second, single] = await Promise.all([
    batch([...four, ...four, ...four]),
    batch([...four, ...four, ...four]),
    read(priya.oid),
  ]);
  const inner = [...stepsOf(first), ...stepsOf(second)].filter(({ status }) => status === 429);
  expect(inner.length).toBeGreaterThan(0);
  expect(Number(inner[0]?.headers['Retry-After'])).toBeGreaterThan(0);
  expect(single.status).toBe(200);
  const { sinceMark } = (await standin.control('GET', '/requests?last=0')).json;
  expect(sinceMark.throttled).toBe(inner.length);
  expect(sinceMark.mostAtOnce).toMatchObject({ mailbox: nils.oid });
  expect(sinceMark.mostAtOnce.requests).toBeGreaterThan(4);
  const anew = (await standin.control('POST', '/requests/mark')).json;
  expect(anew).toEqual({ httpRequests: 0, batchSteps: 0, throttled: 0, mostAtOnce: null });
});

test('Forgotten delta tokens are answered with 410', async () => {
  const window = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z';
  const first = await graph('GET', `/users/${nils.oid}/calendarView/delta?${window}`);
  const link = String(first.json['@odata.deltaLink']).slice(`${standin.cloudUrl}/v1.0`.length);
  expect((await graph('GET', link)).status).toBe(200);
  await standin.control('POST', '/delta-tokens/expire');
  const forgotten = await graph('GET', link);
  expect([forgotten.status, forgotten.json.error.code]).toEqual([410, 'syncStateNotFound']);
});
