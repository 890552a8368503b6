import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { peopleEndpoints, type Me } from '#teams-app/contract/people.ts';
import { hrLead, mentee, mentor, openApiWorld, type ApiWorld } from './api-fixture.ts';
import { bookedPair, type BookedPair } from './pair-fixture.ts';

let world: ApiWorld;
let booked: BookedPair;

beforeAll(async () => {
  world = await openApiWorld();
  booked = await bookedPair(world);
}, 60_000);
afterAll(async () => world.close());

async function me(as: typeof mentor.id): Promise<Me> {
  return world.call({ as }, peopleEndpoints.me, {});
}

test('the frame learns from one answer where a person’s pairings are, and whom they meet there', async () => {
  const { pairing, programme } = booked.pair;
  const { pairings } = await me(mentor.id);
  expect(pairings).toEqual([
    {
      id: pairing.id,
      programmeId: programme.id,
      kind: 'pair',
      status: 'begun',
      givenName: 'Erik',
      people: [{ id: mentee.id, name: mentee.name, givenName: 'Erik', hasPhoto: false }],
      programmeName: programme.name,
    },
  ]);
  expect((await me(mentee.id)).pairings).toMatchObject([{ givenName: 'Maja', people: [{ id: mentor.id }] }]);
});

test('it says what their own page says, and nobody else is told', async () => {
  const home = await world.call({ as: mentor.id }, homeEndpoints.home, {});
  const told = (await me(mentor.id)).pairings.map(({ id, status, givenName }) => ({ id, status, givenName }));
  expect(told).toEqual(home.pairings.map(({ id, status, partner }) => ({ id, status, givenName: partner.givenName })));
  expect((await world.call({ as: hrLead.id, roles: ['HR'] }, peopleEndpoints.me, {})).pairings).toEqual([]);
});

test('a pairing that is over is not among them', async () => {
  const { pairing } = booked.pair;
  await world.store.write((tx) => tx.savePairing({ ...pairing, status: 'closed', version: pairing.version + 1 }));
  expect((await me(mentor.id)).pairings).toEqual([]);
});
