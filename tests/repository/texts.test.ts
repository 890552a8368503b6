import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Paths of all texts in a nested object, `nav.home` and the like. */
function pathsIn(texts: unknown, path: readonly string[] = []): string[] {
  if (typeof texts !== 'object' || texts === null) return [path.join('.')];
  return Object.entries(texts).flatMap(([key, value]) => pathsIn(value, [...path, key]));
}

const rooms = files('texts', /^sv\.ts$/).map((file) => file.slice('texts/'.length, -'/sv.ts'.length));

describe('the texts', () => {
  test('stand in both languages in every room', () => {
    expect(files('texts', /^en\.ts$/).map((file) => file.slice('texts/'.length, -'/en.ts'.length))).toEqual(rooms);
  });

  test.each(rooms)('of %s have the same keys in both languages', async (room) => {
    const sv: Record<string, unknown> = await import(`../../texts/${room}/sv.ts`);
    const en: Record<string, unknown> = await import(`../../texts/${room}/en.ts`);
    expect(pathsIn(en).toSorted()).toEqual(pathsIn(sv).toSorted());
    expect(pathsIn(sv).length).toBeGreaterThan(0);
  });

  test('are never written in a component', () => {
    const written = files('teams-app/web', /\.tsx$/).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const inJsx = [...text.matchAll(/>\s*([A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+)+[.!?]?)\s*<\//g)];
      const inAttributes = [...text.matchAll(/\b(?:aria-label|placeholder|title|label|alt)="([^"{]+)"/g)];
      return [...inJsx, ...inAttributes].map(([, words]) => `${file}: ${words}`);
    });
    expect(written).toEqual([]);
  });
});
