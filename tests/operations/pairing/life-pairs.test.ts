import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isRefused } from '#domain/refused.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import { setMeetingPlace } from '#operations/meetings/meeting-place.ts';
import { pausePairing, resumePairing, resumeWhenDue } from '#operations/pairing/pause-pairing.ts';
import { meetingsOf } from '../life-world.ts';
import {
  life,
  pair,
  unbooked,
  withOnePair,
  mentor,
  mentee,
  stranger,
  pairingId,
  pairing,
  series,
  notices,
  enrolments,
  pauseUntilThe20th,
  offered,
  offerStatus,
} from '../one-pair.ts';
import { noon } from '../../adapters/store/world.ts';

withOnePair();

const intents = async () => (await meetingsOf(life, pair)).map(({ intent }) => intent?.kind ?? null);

describe('A pause', () => {
  test('leaves out only the meetings until its day, and tells the partner', async () => {
    expect(await pauseUntilThe20th()).toBeUndefined();
    expect(await pairing()).toMatchObject({ status: 'paused' });
    expect(await intents()).toEqual(['skip', 'skip', null, null]);
    expect((await meetingsOf(life, pair))[0]?.intent).toEqual({ kind: 'skip', why: 'paused' });
    expect(await series()).toMatchObject({ status: 'drifted' });
    expect((await series())?.dueAt?.equals(noon)).toBe(true);
    expect((await notices()).map(({ personId, about }) => [personId, JSON.stringify(about)])).toEqual([
      [pair.mentor.id, JSON.stringify({ kind: 'paused', pairingId: pairingId(), until: '2026-03-20' })],
    ]);
    const rung = life.rung().map(({ kind }) => kind);
    expect(rung.toSorted()).toEqual(['repair-series', 'send-notice']);
  });

  test('withdraws the offers that lie in it and keeps the others; the cards in the chats are written anew', async () => {
    const [inside, outside, standing] = [await offered(1), await offered(3), await offered(null)];
    const paired = await pairing();
    if (paired === null) throw new Error('No pairing');
    const card = newNotice(life.context, {
      about: { kind: 'offer', offerId: inside.id },
      personId: pair.mentor.id,
      pairing: paired,
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

  test('lets the booking of a series that is under way be finished', async () => {
    await unbooked();
    const wanted = await series();
    if (wanted === null) throw new Error('No series');
    await life.store.write((tx) => tx.saveSeries({ ...wanted, status: 'planned', triedAt: noon, version: 2 }));
    expect(await pauseUntilThe20th()).toBeUndefined();
    expect(await pairing()).toMatchObject({ status: 'paused' });
    expect(await series()).toMatchObject({ status: 'planned', version: 2 });
    expect((await series())?.dueAt).not.toBeNull();
  });

  test('lets a series that is not booked yet rest', async () => {
    await unbooked();
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

  test('that ends early keeps meetings not left out yet and puts back the others that are at least two days ahead', async () => {
    await pauseUntilThe20th();
    const [first, second] = await meetingsOf(life, pair);
    if (first === undefined || second === undefined) throw new Error('No meetings');
    const done = { status: 'cancelled', note: 'paused', intent: null } as const;
    await life.store.write(async (tx) => {
      await tx.changeMeeting(second.id, (meeting) => ({ ...meeting, ...done }));
      await tx.changeMeeting(first.id, (meeting) => ({ ...meeting, ...done }));
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

  test('keeps the one who took it out of rounds until its day, and not the partner', async () => {
    const until20th = async () => (await enrolments()).map((each) => each?.pausedUntil?.toString() ?? null);
    await pauseUntilThe20th();
    expect(await until20th()).toEqual([null, '2026-03-20']);
    await resumePairing(life.context, mentor(), { pairingId: pairingId() });
    expect(await until20th()).toEqual([null, null]);
  });

  test('of a pair that has met leads back to an active pairing', async () => {
    const [first] = await meetingsOf(life, pair);
    if (first === undefined) throw new Error('No meeting');
    await life.store.write((tx) =>
      tx.changeMeeting(first.id, (meeting) => ({ ...meeting, status: 'held', settledAt: noon })),
    );
    await pauseUntilThe20th();
    await resumePairing(life.context, mentee(), { pairingId: pairingId() });
    expect(await pairing()).toMatchObject({ status: 'active' });
  });
});

describe('The place', () => {
  test('is written into the series by its next check, and Teams does not count as a place', async () => {
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
