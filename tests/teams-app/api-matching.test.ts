import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { officeHours } from '#domain/time/working-hours.ts';
import { endpoints } from '#teams-app/contract/endpoints.ts';
import type { EnrolmentInput, KeptProfileBody } from '#teams-app/contract/enrolment.ts';
import { proposalsIn } from '#teams-app/contract/matching-rows.ts';
import type { MatchSettingsBody } from '#teams-app/contract/match-settings.ts';
import { usualTerms } from '../support/programme-terms.ts';
import { hrLead, mentee, mentor, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';

let world: ApiWorld;
const theMentor: Caller = { as: mentor.id };
const theMentee: Caller = { as: mentee.id };
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const { programme, enrolment, matchSettings, rounds, proposals } = endpoints;

beforeAll(async () => {
  world = await openApiWorld();
}, 60_000);
afterAll(async () => world.close());

const profile: KeptProfileBody = {
  offered: [],
  wanted: [],
  workingStyle: { planning: 1, overview: 0, thinking: 0, feedback: -1, challenge: 1, pace: 0 },
  careerWish: 'lead-projects',
  languages: ['sv'],
  place: 'Umeå',
  preferredTimes: [],
  room: null,
  version: 0,
};
const goals = ['Leda ett projekt tryggt'];

const leadership: KeptProfileBody['offered'] = [{ competence: 'leadership', level: 5 }];
const withLeadership: EnrolmentInput = {
  roles: ['mentor'],
  capacity: 1,
  goals,
  profile: { ...profile, offered: leadership },
};

async function settings(): Promise<MatchSettingsBody> {
  return world.call(hr, matchSettings.read, {});
}

describe('how a programme matches', () => {
  test('is not set before there is a programme, and has the usual settings afterwards', async () => {
    expect((await world.send(hr, matchSettings.read)).status).toBe(404);
    await world.call(hr, programme.create, { body: { ...usualTerms, status: 'draft' } });
    await world.call(hr, programme.setUp, { body: { ...usualTerms, status: 'open', version: 1 } });
    expect(await settings()).toMatchObject({ settings: { preset: 'own', form: 'mentoring' }, version: 2 });
  });

  test('is HR’s to change, and whoever comes second hears so', async () => {
    const before = await settings();
    const body = { ...before, settings: { ...before.settings, aim: 'most-people' as const } };
    expect((await world.send(theMentor, matchSettings.write, { body })).status).toBe(403);
    expect(await world.call(hr, matchSettings.write, { body })).toEqual({ ...body, version: before.version + 1 });
    expect((await world.send(hr, matchSettings.write, { body })).json).toMatchObject({ status: 409, code: 'conflict' });
  });

  test('names the field that is wrong', async () => {
    const { settings: now, version } = await settings();
    const wrong = { ...now, weights: { ...now.weights, goals: 11 }, rules: { ...now.rules, coolOffMonths: 1.5 } };
    const answer = await world.send(hr, matchSettings.write, { body: { settings: wrong, version } });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      fields: [{ path: 'settings.weights.goals' }, { path: 'settings.rules.coolOffMonths' }],
    });
  });
});

test('a megabyte in a field is refused by the field’s name', async () => {
  const goals = ['å'.repeat(512 * 1024)];
  const body = { roles: ['mentee'], capacity: 0, goals, profile };
  const answer = await world.send(theMentee, enrolment.enrol, { body });
  expect(answer.status).toBe(400);
  expect(answer.json).toMatchObject({ fields: [{ path: 'goals.0' }] });
});

test('HR hears what would have to change for somebody who waits, and no private answer', async () => {
  await world.store.write(async (tx) => {
    for (const { id } of [mentor, mentee])
      await tx.saveMailbox(id, officeHours('Europe/Stockholm'), world.context.now());
  });
  const wanted: KeptProfileBody['wanted'] = [{ competence: 'leadership', level: 1, wantedLevel: 3, importance: 3 }];
  const asMentor: EnrolmentInput = {
    ...withLeadership,
    profile: { ...profile, offered: leadership, languages: ['en'] },
  };
  const asMentee: EnrolmentInput = { roles: ['mentee'], capacity: 0, goals, profile: { ...profile, wanted } };
  await world.call(theMentor, enrolment.enrol, { body: asMentor });
  await world.call(theMentee, enrolment.enrol, { body: asMentee });
  const round = await world.call(hr, rounds.run, { body: {} });
  expect(round.waiting.map(({ person }) => round.people.id[person])).toContain(mentee.id);
  const waiting = { body: { people: [{ id: mentee.id, role: 'mentee' as const }] } };
  expect(await world.call(hr, matchSettings.waitingChanges, waiting)).toEqual({
    people: [
      {
        id: mentee.id,
        role: 'mentee',
        changes: [
          { text: 'En mentor passar men kan bara ses på engelska.', leads: null },
          { text: 'Bjud in fler mentorer.', leads: 'invite' },
        ],
      },
    ],
    missed: [],
  });
  expect((await world.send(theMentee, matchSettings.waitingChanges, waiting)).status).toBe(403);
  const notWaiting = { body: { people: [{ id: hrLead.id, role: 'mentee' as const }] } };
  expect((await world.call(hr, matchSettings.waitingChanges, notWaiting)).people).toEqual([]);
}, 60_000);

test('a proposal shows each factor with its weight in its round, and no rating of a single mentor', async () => {
  const body = { ...withLeadership, profile: { ...profile, offered: leadership, version: 1 } };
  await world.call(theMentor, enrolment.enrol, { body });
  const { round } = await world.call(hr, rounds.present, {});
  const again = { roundId: round?.id ?? '', version: round?.version ?? 0 };
  const drafted = await world.call(hr, rounds.run, { body: { again } });
  const { settings: then, version } = await settings();
  const weights = { ...then.weights, goals: then.weights.goals === 0 ? 1 : 0 };
  await world.call(hr, matchSettings.write, { body: { settings: { ...then, weights }, version } });
  const shown = await world.call(hr, proposals.proposal, { params: { id: drafted.proposals.id[0] ?? '' } });
  expect(shown.weights).toEqual(then.weights);
  expect(Object.keys(shown.factors)).not.toContain('earlier-ratings');
  expect(shown.sentence).toBe('Maja kan lära andra ledarskap, som Erik vill bli bättre på.');
  expect(shown.offered[0]).toEqual({ name: 'ledarskap', meets: true });
  expect(shown.wanted[0]).toEqual({ name: 'ledarskap', meets: true });
  const [line] = proposalsIn(drafted);
  expect(line).toMatchObject({ why: shown.sentence, review: null, reviewedBy: '' });
  expect(line?.isToThinkOf).toBe((line?.cautions ?? 0) > 0);
}, 60_000);
