import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { encodingFor } from '#teams-app/api/compressed.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { serviceEndpoints } from '#teams-app/contract/service.ts';
import { viteBuild } from '../support/vite-build.ts';
import { mentor, openApiWorld, type ApiWorld } from './api-fixture.ts';

let folder = '';
let world: ApiWorld;
/** Of the one script that was built. */
let script = '';

beforeAll(async () => {
  folder = await mkdtemp(resolve('.cache', 'compressed-'));
  const source = join(folder, 'source');
  await mkdir(source);
  await writeFile(join(source, 'main.js'), `document.title = ${JSON.stringify('A long title. '.repeat(200))};`);
  const page = `<title>${'Lodestar '.repeat(100)}</title><script type="module" src="./main.js"></script>`;
  await writeFile(join(source, 'index.html'), page);
  const publicFiles = join(folder, 'built');
  await viteBuild(
    folder,
    `import { precompressed } from ${JSON.stringify(resolve('vite.precompressed.ts'))};
     export default {
       root: ${JSON.stringify(source)},
       base: '/tab/',
       plugins: [precompressed()],
       build: { outDir: ${JSON.stringify(publicFiles)}, emptyOutDir: true },
     };`,
  );
  const [built = ''] = (await readdir(join(publicFiles, 'assets'))).filter((name) => name.endsWith('.js'));
  script = `/tab/assets/${built}`;
  world = await openApiWorld({ publicFiles });
}, 60_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As it travels: `fetch` would unpack it. */
function sent(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asking = request(`${world.origin}${path}`, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asking.on('error', reject).end();
  });
}

const ways = [
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
] as const;

describe('a file of the tab', () => {
  test.each(ways)('goes in %s to a browser that reads it, and is the same file', async (encoding, accepts, unpack) => {
    const plain = await sent(script);
    const packed = await sent(script, { 'accept-encoding': accepts });
    expect(packed.headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': plain.headers['content-type'],
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(packed.body.length).toBeLessThan(plain.body.length / 5);
    expect(unpack(packed.body).equals(plain.body)).toBe(true);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
  });

  test('goes as it is to whoever reads no compression, and says that others get another', async () => {
    const { headers, body } = await sent(script);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('accept-encoding');
    expect(body.toString()).toContain('A long title.');
  });

  test.each(ways)('is not sent again in %s while it is the same', async (_encoding, accepts, _unpack) => {
    const first = await sent(script, { 'accept-encoding': accepts });
    const again = await sent(script, { 'accept-encoding': accepts, 'if-none-match': first.headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test.each(ways)('is described in %s without being sent, and sent in parts', async (encoding, accepts, _unpack) => {
    const whole = await sent(script, { 'accept-encoding': accepts });
    const head = await sent(script, { 'accept-encoding': accepts }, 'HEAD');
    expect(head.headers['content-encoding']).toBe(encoding);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
    expect(head.body).toHaveLength(0);
    const part = await sent(script, { 'accept-encoding': accepts, range: 'bytes=5-14' });
    expect(part.status).toBe(206);
    expect(part.headers['content-encoding']).toBe(encoding);
    expect(part.body.equals(whole.body.subarray(5, 15))).toBe(true);
  });

  test.each(['/tab/', '/tab/hr/matching'])('as the page at %s is asked for each time', async (path) => {
    const { headers, body } = await sent(path, { 'accept-encoding': 'br' });
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-cache', vary: 'accept-encoding' });
    expect(headers['content-type']).toContain('text/html');
    expect(brotliDecompressSync(body).toString()).toContain('<title>Lodestar');
  });
});

describe('an answer of the API', () => {
  const { path } = serviceEndpoints.openApi;

  test.each(ways)('goes in %s to who reads it, and says the same', async (encoding, accepts, unpack) => {
    const plain = await sent(path);
    const packed = await sent(path, { 'accept-encoding': accepts });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toBe('accept-encoding');
    expect(packed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(packed.body.length).toBeLessThan(plain.body.length / 5);
    expect(unpack(packed.body).equals(plain.body)).toBe(true);
  });

  test('that fits into a packet goes as it is', async () => {
    const { headers, body } = await sent('/api/everything', { 'accept-encoding': 'br' });
    expect(body.length).toBeLessThan(1_000);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-type']).toContain('application/problem+json');
  });

  test('that tells a secret address is never compressed, for its length would tell of it', async () => {
    const authorization = `Bearer ${await world.token(mentor.id)}`;
    const asked = { 'accept-encoding': 'br', authorization };
    const secret = await sent('/api/me/calendar-feed', asked, 'POST');
    expect(secret.status).toBe(201);
    expect(secret.headers.vary).toBeUndefined();
    expect((await sent(peopleEndpoints.me.path, asked)).headers.vary).toBe('accept-encoding');
  });
});

test.each([
  ['br', 'gzip, deflate, br, zstd'],
  ['br', 'gzip;q=1.0, br;q=1.0'],
  ['gzip', 'br;q=0.2, gzip;q=0.8'],
  ['gzip', 'br;q=0, *'],
  ['br', '*'],
  ['gzip', 'GZIP'],
  [null, 'identity'],
  [null, 'br;q=0, gzip;q=0'],
  [null, 'br;q=nonsense'],
  [null, ''],
  [null, undefined],
])('%s is what suits a caller who accepts "%s"', (encoding, accepts) => {
  expect(encodingFor(accepts)).toBe(encoding);
});
