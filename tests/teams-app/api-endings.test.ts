import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askAboutParting } from '#operations/pairing/parting.ts';
import { endingEndpoints } from '#teams-app/contract/endings.ts';
import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { newId, programmeOf } from '../adapters/store/world.ts';
import { hrLead, mentee, mentor, stranger, type Caller } from './api-fixture.ts';
import { openMeetingsWorld, theMentee, type MeetingsWorld } from './meetings-fixture.ts';

let here: MeetingsWorld;
beforeAll(async () => {
  here = await openMeetingsWorld();
}, 60_000);
beforeEach(() => here.begin());
afterAll(() => here.world.close());

const theMentor: Caller = { as: mentor.id };
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const programmeId = () => here.booked().pair.programme.id;
const mine = (body: unknown) => ({ params: { id: here.booked().pair.pairing.id }, body });
const within = (body?: unknown, id: string = programmeId()) => ({ params: { programmeId: id }, body });
const parting = async (caller = theMentee) => (await here.myPairing(caller)).parting;

/** Six weeks before their last day. */
async function asked(): Promise<void> {
  const { endsOn, id } = here.booked().pair.pairing;
  const now = endsOn.subtract({ weeks: 5 }).toZonedDateTime('Europe/Stockholm').toInstant();
  await askAboutParting({ ...here.world.context, now: () => now }, id);
}

async function ended(): Promise<void> {
  const { id, ...terms } = await here.world.call(hr, programmeEndpoints.read, {
    params: { programmeId: programmeId() },
  });
  expect(id).toBe(programmeId());
  const running = { ...terms, status: 'ended' as const };
  await here.world.call(hr, programmeEndpoints.setUp, { params: { programmeId: programmeId() }, body: running });
}

async function anotherProgramme(status: 'open' | 'draft' = 'open'): Promise<string> {
  const programme = { ...programmeOf(status), audience: { kind: 'everyone' as const } };
  const endsOn = here.world.context.now().toZonedDateTimeISO('UTC').toPlainDate().add({ months: 8 });
  await here.world.store.write((tx) =>
    tx.saveProgramme({ ...programme, startsOn: endsOn.subtract({ months: 8 }), endsOn }, here.world.context.now()),
  );
  return programme.id;
}

describe('how it goes on', () => {
  test('is mine alone to say, once I am asked; anything else is refused with its field', async () => {
    expect(await here.send(endingEndpoints.wish, mine({ wish: 'next' }))).toMatchObject({ status: 409 });
    await asked();
    expect((await here.send(endingEndpoints.wish, mine({ wish: 'next' }))).status).toBe(204);
    expect((await here.send(endingEndpoints.wish, mine({ wish: 'next' }))).status).toBe(204);
    expect(await parting()).toMatchObject({ asked: { wish: 'next', isRolling: false }, outcome: null });
    expect(await parting(theMentor)).toMatchObject({ asked: { wish: null } });
    const wrong = await here.send(endingEndpoints.wish, mine({ wish: 'perhaps' }));
    expect(wrong).toMatchObject({ status: 400, json: { fields: [{ path: 'wish' }] } });
    expect((await here.send(endingEndpoints.wish, mine({ wish: 'next' }), { as: stranger.id })).status).toBe(404);
    expect((await here.send(endingEndpoints.wish, mine({ wish: 'next' }), hr)).status).toBe(404);
  });

  test('stands in the farewell, together with whether I want to be in again', async () => {
    await asked();
    for (const caller of [theMentee, theMentor]) {
      await here.world.call(caller, endingEndpoints.wish, { params: mine({}).params, body: { wish: 'outside' } });
    }
    await ended();
    const farewell = async () => {
      const { farewells } = await here.world.call(theMentee, homeEndpoints.home, {});
      return farewells.find((each) => each.programmeId === programmeId());
    };
    expect(await farewell()).toMatchObject({ pairings: [{ outcome: 'outside' }], waited: false, wish: null });
    expect((await here.send(endingEndpoints.nextTime, within({ wish: 'yes' }))).status).toBe(204);
    expect(await farewell()).toMatchObject({ wish: 'yes' });
    expect(await here.send(endingEndpoints.nextTime, within({ wish: 'sure' }))).toMatchObject({
      status: 400,
      json: { fields: [{ path: 'wish' }] },
    });
    expect((await here.send(endingEndpoints.nextTime, within({ wish: 'yes' }), { as: stranger.id })).status).toBe(404);
    const late = await here.send(endingEndpoints.wish, mine({ wish: 'next' }));
    expect(late).toMatchObject({ status: 409, json: { code: 'not-allowed-now' } });
  });
});

describe('leaving', () => {
  test('takes a word on the next time', async () => {
    const { withdraw } = enrolmentEndpoints;
    expect(await here.send(withdraw, within({}))).toMatchObject({
      status: 400,
      json: { fields: [{ path: 'nextTime' }] },
    });
    expect((await here.send(withdraw, within({ nextTime: 'yes' }))).status).toBe(400);
    expect((await here.send(withdraw, within({ nextTime: 'no' }))).status).toBe(204);
    expect((await here.send(withdraw, within({ nextTime: 'ask' }))).status).toBe(204);
    expect((await here.send(withdraw, within({ nextTime: 'ask' }), { as: stranger.id })).status).toBe(404);
    expect((await here.send(endingEndpoints.nextTime, within({ wish: 'yes' }))).status).toBe(409);
  });
});

describe('carrying people over', () => {
  const both = (fromId: string) => ({ fromId, groups: ['waited', 'said-yes'] });

  test('is for those who lead both, and tells counts in steps of five', async () => {
    await ended();
    await here.world.call(theMentee, endingEndpoints.nextTime, { ...within(), body: { wish: 'yes' } });
    const into = await anotherProgramme();
    const body = both(programmeId());
    expect((await here.send(endingEndpoints.carryOver, within(body, into))).status).toBe(403);
    const counts = { enrolled: null, asked: null };
    expect((await here.send(endingEndpoints.previewCarryOver, within(body, into), hr)).json).toEqual(counts);
    expect((await here.send(endingEndpoints.carryOver, within(body, into), hr)).json).toEqual(counts);
    expect(
      await here.world.store.read((reader) => reader.enrolment(here.booked().pair.programme.id, mentee.id)),
    ).not.toBeNull();
    const [asked] = (await here.world.call(theMentee, homeEndpoints.home, {})).joinAgain;
    expect(asked).toBeUndefined();
    expect((await here.send(endingEndpoints.next, within(), hr)).json).toEqual({ nextId: into });
  });

  test('refuses nonsense with its field', async () => {
    const into = await anotherProgramme();
    const refusedWith = (path: string) => ({ status: 400, json: { fields: [{ path }] } });
    const send = (body: unknown) => here.send(endingEndpoints.carryOver, within(body, into), hr);
    expect(await send({ ...both(programmeId()), groups: [] })).toMatchObject(refusedWith('groups'));
    expect(await send({ ...both(programmeId()), groups: ['all'] })).toMatchObject(refusedWith('groups.0'));
    expect(await send(both('not-an-id'))).toMatchObject(refusedWith('fromId'));
    expect(await send(both(into))).toMatchObject(refusedWith('fromId'));
    expect((await send(both(newId()))).status).toBe(404);
    const draft = await anotherProgramme('draft');
    expect((await here.send(endingEndpoints.carryOver, within(both(programmeId()), draft), hr)).status).toBe(409);
  });

  test('a next programme is named, and taken back; not itself, and none that is over', async () => {
    const name = (nextId: string | null) => here.send(endingEndpoints.nameNext, within({ nextId }), hr);
    const next = await anotherProgramme();
    expect((await name(next)).status).toBe(204);
    expect((await name(null)).status).toBe(204);
    expect((await here.send(endingEndpoints.next, within(), hr)).json).toEqual({ nextId: null });
    expect((await name(programmeId())).status).toBe(400);
    expect((await here.send(endingEndpoints.nameNext, within({ nextId: next }))).status).toBe(403);
    expect((await here.send(endingEndpoints.joinAgain, within({ joins: true }, next))).status).toBe(404);
  });
});
