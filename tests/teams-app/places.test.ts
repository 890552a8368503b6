import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchRoutes, parsePath } from 'react-router';
import { z } from 'zod';
import {
  allPages,
  pairingDialogs,
  placeOf,
  profileSteps,
  shownIn,
  startOf,
  tabOf,
  wordOf,
  type Page,
  type Place,
  type ProgrammePage,
} from '#teams-app/contract/places.ts';
import { meetingsState } from '#teams-app/web/pairing/pairing-state.ts';
import { pathOf, patternOf, secretParameter, stepParameter } from '#teams-app/contract/paths.ts';
import { startIn } from '#teams-app/web/teams-host.ts';

/** Any place of each page; a page that is added is added here, or this does not compile. */
function placesOn(id: fc.Arbitrary<string>): { readonly [P in Page]: fc.Arbitrary<Place<P>> } {
  return {
    home: fc.constant({ page: 'home' }),
    me: fc.record(
      { page: fc.constant('me'), programmeId: id, step: fc.constantFrom(...profileSteps) },
      { requiredKeys: ['page'] },
    ),
    choose: inProgramme('choose', id),
    join: fc.record(
      { page: fc.constant('join'), programmeId: id, secret: id },
      { requiredKeys: ['page', 'programmeId'] },
    ),
    survey: fc.record({ page: fc.constant('survey'), surveyId: id }),
    pairing: fc.record(
      { page: fc.constant('pairing'), pairingId: id, dialog: fc.constantFrom(...pairingDialogs) },
      { requiredKeys: ['page', 'pairingId'] },
    ),
    'hr/status': inProgramme('hr/status', id),
    'hr/people': inProgramme('hr/people', id),
    'hr/people/import': inProgramme('hr/people/import', id),
    'hr/invite': inProgramme('hr/invite', id),
    'hr/messages': inProgramme('hr/messages', id),
    'hr/matching': inProgramme('hr/matching', id),
    'hr/meetings': inProgramme('hr/meetings', id),
    'hr/programme': inProgramme('hr/programme', id),
    'hr/programme/questions': inProgramme('hr/programme/questions', id),
    'hr/programmes': fc.constant({ page: 'hr/programmes' }),
    'hr/new': fc.constant({ page: 'hr/new' }),
    'hr/competences': fc.constant({ page: 'hr/competences' }),
    'hr/questions': fc.constant({ page: 'hr/questions' }),
    'it/health': fc.constant({ page: 'it/health' }),
  };
}

/** With its programme or, as in earlier links, without. */
function inProgramme<P extends ProgrammePage>(page: P, programmeId: fc.Arbitrary<string>) {
  return fc.record({ page: fc.constant(page), programmeId }, { requiredKeys: ['page'] });
}

function anyPlace(id: fc.Arbitrary<string>): fc.Arbitrary<Place> {
  return fc.oneof(...Object.values(placesOn(id)));
}

const routes = allPages.map((page) => ({ id: page, path: patternOf(page) }));

describe('a place in the tab', () => {
  test('is found again by its word, whatever its id', () => {
    fc.assert(
      fc.property(
        anyPlace(fc.string({ minLength: 1 })),
        fc.option(
          fc.string().map((shown) => `#${shown}`),
          { nil: '' },
        ),
        (place, shown) => {
          expect(placeOf(wordOf(place, shown))).toEqual(place);
          expect(shownIn(wordOf(place, shown))).toBe(shown);
        },
      ),
    );
  });

  test('has a path that the router takes to its page, with its id', () => {
    fc.assert(
      fc.property(anyPlace(fc.uuid()), (place) => {
        const [match, ...others] = matchRoutes(routes, parsePath(pathOf(place))) ?? [];
        const { dialog, secret, step, ...found } = { dialog: undefined, secret: undefined, step: undefined, ...place };
        const part = dialog === undefined ? {} : { part: 'meetings' };
        expect({ page: match?.route.id, ...match?.params }).toEqual({ ...found, ...part });
        expect(meetingsState.parse(parsePath(pathOf(place)).hash ?? '').do).toBe(dialog ?? null);
        const shown = new URLSearchParams(parsePath(pathOf(place)).hash?.slice(1));
        expect(shown.get(secretParameter)).toBe(secret ?? null);
        expect(shown.get(stepParameter)).toBe(step ?? null);
        expect(others).toEqual([]);
      }),
    );
  });

  test('is in a tab that the manifest names, which begins at a place of its own', () => {
    const { staticTabs } = z
      .object({ staticTabs: z.array(z.object({ entityId: z.string(), contentUrl: z.string().optional() })) })
      .parse(JSON.parse(readFileSync('manifest/manifest.json', 'utf8')));
    const ownTabs = staticTabs.flatMap(({ entityId, contentUrl }) => (contentUrl ? [[entityId, contentUrl]] : []));
    const starts = Object.entries(startOf).map(([tab, place]) => [tab, `{{publicUrl}}/tab${pathOf(place)}`]);
    expect(starts).toEqual(ownTabs);
    for (const [tab, place] of Object.entries(startOf)) expect(tabOf(place)).toBe(tab);
  });
});

describe('a deep link', () => {
  test.each([
    ['survey:abc', 'home', '/survey/abc'],
    ['pairing:p 1', 'home', '/pairing/p%201'],
    ['pairing:abc:end', 'home', '/pairing/abc/meetings#do=end'],
    ['pairing:abc:pause', 'home', '/pairing/abc/meetings#do=pause'],
    ['pairing:abc:close', 'home', '/pairing/abc'],
    ['survey:abc:end', 'home', '/survey/abc'],
    ['me', 'home', '/me'],
    ['hr/people#search=berg&state=waiting', 'hr', '/hr/people#search=berg&state=waiting'],
    ['pairing:abc:end#month=2026-12', 'home', '/pairing/abc/meetings#month=2026-12'],
    ['hr/elsewhere#search=berg', 'hr', '/hr/status'],
    ['choose', 'home', '/choose'],
    ['hr/matching', 'home', '/hr/matching'],
    ['hr/people/import', 'hr', '/hr/people/import'],
    ['home', 'hr', '/'],
    ['hr/../../elsewhere', 'home', '/'],
    ['hr/../../elsewhere', 'hr', '/hr/status'],
    ['pairing', 'home', '/'],
    ['survey:', 'home', '/'],
    ['survey:%', 'home', '/'],
    ['constructor', 'home', '/'],
  ])('“%s” in the tab “%s” opens %s', (word, tab, path) => {
    expect(startIn(word, tab)).toBe(path);
  });

  test('without a word leaves the tab where its address says', () => {
    expect(startIn('', 'home')).toBeNull();
    expect(startIn('', 'hr')).toBeNull();
    expect(startIn(undefined, undefined)).toBeNull();
  });

  test('of any word opens some page', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom('home', 'hr', undefined), (word, tab) => {
        expect(startIn(word, tab)).toMatch(/^\//);
      }),
    );
  });
});
