import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { idOf } from '#domain/ids.ts';
import { endpoints } from '#teams-app/contract/endpoints.ts';
import { usualTerms } from '../support/programme-terms.ts';
import { hrLead, mentee, mentor, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';

let world: ApiWorld;
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const lead: Caller = { as: mentor.id };
const { programme, launch, inviting, people } = endpoints;

beforeAll(async () => {
  world = await openApiWorld();
  await world.call(hr, programme.create, { body: { ...usualTerms, status: 'draft' } });
}, 60_000);
afterAll(async () => world.close());

test('a draft’s launch says what is decided and when it would go on; nobody is asked before it opens', async () => {
  const before = await world.call(hr, launch.launch, {});
  expect(before).toMatchObject({
    programme: { status: 'draft' },
    matching: { preset: 'own' },
    progress: { invited: 0, joined: 0, enrolled: 0, waiting: 0, round: null, pairings: 0 },
    isBegun: false,
  });
  expect(before.audience).toBeGreaterThan(0);
  const weekly = { ...usualTerms.rounds, rhythm: 'weekly' } as const;
  const body = { ...usualTerms, rounds: weekly, joinsUntil: '2026-12-10', status: 'draft', version: 1 } as const;
  await world.call(hr, programme.setUp, { body });
  const after = await world.call(hr, launch.launch, {});
  expect(after.dates).toMatchObject({ joinsUntil: '2026-12-10', remindsOn: '2026-12-08' });
  expect(after.dates.firstRoundAt).not.toBeNull();
  const choice = { kind: 'everybody' } as const;
  expect((await world.call(hr, inviting.preview, { body: { choice } })).counts?.fresh).toBeGreaterThan(0);
  expect((await world.send(hr, inviting.invite, { body: { choice } })).json).toMatchObject({
    status: 409,
    code: 'programme-not-open',
  });
});

test('a programme without a pair is starting, and stands so in the navigation', async () => {
  const { led } = await world.call(hr, people.me, {});
  expect(led.map(({ isStarting }) => isStarting)).toEqual([true]);
});

test('its settings come with what the list of sections tells', async () => {
  await world.call(hr, programme.appoint, { body: { personId: mentor.id } });
  const settings = await world.call(lead, programme.settings, {});
  expect(settings).toMatchObject({ enrolled: 0, questions: 0, preset: 'own', programme: { status: 'draft' } });
  expect(settings.leads.map(({ id }) => id)).toEqual([mentor.id]);
  expect(settings.competences).toBeGreaterThan(0);
});

test('whom a change touches is told to those who lead it alone, and for the version they have seen', async () => {
  const { id: _id, ...present } = await world.call(hr, programme.read, {});
  const body = { ...present, cadence: 'weekly' as const };
  const nobody = { rhythm: null, lastDay: null, slots: null, audience: null, joining: null, approval: null };
  expect(await world.call(lead, programme.effects, { body })).toEqual(nobody);
  const stranger: Caller = { as: mentee.id };
  for (const endpoint of [programme.settings, launch.launch])
    expect((await world.send(stranger, endpoint, {})).json).toMatchObject({ status: 403 });
  expect((await world.send(stranger, programme.effects, { body })).json).toMatchObject({ status: 403 });
  const stale = await world.send(lead, programme.effects, { body: { ...body, version: present.version + 1 } });
  expect(stale.json).toMatchObject({ status: 409, code: 'conflict' });
  expect((await world.store.read((reader) => reader.programme(idOf(_id))))?.cadence).toBe(present.cadence);
});
