import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { bookingEndpoints } from '#teams-app/contract/booking.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { meetingEndpoints, offerEndpoints, type OfferBody } from '#teams-app/contract/meetings.ts';
import { pairingEndpoints } from '#teams-app/contract/pairing.ts';
import { hrLead, mentee, mentor, type Caller } from './api-fixture.ts';
import { openMeetingsWorld, theMentee, threeTimes, type MeetingsWorld } from './meetings-fixture.ts';

const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const theMentor: Caller = { as: mentor.id };
let ground: MeetingsWorld;

beforeAll(async () => {
  ground = await openMeetingsWorld();
}, 60_000);
beforeEach(async () => ground.begin());
afterAll(async () => ground.world.close());

const meeting = (index: number) => ({ params: { id: ground.meetingId(index) } });
const pairing = () => ({ params: { id: ground.booked().pair.pairing.id } });
const series = async () => (await ground.world.call(hr, bookingEndpoints.series, {})).series;
const offerTo = (caller: Caller, id: string): Promise<OfferBody> =>
  ground.world.call(caller, offerEndpoints.offer, { params: { id } });

describe('a pairing’s page', () => {
  test('says the standing time in words, and what may be changed', async () => {
    const { series, meetings } = await ground.myPairing();
    expect(series).toMatchObject({ standing: 'varannan tisdag 10:00', minutes: 45, mayChange: true });
    expect(meetings.map(({ number, mayChange }) => [number, mayChange])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, true],
    ]);
  });

  test('says it in the reader’s language', async () => {
    const { series } = await ground.myPairing({ as: mentee.id, language: 'en' });
    expect(series.standing).toBe('every other Tuesday at 10:00');
  });

  test('says who could not come, to each of the two', async () => {
    await ground.begin({ status: 'cancelled', lostWhy: 'declined' });
    // The mentee organises, so the mentor is the one who can decline.
    expect((await ground.myPairing()).meetings[0]?.lost).toEqual({ why: 'declined', by: 'partner' });
    expect((await ground.myPairing(theMentor)).meetings[0]?.lost).toEqual({ why: 'declined', by: 'me' });
  });
});

test('a standing time keeps one clock, and says whose it is to a reader on another', async () => {
  const office = { timeZone: 'Asia/Kolkata', hours: [] };
  const { now } = ground.world.context;
  await ground.world.store.write((tx) => tx.saveMailbox(mentor.id, office, now()));
  expect((await ground.myPairing(theMentor)).series.standing).toBe('varannan tisdag 10:00 för Erik');
  // Another name for the same clock is not another clock.
  await ground.world.store.write((tx) => tx.saveMailbox(mentor.id, { ...office, timeZone: 'Europe/Berlin' }, now()));
  expect((await ground.myPairing(theMentor)).series.standing).toBe('varannan tisdag 10:00');
});

describe('another time for a meeting', () => {
  test('is asked for, and looked for in the background', async () => {
    const { offerId } = await ground.world.call(theMentee, meetingEndpoints.otherTimes, meeting(0));
    const again = await ground.world.call(theMentee, meetingEndpoints.otherTimes, meeting(0));
    expect(again).toEqual({ offerId });
    const offer = await offerTo(theMentee, offerId);
    expect(offer).toMatchObject({ status: 'searching', why: 'asked', options: [], maySkip: true });
  });

  test('is only looked at until one of them chooses: neither has anything to do', async () => {
    const id = await ground.openOffer(threeTimes, 'meeting', mentee.id);
    expect((await ground.myPairing()).offers).toEqual([]);
    expect((await ground.myPairing(theMentor)).offers).toEqual([]);
    await ground.send(offerEndpoints.choose, { params: { id }, body: { option: 0, version: 1 } });
    expect((await ground.myPairing(theMentor)).offers).toMatchObject([{ id, status: 'chosen', toChoose: false }]);
  });

  test('waits for both where Lodestar offers it', async () => {
    const id = await ground.openOffer(threeTimes);
    for (const person of [theMentee, theMentor])
      expect((await ground.myPairing(person)).offers).toMatchObject([{ id, status: 'open', toChoose: true }]);
  });

  test('is offered on the reader’s clock with what speaks for it', async () => {
    const id = await ground.openOffer(threeTimes);
    const { options } = await offerTo(theMentee, id);
    expect(options).toMatchObject([
      { title: 'tisdag 8 december', time: '14:00–14:45', week: 50, theirs: null, reasons: ['Samma dag.'] },
      { title: 'torsdag 10 december', time: '10:00–10:45', reasons: ['Samma klockslag.'] },
      { title: 'fredag 11 december', time: '09:30–10:15', reasons: [] },
    ]);
  });

  test('stands on both clocks where they differ', async () => {
    const office = { timeZone: 'Asia/Kolkata', hours: [] };
    const { now } = ground.world.context;
    await ground.world.store.write((tx) => tx.saveMailbox(mentor.id, office, now()));
    const id = await ground.openOffer(threeTimes);
    const mine = (await offerTo(theMentee, id)).options[0];
    const theirs = await offerTo(theMentor, id);
    expect(mine).toMatchObject({ time: '14:00–14:45', theirs: '18:30–19:15 för Maja' });
    expect(theirs.options[0]).toMatchObject({ time: '18:30–19:15', theirs: '14:00–14:45 för Erik' });
    await ground.world.store.write((tx) =>
      tx.saveMailbox(mentor.id, { ...office, timeZone: 'Europe/Stockholm' }, now()),
    );
  });

  test('is chosen by whoever comes first; the second learns it', async () => {
    const id = await ground.openOffer(threeTimes);
    const choice = { option: 1, version: 1 };
    expect((await ground.send(offerEndpoints.choose, { params: { id }, body: choice })).status).toBe(204);
    const other = { params: { id }, body: { ...choice, option: 2 } };
    const second = await ground.send(offerEndpoints.choose, other, theMentor);
    expect(second.json).toMatchObject({ status: 409, code: 'not-open' });
    const seen = await offerTo(theMentor, id);
    expect(seen).toMatchObject({ status: 'chosen', chosen: 1, chosenBy: 'partner' });
    const { meetings, series } = await ground.myPairing();
    expect(meetings[0]).toMatchObject({ changing: 'move', mayChange: false });
    expect(series).toMatchObject({ status: 'changing', counts: { moved: 1 } });
  });

  test('is not chosen from times that have been replaced meanwhile', async () => {
    const id = await ground.openOffer(threeTimes);
    expect((await ground.send(offerEndpoints.others, { params: { id }, body: { version: 1 } })).status).toBe(204);
    const late = await ground.send(offerEndpoints.choose, { params: { id }, body: { option: 0, version: 1 } });
    expect(late.status).toBe(409);
  });

  test('outside somebody’s hours waits for that person’s yes', async () => {
    const [option] = [
      {
        kind: 'standing',
        standing: { weekday: 4, time: Temporal.PlainTime.from('07:15'), cadence: 'every-two-weeks', week: 1 },
        timeZone: 'Europe/Stockholm',
        first: Temporal.Instant.from('2026-12-17T06:15:00Z'),
        counts: { planned: 12, moved: 1, skipped: 0 },
        outside: [{ personId: mentor.id, minutes: 45 }],
      } as const,
    ];
    const id = await ground.openOffer([option], 'standing');
    expect(await offerTo(theMentee, id)).toMatchObject({
      meeting: null,
      maySkip: false,
      options: [
        {
          title: 'varannan torsdag 07:15',
          time: null,
          first: expect.stringContaining('torsdag 17 december 07:15'),
          reasons: ['Ledigt för er båda 12 av 13 gånger; ett möte flyttas.'],
          outside: ['Upp till 45 minuter utanför arbetstiden för Maja.'],
        },
      ],
    });
    await ground.send(offerEndpoints.choose, { params: { id }, body: { option: 0, version: 1 } });
    const mine = await offerTo(theMentee, id);
    const theirs = await offerTo(theMentor, id);
    expect([mine.status, mine.waitsFor, theirs.waitsFor]).toEqual(['open', 'partner', 'me']);
  });

  test('can be declined: the meeting is skipped instead', async () => {
    const id = await ground.openOffer(threeTimes);
    expect((await ground.send(offerEndpoints.skip, { params: { id }, body: { version: 1 } })).status).toBe(204);
    expect((await ground.myPairing()).meetings[0]).toMatchObject({ changing: 'skip', number: 0 });
  });
});

test('a meeting is left out, and the numbering of the others goes on without it', async () => {
  expect((await ground.send(meetingEndpoints.skip, meeting(1))).status).toBe(204);
  const { meetings, series } = await ground.myPairing();
  expect(meetings.map(({ number, changing }) => [number, changing])).toEqual([
    [1, null],
    [0, 'skip'],
    [2, null],
    [3, null],
  ]);
  expect(series.counts).toEqual({ planned: 3, moved: 0, skipped: 1 });
});

test('a pairing takes a break and ends it', async () => {
  const pause = { ...pairing(), body: { until: '2027-01-10' } };
  expect((await ground.send(pairingEndpoints.pause, pause)).status).toBe(204);
  expect(await ground.myPairing(theMentor)).toMatchObject({ status: 'paused', pausedUntil: '2027-01-10' });
  expect((await series()).find(({ id }) => id === ground.booked().series.id)).toMatchObject({
    pausedUntil: '2027-01-10',
  });
  expect((await ground.send(meetingEndpoints.otherTimes, meeting(3))).json).toMatchObject({
    status: 409,
    title: 'Era möten är pausade eller avslutade, så de kan inte ändras.',
  });
  expect((await ground.send(pairingEndpoints.resume, pairing())).status).toBe(204);
  expect(await ground.myPairing()).toMatchObject({ status: 'begun', pausedUntil: null });
});

test('a pairing meets at a place, and in Teams again', async () => {
  const meetAt = (place: string | null) => ground.send(meetingEndpoints.meetAt, { ...pairing(), body: { place } });
  expect((await meetAt('  Fiket, plan 2 ')).status).toBe(204);
  expect((await ground.myPairing()).place).toBe('Fiket, plan 2');
  expect((await meetAt(null)).status).toBe(204);
  expect((await ground.myPairing()).place).toBeNull();
});

test('a pairing ends, and the other one is not told who wished it', async () => {
  const end = { ...pairing(), body: { reason: 'changed-work' } };
  expect((await ground.send(pairingEndpoints.end, end)).status).toBe(204);
  const seen = await ground.send(homeEndpoints.home, {}, theMentor);
  expect(homeEndpoints.home.answer.schema.parse(seen.json).pairings).toContainEqual(
    expect.objectContaining({ id: ground.booked().pair.pairing.id, status: 'closed' }),
  );
  expect(seen.text).not.toMatch(/rematch|"by":"22222222/);
});

describe('HR', () => {
  test('sees every pair’s standing time, next meeting and state', async () => {
    expect(await series()).toMatchObject([
      {
        id: ground.booked().series.id,
        standing: 'varannan tisdag 10:00',
        nextStart: '2026-12-08T09:00:00Z',
        mayEnd: true,
      },
    ]);
  });

  test('ends a series once; the pair stays', async () => {
    const params = { id: ground.booked().series.id };
    expect((await ground.send(bookingEndpoints.endSeries, { params }, hr)).status).toBe(204);
    expect(await series()).toMatchObject([{ mayEnd: false }]);
    expect((await ground.myPairing()).status).toBe('begun');
    expect(await ground.world.audited()).toContainEqual(
      expect.objectContaining({ actor_id: hrLead.id, subject: 'series' }),
    );
  });
});
