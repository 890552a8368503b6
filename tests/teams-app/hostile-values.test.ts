import { isForSignedIn } from '#teams-app/api/access.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Endpoint } from '#teams-app/contract/endpoint.ts';
import { endpoints, everyEndpoint } from '#teams-app/contract/endpoints.ts';
import { hrLead, mentee, mentor } from './api-fixture.ts';
import { hostileCalls } from './hostile-values.ts';
import { openMeetingsWorld, threeTimes, type MeetingsWorld } from './meetings-fixture.ts';

let world: MeetingsWorld;
let hrToken = '';
let employeeToken = '';
let itToken = '';
const rows = new Map<string, string>();

beforeAll(async () => {
  // One caller asks for everything, on a clock that stands still.
  world = await openMeetingsWorld(1_000_000);
  hrToken = await world.world.token(hrLead.id, { roles: ['HR'] });
  itToken = await world.world.token(hrLead.id, { roles: ['IT'] });
  employeeToken = await world.world.token(mentee.id);
}, 60_000);
afterAll(async () => world.world.close());

/** The rows that an endpoint's id names; what one call has ended is there again for the next endpoint. */
beforeEach(async () => {
  await world.begin();
  const { pair, series } = world.booked();
  const goal = { title: 'Leda ett projekt', measure: '', dueOn: null };
  const added = await world.send(endpoints.goals.add, { params: { id: pair.pairing.id }, body: goal });
  rows.set('/api/pairings/', pair.pairing.id);
  rows.set('/api/meetings/', world.meetingId(0));
  rows.set('/api/offers/', await world.openOffer(threeTimes));
  rows.set('/api/continuations/', await world.askWhatGoesOn());
  rows.set('/api/goals/', JSON.parse(added.text).id);
  rows.set('/series/', series.id);
  rows.set('/matching/rounds/', pair.round.id);
  rows.set('/matching/waiting/', mentee.id);
  rows.set('/proposals/', pair.proposal.id);
  rows.set('/attention/', series.id);
  rows.set('/api/people/', mentor.id);
});

function rowOf({ path }: Endpoint): string {
  const found = [...rows].find(([start]) => path.includes(start));
  return found?.[1] ?? randomUUID();
}

function tokenFor({ access }: Endpoint): object {
  const tokens = { hr: hrToken, lead: hrToken, it: itToken, employee: employeeToken };
  const token = tokens[isForSignedIn(access) ? access : 'employee'];
  return { authorization: `Bearer ${token}` };
}

/** Everything of an endpoint that was answered with 500 or worse. */
async function brokenBy(endpoint: Endpoint): Promise<readonly string[]> {
  const broken: string[] = [];
  const programmeId = world.booked().pair.programme.id;
  for (const { what, path, sent } of hostileCalls(endpoint, { id: rowOf(endpoint), programmeId }, mentor.id)) {
    world.world.logged.length = 0;
    const { status } = await world.world.ask(path, {
      method: endpoint.method,
      headers: { connection: 'keep-alive', ...tokenFor(endpoint), ...(sent && { 'content-type': sent.type }) },
      body: sent?.payload,
    });
    const cause = JSON.stringify(world.world.logged.at(-1)?.facts['cause']);
    if (status >= 500) broken.push(`${what}: ${status} ${cause}`);
  }
  return broken;
}

describe('nothing that can be sent is a fault of ours', () => {
  test.each(everyEndpoint.map((endpoint) => [endpoint.route, endpoint] as const))(
    '%s',
    async (_route, endpoint) => {
      expect(await brokenBy(endpoint)).toEqual([]);
    },
    60_000,
  );
});

describe('a text that cannot be kept', () => {
  test.each([
    ['a NUL', 'a\u0000b'],
    ['half of a character', 'a\uD83D'],
  ])('because of %s is refused with the path of its field, in the reader’s language', async (_what, title) => {
    const params = { id: world.booked().pair.pairing.id };
    const answer = await world.send(endpoints.goals.add, { params, body: { title, measure: '', dueOn: null } });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'title', text: expect.stringContaining('osynligt tecken') }],
    });
  });
});

test('a day before the calendar of our time is refused with a sentence', async () => {
  const params = { id: world.booked().pair.pairing.id };
  for (const dueOn of ['0000-01-01', '0001-01-01', '9999-12-31']) {
    const body = { title: 'Leda', measure: '', dueOn };
    const answer = await world.send(endpoints.goals.add, { params, body });
    expect(answer.json).toMatchObject({
      status: 400,
      fields: [{ path: 'dueOn', text: expect.stringContaining('2000') }],
    });
  }
});

test('a programme cannot end before one of its pairs begins', async () => {
  const { pair } = world.booked();
  // The walk above has begun others.
  const params = { programmeId: pair.programme.id };
  const hr = { as: hrLead.id, roles: ['HR'] };
  const { store } = world.world;
  await store.write(async (tx) => {
    const pairing = await tx.pairing(pair.pairing.id);
    if (pairing === null) throw new Error('No pairing');
    const present = await tx.programme(pair.programme.id);
    if (present === null) throw new Error('No programme');
    // Whatever the walk above has made of it.
    await tx.saveProgramme({ ...pair.programme, version: present.version + 1 }, world.world.context.now());
    const startsOn = pairing.endsOn.subtract({ days: 7 });
    await tx.savePairing({ ...pairing, startsOn, version: pairing.version + 1 });
  });
  const programme = await world.world.call(hr, endpoints.programme.read, { params });
  const { id: _id, ...rest } = programme;
  const sent = { ...rest, status: 'running' as const, endsOn: '2027-03-01' };
  const answer = await world.world.send(hr, endpoints.programme.setUp, { params, body: sent });
  expect(answer.json).toMatchObject({
    status: 400,
    code: 'ends-before-its-pairs',
    fields: [{ path: 'endsOn', text: expect.stringContaining('senare sista dag') }],
  });
});

test('what two write is kept as one line, without what turns it around', async () => {
  const params = { id: world.booked().pair.pairing.id };
  const body = { place: ' Rum 3\r\nBCC:\u202E alla ' };
  expect((await world.send(endpoints.meetings.meetAt, { params, body })).status).toBe(204);
  expect((await world.myPairing()).place).toBe('Rum 3 BCC: alla');
});
