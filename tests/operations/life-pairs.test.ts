import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isRefused } from '#domain/refused.ts';
import { newOffer } from '#domain/meetings/offer.ts';
import { newNotice } from '#operations/approve-matches.ts';
import { endPairing, endSeriesByHr } from '#operations/end-pairing.ts';
import { setMeetingPlace } from '#operations/meeting-place.ts';
import { pausePairing, resumePairing, resumeWhenDue } from '#operations/pause-pairing.ts';
import type { Notice, OfferRecord } from '#operations/ports/store.ts';
import { programmeInsight } from '#operations/programme-insight.ts';
import { retryAttention } from '#operations/retry-attention.ts';
import { actor, meetingsOf, openLife, type Life } from './life-world.ts';
import { newId, noon, type Pair } from './store-world.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
}, 60_000);
afterAll(() => life.close(), 60_000);

/** Meetings on the 3rd, 11th and 20th of March and the 2nd of April, 2026, at the hour of noon in UTC. */
const hours = [24, 9 * 24, 18 * 24, 31 * 24];
const until = Temporal.PlainDate.from('2026-03-20');
let pair: Pair;
beforeEach(async () => {
  life.moveTo(noon);
  pair = await life.bookedPair(hours);
  life.rung();
});

const mentor = () => actor(pair.mentor.id);
const mentee = () => actor(pair.mentee.id);
const stranger = actor(newId());
const pairingId = () => pair.pairing.id;
const pairing = () => life.store.read((reader) => reader.pairing(pairingId()));
const series = () => life.store.read((reader) => reader.series(pair.series.id));
const notices = async (): Promise<readonly Notice[]> =>
  (await life.store.read((reader) => reader.noticesOfProgramme(life.programme.id))).filter(
    (each) => each.pairingId === pairingId(),
  );
const intents = async () => (await meetingsOf(life, pair)).map(({ intent }) => intent?.kind ?? null);
const pauseUntilThe20th = () => pausePairing(life.context, mentee(), { pairingId: pairingId(), until });

async function offered(meeting: number | null): Promise<OfferRecord> {
  const about = meeting === null ? null : ((await meetingsOf(life, pair))[meeting] ?? null);
  const offer = newOffer(
    { id: newId(), seriesId: pair.series.id, why: 'declined', askedBy: null, meeting: about },
    noon,
  );
  const record: OfferRecord = { ...offer, dueAt: noon, attempts: 0 };
  await life.store.write((tx) => tx.addOffer(record));
  return record;
}

const offerStatus = async ({ id }: OfferRecord) => (await life.store.read((reader) => reader.offer(id)))?.status;

describe('A pause', () => {
  test('leaves out the meetings until its day and no other, and tells the other one', async () => {
    expect(await pauseUntilThe20th()).toBeUndefined();
    expect(await pairing()).toMatchObject({ status: 'paused' });
    expect(await intents()).toEqual(['skip', 'skip', null, null]);
    expect((await meetingsOf(life, pair))[0]?.intent).toEqual({ kind: 'skip', why: 'paused' });
    expect(await series()).toMatchObject({ status: 'drifted' });
    expect((await series())?.dueAt?.equals(noon)).toBe(true);
    expect((await notices()).map(({ kind, personId, subject }) => ({ kind, personId, subject }))).toEqual([
      { kind: 'paused', personId: pair.mentor.id, subject: `${pairingId()}@2026-03-20` },
    ]);
    const rung = life.rung().map(({ kind }) => kind);
    expect(rung.toSorted()).toEqual(['repair-series', 'send-notice']);
  });

  test('withdraws the offers that lie in it and keeps the others; the cards in the chats are written anew', async () => {
    const [inside, outside, standing] = [await offered(1), await offered(3), await offered(null)];
    const paired = await pairing();
    if (paired === null) throw new Error('No pairing');
    const card = newNotice(life.context, {
      kind: 'offer',
      personId: pair.mentor.id,
      pairing: paired,
      subject: inside.id,
      now: noon,
    });
    await life.store.write((tx) => tx.addNotices([{ ...card, sentAt: noon, activityId: 'f:1', dueAt: null }]));
    await pauseUntilThe20th();
    expect(await Promise.all([inside, outside, standing].map(offerStatus))).toEqual([
      'expired',
      'searching',
      'expired',
    ]);
    expect(await life.store.read((reader) => reader.notice(card.id))).toMatchObject({ stale: true });
  });

  test('is refused a second time, in the past and after the last day, and nobody else can ask', async () => {
    const ask = (day: string, who = mentor()) =>
      pausePairing(life.context, who, { pairingId: pairingId(), until: Temporal.PlainDate.from(day) });
    expect(await ask('2026-03-02')).toEqual({ refused: 'pause-out-of-range' });
    expect(await ask('2026-10-26')).toEqual({ refused: 'pause-out-of-range' });
    await expect(ask('2026-03-20', stranger)).rejects.toThrow('No such pairing');
    expect(await ask('2026-03-20')).toBeUndefined();
    expect(await ask('2026-03-20')).toEqual({ refused: 'not-allowed-now' });
  });

  test('lets a series that is being booked come to its end', async () => {
    pair = await life.pair();
    const wanted = await series();
    if (wanted === null) throw new Error('No series');
    await life.store.write((tx) => tx.saveSeries({ ...wanted, status: 'planned', triedAt: noon, version: 2 }));
    expect(await pauseUntilThe20th()).toBeUndefined();
    expect(await pairing()).toMatchObject({ status: 'paused' });
    expect(await series()).toMatchObject({ status: 'planned', version: 2 });
    expect((await series())?.dueAt).not.toBeNull();
  });

  test('lets a series that is not booked yet rest', async () => {
    pair = await life.pair();
    const wanted = await series();
    if (wanted === null) throw new Error('No series');
    await life.store.write((tx) => tx.saveSeries({ ...wanted, status: 'planned', version: 2 }));
    expect(await pauseUntilThe20th()).toBeUndefined();
    expect(await series()).toMatchObject({ status: 'planned', dueAt: null });
    life.moveTo(noon.add({ hours: 24 * 20 }));
    await resumeWhenDue(life.context, pairingId());
    expect(await series()).toMatchObject({ status: 'wanted', plan: null });
    expect((await series())?.dueAt?.equals(life.context.now())).toBe(true);
  });

  test('ends on its day, once, and the series is checked against both calendars', async () => {
    await pauseUntilThe20th();
    const dayBefore = Temporal.Instant.from('2026-03-19T22:59:00Z');
    life.moveTo(dayBefore);
    await resumeWhenDue(life.context, pairingId());
    expect(await pairing()).toMatchObject({ status: 'paused' });
    life.moveTo(Temporal.Instant.from('2026-03-20T00:00:00Z'));
    const due = await life.store.read((reader) => reader.dueJobs(life.context.now(), 1000));
    expect(due).toContainEqual({ kind: 'resume-pairing', id: pairingId() });
    await resumeWhenDue(life.context, pairingId());
    await resumeWhenDue(life.context, pairingId());
    expect(await pairing()).toMatchObject({ status: 'begun', pausedUntil: null, version: 3 });
    expect(await series()).toMatchObject({ checkedAt: null });
  });

  test('that ends early keeps what was not left out yet and puts back the rest from two days ahead on', async () => {
    await pauseUntilThe20th();
    const [first, second] = await meetingsOf(life, pair);
    if (first === undefined || second === undefined) throw new Error('No meetings');
    const done = { status: 'cancelled', note: 'paused', intent: null } as const;
    await life.store.write(async (tx) => {
      await tx.saveMeeting({ ...second, ...done });
      await tx.saveMeeting({ ...first, ...done });
    });
    await expect(resumePairing(life.context, stranger, { pairingId: pairingId() })).rejects.toThrow('No such pairing');
    expect(await resumePairing(life.context, mentor(), { pairingId: pairingId() })).toBeUndefined();
    expect(await intents()).toEqual([null, 'move', null, null]);
    expect(await series()).toMatchObject({ status: 'drifted' });
    expect(await resumePairing(life.context, mentor(), { pairingId: pairingId() })).toEqual({
      refused: 'not-allowed-now',
    });
  });

  test('that is taken back at once leaves the meetings as they were', async () => {
    const before = await meetingsOf(life, pair);
    await pauseUntilThe20th();
    await resumePairing(life.context, mentee(), { pairingId: pairingId() });
    expect(JSON.stringify(await meetingsOf(life, pair))).toBe(JSON.stringify(before));
  });

  test('of a pair that has met leads back to an active pairing', async () => {
    const [first] = await meetingsOf(life, pair);
    if (first === undefined) throw new Error('No meeting');
    await life.store.write((tx) => tx.saveMeeting({ ...first, status: 'held', settledAt: noon }));
    await pauseUntilThe20th();
    await resumePairing(life.context, mentee(), { pairingId: pairingId() });
    expect(await pairing()).toMatchObject({ status: 'active' });
  });
});

describe('An ending', () => {
  const end = (wish: 'end' | 'rematch', who = mentee()) =>
    endPairing(life.context, who, { pairingId: pairingId(), wish });

  test('closes everything that hangs on the pairing and tells both the same', async () => {
    const offer = await offered(1);
    const [first] = await meetingsOf(life, pair);
    if (first === undefined) throw new Error('No meeting');
    const survey = {
      id: newId<'Survey'>(),
      meetingId: first.id,
      personId: pair.mentor.id,
      role: 'mentor',
      status: 'open',
      dueAt: noon,
      sentAt: null,
      remindedAt: null,
    } as const;
    const before = await pairing();
    if (before === null) throw new Error('No pairing');
    const owed = newNotice(life.context, {
      kind: 'introduction',
      personId: pair.mentee.id,
      pairing: before,
      now: noon,
    });
    await life.store.write(async (tx) => {
      await tx.addSurveys([survey]);
      await tx.addNotices([{ ...owed, undelivered: 'blocked' }]);
    });
    await end('end');
    expect(await pairing()).toMatchObject({ status: 'closed', ended: { why: 'asked', by: pair.mentee.id } });
    expect(await series()).toMatchObject({ status: 'verified', ending: 'pairing-ended' });
    expect(await offerStatus(offer)).toBe('expired');
    expect(await life.store.read((reader) => reader.survey(survey.id))).toMatchObject({ status: 'closed' });
    expect(await life.store.read((reader) => reader.notice(owed.id))).toMatchObject({ dueAt: null, undelivered: null });
    const ended = (await notices()).filter(({ kind }) => kind === 'ended');
    expect(new Set(ended.map(({ personId }) => personId))).toEqual(new Set([pair.mentor.id, pair.mentee.id]));
    const [one, other] = ended.map(({ id: _id, personId: _person, ...rest }) => JSON.stringify(rest));
    expect(one).toBe(other);
    const due = await life.store.read((reader) => reader.dueJobs(noon, 1000));
    expect(due).toContainEqual({ kind: 'end-series', id: pair.series.id });
    expect(life.rung()).toContainEqual({ kind: 'end-series', id: pair.series.id });
  });

  test('with a wish for another leaves both enrolled as long as they were', async () => {
    await end('rematch', mentor());
    expect(await pairing()).toMatchObject({ status: 'closed', ended: { why: 'rematch' } });
    for (const enrolment of pair.enrolments) {
      const now = await life.store.read((reader) => reader.enrolment(life.programme.id, enrolment.personId));
      expect(now).toMatchObject({ status: 'enrolled', version: 1 });
      expect(now?.enrolledAt.equals(enrolment.enrolledAt)).toBe(true);
    }
  });

  test('twice is the same as once, also when both press at the same moment', async () => {
    await Promise.all([end('end', mentor()), end('rematch', mentee())]);
    const once = { pairing: await pairing(), series: await series(), notices: await notices() };
    expect(once.notices.filter(({ kind }) => kind === 'ended')).toHaveLength(2);
    await end('rematch', mentor());
    expect(JSON.stringify({ pairing: await pairing(), series: await series(), notices: await notices() })).toBe(
      JSON.stringify(once),
    );
  });

  test('is possible from a pause, and nobody else can ask for it', async () => {
    await expect(end('end', stranger)).rejects.toThrow('No such pairing');
    await pauseUntilThe20th();
    await end('end');
    expect(await pairing()).toMatchObject({ status: 'closed', pausedUntil: null });
    life.moveTo(noon.add({ hours: 24 * 30 }));
    await resumeWhenDue(life.context, pairingId());
    expect(await pairing()).toMatchObject({ status: 'closed' });
  });

  test('that cannot be carried out in Outlook is shown to HR, who can have it tried again', async () => {
    await end('end');
    const ending = await series();
    if (ending === null) throw new Error('No series');
    const trouble = { reason: 'mailbox-out-of-scope', personId: pair.mentor.id, since: noon } as const;
    await life.store.write((tx) =>
      tx.saveSeries({ ...ending, trouble, status: 'broken', version: ending.version + 1 }),
    );
    const hr = actor(newId(), true);
    const subject = { kind: 'series', id: ending.id } as const;
    const shown = async () =>
      (await programmeInsight(life.context, hr)).attention.filter(({ subject: { id } }) => id === ending.id);
    expect(await shown()).toMatchObject([{ subject, reason: 'mailbox-out-of-scope', canRetry: true }]);
    expect((await shown())[0]?.people.map(({ id }) => id)).toEqual([pair.mentor.id, pair.mentee.id]);
    life.rung();
    await retryAttention(life.context, hr, subject);
    expect(life.rung()).toEqual([{ kind: 'end-series', id: ending.id }]);
    const tried = await series();
    if (tried === null) throw new Error('No series');
    await life.store.write((tx) =>
      tx.saveSeries({ ...tried, trouble: null, status: 'ended', dueAt: null, version: tried.version + 1 }),
    );
    expect(await shown()).toEqual([]);
  });

  test('of a series by HR leaves the pairing as it is', async () => {
    const ask = (isHr: boolean) => endSeriesByHr(life.context, actor(newId(), isHr), { seriesId: pair.series.id });
    await expect(ask(false)).rejects.toThrow('Only HR');
    await ask(true);
    await ask(true);
    expect(await series()).toMatchObject({ ending: 'asked-by-hr', version: 3 });
    expect(await pairing()).toMatchObject({ status: 'begun' });
    await expect(endSeriesByHr(life.context, actor(newId(), true), { seriesId: newId() })).rejects.toThrow('No such');
  });
});

describe('The place', () => {
  test('is written into the series by its next check, and Teams is no place', async () => {
    const set = (place: string | null, who = mentor()) =>
      setMeetingPlace(life.context, who, { pairingId: pairingId(), place });
    expect(await set(' Kaffebaren ')).toBeUndefined();
    expect(await pairing()).toMatchObject({ place: 'Kaffebaren' });
    expect(await series()).toMatchObject({ checkedAt: null, status: 'verified' });
    expect(life.rung()).toEqual([{ kind: 'check-series', id: pair.series.id }]);
    expect(await set(null)).toBeUndefined();
    expect(await pairing()).toMatchObject({ place: null });
    const tooLong = await set('x'.repeat(101));
    expect(tooLong !== undefined && isRefused(tooLong)).toBe(true);
    await expect(set('Kaffebaren', stranger)).rejects.toThrow('No such pairing');
  });
});
