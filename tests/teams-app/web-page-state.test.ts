import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { peopleColumns } from '#domain/access/people-list.ts';
import { receiverLists } from '#domain/leads/receivers.ts';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import { seriesPlaces } from '#teams-app/web/booking/series-order.ts';
import { seriesState } from '#teams-app/web/booking/series-state.ts';
import { profileParts, settingsSections } from '#teams-app/contract/places.ts';
import { profileState } from '#teams-app/web/enrolment/profile-state.ts';
import { goalsState, newGoalPath } from '#teams-app/web/goals/goals-state.ts';
import { invitationsSeen } from '#domain/inviting/counts-seen.ts';
import { launchState, launchSteps } from '#teams-app/web/launch/launch-state.ts';
import { inviteState, joinState } from '#teams-app/web/inviting/inviting-state.ts';
import { overviewState } from '#teams-app/web/insight/overview-state.ts';
import { matchingParts, roundState } from '#teams-app/web/matching/matching-state.ts';
import { messagesState } from '#teams-app/web/leads/message-draft.ts';
import { filters, sorts } from '#teams-app/web/matching/selection.ts';
import { meetingsState, offerPath } from '#teams-app/web/pairing/pairing-state.ts';
import { pressed, type PageState } from '#teams-app/web/parts/page-state.ts';
import { settingsState } from '#teams-app/web/programme/settings-state.ts';
import { peopleState, personRoles } from '#teams-app/web/people/people-state.ts';

const typed = fc.string({ unit: 'grapheme' });
const percent = fc.integer({ min: 0, max: 100 });
const id = fc.option(fc.uuid());
/** Plain objects, as pages have them. */
const record = <State extends object>(parts: { readonly [Name in keyof State]: fc.Arbitrary<State[Name]> }) =>
  fc.record<State>(parts, { noNullPrototype: true });
const orderBy = <Column extends string>(columns: readonly Column[]) =>
  record({ column: fc.constantFrom(...columns), down: fc.boolean() });

const names = fc.constantFrom('search', 'state', 'order', 'filter', 'fitFrom', 'do', 'month', 'step', 'writing', 'key');
const mangled = fc.oneof(
  fc.string(),
  fc.array(fc.tuple(names, fc.string())).map((said) => `#${said.map((pair) => pair.join('=')).join('&')}`),
);

/** What is tried of a page: each answers with what went wrong, null when nothing did. */
interface Tried {
  /** A state that is another one when it has been printed and read. */
  readonly lost: () => unknown;
  /** An address that has no state, or one whose state has no address. */
  readonly unread: () => unknown;
}

function tried<State>(page: PageState<State>, states: fc.Arbitrary<State>): Tried {
  const isKept = (state: State): boolean => isDeepStrictEqual(page.parse(page.print(state)), state);
  const isRead = (fragment: string): boolean => isKept(page.parse(fragment));
  return {
    lost: () => fc.check(fc.property(states, isKept)).counterexample,
    unread: () => fc.check(fc.property(mangled, isRead)).counterexample,
  };
}

/** Every page that keeps something in its address. */
const pages: Readonly<Record<string, Tried>> = {
  settings: tried(settingsState, record({ section: fc.option(fc.constantFrom(...settingsSections)) })),
  launch: tried(launchState, record({ step: fc.constantFrom(...launchSteps) })),
  messages: tried(messagesState, record({ log: typed, to: fc.option(fc.constantFrom(...receiverLists)) })),
  people: tried(
    peopleState,
    record({
      search: typed,
      state: fc.constantFrom('all', 'room', ...seenStates),
      role: fc.constantFrom('all', ...personRoles),
      department: typed,
      order: orderBy(peopleColumns),
      person: id,
    }),
  ),
  series: tried(
    seriesState,
    record({
      search: typed,
      state: fc.constantFrom('all', ...seriesPlaces),
    }),
  ),
  round: tried(
    roundState,
    record({
      search: typed,
      filter: fc.constantFrom(...filters),
      department: typed,
      fitFrom: percent,
      fitUntil: percent,
      sort: fc.constantFrom(...sorts),
      part: fc.constantFrom(...matchingParts),
      pair: fc.oneof(id, fc.constantFrom('clear', 'done')),
      fit: fc.boolean(),
      spread: fc.constantFrom('chart', 'table'),
    }),
  ),
  'meetings of a pair': tried(
    meetingsState,
    record({
      do: fc.option(fc.constantFrom('pause', 'resume', 'place', 'feed', 'end', 'met', 'rhythm')),
      offer: id,
      view: fc.constantFrom('list', 'month'),
      ahead: fc.boolean(),
      past: fc.boolean(),
      month: fc.option(fc.constantFrom('2026-01', '2026-12', '2031-10')),
    }),
  ),
  overview: tried(
    overviewState,
    record({
      all: fc.boolean(),
      meetings: fc.constantFrom('chart', 'table'),
      usefulness: fc.constantFrom('chart', 'table'),
      answers: fc.constantFrom('chart', 'table'),
    }),
  ),
  invite: tried(inviteState, record({ state: fc.constantFrom('all', ...invitationsSeen) })),
  join: tried(joinState, record({ key: fc.constantFrom(null, 'a1b2') })),
  goals: tried(goalsState, record({ writing: fc.boolean() })),
  profile: tried(
    profileState,
    record({ step: fc.constantFrom(...profileParts), at: fc.integer({ min: 0, max: 3 }), joined: fc.boolean() }),
  ),
};

describe('what is searched, filtered and opened', () => {
  test.each(Object.entries(pages))('is read from the address as it was printed: %s', (_, { lost }) => {
    expect(lost()).toBeNull();
  });

  test.each(Object.entries(pages))('is something, whatever stands in the address: %s', (_, { unread }) => {
    expect(unread()).toBeNull();
  });

  test('leaves out what is as usual', () => {
    const usual = peopleState.parse('');
    expect(peopleState.print(usual)).toBe('');
    expect(peopleState.print({ ...usual, search: 'åsa b' })).toBe('#search=%C3%A5sa+b');
    expect(peopleState.print({ ...usual, order: { column: 'since', down: true } })).toBe('#order=-since');
  });

  test('is as usual where a word is unknown, and the rest of the address counts', () => {
    expect(peopleState.parse('#state=gone&search=berg&order=--name&colour=red')).toEqual({
      ...peopleState.parse(''),
      search: 'berg',
    });
    expect(roundState.parse('#fitFrom=101&fitUntil=4e1&sort=toString&pair=')).toEqual(roundState.parse(''));
    expect(meetingsState.parse('#do=explode&month=2026-13&past=true')).toEqual(meetingsState.parse(''));
  });

  test('is found where the home page leads to', () => {
    const [goals, writing] = newGoalPath('7').split('#');
    const [meetings, offer] = offerPath('7', '9').split('#');
    expect([goals, meetings]).toEqual(['/pairing/7/goals', '/pairing/7/meetings']);
    expect(goalsState.parse(writing ?? '')).toEqual({ writing: true });
    expect(meetingsState.parse(offer ?? '')).toMatchObject({ offer: '9', do: null });
  });
});

describe('a heading that is pressed', () => {
  test('sorts upwards, then downwards, then upwards again', () => {
    const first = pressed({ column: 'name', down: true }, 'since');
    const second = pressed(first, 'since');
    expect([first.down, second.down, pressed(second, 'since').down]).toEqual([false, true, false]);
    expect(first.column).toBe('since');
  });
});

test('what is searched stands in a link no longer than a link can carry', () => {
  const found = (search: string) => peopleState.parse(peopleState.print({ ...peopleState.parse(''), search })).search;
  expect(found('ö'.repeat(200_000))).toBe('ö'.repeat(200));
  expect(found('👩‍🎓'.repeat(200))).toBe(Array.from('👩‍🎓'.repeat(200)).slice(0, 200).join(''));
});
