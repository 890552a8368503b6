import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isRefused } from '#domain/refused.ts';
import { answerSurvey } from '#operations/surveys/answer-survey.ts';
import { bookSeries } from '#operations/booking/book-series.ts';
import { planSeries } from '#operations/booking/plan-series.ts';
import { followSeries } from '#operations/booking/follow-calendar.ts';
import { retryAttention } from '#operations/insight/retry-attention.ts';
import { ida, nils, priya } from '../standin/standin-fixture.ts';
import { approvedPairing, operationsWorld, type OperationsWorld } from './operations-world.ts';

let world: OperationsWorld;
beforeEach(async () => {
  world = await operationsWorld();
  await approvedPairing(world);
}, 60_000);
afterEach(() => world.end(), 60_000);

function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('Nothing there');
  return value;
}

const year = { from: Date.parse('2026-11-01'), until: Date.parse('2027-12-01') };
const standing = (oid: string) =>
  world.standin.exchange
    .calendarView(oid, year.from, year.until)
    .filter((event) => (event.subject ?? '').includes('entor') && event.isCancelled !== true);
const meetings = async () => {
  const series = await world.series();
  return world.context.store.read((reader) => reader.meetingsOf([series.id]));
};
const meetingsThatStand = async () => (await meetings()).filter(({ status }) => ['planned', 'moved'].includes(status));
const surveysOf = (person: typeof nils) =>
  world.context.store.read((reader) => reader.openSurveysOf(world.actor(person).personId));

/** Those that have been held stand no more, so this is the next one each time. */
async function afterNextMeeting(): Promise<void> {
  const [next] = await meetingsThatStand();
  await world.moveTo(present(next).end.add({ minutes: 16 }).toString());
  await world.settleDown();
}

describe('booking', () => {
  test('an approved pairing stands in both calendars, meeting by meeting', async () => {
    await world.settleDown();
    const series = await world.series();
    expect(series.status).toBe('verified');
    expect(series.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    const booked = (await meetingsThatStand()).map(({ start }) => start.epochMilliseconds);
    expect(booked.length).toBeGreaterThan(8);
    for (const person of [nils, priya]) {
      const seen = standing(person.oid).map((event) => Date.parse(`${event.start?.dateTime?.slice(0, 23) ?? ''}Z`));
      expect(seen).toEqual(booked);
    }
  });

  test('the same job run twice books once, even at the same moment', async () => {
    const { id } = await world.series();
    await Promise.allSettled([planSeries(world.context, id), planSeries(world.context, id)]);
    await Promise.allSettled([bookSeries(world.context, id), bookSeries(world.context, id)]);
    await world.settleDown();
    await bookSeries(world.context, id);
    expect(standing(nils.oid)).toHaveLength((await meetingsThatStand()).length);
    expect(new Set(standing(nils.oid).map(({ seriesMasterId }) => seriesMasterId)).size).toBe(1);
  });

  test('a time-out after Outlook has booked leads to one series, not two', async () => {
    await world.standin.control('POST', '/faults', {
      kind: 'timeout-after-write',
      match: { method: 'POST', pathIncludes: '/events' },
      times: 1,
    });
    const { id } = await world.series();
    await planSeries(world.context, id);
    await bookSeries(world.context, id);
    expect((await world.series()).status).toBe('planned');
    await world.moveTo(world.context.now().add({ minutes: 5 }).toString());
    await world.settleDown();
    expect((await world.series()).status).toBe('verified');
    expect(new Set(standing(priya.oid).map(({ seriesMasterId }) => seriesMasterId)).size).toBe(1);
  });

  test('a retry after a long outage finds what was booked at its beginning, and the two agree', async () => {
    const events = { pathIncludes: '/events' };
    await world.standin.control('POST', '/faults', {
      kind: 'timeout-after-write',
      match: { method: 'POST', ...events },
      times: 1,
    });
    const { id } = await world.series();
    await planSeries(world.context, id);
    await bookSeries(world.context, id);
    await world.standin.control('POST', '/faults', {
      kind: 'status',
      status: 503,
      code: 'ServiceUnavailable',
      message: 'Down',
      match: { method: 'GET', ...events },
    });
    for (let attempt = 0; attempt < 7; attempt += 1) await bookSeries(world.context, id);
    expect(await world.series()).toMatchObject({ status: 'broken', trouble: { reason: 'outlook-unavailable' } });
    await world.standin.control('DELETE', '/faults');
    // A mailbox that has failed again and again is left alone for a while.
    await world.moveTo(world.context.now().add({ minutes: 15 }).toString());
    await retryAttention(world.context, world.actorIn(ida), { kind: 'series', id });
    await world.settleDown();
    const starts = (await meetingsThatStand()).map(({ start }) => start.epochMilliseconds);
    const seen = standing(priya.oid).map((event) => Date.parse(`${event.start?.dateTime?.slice(0, 23) ?? ''}Z`));
    expect(starts.length).toBeGreaterThan(8);
    expect(seen).toEqual(starts);
  });

  test('a mailbox out of scope is told to HR with the person, and a retry books once the right is given', async () => {
    const fault = await world.standin.control('POST', '/faults', {
      kind: 'forbid-mailbox',
      match: { mailbox: nils.oid },
    });
    expect(fault.status).toBeLessThan(300);
    await world.settleDown();
    const broken = await world.series();
    expect(broken).toMatchObject({ status: 'broken', trouble: { reason: 'mailbox-out-of-scope', personId: nils.oid } });
    await world.standin.control('DELETE', '/faults');
    await retryAttention(world.context, world.actorIn(ida), { kind: 'series', id: broken.id });
    await world.settleDown();
    expect((await world.series()).status).toBe('verified');
  });
});

describe('following Outlook', () => {
  beforeEach(() => world.settleDown(), 60_000);

  test('a meeting moved in Outlook is moved here, and one that is called off is cancelled', async () => {
    const [first, second] = standing(nils.oid);
    const [knownFirst, knownSecond] = await meetingsThatStand();
    const later = present(knownFirst).start.add({ hours: 2 });
    await world.standin.control('POST', `/people/${nils.oid}/calendar/${present(first).id}/move`, {
      start: later.toString(),
      end: later.add({ minutes: 45 }).toString(),
    });
    await world.standin.control('POST', `/people/${nils.oid}/calendar/${present(second).id}/cancel`, {
      comment: 'Förhinder',
    });
    await followSeries(world.context, (await world.series()).id);
    const after = new Map((await meetings()).map((meeting) => [meeting.id, meeting]));
    expect(after.get(present(knownFirst).id)).toMatchObject({ status: 'moved' });
    expect(after.get(present(knownFirst).id)?.start.equals(later)).toBe(true);
    expect(after.get(present(knownSecond).id)).toMatchObject({ status: 'cancelled' });
  });

  test('a series deleted in Outlook is told to HR, and a retry books a new one', async () => {
    const before = await world.series();
    world.standin.exchange.deleteEvent(nils.oid, before.eventId ?? '');
    await followSeries(world.context, before.id);
    expect(await world.series()).toMatchObject({ status: 'broken', trouble: { reason: 'series-gone' } });
    expect(await meetingsThatStand()).toEqual([]);
    await retryAttention(world.context, world.actorIn(ida), { kind: 'series', id: before.id });
    await world.settleDown();
    const after = await world.series();
    expect(after.status).toBe('verified');
    expect(after.id).not.toBe(before.id);
    expect((await world.context.store.read((reader) => reader.series(before.id)))?.status).toBe('ended');
    expect(standing(priya.oid).length).toBeGreaterThan(8);
  });
});

describe('after a meeting', () => {
  beforeEach(() => world.settleDown(), 60_000);

  test('both are asked in their chats, once, and their answers are kept', async () => {
    await afterNextMeeting();
    await world.settleDown();
    for (const person of [nils, priya]) {
      const chat = await world.standin.control('GET', `/people/${person.oid}/chat`);
      const asked = JSON.stringify(chat.json.activities).split('/mood-1-').length - 1;
      expect(asked).toBe(1);
      expect(await surveysOf(person)).toHaveLength(1);
    }
    const [survey] = await surveysOf(nils);
    const input = {
      didMeet: 'yes',
      usefulness: 5,
      goalProgress: null,
      wellPrepared: null,
      fit: null,
      helpWanted: false,
    } as const;
    const answer = await answerSurvey(world.context, world.actor(nils), present(survey).id, input);
    expect(answer).toMatchObject({ partner: { givenName: 'Priya' } });
    const again = await answerSurvey(world.context, world.actor(nils), present(survey).id, { ...input, usefulness: 1 });
    expect(isRefused(again) && again.refused).toBe('already-answered');
    await expect(answerSurvey(world.context, world.actor(ida), present(survey).id, input)).rejects.toThrow(
      'No such survey',
    );
  });

  test('nobody is asked about a meeting that the mentor declined', async () => {
    const [first] = standing(priya.oid);
    await world.standin.control('POST', `/people/${priya.oid}/calendar/${present(first).id}/respond`, {
      answer: 'decline',
    });
    await afterNextMeeting();
    expect(await surveysOf(nils)).toEqual([]);
    expect(await surveysOf(priya)).toEqual([]);
  });

  test('an answer that they did not meet corrects what was presumed', async () => {
    await afterNextMeeting();
    const [survey] = await surveysOf(nils);
    await answerSurvey(world.context, world.actor(nils), present(survey).id, {
      didMeet: 'no',
      usefulness: null,
      goalProgress: null,
      wellPrepared: null,
      fit: null,
      helpWanted: true,
    });
    const meeting = await world.context.store.read((reader) => reader.meeting(present(survey).meetingId));
    expect(meeting?.status).toBe('missed');
  });

  test('only after the first one both are asked whether it works for the two', async () => {
    await afterNextMeeting();
    for (const person of [nils, priya]) expect(await surveysOf(person)).toMatchObject([{ asksFit: true }]);
    const [survey] = await surveysOf(nils);
    await answerSurvey(world.context, world.actor(nils), present(survey).id, {
      didMeet: 'yes',
      usefulness: 4,
      goalProgress: null,
      wellPrepared: null,
      fit: 'not-sure',
      helpWanted: false,
    });
    await afterNextMeeting();
    for (const person of [nils, priya]) {
      const asked = (await surveysOf(person)).filter(({ meetingId }) => meetingId !== present(survey).meetingId);
      expect(asked).toMatchObject([{ asksFit: false }]);
    }
  });

  test('a bot that is blocked does not stop the other one’s card, and the survey waits in the tab', async () => {
    await world.standin.control('POST', `/people/${priya.oid}/chat/block`);
    await afterNextMeeting();
    const [blocked] = await surveysOf(priya);
    const [reached] = await surveysOf(nils);
    expect(blocked?.undelivered).toBe('blocked');
    expect(reached).toMatchObject({ undelivered: null });
    expect(reached?.asking).toHaveLength(1);
    expect(Temporal.Instant.compare(present(present(reached).sentAt), present(reached).dueAt)).toBeGreaterThanOrEqual(
      0,
    );
  });
});
