import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchRoutes, parsePath } from 'react-router';
import { z } from 'zod';
import {
  allPages,
  appTab,
  pairingDialogs,
  placeOf,
  profileParts,
  settingsSections,
  shownIn,
  wordOf,
  type Page,
  type Place,
  type ProgrammePage,
} from '#teams-app/contract/places.ts';
import { meetingsState } from '#teams-app/web/pairing/pairing-state.ts';
import {
  partParameter,
  pathOf,
  patternOf,
  secretParameter,
  sectionParameter,
  startPath,
} from '#teams-app/contract/paths.ts';
import { profileState } from '#teams-app/web/enrolment/profile-state.ts';
import { startIn } from '#teams-app/web/teams-host.ts';

/** Any place of each page; a page that is added is added here, or this does not compile. */
function placesOn(id: fc.Arbitrary<string>): { readonly [P in Page]: fc.Arbitrary<Place<P>> } {
  return {
    home: fc.constant({ page: 'home' }),
    me: fc.record(
      { page: fc.constant('me'), programmeId: id, part: fc.constantFrom(...profileParts) },
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
    'hr/overview': inProgramme('hr/overview', id),
    'hr/people': inProgramme('hr/people', id),
    'hr/people/import': inProgramme('hr/people/import', id),
    'hr/invite': inProgramme('hr/invite', id),
    'hr/messages': inProgramme('hr/messages', id),
    'hr/matching': inProgramme('hr/matching', id),
    'hr/meetings': inProgramme('hr/meetings', id),
    'hr/launch': inProgramme('hr/launch', id),
    'hr/programme': fc.record(
      { page: fc.constant('hr/programme'), programmeId: id, section: fc.constantFrom(...settingsSections) },
      { requiredKeys: ['page'] },
    ),
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
        const none = { dialog: undefined, secret: undefined, part: undefined, section: undefined };
        const { dialog, secret, part, section, ...found } = { ...none, ...place };
        const within = dialog === undefined ? {} : { part: 'meetings' };
        expect({ page: match?.route.id, ...match?.params }).toEqual({ ...found, ...within });
        expect(meetingsState.parse(parsePath(pathOf(place)).hash ?? '').do).toBe(dialog ?? null);
        const shown = new URLSearchParams(parsePath(pathOf(place)).hash?.slice(1));
        const said = [secretParameter, partParameter, sectionParameter].map((name) => shown.get(name) ?? undefined);
        expect(said).toEqual([secret, part, section]);
        expect(others).toEqual([]);
      }),
    );
  });

  test('is in the one tab that the manifest names, which begins where everybody is led on', () => {
    const { staticTabs } = z
      .object({ staticTabs: z.array(z.object({ entityId: z.string(), contentUrl: z.string().optional() })) })
      .parse(JSON.parse(readFileSync('manifest/manifest.json', 'utf8')));
    const ownTabs = staticTabs.filter(({ contentUrl }) => contentUrl !== undefined);
    expect(ownTabs).toMatchObject([{ entityId: appTab, contentUrl: `{{publicUrl}}/tab${startPath}` }]);
  });

  test('is found by what its page was called in earlier links', () => {
    expect(placeOf('hr/status')).toEqual({ page: 'hr/overview' });
    const programmeId = '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901';
    expect(placeOf(`me:${programmeId}:~roles`)).toEqual({ page: 'me', programmeId, part: 'learn' });
    expect(placeOf('me:~goals')).toEqual({ page: 'me', part: 'part' });
    expect(placeOf('me:~practical')).toEqual({ page: 'me', part: 'about' });
    expect(placeOf(`me:${programmeId}:~questions`)).toEqual({ page: 'me', programmeId, part: 'part' });
    expect(profileState.parse('#step=roles').step).toBe('learn');
    expect(placeOf('hr/status:abc#x=1')).toEqual({ page: 'hr/overview', programmeId: 'abc' });
  });
});

describe('a deep link', () => {
  test.each([
    ['survey:abc', '/survey/abc'],
    ['pairing:p 1', '/pairing/p%201'],
    ['pairing:abc:end', '/pairing/abc/meetings#do=end'],
    ['pairing:abc:pause', '/pairing/abc/meetings#do=pause'],
    ['pairing:abc:close', '/pairing/abc'],
    ['survey:abc:end', '/survey/abc'],
    ['me', '/me'],
    ['hr/people#search=berg&state=waiting', '/hr/people#search=berg&state=waiting'],
    ['pairing:abc:end#month=2026-12', '/pairing/abc/meetings#month=2026-12'],
    ['hr/elsewhere#search=berg', '/'],
    ['choose', '/choose'],
    ['hr/matching', '/hr/matching'],
    ['hr/people/import', '/hr/people/import'],
    ['home', '/home'],
    ['hr/../../elsewhere', '/'],
    ['hr/status', '/hr/overview'],
    ['pairing', '/'],
    ['survey:', '/'],
    ['survey:%', '/'],
    ['constructor', '/'],
  ])('“%s” opens %s', (word, path) => {
    expect(startIn(word)).toBe(path);
  });

  test('without a word leaves the tab where its address says', () => {
    expect(startIn('')).toBeNull();
    expect(startIn(undefined)).toBeNull();
  });

  test('of any word opens some page', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (word) => {
        expect(startIn(word)).toMatch(/^\//);
      }),
    );
  });
});
