import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { SeriesContinuation } from '#domain/booking/continuation.ts';
import { hrSeries } from '#operations/booking/hr-series.ts';
import { isRefused } from '#domain/refused.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { sayWhatGoesOn } from '#operations/meetings/answer-continuation.ts';
import { askForOtherTimes, askForStandingTime } from '#operations/meetings/meeting-offers.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { ida, nils, olle, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from './faults-world.ts';
import { attentionIn } from '../../support/needs-of.ts';

let world: FaultsWorld;
beforeEach(async () => {
  world = await faultsWorld();
  await world.settleDown();
}, 60_000);
afterEach(() => world.end(), 60_000);

/** Long enough for a look without a notification. */
async function followed(): Promise<void> {
  await world.later({ minutes: 16 });
  await world.settleDown();
}

const hour = 3_600_000;

/** Nils changes this and all following meetings, from one of those ahead on. Returns how many come before it. */
async function split(at: number, by: { hours?: number; keeps?: object } = {}): Promise<readonly Meeting[]> {
  const ahead = await world.ahead();
  const { start, end } = present(ahead[at]);
  const later = { hours: by.hours ?? 2 };
  const times = { start: start.add(later).toString(), end: end.add(later).toString() };
  await world.inOutlook(nils, `${world.eventAt(nils, start)}/following`, { ...times, ...by.keeps });
  return ahead;
}

const questions = async (): Promise<readonly SeriesContinuation[]> => {
  const { id } = await world.series();
  return world.context.store.read((reader) => reader.continuationsOf([id]));
};
const question = async () => present((await questions())[0]);
const say = async (chosen: number | null, who = nils) => {
  const { id, version } = await question();
  return sayWhatGoesOn(world.context, world.actor(who), { continuationId: id, version, chosen });
};
const losses = async () => (await world.meetings()).map(({ lostWhy }) => lostWhy);
const starts = (meetings: readonly Meeting[]) => meetings.map(({ start }) => start.epochMilliseconds);
const attention = async () => attentionIn(await programmeInsight(world.context, world.actorIn(ida)));
const offers = async () => {
  const { id } = await world.series();
  return (await world.context.store.read((reader) => reader.liveOffersOf([id]))).filter(
    ({ status }) => status !== 'failed',
  );
};
async function chatOf({ oid }: typeof nils): Promise<string> {
  return JSON.stringify((await world.standin.control('GET', `/people/${oid}/chat`)).json.activities);
}
/** Events that only Lodestar makes: a master for each series, and one for each meeting it books by itself. */
const masters = () => new Set(world.events(nils).map(({ master, id }) => (master === '' ? id : master))).size;

/** Settles the next meeting ahead, fifteen minutes after its end; returns how many were asked about it. */
async function hold(meeting: Meeting): Promise<number> {
  await world.moveTo(meeting.end.add({ minutes: 20 }).toString());
  await world.settleDown();
  return (await world.context.store.read((reader) => reader.surveysOfMeeting(meeting.id))).length;
}

describe('While the two are asked', () => {
  test('nothing is lost and nothing is booked on top; both have a card, and HR reads that an answer is awaited', async () => {
    const before = await split(2);
    await followed();
    expect(await losses()).toEqual([null, null, ...before.slice(2).map(() => 'split')]);
    expect(await question()).toMatchObject({ status: 'open', cut: present(before[2]).originalStart });
    expect((await question()).candidates).toMatchObject([
      { start: present(before[2]).start.add({ hours: 2 }), certain: true },
    ]);
    expect(await offers()).toEqual([]);
    expect(masters()).toBe(2);
    for (const person of [nils, priya]) expect(await chatOf(person)).toContain('go-on-with-none');
    expect(await attention()).toEqual([]);
    expect(await world.series()).toMatchObject({ status: 'verified', trouble: { reason: 'split-in-outlook' } });
    const [row] = await hrSeries(world.context, world.actorIn(ida));
    expect(row?.counts.planned).toBe(before.length);
    await world.later({ hours: 25 });
    await world.settleDown();
    expect(await questions()).toHaveLength(1);
    expect(await losses()).toContain('split');
    expect(masters()).toBe(2);
  });

  test('neither a waiting meeting nor the standing time is booked beside it, but a meeting before the cut may be moved', async () => {
    const before = await split(2);
    await followed();
    const move = (meeting: Meeting | undefined) =>
      askForOtherTimes(world.context, world.actor(priya), { meetingId: present(meeting).id });
    expect(await move(before[3])).toEqual({ refused: 'split-in-outlook' });
    const { pairingId } = await world.series();
    expect(await askForStandingTime(world.context, world.actor(nils), { pairingId })).toEqual({
      refused: 'split-in-outlook',
    });
    expect(isRefused(await move(before[1]))).toBe(false);
  });

  test('a question about a series that is deleted before the answer is over, and the meetings are lost as ever', async () => {
    const before = await split(2);
    await followed();
    const [{ eventId } = { eventId: '' }] = (await question()).candidates;
    await world.inOutlook(nils, `${eventId}/cancel`);
    await followed();
    expect(await question()).toMatchObject({ status: 'vanished' });
    expect(await losses()).toEqual([null, null, ...before.slice(2).map(() => 'gone')]);
    expect((await offers()).map(({ why }) => why)).toEqual(['gone']);
    expect(await say(0)).toEqual({ refused: 'not-open' });
    expect(await attention()).toEqual([]);
  });

  test('it is asked anew of a series that has come to stand elsewhere, under another version', async () => {
    await split(2);
    await followed();
    const first = await question();
    const [candidate] = first.candidates;
    await world.inOutlook(nils, `${present(candidate).eventId}/series`, { time: '16:00' });
    await followed();
    const now = await question();
    expect([now.id === first.id, now.version > first.version]).toEqual([true, true]);
    expect(now.candidates[0]?.start.toZonedDateTimeISO('Europe/Stockholm').hour).toBe(16);
    const outdated = { continuationId: first.id, version: first.version, chosen: 0 };
    await expect(sayWhatGoesOn(world.context, world.actor(nils), outdated)).rejects.toThrow('changed meanwhile');
  });

  test('nobody else may answer, and only one of two answers counts', async () => {
    await split(2);
    await followed();
    await expect(say(0, olle)).rejects.toThrow('No such question');
    expect(await say(3)).toEqual({ refused: 'no-such-option' });
    const both = await Promise.allSettled([say(0, nils), say(null, priya)]);
    const won = both.filter((each) => each.status === 'fulfilled' && !isRefused(each.value));
    expect(won).toHaveLength(1);
    expect((await question()).status).not.toBe('open');
  });
});

describe('After a yes', () => {
  test('the meetings are those of the new series, those before it stay, and each is asked about', async () => {
    const before = await split(2);
    await followed();
    const old = await world.series();
    expect(await say(0, priya)).toEqual({ goesOn: true });
    await world.settleDown();
    const series = await world.series();
    expect(series).toMatchObject({ status: 'verified', trouble: null, id: old.id });
    expect(series.eventId).toBe((await question()).candidates[0]?.eventId);
    expect(series.earlier).toMatchObject([{ eventId: old.eventId, iCalUId: old.iCalUId }]);
    const after = await world.meetings();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.every(({ lostWhy, status }) => lostWhy === null && status !== 'cancelled')).toBe(true);
    expect(starts(after)).toEqual(starts(before).map((start, index) => (index < 2 ? start : start + 2 * hour)));
    await world.expectAgreement();
    expect(await attention()).toEqual([]);
    expect(await hold(present(after[0]))).toBe(2);
    expect(await hold(present(after[1]))).toBe(2);
    expect(await hold(present(after[2]))).toBe(2);
    expect((await world.meetings()).slice(0, 3).map(({ status }) => status)).toEqual(['held', 'held', 'held']);
  }, 60_000);

  test('what people do to either part is followed', async () => {
    const before = await split(2);
    await followed();
    await say(0);
    await world.settleDown();
    await world.inOutlook(nils, `${world.eventAt(nils, present(before[1]).start)}/cancel`);
    const third = present((await world.ahead())[2]);
    const moved = { start: third.start.add({ hours: 1 }).toString(), end: third.end.add({ hours: 1 }).toString() };
    await world.inOutlook(nils, `${world.eventAt(nils, third.start)}/move`, moved);
    await followed();
    const now = await world.meetings();
    expect(now[1]).toMatchObject({ lostWhy: 'cancelled' });
    expect(now[2]).toMatchObject({ status: 'moved', start: third.start.add({ hours: 1 }) });
    await world.later({ hours: 25 });
    await world.settleDown();
    expect((await world.meetings()).filter(({ lostWhy }) => lostWhy === 'removed')).toEqual([]);
  });

  test('a second split is asked about as the first one was', async () => {
    await split(1);
    await followed();
    await say(0);
    await world.settleDown();
    const before = await split(4, { hours: 1 });
    await followed();
    expect(await questions()).toHaveLength(2);
    await say(0);
    await world.settleDown();
    expect((await world.series()).earlier).toHaveLength(2);
    expect(starts(await world.ahead())).toEqual(
      starts(before).map((start, index) => (index < 4 ? start : start + hour)),
    );
    await world.expectAgreement();
  });

  test('meetings that the new series has not are lost, and those it has more are counted to the last day', async () => {
    const before = await split(2, { keeps: { count: 3 } });
    await followed();
    await say(0);
    await world.settleDown();
    expect(await losses()).toEqual([null, null, null, null, null, ...before.slice(5).map(() => 'gone')]);
    expect(await offers()).toHaveLength(1);
    const { eventId } = await world.series();
    await world.inOutlook(nils, `${present(eventId)}/series`, { until: '2029-12-31' });
    await followed();
    const last = await world.context.store.read(async (reader) => reader.pairing((await world.series()).pairingId));
    const end = present(last).endsOn.add({ days: 1 }).toZonedDateTime('Europe/Stockholm').epochMilliseconds;
    const now = await world.ahead();
    expect(now.length).toBeGreaterThanOrEqual(before.length);
    expect(Math.max(...starts(now))).toBeLessThan(end);
  });

  test('ending the pairing leaves neither part in the calendars', async () => {
    await split(2);
    await followed();
    await say(0);
    await world.settleDown();
    const { pairingId } = await world.series();
    await endPairing(world.context, world.actor(nils), { pairingId, reason: null });
    await world.settleDown();
    for (const person of [nils, priya]) expect(world.events(person)).toEqual([]);
  });
});

describe('After a no', () => {
  test('the meetings are lost as ever, the other series is left alone, and nobody is asked about it again', async () => {
    const before = await split(2);
    await followed();
    expect(await say(null)).toEqual({ goesOn: false });
    await world.settleDown();
    expect(await losses()).toEqual([null, null, ...before.slice(2).map(() => 'gone')]);
    expect((await offers()).map(({ why }) => why)).toEqual(['gone']);
    expect(await attention()).toEqual([]);
    await world.later({ hours: 25 });
    await world.settleDown();
    expect(await questions()).toMatchObject([{ status: 'declined' }]);
    expect(masters()).toBe(2);
  });
});

describe('Where nobody answers', () => {
  test('a series that plainly goes on, cut at its next meeting, is followed from its first meeting on', async () => {
    expect(await hold(present((await world.ahead())[0]))).toBe(2);
    await split(0, { hours: 2 });
    await followed();
    const { expiresAt, candidates } = await question();
    expect(Temporal.Instant.compare(expiresAt, present(candidates[0]).start)).toBeLessThanOrEqual(0);
    await world.moveTo(expiresAt.add({ seconds: 1 }).toString());
    await world.settleDown();
    expect(await question()).toMatchObject({ status: 'accepted', answeredBy: null });
    const [first] = await world.ahead();
    expect(await hold(present(first))).toBe(2);
    for (const person of [nils, priya]) expect(await chatOf(person)).not.toContain('go-on-with-none');
  });

  test('one that may be something else is not', async () => {
    await split(2, { keeps: { subject: 'Något annat', sameLink: true } });
    await followed();
    const { candidates, expiresAt } = await question();
    expect(candidates).toMatchObject([{ certain: false }]);
    await world.moveTo(expiresAt.add({ seconds: 1 }).toString());
    await world.settleDown();
    expect(await question()).toMatchObject({ status: 'declined', answeredBy: null });
    expect(await losses()).toContain('gone');
  });
});

describe('What is no continuation', () => {
  test.each([
    ['with other people', { attendees: [olle.mail] }],
    ['with one more', { attendees: [priya.mail, olle.mail] }],
    ['about something else', { subject: 'Budget' }],
  ])('is a series %s', async (_what, over) => {
    const ahead = await world.ahead();
    const { start, end } = present(ahead[2]);
    const { invited } = await world.series();
    const until = present(ahead[1]).start.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString();
    await world.inOutlook(nils, `${present((await world.series()).eventId)}/series`, { until });
    await world.inOutlook(nils, 'events', {
      subject: present(invited).subject,
      start: start.add({ hours: 2 }).toString(),
      end: end.add({ hours: 2 }).toString(),
      attendees: [priya.mail],
      recurrence: { pattern: { type: 'daily', interval: 14 }, count: 5 },
      ...over,
    });
    await followed();
    expect(await questions()).toEqual([]);
    expect(await losses()).toEqual([null, null, ...ahead.slice(2).map(() => 'gone')]);
  });

  test('a series made after the other was seen to end is found at once, and what was offered meanwhile is withdrawn', async () => {
    const ahead = await world.ahead();
    const { start, end } = present(ahead[2]);
    const { invited, eventId } = await world.series();
    const until = present(ahead[1]).start.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString();
    await world.inOutlook(nils, `${present(eventId)}/series`, { until });
    await followed();
    expect(await offers()).toHaveLength(1);
    await world.inOutlook(nils, 'events', {
      subject: present(invited).subject,
      start: start.add({ hours: 2 }).toString(),
      end: end.add({ hours: 2 }).toString(),
      attendees: [priya.mail],
      recurrence: { pattern: { type: 'daily', interval: 14 }, count: ahead.length - 2 },
    });
    await followed();
    expect(await question()).toMatchObject({ status: 'open' });
    expect(await losses()).toEqual([null, null, ...ahead.slice(2).map(() => 'split')]);
    expect(await offers()).toEqual([]);
  });
});
