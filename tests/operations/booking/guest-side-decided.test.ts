import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { settleMeeting } from '#operations/meetings/settle-meetings.ts';
import { nils, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from './faults-world.ts';

let world: FaultsWorld;
beforeEach(async () => {
  world = await faultsWorld();
  await world.settleDown();
}, 60_000);
afterEach(() => world.end(), 60_000);

async function nextNight(): Promise<void> {
  await world.later({ hours: 25 });
  await world.settleDown();
}
/** The guest's own entry is taken out of their calendar, and nobody is told. */
function removeQuietly({ start }: Meeting): void {
  world.standin.exchange.deleteEvent(priya.oid, world.eventAt(priya, start));
}
async function over({ end }: Meeting): Promise<void> {
  await world.moveTo(end.add({ minutes: 20 }).toString());
  await world.settleDown();
}
const now = async ({ id }: Meeting) => present((await world.meetings()).find((each) => each.id === id));
const asked = ({ id }: Meeting) => world.context.store.read((reader) => reader.surveysOfMeeting(id));

describe('A meeting that the guest removes without a word on the day itself', () => {
  test('does not count as held, and nobody is asked about it', async () => {
    const first = present((await world.ahead())[0]);
    await world.moveTo(first.start.subtract({ minutes: 40 }).toString());
    await world.settleDown();
    removeQuietly(first);
    await over(first);
    expect(await now(first)).toMatchObject({ status: 'missed' });
    expect(await asked(first)).toEqual([]);
  });

  test('is not decided while the guest’s calendar does not answer, until nobody would be asked any more', async () => {
    const first = present((await world.ahead())[0]);
    await world.moveTo(first.start.subtract({ minutes: 40 }).toString());
    await world.settleDown();
    removeQuietly(first);
    await world.moveTo(first.end.add({ minutes: 20 }).toString());
    const silence = { kind: 'burst', status: 503, match: { mailbox: priya.oid, pathIncludes: '/events' }, times: 500 };
    await world.order(silence);
    await expect(settleMeeting(world.context, first.id)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await now(first)).toMatchObject({ status: 'planned', settledAt: null });
    await world.later({ hours: 11 * 24 });
    await settleMeeting(world.context, first.id);
    expect(await now(first)).toMatchObject({ status: 'held' });
  });

  test('counts as held where the guest’s calendar cannot be read: unknown is no absence', async () => {
    const first = present((await world.ahead())[0]);
    removeQuietly(first);
    await world.moveTo(first.end.subtract({ minutes: 1 }).toString());
    await world.order({ kind: 'status', status: 403, match: { mailbox: priya.oid }, times: 20 });
    await over(first);
    expect(await now(first)).toMatchObject({ status: 'held' });
    expect(await asked(first)).toHaveLength(2);
  });
});

describe('A single meeting in the place of one of the series', () => {
  /** The second is called off in Outlook and stands a day later as an event of its own. */
  async function single(): Promise<Meeting> {
    const second = present((await world.ahead())[1]);
    await world.inOutlook(nils, `${world.eventAt(nils, second.start)}/cancel`, { comment: 'Förhinder' });
    await world.later({ minutes: 16 });
    await world.settleDown();
    const start = second.start.add({ hours: 24 });
    await world.context.store.write(async (tx) => {
      const series = present(await tx.series(second.seriesId));
      await tx.changeMeeting(second.id, (meeting) => ({ ...meeting, intent: { kind: 'move', start, why: 'asked' } }));
      const due = { status: 'drifted', dueAt: world.context.now(), version: series.version + 1 } as const;
      await tx.saveSeries({ ...series, ...due });
    });
    await world.settleDown();
    const made = await now(second);
    expect(made).toMatchObject({ status: 'moved', eventId: expect.any(String) });
    return made;
  }

  test('is lost when the guest removes it without a word, and back when it is there again', async () => {
    const meeting = await single();
    await nextNight();
    expect(await now(meeting)).toMatchObject({ lostWhy: null });
    removeQuietly(meeting);
    await nextNight();
    expect(await now(meeting)).toMatchObject({ status: 'cancelled', lostWhy: 'removed' });
    const attendees = [priya.mail];
    await world.inOutlook(nils, `${present(meeting.eventId)}/attendees`, { attendees });
    await nextNight();
    expect(await now(meeting)).toMatchObject({ status: 'moved', lostWhy: null });
  });

  test('is lost when the guest is taken off it', async () => {
    const meeting = await single();
    await world.inOutlook(nils, `${present(meeting.eventId)}/attendees`, { attendees: [] });
    await world.later({ minutes: 16 });
    await world.settleDown();
    expect(await now(meeting)).toMatchObject({ status: 'cancelled', lostWhy: 'uninvited' });
  });

  test('is not held when the guest has removed it on the day itself', async () => {
    const meeting = await single();
    await world.moveTo(meeting.start.subtract({ minutes: 40 }).toString());
    await world.settleDown();
    removeQuietly(meeting);
    await over(meeting);
    expect(await now(meeting)).toMatchObject({ status: 'missed' });
    expect(await asked(meeting)).toEqual([]);
  });
});
