import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withServedPictures } from '#standin/shell/web/chat/card-pictures.ts';
import { testStandin, type TestStandin } from './standin-fixture.ts';

let standin: TestStandin;

beforeAll(async () => {
  standin = await testStandin({ startAt: '2026-12-01T08:00:00Z' });
});
afterAll(() => standin.end());

describe('pictures of cards', () => {
  const asked = async (address: string) =>
    (await standin.control('GET', `/card-picture?${new URLSearchParams({ address }).toString()}`)).status;

  test('come over https only, and only where there is a picture', async () => {
    expect(await asked('http://localhost:1/picture.png')).toBe(400);
    expect(await asked('https://localhost:1/picture.png')).toBe(404);
    expect(await asked(`${standin.cloudUrl}/v1.0/users`)).toBe(404);
  });

  test('are asked for by way of the service, but for those in the card itself', () => {
    const own = { type: 'Image', url: 'data:image/png;base64,AA==' };
    const link = { type: 'Action.OpenUrl', url: 'https://lodestar.example/' };
    const drawn = { type: 'Image', url: 'https://lodestar.example/a.png', altText: 'A' };
    const card = { type: 'AdaptiveCard', body: [{ type: 'Container', items: [drawn, own] }], actions: [link] };
    const url = '/standin/card-picture?address=https%3A%2F%2Flodestar.example%2Fa.png';
    expect(withServedPictures(JSON.stringify(card))).toEqual({
      ...card,
      body: [{ type: 'Container', items: [{ ...drawn, url }, own] }],
    });
  });
});
