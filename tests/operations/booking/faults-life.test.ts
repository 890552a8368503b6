import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { followSeries } from '#operations/booking/follow-calendar.ts';
import { keepSubscription } from '#operations/booking/keep-subscription.ts';
import { followMailbox } from '#operations/booking/follow-mailbox.ts';
import { pausePairing, resumePairing } from '#operations/pairing/pause-pairing.ts';
import { planSeries } from '#operations/booking/plan-series.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from './faults-world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let world: FaultsWorld;
beforeEach(async () => {
  world = await faultsWorld();
}, 60_000);
afterEach(() => world.end(), 60_000);

const zone = 'Europe/Stockholm';
const midnight = (day: Temporal.PlainDate | string) =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().epochMilliseconds;

/** The call to Outlook has been begun, and nobody knows yet what came of it. */
async function booking(): Promise<void> {
  const { id } = await world.series();
  await planSeries(world.context, id);
  const planned = await world.series();
  await world.context.store.write((tx) =>
    tx.saveSeries({ ...planned, triedAt: world.context.now(), version: planned.version + 1 }),
  );
}

const pause = async (until: string) =>
  pausePairing(world.context, world.actor(nils), {
    pairingId: (await world.series()).pairingId,
    until: Temporal.PlainDate.from(until),
  });

async function changeProgramme(changes: Partial<Parameters<typeof setUpProgramme>[2]>): Promise<void> {
  const programme = present(await world.context.store.read((reader) => theProgramme(reader)));
  const { id: _id, matching: _matching, ...asItWas } = programme;
  expect(await setUpProgramme(world.context, world.actorIn(ida), { ...asItWas, ...changes })).not.toHaveProperty(
    'refused',
  );
}

/** The second meeting is called off in Outlook and stands a day later as an event of its own. */
async function replaceSecond() {
  const second = present((await world.ahead())[1]);
  await world.inOutlook(nils, `${world.eventAt(nils, second.start)}/cancel`, { comment: 'Förhinder' });
  await world.later({ minutes: 15 });
  await world.settleDown();
  const start = second.start.add({ hours: 24 });
  const lost = present((await world.meetings()).find(({ id }) => id === second.id));
  await world.context.store.write(async (tx) => {
    const series = present(await tx.series(second.seriesId));
    await tx.changeMeeting(lost.id, (meeting) => ({ ...meeting, intent: { kind: 'move', start, why: 'asked' } }));
    const due = { status: 'drifted', dueAt: world.context.now(), version: series.version + 1 } as const;
    await tx.saveSeries({ ...series, ...due });
  });
  await world.settleDown();
  const replaced = present((await world.meetings()).find(({ id }) => id === second.id));
  expect(replaced).toMatchObject({ status: 'moved', eventId: expect.any(String), iCalUId: expect.any(String) });
  return replaced;
}

describe('what is decided while the series is being booked', () => {
  test('a pause leaves out the meetings in it as soon as they are known, and they come back when it ends early', async () => {
    await booking();
    expect(await pause('2027-02-01')).toBeUndefined();
    await world.settleDown();
    const meetings = await world.meetings();
    const inPause = meetings.filter(({ originalStart }) => originalStart.epochMilliseconds < midnight('2027-02-01'));
    expect(inPause.length).toBeGreaterThan(1);
    for (const each of inPause)
      expect(each).toMatchObject({ status: 'cancelled', note: expect.any(String), intent: null });
    expect(inPause.map(({ note }) => note)).toContain('paused');
    expect((await world.ahead()).map(({ id }) => id)).toEqual(
      meetings.filter((each) => !inPause.includes(each) && each.status !== 'cancelled').map(({ id }) => id),
    );
    await world.expectAgreement();
    await resumePairing(world.context, world.actor(priya), { pairingId: (await world.series()).pairingId });
    await world.settleDown();
    expect((await world.meetings()).filter(({ note }) => note === 'paused')).toEqual([]);
    await world.expectAgreement();
  });

  test('an earlier last day leaves out the meetings after it', async () => {
    await booking();
    await changeProgramme({ endsOn: Temporal.PlainDate.from('2027-03-31') });
    await world.settleDown();
    const beyond = (await world.meetings()).filter(({ start }) => start.epochMilliseconds >= midnight('2027-04-01'));
    expect(beyond.length).toBeGreaterThan(1);
    for (const each of beyond) expect(each).toMatchObject({ status: 'cancelled', intent: null });
    expect((await world.ahead()).length).toBeGreaterThan(1);
    await world.expectAgreement();
  });
});

test('a clash right after a pause does not put the meeting into the pause', async () => {
  await world.settleDown();
  const fourth = present((await world.ahead())[3]);
  const day = fourth.start.toZonedDateTimeISO(zone).toPlainDate();
  await pause(day.toString());
  await world.settleDown();
  const until = day.add({ days: 1 });
  await world.inOutlook(priya, 'events', {
    subject: 'Ledig',
    showAs: 'oof',
    firstDay: day.toString(),
    lastDay: until.toString(),
  });
  await world.later({ hours: 24 });
  await world.settleDown();
  const after = present((await world.meetings()).find(({ id }) => id === fourth.id));
  expect(after).toMatchObject({ status: 'moved', note: 'leave' });
  expect(after.start.epochMilliseconds).toBeGreaterThan(midnight(until));
  await world.expectAgreement();
});

describe('when the organiser’s mailbox is gone', () => {
  const removeMailbox = () => world.standin.control('POST', `/people/${nils.oid}/remove-mailbox`);

  test('nothing is concluded from its silence, and it is not asked again until the next look', async () => {
    await world.settleDown();
    const before = await world.meetings();
    await removeMailbox();
    await world.later({ minutes: 15 });
    const { id } = await world.series();
    await world.context.store.write((tx) => tx.markForFollowing([id]));
    await followMailbox(world.context, world.actor(nils).personId);
    await followSeries(world.context, id);
    expect(await world.meetings()).toEqual(before);
    const due = await world.context.store.read((reader) => reader.dueJobs(world.context.now(), 100));
    expect(due.filter(({ kind }) => kind === 'follow-mailbox' || kind === 'follow-series')).toEqual([]);
    expect(world.logged.map(({ name }) => name)).toContain('mailbox-not-followed');
  });

  test('a subscription is kept until the account is missing too, and then no more', async () => {
    await world.settleDown();
    const { personId } = world.actor(nils);
    await world.standin.control('POST', `/people/${nils.oid}/disable`);
    await removeMailbox();
    await world.context.store.write((tx) => tx.removeSubscription(personId));
    await expect(keepSubscription(world.context, personId)).rejects.toMatchObject({ kind: 'no-mailbox' });
    await readDirectory(world.context);
    await keepSubscription(world.context, personId);
    expect(await world.context.store.read((reader) => reader.subscription(personId))).toBeNull();
  });

  test('a single meeting beside the series leaves the guest’s calendar with it', async () => {
    await world.settleDown();
    await replaceSecond();
    await removeMailbox();
    const series = await world.series();
    await world.context.store.write((tx) =>
      tx.saveSeries({ ...series, ending: 'person-left', dueAt: world.context.now(), version: series.version + 1 }),
    );
    await world.work();
    expect(await world.series()).toMatchObject({ status: 'ended' });
    expect(world.events(priya)).toEqual([]);
  });
});

test('a single meeting beside a series that was deleted in Outlook still stands', async () => {
  await world.settleDown();
  const replaced = await replaceSecond();
  world.standin.exchange.deleteEvent(nils.oid, present((await world.series()).eventId));
  await world.later({ minutes: 15 });
  await world.settleDown();
  expect(await world.series()).toMatchObject({ status: 'broken', trouble: { reason: 'series-gone' } });
  expect(await world.ahead()).toEqual([replaced]);
  await world.expectAgreement();
});

test('a weekly meeting that is lost late in its week is offered another time before the next one', async () => {
  await changeProgramme({ cadence: 'weekly' });
  const wanted = await world.series();
  // They share Mondays and Tuesdays.
  const time = Temporal.PlainTime.from('09:00');
  const wish = { weekday: 2, week: 1, cadence: 'weekly', time, outsideHours: false } as const;
  await world.context.store.write((tx) => tx.saveSeries({ ...wanted, wish, version: wanted.version + 1 }));
  await world.settleDown();
  const [first, second] = await world.ahead();
  const lost = present(first);
  const lostDay = lost.start.toZonedDateTimeISO(zone).toPlainDate();
  const next = present(second).start.toZonedDateTimeISO(zone).toPlainDate();
  const week = lostDay.subtract({ days: lostDay.dayOfWeek - 1 });
  await world.inOutlook(priya, 'events', {
    subject: 'Ledig',
    showAs: 'oof',
    firstDay: week.toString(),
    lastDay: week.add({ days: 6 }).toString(),
  });
  await world.inOutlook(priya, `${world.eventAt(priya, lost.start)}/respond`, { answer: 'decline' });
  await world.later({ minutes: 15 });
  await world.settleDown();
  const { id } = await world.series();
  const [offer] = await world.context.store.read((reader) => reader.liveOffersOf([id]));
  expect(offer).toMatchObject({ status: 'open', meetingId: lost.id });
  for (const option of present(offer).options) {
    if (option.kind !== 'meeting') throw new Error('No meeting');
    expect(option.start.epochMilliseconds).toBeGreaterThan(midnight(week.add({ days: 7 })));
    expect(option.start.epochMilliseconds).toBeLessThan(midnight(next));
  }
});
