import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { demonstrationOf } from '#demo/demonstration.ts';
import { worldNames } from '#demo/world/names.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { demonstrationShape } from '#standin/control/demonstration.ts';
import { en as frameEnglish } from '#standin/shell/web/words/en.ts';
import { sv as frameSwedish } from '#standin/shell/web/words/sv.ts';
import { appTab, placeOf } from '#teams-app/contract/places.ts';
import { hr, tab } from '../support/tab-texts.ts';

const told = await Promise.all(worldNames.map(async (world) => ({ world, ...(await demonstrationOf(world)) })));
const staff = new Map(
  sampleCompany()
    .people.filter(({ accountEnabled, mailbox }) => accountEnabled && mailbox !== null)
    .map((person) => [person.mail, person]),
);
const { staticTabs } = z
  .object({ staticTabs: z.array(z.object({ entityId: z.string() })) })
  .parse(JSON.parse(readFileSync('manifest/manifest.json', 'utf8')));

/** Every text in a tree of texts, as it is written. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe.each(told)('what is told of the world "$world"', ({ stories, path, introduction }) => {
  test('is what the frame understands, in both languages', () => {
    expect(demonstrationShape.safeParse({ stories, path, introduction }).success).toBe(true);
  });

  test('is about people who are there and have a calendar', () => {
    const mails = [...stories, ...path].map(({ mail }) => mail);
    expect(mails.filter((mail) => !staff.has(mail))).toEqual([]);
  });

  test('begins with one story that is good to begin with, of one who leads, and tells nobody’s twice', () => {
    expect(stories.map(({ first = false }) => first)).toEqual(stories.map((_, at) => at === 0));
    expect(staff.get(stories[0]?.mail ?? '')?.appRoles).toEqual(['HR']);
    expect(new Set(stories.map(({ mail }) => mail)).size).toBe(stories.length);
    expect(stories.some(({ mail }) => staff.get(mail)?.appRoles.includes('IT'))).toBe(true);
  });
});

describe.each(told.filter(({ world }) => world !== 'empty'))(
  'the guided path of "$world"',
  ({ world, stories, path }) => {
    test('has eight stops, beside five stories', () => {
      expect([path.length, stories.length]).toEqual([8, 5]);
    });

    test('leads to places that the tab knows, in tabs that the app has', () => {
      for (const { place } of path.filter(({ place: { view } }) => view === 'tab')) {
        const found = placeOf(place.subPage ?? '');
        expect(found).not.toBeNull();
        expect(place.tab).toBe(appTab);
        expect(staticTabs.map(({ entityId }) => entityId)).toContain(place.tab);
      }
    });

    test('asks to press what is written on a button, in each language', () => {
      const written = {
        sv: new Set(textsIn([tab.sv, hr.sv, frameSwedish])),
        en: new Set(textsIn([tab.en, hr.en, frameEnglish])),
      };
      const asked = path.flatMap(({ before }) =>
        before === undefined
          ? []
          : [
              ...[...before.sv.matchAll(/”([^”]+)”/g)].map(([, word]) => ['sv', word] as const),
              ...[...before.en.matchAll(/“([^”]+)”/g)].map(([, word]) => ['en', word] as const),
            ],
      );
      expect(asked).toHaveLength(world === 'launch' ? 6 : 0);
      expect(asked.filter(([language, word]) => !written[language].has(word ?? ''))).toEqual([]);
    });
  },
);
