import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { webParts, webRoof, webRooms } from './web-rooms.ts';

const web = 'teams-app/web';

/** Where a file stands: 0 is `parts`, 1 the ground, then the rooms, and the roof above all. */
function floorOf(file: string): number {
  const [room = '', ...rest] = file.split('/');
  if (rest.length === 0) return webRoof.some((name) => name === file) ? webRooms.length + 2 : 1;
  if (room === webParts) return 0;
  const at = webRooms.findIndex((known) => known.room === room);
  return at < 0 ? Number.NaN : at + 2;
}

/** What is wrong with an import, files named from `teams-app/web` on; null when nothing is. */
function fault(file: string, specifier: string): string | null {
  const isOurs = /^[.#]/.test(specifier);
  const target = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
  const leavesTheTab = specifier.startsWith('#') || target.startsWith('..');
  if (file.startsWith(`${webParts}/`) && isOurs && leavesTheTab) return `${file} uses ${target}: it knows no product`;
  if (!isOurs || leavesTheTab) return null;
  return floorOf(target) <= floorOf(file) ? null : `${file} uses ${target}, which does not stand below it`;
}

function importsIn(file: string): string[] {
  const text = readFileSync(join(web, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier);
}

const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

describe('the rooms of the tab', () => {
  test('use only lower rooms, and parts nothing of the product', () => {
    const faults = files.flatMap((file) => importsIn(file).map((specifier) => fault(file, specifier)));
    expect(files.length).toBeGreaterThan(100);
    expect(faults.filter((found) => found !== null)).toEqual([]);
  });

  test('are found out when one reaches upwards', () => {
    expect(fault('people/PeoplePage.tsx', '../home/HomePage.tsx')).toMatch('does not stand below it');
    expect(fault('groups/GroupCard.tsx', '../matching/draft.tsx')).toMatch('does not stand below it');
    expect(fault('clock.tsx', './people/Face.tsx')).toMatch('does not stand below it');
    expect(fault('pairing/PairingPage.tsx', '../routes.tsx')).toMatch('does not stand below it');
    expect(fault('home/HomePage.tsx', '../gossip/News.tsx')).toMatch('does not stand below it');
    expect(fault('parts/Page.tsx', '../language.tsx')).toMatch('does not stand below it');
    expect(fault('parts/Page.tsx', '#texts/format.ts')).toMatch('knows no product');
    expect(fault('parts/Page.tsx', '../../contract/shapes.ts')).toMatch('knows no product');
  });
});
