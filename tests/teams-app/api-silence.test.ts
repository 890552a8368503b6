import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { insightEndpoints } from '#teams-app/contract/insight.ts';
import { pairingEndpoints } from '#teams-app/contract/pairing.ts';
import { silenceEndpoints } from '#teams-app/contract/silence.ts';
import { newId } from '../adapters/store/world.ts';
import { hrLead, mentee, mentor, stranger, type Caller } from './api-fixture.ts';
import { openMeetingsWorld, theMentee, type MeetingsWorld } from './meetings-fixture.ts';
import { allNeeds } from '../support/needs-of.ts';

let here: MeetingsWorld;
beforeAll(async () => {
  here = await openMeetingsWorld();
}, 60_000);
afterAll(() => here.world.close());

const theMentor: Caller = { as: mentor.id };
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const mine = () => ({ params: { id: here.booked().pair.pairing.id } });
const reach = async (caller = theMentee) => (await here.myPairing(caller)).reach;
const attention = async () => allNeeds(await here.world.call(hr, insightEndpoints.status, {}));

test('HR reads that invitations go unanswered as a fact of the pair, and of neither; the organiser reads it too', async () => {
  const unanswered = { status: 'held', guestAnswer: 'none' } as const;
  const daysAgo = (days: number) => {
    const start = here.world.context.now().subtract({ hours: 24 * days });
    return { start, end: start.add({ minutes: 45 }), settledAt: start.add({ hours: 1 }) };
  };
  await here.begin({ ...unanswered, ...daysAgo(14) }, { ...unanswered, ...daysAgo(7) });
  const facts = (await attention()).filter(({ reason }) => reason === 'silence-seen');
  expect(facts).toMatchObject([{ subject: { kind: 'pairing' } }]);
  expect(facts[0]?.people.map(({ id }) => id)).toEqual([mentor.id, mentee.id]);
  expect(await reach()).toMatchObject({ signs: ['no-answer'], choice: 'none' });
  expect((await here.myPairing(theMentee)).addresses).toEqual([mentor.mail]);
  expect(await reach(theMentor)).toMatchObject({ signs: [], choice: 'none' });
  // What anybody chooses changes nothing of that.
  await here.world.call(theMentee, silenceEndpoints.wait, mine());
  await here.world.call(theMentor, silenceEndpoints.stillThere, mine());
  expect((await attention()).filter(({ reason }) => reason === 'silence-seen')).toEqual(facts);
});

test('waiting, asking for help and a new match are mine alone to choose, and say no once it has ended', async () => {
  await here.begin();
  for (const endpoint of Object.values({ ...silenceEndpoints, widen: silenceEndpoints.wait })) {
    expect((await here.send(endpoint, mine(), { as: stranger.id })).status).toBe(404);
    expect((await here.send(endpoint, { params: { id: 'not-an-id' } })).status).toBe(400);
  }
  const before = JSON.stringify(await here.myPairing(theMentor));
  expect((await here.send(silenceEndpoints.wait, mine())).status).toBe(204);
  expect((await here.send(silenceEndpoints.wait, mine())).status).toBe(204);
  expect((await here.send(silenceEndpoints.help, mine())).status).toBe(204);
  expect(await reach()).toMatchObject({ choice: 'waits', helpAsked: true });
  expect((await reach())?.asksAgainAt).not.toBeNull();
  expect(JSON.stringify(await here.myPairing(theMentor))).toBe(before);
  expect((await here.send(silenceEndpoints.newMatch, mine())).status).toBe(204);
  expect((await here.send(silenceEndpoints.newMatch, mine())).status).toBe(204);
  const home = await here.world.call(theMentee, homeEndpoints.home, {});
  expect(home.pairings[0]).toMatchObject({ status: 'closed', reach: null });
  const wait = await here.send(silenceEndpoints.wait, mine());
  expect(wait).toMatchObject({ status: 409, json: { code: 'not-meeting-now' } });
  expect(await here.send(silenceEndpoints.help, mine())).toMatchObject({
    status: 409,
    json: { code: 'pairing-closed' },
  });
});

test('a pause closes it without a word', async () => {
  await here.begin();
  await here.world.call(theMentee, silenceEndpoints.wait, mine());
  await here.world.call(theMentor, pairingEndpoints.pause, { ...mine(), body: { until: '2027-01-15' } });
  expect(await reach()).toBeNull();
});

test('a search is widened with a press in a programme of mine; anything else is refused with its field', async () => {
  await here.begin();
  const programmeId = here.booked().pair.programme.id;
  const press = (body: unknown, id: string = programmeId, caller = theMentee) =>
    here.send(silenceEndpoints.widen, { params: { programmeId: id }, body }, caller);
  expect((await press({ kind: 'hours' })).status).toBe(204);
  expect((await press({ kind: 'hours' })).status).toBe(204);
  const own = await here.world.store.read((reader) => reader.profile(mentee.id));
  expect(own?.told.preferredTimes).toEqual([]);
  const wrong = await press({ kind: 'language', language: 'fi' });
  expect(wrong).toMatchObject({ status: 400, json: { fields: [{ path: 'language' }] } });
  expect((await press({ kind: 'competences', competences: [] })).status).toBe(400);
  expect((await press({ kind: 'hours' }, newId())).status).toBe(404);
  expect((await press({ kind: 'hours' }, programmeId, { as: stranger.id })).status).toBe(404);
});
