import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { graphOf, readSource } from './import-graph.ts';
import { roomFault } from './room-fault.ts';
import { floors, type Floor } from './rooms.ts';
import { sourceFiles } from './source-files.ts';

const { imports: subpaths } = z
  .object({ imports: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const graph = graphOf(sourceFiles().map(readSource), subpaths);

function floorOf(folder: string): Floor {
  const floor = floors.find((each) => each.folder === folder);
  if (floor === undefined) throw new Error(`No floor ${folder}`);
  return floor;
}

describe.each(floors)('the rooms of $folder', (floor) => {
  test('use only rooms below them', () => {
    const faults = [...graph].flatMap(([file, used]) => used.map((other) => roomFault(file, other, floor)));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  test('are the folders that are there', () => {
    const rooms = [...graph.keys()]
      .filter((file) => file.startsWith(`${floor.folder}/`))
      .filter((file) => !(floor.ground ?? []).some((folder) => file.startsWith(`${folder}/`)))
      .map((file) => file.slice(floor.folder.length + 1).split('/'))
      .flatMap(([room = '', ...rest]) => (rest.length === 0 ? [] : [room]));
    expect([...new Set(rooms)].toSorted()).toEqual(floor.rooms.map(({ room }) => room).toSorted());
  });

  test('may not be used by any room below them', () => {
    const [lowest, ...higher] = floor.rooms.map(({ room }) => `${floor.folder}/${room}/seeded.ts`);
    for (const [index, above] of higher.entries()) {
      const below = [lowest, ...higher][index] ?? '';
      expect(roomFault(below, above, floor)).toMatch('does not stand below it');
      expect(roomFault(above, below, floor)).toBeNull();
    }
    for (const file of floor.roof)
      expect(roomFault(lowest ?? '', `${floor.folder}/${file}`, floor)).toMatch('does not stand below it');
  });
});

describe('a seeded import is found', () => {
  test.each([
    ['operations', 'operations/messages/send-notices.ts', 'operations/meetings/offer-view.ts'],
    ['operations', 'operations/pairing/end-pairing.ts', 'operations/enrolment/enrol.ts'],
    ['operations', 'operations/access/partners.ts', 'operations/composers.ts'],
    ['operations', 'operations/context.ts', 'operations/home/home.ts'],
    ['operations', 'operations/ports/store.ts', 'operations/home/home.ts'],
    ['domain', 'domain/programme/programme.ts', 'domain/matching/candidate.ts'],
    ['domain', 'domain/meetings/held.ts', 'domain/surveys/response.ts'],
    ['domain', 'domain/ids.ts', 'domain/time/span.ts'],
    ['adapters/store', 'adapters/store/pairing/pairings.ts', 'adapters/store/groups/groups.ts'],
    ['texts', 'texts/matching/reasons.ts', 'texts/pairing/introduction.ts'],
    ['teams-app/web', 'teams-app/web/people/PeoplePage.tsx', 'teams-app/web/home/HomePage.tsx'],
    ['teams-app/web', 'teams-app/web/parts/Page.tsx', 'teams-app/web/frame/Frame.tsx'],
    ['teams-app/web', 'teams-app/web/pairing/PairingPage.tsx', 'teams-app/web/routes.tsx'],
    ['bot/cards', 'bot/cards/card.ts', 'bot/cards/surveys/survey-card.ts'],
  ])('on %s, from %s to %s', (folder, file, used) => {
    expect(roomFault(file, used, floorOf(folder))).toMatch(/does not stand below it|knows none of them/);
  });

  test('in a room that rooms.ts does not list', () => {
    expect(roomFault('operations/gossip/news.ts', 'operations/home/home.ts', floorOf('operations'))).toMatch(
      'rooms.ts does not know',
    );
  });

  test('but not when it leads from a room to one below it, or between floors', () => {
    expect(
      roomFault('operations/enrolment/enrol.ts', 'operations/pairing/end-pairing.ts', floorOf('operations')),
    ).toBeNull();
    expect(roomFault('operations/enrolment/enrol.ts', 'domain/insight/risk.ts', floorOf('operations'))).toBeNull();
  });
});
