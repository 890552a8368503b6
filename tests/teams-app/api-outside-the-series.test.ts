import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bookingEndpoints } from '#teams-app/contract/booking.ts';
import { extraMeetingEndpoints } from '#teams-app/contract/extra-meetings.ts';
import { insightEndpoints } from '#teams-app/contract/insight.ts';
import { jointDecisionEndpoints } from '#teams-app/contract/joint-decisions.ts';
import { surveyEndpoints } from '#teams-app/contract/surveys.ts';
import { hrLead, mentee, mentor, type Caller } from './api-fixture.ts';
import { openMeetingsWorld, type MeetingsWorld } from './meetings-fixture.ts';

let here: MeetingsWorld;
beforeAll(async () => {
  here = await openMeetingsWorld();
}, 60_000);
afterAll(() => here.world.close());

const asMentee: Caller = { as: mentee.id };
const asMentor: Caller = { as: mentor.id };
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
/** On the reader's own clock. */
const timeZone = 'Europe/Stockholm';
const weekly = { cadence: 'weekly', minutes: 30 } as const;

const id = () => here.booked().pair.pairing.id;
/** An hour that ended half an hour ago, however long the pair has been one. */
const justNow = () => {
  const start = here.world.context.now().subtract({ minutes: 60 }).toZonedDateTimeISO(timeZone);
  return {
    day: start.toPlainDate().toString(),
    time: start.toPlainTime().toString().slice(0, 5),
    timeZone,
    minutes: 20,
  };
};
const met = (change: object = {}, caller = asMentor) =>
  here.send(extraMeetingEndpoints.met, { params: { id: id() }, body: { ...justNow(), ...change } }, caller);

async function lets(open: boolean): Promise<void> {
  const { pair } = here.booked();
  await here.world.store.write(async (tx) => {
    const present = await tx.programme(pair.programme.id);
    if (present === null) throw new Error('No programme');
    const bounds = { cadences: ['weekly'], minutes: { least: 30, most: 60 } } as const;
    const version = present.version + 1;
    await tx.saveProgramme({ ...present, ownRhythm: open ? bounds : null, version }, here.world.context.now());
  });
}

test('one of them says that they met anyway: both see it, HR counts it, and the mentor is not asked what they said', async () => {
  await here.begin();
  const before = (await here.world.call(hr, insightEndpoints.status, {})).meetings;
  expect((await here.myPairing()).mayTell).toBe(true);
  const told = await met();
  expect([told.status, told.json]).toMatchObject([201, { isNew: true }]);
  expect((await met({}, asMentee)).json).toMatchObject({ isNew: false });
  const mine = (await here.myPairing(asMentor)).meetings.find(({ toldBy }) => toldBy !== null);
  expect(mine).toMatchObject({ toldBy: 'me', status: 'held', confirmed: true, mayChange: false });
  expect((await here.myPairing()).meetings.find(({ toldBy }) => toldBy !== null)).toMatchObject({ toldBy: 'partner' });
  const after = (await here.world.call(hr, insightEndpoints.status, {})).meetings;
  expect([after.held - before.held, after.confirmed - before.confirmed]).toEqual([1, 1]);
  const { series } = await here.world.call(hr, bookingEndpoints.series, {});
  expect(series.map(({ counts }) => counts.extra)).toContain(1);
  const surveys = await here.world.store.read((reader) => reader.openSurveysOf(mentor.id));
  const own = surveys.find(({ meetingId }) => meetingId === mine?.id);
  const open = await here.world.call(asMentor, surveyEndpoints.open, { params: { id: own?.id ?? '' } });
  expect(open).toMatchObject({ saidMet: true, toldBy: null });
});

test('whoever said so takes it back; the other one does not, and nobody else knows of it', async () => {
  await here.begin();
  const { meetingId } = extraMeetingEndpoints.met.answer.schema.parse((await met()).json);
  const back = (caller: Caller) => here.send(extraMeetingEndpoints.takeBack, { params: { id: meetingId } }, caller);
  expect((await back(asMentee)).status).toBe(409);
  expect((await back({ as: hrLead.id })).status).toBe(404);
  expect((await back(asMentor)).status).toBe(204);
  expect((await here.myPairing()).meetings.some(({ toldBy }) => toldBy !== null)).toBe(false);
});

test.each([
  [{ minutes: 9 }, 'minutes'],
  [{ minutes: 241 }, 'minutes'],
  [{ minutes: 30.5 }, 'minutes'],
  [{ day: '2199-12-31' }, 'day'],
  [{ day: '2001-01-01' }, 'day'],
  [{ day: '2026-02-30' }, 'day'],
  [{ time: '25:00' }, 'time'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
])('what cannot be is refused with the field: %j', async (change, path) => {
  await here.begin();
  const { status, json } = await met(change);
  expect([status, json]).toMatchObject([400, { fields: [{ path }] }]);
});

test('a new rhythm comes about once both want it, and HR sees that it differs', async () => {
  await here.begin();
  const propose = (caller: Caller, body: object = weekly) =>
    here.send(jointDecisionEndpoints.proposeRhythm, { params: { id: id() }, body }, caller);
  await lets(false);
  expect((await here.myPairing()).rhythm.choices).toBeNull();
  expect((await propose(asMentee)).status).toBe(409);
  await lets(true);
  expect((await here.myPairing()).rhythm.choices).toEqual({ cadences: ['weekly'], least: 30, most: 60 });
  expect(await propose(asMentee, { ...weekly, minutes: 25 })).toMatchObject({
    status: 400,
    json: { fields: [{ path: 'minutes' }] },
  });
  expect((await propose({ as: hrLead.id })).status).toBe(404);
  expect((await propose(asMentee)).status).toBe(201);
  const [mine] = (await here.myPairing()).decisions;
  const [theirs] = (await here.myPairing(asMentor)).decisions;
  expect([mine, theirs]).toMatchObject([
    { isMine: true, toAnswer: false, kind: 'rhythm', rhythm: weekly },
    { isMine: false, toAnswer: true, by: expect.any(String) },
  ]);
  const answer = (caller: Caller) =>
    here.send(jointDecisionEndpoints.answer, { params: { id: mine?.id ?? '' }, body: { agrees: true } }, caller);
  expect((await answer({ as: hrLead.id })).status).toBe(404);
  expect((await answer(asMentee)).status).toBe(409);
  expect(await answer(asMentor)).toMatchObject({ status: 200, json: { agreed: true } });
  expect((await answer(asMentor)).status).toBe(409);
  expect(await here.myPairing()).toMatchObject({ decisions: [], rhythm: { isOwn: true } });
  const { series } = await here.world.call(hr, bookingEndpoints.series, {});
  expect(series.map(({ ownRhythm }) => ownRhythm)).toContainEqual(weekly);
});

test('the next meeting stays until the other one agrees, and whoever proposed it may withdraw', async () => {
  await here.begin();
  const propose = () =>
    here.send(
      jointDecisionEndpoints.proposeForNext,
      { params: { id: here.meetingId(0) }, body: { what: 'skip' } },
      asMentor,
    );
  expect((await propose()).status).toBe(201);
  const [decision] = (await here.myPairing()).decisions;
  expect(decision).toMatchObject({ kind: 'skip-next', toAnswer: true });
  expect((await here.myPairing()).meetings[0]?.changing).toBeNull();
  const withdraw = (caller: Caller) =>
    here.send(jointDecisionEndpoints.withdraw, { params: { id: decision?.id ?? '' } }, caller);
  expect((await withdraw(asMentee)).status).toBe(409);
  expect((await withdraw(asMentor)).status).toBe(204);
  expect((await propose()).status).toBe(201);
  const [again] = (await here.myPairing()).decisions;
  await here.send(jointDecisionEndpoints.answer, { params: { id: again?.id ?? '' }, body: { agrees: true } }, asMentee);
  expect((await here.myPairing()).meetings[0]?.changing).toBe('skip');
});
