import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { officeHours } from '#domain/time/working-hours.ts';
import { matchSettings, waitingChanges, type MatchSettingsBody } from '#teams-app/contract/match-settings.ts';
import { matching, proposal } from '#teams-app/contract/matching.ts';
import type { EnrolmentInput } from '#teams-app/contract/me.ts';
import { hrLead, mentee, mentor, openApiWorld, type Answer, type ApiWorld } from './api-fixture.ts';

let world: ApiWorld;
const tokens = { mentor: '', mentee: '', hr: '' };

beforeAll(async () => {
  world = await openApiWorld();
  tokens.mentor = await world.token(mentor.id);
  tokens.mentee = await world.token(mentee.id);
  tokens.hr = await world.token(hrLead.id, { roles: ['HR'] });
}, 60_000);
afterAll(async () => world.close());

async function ask(who: keyof typeof tokens, route: string, body?: unknown): Promise<Answer> {
  const [method = 'GET', path = ''] = route.split(' ');
  const headers = { authorization: `Bearer ${tokens[who]}`, 'accept-language': 'sv' };
  return world.ask(path, { method, headers, ...(body === undefined ? {} : { body }) });
}

const programme = {
  name: { sv: 'Mentorprogrammet', en: 'The mentoring programme' },
  purpose: { sv: '', en: '' },
  startsOn: '2026-12-14',
  endsOn: '2027-09-13',
  cadence: 'monthly',
  meetingMinutes: 45,
  departments: null,
  version: null,
  status: 'open',
};
const profile: EnrolmentInput['profile'] = {
  offered: [],
  wanted: [],
  goals: ['Leda ett projekt tryggt'],
  workingStyle: { planning: 1, overview: 0, thinking: 0, feedback: -1, challenge: 1, pace: 0 },
  careerWish: 'lead-projects',
  languages: ['sv'],
  place: 'Umeå',
  preferredTimes: [],
};
const route = '/api/hr/matching/settings';

async function settings(): Promise<MatchSettingsBody> {
  const { json } = await ask('hr', `GET ${route}`);
  return z.object({ matching: matchSettings }).parse(json).matching;
}

describe('how a programme matches', () => {
  test('is nothing before there is a programme, and as it usually is after', async () => {
    expect((await ask('hr', `GET ${route}`)).json).toEqual({ matching: null });
    await ask('hr', 'PUT /api/hr/programme', { ...programme, status: 'draft' });
    await ask('hr', 'PUT /api/hr/programme', { ...programme, version: 1 });
    expect(await settings()).toMatchObject({ settings: { preset: 'own', form: 'mentoring' }, version: 2 });
  });

  test('is HR’s to change, and whoever comes second hears so', async () => {
    const before = await settings();
    const change = { ...before, settings: { ...before.settings, aim: 'most-people' } };
    expect((await ask('mentor', `PUT ${route}`, change)).status).toBe(403);
    expect((await ask('hr', `PUT ${route}`, change)).json).toEqual({ ...change, version: before.version + 1 });
    expect((await ask('hr', `PUT ${route}`, change)).json).toMatchObject({ status: 409, code: 'conflict' });
  });

  test('names the field that is wrong', async () => {
    const { settings: now, version } = await settings();
    const wrong = { ...now, weights: { ...now.weights, goals: 11 }, rules: { ...now.rules, coolOffMonths: 1.5 } };
    const answer = await ask('hr', `PUT ${route}`, { settings: wrong, version });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      fields: [{ path: 'settings.weights.goals' }, { path: 'settings.rules.coolOffMonths' }],
    });
  });
});

test('a megabyte in a field is refused by the field’s name', async () => {
  const goals = ['å'.repeat(512 * 1024)];
  const answer = await ask('mentee', 'PUT /api/enrolment', {
    roles: ['mentee'],
    capacity: 0,
    profile: { ...profile, goals },
  });
  expect(answer.status).toBe(400);
  expect(answer.json).toMatchObject({ fields: [{ path: 'profile.goals.0' }] });
});

test('HR hears what would have to change for somebody who waits, and no private answer', async () => {
  await world.store.write(async (tx) => {
    for (const { id } of [mentor, mentee])
      await tx.saveMailbox(id, officeHours('Europe/Stockholm'), world.context.now());
  });
  const offered = [{ competence: 'leadership', level: 5 }];
  const wanted = [{ competence: 'leadership', level: 1, wantedLevel: 3, importance: 3 }];
  const asMentor = { roles: ['mentor'], capacity: 1, profile: { ...profile, languages: ['en'], offered } };
  const asMentee = { roles: ['mentee'], capacity: 0, profile: { ...profile, wanted } };
  expect((await ask('mentor', 'PUT /api/enrolment', asMentor)).status).toBe(204);
  expect((await ask('mentee', 'PUT /api/enrolment', asMentee)).status).toBe(204);
  const round = matching.parse((await ask('hr', 'POST /api/hr/matching/rounds', {})).json);
  expect(round.waiting.map(({ person }) => round.people.id[person])).toContain(mentee.id);
  const changes = await ask('hr', `GET /api/hr/matching/waiting/${mentee.id}/mentee`);
  expect(waitingChanges.parse(changes.json).changes).toEqual([
    'En mentor passar men kan bara ses på engelska.',
    'Bjud in fler mentorer.',
  ]);
  expect((await ask('mentee', `GET /api/hr/matching/waiting/${mentee.id}/mentee`)).status).toBe(403);
  expect((await ask('hr', `GET /api/hr/matching/waiting/${hrLead.id}/mentee`)).status).toBe(404);
}, 60_000);

test('a proposal shows each factor with what it weighed in its round, and no rating of a single mentor', async () => {
  const offered = [{ competence: 'leadership', level: 5 }];
  await ask('mentor', 'PUT /api/enrolment', { roles: ['mentor'], capacity: 1, profile: { ...profile, offered } });
  const { round } = matching.parse((await ask('hr', 'GET /api/hr/matching')).json);
  const again = { roundId: round?.id, version: round?.version };
  const { proposals } = matching.parse((await ask('hr', 'POST /api/hr/matching/rounds', { again })).json);
  const { settings: then, version } = await settings();
  const weights = { ...then.weights, goals: then.weights.goals === 0 ? 1 : 0 };
  expect((await ask('hr', `PUT ${route}`, { settings: { ...then, weights }, version })).status).toBe(200);
  const shown = proposal.parse((await ask('hr', `GET /api/hr/proposals/${proposals.id[0]}`)).json);
  expect(shown.weights).toEqual(then.weights);
  expect(Object.keys(shown.factors)).not.toContain('earlier-ratings');
  expect(shown.why[0]).toBe('Maja kan lära andra ledarskap, som Erik vill bli bättre på.');
}, 60_000);
