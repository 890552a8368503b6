import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { app, ida, testStandin, type TestStandin } from './standin-fixture.ts';

let standin: TestStandin;

beforeAll(async () => {
  standin = await testStandin();
});
afterAll(() => standin.end());

describe('the demonstration', () => {
  const said = (text: string) => ({ sv: text, en: text });
  const told = {
    introduction: { title: said('Title'), text: said('Text') },
    stories: [{ mail: ida.mail, role: said('Leads'), story: said('Has begun.'), first: true }],
    path: [{ title: said('One'), text: said('Look.'), mail: ida.mail, place: { view: 'tab', subPage: 'hr/status' } }],
  };

  test('tells nothing until it is told, and then what it was told last', async () => {
    const own = await testStandin();
    try {
      expect((await own.control('GET', '/demonstration')).json).toEqual({ stories: [], path: [] });
      expect((await own.control('PUT', '/demonstration', told)).status).toBe(204);
      expect((await own.control('GET', '/demonstration')).json).toEqual(told);
      const other = { stories: [], path: told.path };
      await own.control('PUT', '/demonstration', other);
      expect((await own.control('GET', '/demonstration')).json).toEqual(other);
    } finally {
      await own.end();
    }
  });

  test('refuses a place that the frame does not have, and a text in one language', async () => {
    const [stop] = told.path;
    const elsewhere = { ...told, path: [{ ...stop, place: { view: 'teams' } }] };
    expect((await standin.control('PUT', '/demonstration', elsewhere)).status).toBe(400);
    const half = { ...told, path: [{ ...stop, title: { sv: 'Ett' } }] };
    expect((await standin.control('PUT', '/demonstration', half)).status).toBe(400);
  });
});

describe('the app’s icon', () => {
  const manifest = (icons: object) => JSON.stringify({ id: 'a', version: '1', name: { short: 'A' }, ...icons });

  test('comes from its package', async () => {
    const path = join(standin.folder, 'manifest.json');
    const bytes = readFileSync('manifest/color.png');
    writeFileSync(path, manifest({ icons: { color: 'color.png', outline: 'outline.png' } }));
    writeFileSync(join(standin.folder, 'color.png'), bytes);
    const own = await testStandin({ app: { ...app, manifestPath: path } });
    try {
      const icon = await fetch(`${own.shellUrl}/standin/app/icon`);
      expect(icon.headers.get('content-type')).toBe('image/png');
      expect(Buffer.from(await icon.arrayBuffer()).equals(bytes)).toBe(true);
    } finally {
      await own.end();
    }
  });

  test('is a plain square where the package holds none', async () => {
    const answer = await standin.control('GET', '/app/icon');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/svg+xml']);
  });
});
