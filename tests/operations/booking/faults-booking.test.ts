import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Context } from '#operations/context.ts';
import { bookSeries } from '#operations/booking/book-series.ts';
import { followSeries } from '#operations/booking/follow-calendar.ts';
import { planSeries } from '#operations/booking/plan-series.ts';
import { retryAttention } from '#operations/insight/retry-attention.ts';
import { verifySeries } from '#operations/booking/verify-series.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from './faults-world.ts';

let world: FaultsWorld;
beforeEach(async () => {
  world = await faultsWorld();
}, 60_000);
afterEach(() => world.end(), 60_000);

const oneSeries = () => expect(new Set(world.events(priya).map(({ master }) => master)).size).toBe(1);

/** The same context, killed at its nth change from now on. */
function dyingAt(nth: number): { readonly context: Context; readonly isDead: () => boolean } {
  let left = nth;
  const { store } = world.context;
  const unlessDead = <Result>(change: () => Promise<Result>): Promise<Result> => {
    left -= 1;
    return left <= 0 ? Promise.reject(new Error('killed')) : change();
  };
  const context: Context = {
    ...world.context,
    store: {
      read: (work) => (left <= 0 ? Promise.reject(new Error('killed')) : store.read(work)),
      write: (work) => unlessDead(() => store.write(work)),
      save: (statement) => unlessDead(() => store.save(statement)),
    },
  };
  return { context, isDead: () => left <= 0 };
}

async function step(context: Context): Promise<void> {
  const { id } = await world.series();
  await planSeries(context, id);
  await bookSeries(context, id);
  await verifySeries(context, id);
}

describe('the steps of a booking', () => {
  test('when nothing fails, a series costs a look, a booking, the beginning of the watch and another look', async () => {
    const { id } = await world.series();
    const count = async (work: () => Promise<void>) => {
      await world.standin.control('POST', '/requests/mark');
      await work();
      const { json } = await world.standin.control('GET', '/requests?last=0');
      return json.sinceMark;
    };
    const planned = await count(() => planSeries(world.context, id));
    const booked = await count(() => bookSeries(world.context, id));
    const verified = await count(() => verifySeries(world.context, id));
    expect([planned, booked, verified].map(({ httpRequests }) => httpRequests)).toEqual([1, 1, 2]);
    expect((await world.series()).status).toBe('verified');
    await world.expectAgreement();
  });

  test('after being killed before any of its transactions, the next run finishes it: one series, the same in both calendars', async () => {
    for (let nth = 1; nth <= 8; nth += 1) {
      const dying = dyingAt(nth);
      const outcome = await step(dying.context).then(
        () => 'done',
        (error: unknown) => String(error),
      );
      expect(['done', 'Error: killed']).toContain(outcome);
      if (!dying.isDead()) break;
    }
    await world.settleDown();
    expect((await world.series()).status).toBe('verified');
    oneSeries();
    await world.expectAgreement();
    await step(world.context);
    oneSeries();
  });

  test('somebody takes a slot between the look and the booking: that meeting is moved, nobody is double-booked', async () => {
    const { id } = await world.series();
    await planSeries(world.context, id);
    await bookSeries(world.context, id);
    const third = present((await world.ahead()).filter(({ intent }) => intent === null)[2]);
    await world.inOutlook(priya, 'events', {
      subject: 'Styrgrupp',
      start: third.start.subtract({ minutes: 15 }).toString(),
      end: third.end.toString(),
    });
    await world.settleDown();
    const moved = present((await world.meetings()).find((meeting) => meeting.id === third.id));
    expect(moved).toMatchObject({ status: 'moved', note: 'clash', placedBy: 'lodestar', intent: null });
    expect((await world.series()).status).toBe('verified');
    await world.expectAgreement();
  });

  test('a move whose writing down was cut off by a kill is not taken for people’s, and is told once', async () => {
    const { id } = await world.series();
    await planSeries(world.context, id);
    await bookSeries(world.context, id);
    const third = present((await world.ahead()).filter(({ intent }) => intent === null)[2]);
    const times = { start: third.start.toString(), end: third.end.toString() };
    await world.inOutlook(priya, 'events', { subject: 'Styrgrupp', ...times });
    // The watch, what is wanted, and then what was done: the third is never written.
    await expect(verifySeries(dyingAt(3).context, id)).rejects.toThrow('killed');
    expect((await world.meetings()).find((each) => each.id === third.id)).toMatchObject({
      status: 'planned',
      intent: { kind: 'move', why: 'clash' },
    });
    await followSeries(world.context, id);
    await world.later({ minutes: 3 });
    await world.settleDown();
    expect((await world.meetings()).find((each) => each.id === third.id)).toMatchObject({
      status: 'moved',
      note: 'clash',
      placedBy: 'lodestar',
      intent: null,
    });
    await world.expectAgreement();
  });

  test('nothing is booked twice when the answer to any write gets lost', async () => {
    for (const match of [{ pathIncludes: '/events' }, { pathIncludes: '/$batch' }]) {
      await world.order({ kind: 'timeout-after-write', match: { method: 'POST', ...match }, times: 1 });
    }
    await step(world.context);
    await world.later({ minutes: 5 });
    await world.settleDown();
    await world.later({ minutes: 5 });
    await world.settleDown();
    expect((await world.series()).status).toBe('verified');
    oneSeries();
    await world.expectAgreement();
  });

  test('when the Teams link is missing twice the series stands and HR is told; a retry brings the link', async () => {
    await world.order({ kind: 'no-teams-link' });
    await world.settleDown();
    const without = await world.series();
    expect(without).toMatchObject({ status: 'verified', joinUrl: null, trouble: { reason: 'no-teams-link' } });
    await world.standin.control('DELETE', '/faults');
    await retryAttention(world.context, world.actorIn(ida), { kind: 'series', id: without.id });
    await world.settleDown();
    expect(await world.series()).toMatchObject({ status: 'verified', trouble: null });
    expect((await world.series()).joinUrl).toMatch(/^https:/);
    oneSeries();
  });

  test('a guest whose calendar cannot be read is not free: nothing is booked and HR is told whom it is about', async () => {
    await world.standin.control('POST', `/people/${priya.oid}/remove-mailbox`);
    await world.settleDown();
    expect(await world.series()).toMatchObject({ status: 'broken', trouble: { personId: priya.oid } });
    expect(world.events(nils)).toEqual([]);
  });

  test('without a common hour nothing is booked, and the two may choose among the least bad times', async () => {
    const daysOfWeek = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    const workingHours = {
      daysOfWeek,
      startTime: '18:00',
      endTime: '22:00',
      timeZone: { name: 'W. Europe Standard Time' },
    };
    await world.standin.control('POST', `/people/${priya.oid}/mailbox`, { workingHours });
    await world.settleDown();
    const series = await world.series();
    expect(series).toMatchObject({ status: 'broken', trouble: { reason: 'no-common-time' } });
    const [offer] = await world.context.store.read((reader) => reader.liveOffersOf([series.id]));
    expect(offer).toMatchObject({ status: 'open', why: 'no-common-time', meetingId: null });
    expect(offer?.options.length).toBeGreaterThan(0);
    expect(world.events(nils)).toEqual([]);
  });

  test('told to wait again and again, for example while a killed worker still holds the mailbox, it waits and alarms nobody', async () => {
    const post = { method: 'POST', pathIncludes: '/events' };
    await world.order({ kind: 'burst', status: 429, retryAfter: 0.5, times: 9, match: post });
    for (let round = 0; round < 14; round += 1) {
      await step(world.context);
      expect((await world.series()).trouble).toBeNull();
      await world.later({ seconds: 2 });
    }
    expect((await world.series()).status).toBe('verified');
    oneSeries();
  });

  test('when Outlook is throttled and busy for a while, the series is booked afterwards and nobody is alarmed', async () => {
    await world.order({ kind: 'burst', status: 429, retryAfter: 2.5, times: 3 });
    await world.order({ kind: 'burst', status: 503, times: 2 });
    for (let round = 0; round < 8; round += 1) {
      await step(world.context);
      expect((await world.series()).trouble).toBeNull();
      await world.later({ minutes: 5 });
    }
    expect((await world.series()).status).toBe('verified');
    oneSeries();
  });
});
