import { request } from 'node:https';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generatedCompany } from '#standin/company/from-seed/generated-company.ts';
import { isWomans } from '#standin/company/from-seed/names.ts';
import { address, localPart, objectIdOf } from '#standin/company/identity.ts';
import { looks as written } from '#standin/company/looks.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { strokesOf } from '#standin/portrait/path.ts';
import { rasterised } from '#standin/portrait/raster.ts';
import { appToken, testStandin, type TestStandin } from './standin-fixture.ts';

describe('what is drawn', () => {
  const whole = { x: 0, y: 0, side: 4 };
  const white = { path: 'M0 0H4V4H0Z', colour: '#FFFFFF' };
  /** The red of every pixel, row by row: black is 0, white 255. */
  const reds = (pixels: Uint8Array): number[] => [...pixels].filter((_, at) => at % 3 === 0);

  test('covers a pixel as far as the surface reaches into it', () => {
    const pixels = rasterised([white, { path: 'M1 1h1.5v1H1Z', colour: '#000000' }], whole, 4);
    expect(reds(pixels)).toEqual([255, 255, 255, 255, 255, 0, 128, 255, 255, 255, 255, 255, 255, 255, 255, 255]);
  });

  test('leaves a hole open, and lets a thin colour shine through', () => {
    const ring = { path: 'M0 0H4V4H0ZM1 1V3H3V1Z', colour: '#000000' };
    expect(reds(rasterised([white, ring], whole, 4)).slice(4, 8)).toEqual([0, 255, 255, 0]);
    const glass = { path: 'M0 0H4V4H0Z', colour: '#000000', opacity: 0.5 };
    expect(new Set(reds(rasterised([white, glass], whole, 4)))).toEqual(new Set([128]));
  });

  test('is cut where the picture ends', () => {
    const wide = { path: 'M-9 1H9V2H-9Z', colour: '#000000' };
    expect(reds(rasterised([white, wide], whole, 4)).map((red) => red === 0)).toEqual(
      Array.from({ length: 16 }, (_, at) => at >= 4 && at < 8),
    );
  });

  test('draws a line as wide as it is told', () => {
    const line = { path: 'M0 2H4', colour: '#000000', width: 2 };
    expect(reds(rasterised([white, line], whole, 4)).map((red) => red < 10)).toEqual(
      Array.from({ length: 16 }, (_, at) => at >= 4 && at < 12),
    );
  });

  test('reads relative, absolute and smooth commands, and knows no others', () => {
    const [stroke] = strokesOf('m1 1 2 0v2C3 3 2 4 1 3s-1-1 0-2Z');
    expect(stroke?.closed).toBe(true);
    expect(stroke?.points.slice(0, 3)).toEqual([
      [1, 1],
      [3, 1],
      [3, 3],
    ]);
    expect(stroke?.points.at(-1)).toEqual([1, 1]);
    expect(() => strokesOf('M0 0A1 1 0 0 0 2 2')).toThrow('A');
  });
});

describe('the sample company', () => {
  const { people } = sampleCompany();
  const looks = people.flatMap(({ look }) => (look === undefined ? [] : [JSON.stringify(look)]));

  test('has a picture for each who is to have one, and no two look alike', () => {
    const employees = new Set(people.map(({ givenName, surname }) => localPart(givenName, surname)));
    expect(Object.keys(written).filter((local) => !employees.has(local))).toEqual([]);
    expect(looks).toHaveLength(Object.keys(written).length);
    expect(new Set(looks).size).toBe(looks.length);
  });

  test('has some who have given none, so that initials are seen', () => {
    const without = people.filter(({ look, accountEnabled, mailbox }) => !look && accountEnabled && mailbox !== null);
    expect(without.length).toBeGreaterThanOrEqual(5);
    expect(without.length).toBeLessThan(people.length / 5);
  });
});

describe('the generated company', () => {
  const lookOf = ({ look }: CompanyPerson) => look;
  const { people } = generatedCompany({ people: 400, seed: 3 });

  test('looks the same at each start, and one in five has no picture', () => {
    expect(generatedCompany({ people: 400, seed: 3 }).people.map(lookOf)).toEqual(people.map(lookOf));
    const without = people.filter((person) => lookOf(person) === undefined).length;
    expect(without / people.length).toBeGreaterThan(0.12);
    expect(without / people.length).toBeLessThan(0.28);
  });

  test('has beards and thin hair on men alone', () => {
    const women = people.filter(({ givenName }) => isWomans(givenName)).map(lookOf);
    expect(women.length).toBeGreaterThan(100);
    expect(women.filter((look) => look?.beard !== undefined || look?.hair === 'thin')).toEqual([]);
  });
});

describe('a picture', () => {
  let standin: TestStandin;
  let authorization: string;
  beforeAll(async () => {
    standin = await testStandin({ company: sampleCompany() });
    authorization = `Bearer ${await appToken(standin, standin.cloudUrl)}`;
  });
  afterAll(() => standin.end());

  const photo = (local: string, size: string) =>
    bytesOf(standin, `/v1.0/users/${objectIdOf(address(local))}/${size}`, authorization);

  test.each([48, 96, 240, 648])('is in Graph at %i pixels', async (size) => {
    const { status, type, bytes } = await photo('emma.brannstrom', `photos/${size}x${size}/$value`);
    expect([status, type]).toEqual([200, 'image/png']);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    const data = bytes.indexOf('IDAT');
    const rows = inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4)));
    expect(rows).toHaveLength(size * (size * 3 + 1));
  });

  test('is the largest where no size is named, the same each time, and another for another person', async () => {
    const [first, again, other] = [
      await photo('emma.brannstrom', 'photo/$value'),
      await photo('emma.brannstrom', 'photo/$value'),
      await photo('johanna.rehn', 'photo/$value'),
    ];
    expect(first.bytes.readUInt32BE(16)).toBe(648);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(other.bytes.equals(first.bytes)).toBe(false);
  });

  test('is not found of those who have given none, nor at other sizes', async () => {
    const none = await photo('maja.strand', 'photo/$value');
    expect([none.status, none.code]).toEqual([404, 'ImageNotFound']);
    expect((await photo('emma.brannstrom', 'photos/100x100/$value')).status).toBe(400);
  });

  test('is the same in the frame, the head alone where asked', async () => {
    const path = `/people/${objectIdOf(address('emma.brannstrom'))}/photo`;
    const [whole, near] = [await standin.control('GET', path), await standin.control('GET', `${path}?close=1`)];
    expect(whole.text).toContain('<title>Emma Brännström</title>');
    expect(whole.text).not.toContain('<text');
    expect([whole.text, near.text].map((text) => /viewBox="([^"]+)"/.exec(text)?.[1])).toEqual([
      '0 0 96 96',
      '11 6 74 74',
    ]);
  });
});

interface Picture {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
  /** Graph's word for what went wrong. */
  readonly code: string | null;
}

function bytesOf({ cloudUrl, certificate }: TestStandin, path: string, authorization: string): Promise<Picture> {
  const options = { headers: { authorization }, ca: certificate.cert, agent: false };
  return new Promise((resolve, reject) => {
    const sent = request(`${cloudUrl}${path}`, options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        const { statusCode: status = 0, headers } = response;
        const code = status === 200 ? null : String(JSON.parse(bytes.toString()).error.code);
        resolve({ status, type: String(headers['content-type']), bytes, code });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
