import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { SeriesEnding } from '#domain/booking/series.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { settleMeeting } from '#operations/meetings/settle-meetings.ts';
import { nils, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from './faults-world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let world: FaultsWorld;
beforeEach(async () => {
  world = await faultsWorld();
  await world.settleDown();
}, 60_000);
afterEach(() => world.end(), 60_000);

async function nextNight(): Promise<void> {
  await world.later({ hours: 24 });
  await world.settleDown();
}

const programmeNotices = async () => {
  const programme = present(await world.context.store.read((reader) => theProgramme(reader)));
  return world.context.store.read((reader) => reader.noticesOfProgramme(programme.id));
};

describe('what comes in the way later', () => {
  test('leave of several whole days appears: the meeting is moved out of it, both are told, both calendars agree', async () => {
    const second = present((await world.ahead())[1]);
    const day = second.start.toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
    const firstDay = day.subtract({ days: 1 });
    const lastDay = day.add({ days: 1 });
    await world.inOutlook(priya, 'events', {
      subject: 'Ledig',
      showAs: 'oof',
      firstDay: firstDay.toString(),
      lastDay: lastDay.toString(),
    });
    await nextNight();
    const moved = present((await world.meetings()).find(({ id }) => id === second.id));
    expect(moved).toMatchObject({ status: 'moved', note: 'leave', placedBy: 'lodestar', intent: null });
    const there = moved.start.toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
    expect(Temporal.PlainDate.compare(there, firstDay) < 0 || Temporal.PlainDate.compare(there, lastDay) > 0).toBe(
      true,
    );
    await world.expectAgreement();
    const told = (await programmeNotices()).filter(({ about }) => about.kind === 'moved');
    expect(told.map(({ personId }) => personId).toSorted()).toEqual([nils.oid, priya.oid].toSorted());
    await nextNight();
    expect((await programmeNotices()).filter(({ about }) => about.kind === 'moved')).toHaveLength(2);
  });

  test('a meeting that people have placed themselves is left where it is, whatever is in the way', async () => {
    const second = present((await world.ahead())[1]);
    const start = second.start.add({ hours: 1 });
    const end = start.add({ minutes: 45 });
    const times = { start: start.toString(), end: end.toString() };
    await world.inOutlook(nils, `${world.eventAt(nils, second.start)}/move`, times);
    await world.inOutlook(priya, 'events', { subject: 'Annat', ...times });
    await nextNight();
    await nextNight();
    const placed = present((await world.meetings()).find(({ id }) => id === second.id));
    expect(placed.start.equals(start)).toBe(true);
    expect(placed).toMatchObject({ status: 'moved', placedBy: 'people', intent: null });
  });

  test('an organiser’s mailbox is out of reach for two hours: nothing is concluded, and all is well by itself afterwards', async () => {
    const before = await world.meetings();
    await world.order({ kind: 'forbid-mailbox', match: { mailbox: nils.oid } });
    await world.later({ hours: 24 });
    await world.work();
    expect(await world.series()).toMatchObject({ status: 'verified', trouble: { reason: 'mailbox-out-of-scope' } });
    expect(await world.meetings()).toEqual(before);
    await world.standin.control('DELETE', '/faults');
    await world.later({ hours: 2, minutes: 1 });
    await world.settleDown();
    expect(await world.series()).toMatchObject({ status: 'verified', trouble: null });
    await world.expectAgreement();
  });

  test('somebody changes the calendar at the same moment: it is read again and then changed', async () => {
    const second = present((await world.ahead())[1]);
    const times = { start: second.start.toString(), end: second.end.toString() };
    await world.inOutlook(priya, 'events', { subject: 'Annat', ...times });
    await world.order({
      kind: 'status',
      status: 409,
      code: 'ErrorIrresolvableConflict',
      match: { method: 'PATCH' },
      times: 1,
    });
    await nextNight();
    await world.later({ minutes: 5 });
    await world.settleDown();
    expect(present((await world.meetings()).find(({ id }) => id === second.id))).toMatchObject({ status: 'moved' });
    expect(await world.series()).toMatchObject({ status: 'verified', trouble: null });
    await world.expectAgreement();
  });

  test('a meeting that was called off and is wanted at another time gets an event of its own, once', async () => {
    const second = present((await world.ahead())[1]);
    await world.inOutlook(nils, `${world.eventAt(nils, second.start)}/cancel`, { comment: 'Förhinder' });
    await world.later({ minutes: 15 });
    await world.settleDown();
    const lost = present((await world.meetings()).find(({ id }) => id === second.id));
    expect(lost).toMatchObject({ status: 'cancelled', lostWhy: 'cancelled' });
    const start = second.start.add({ hours: 24 });
    await world.order({ kind: 'timeout-after-write', match: { method: 'POST', pathIncludes: '/events' }, times: 1 });
    await world.context.store.write(async (tx) => {
      const series = present(await tx.series(second.seriesId));
      await tx.changeMeeting(lost.id, (meeting) => ({ ...meeting, intent: { kind: 'move', start, why: 'asked' } }));
      const due = { status: 'drifted', dueAt: world.context.now(), version: series.version + 1 } as const;
      await tx.saveSeries({ ...series, ...due });
    });
    await world.settleDown();
    await world.later({ minutes: 5 });
    await world.settleDown();
    const found = present((await world.meetings()).find(({ id }) => id === second.id));
    expect(found).toMatchObject({ status: 'moved', lostWhy: null, intent: null, placedBy: 'people' });
    expect(found.eventId).not.toBeNull();
    await world.expectAgreement();
    await nextNight();
    await world.expectAgreement();
    expect(world.events(priya).filter((event) => event.start === start.epochMilliseconds)).toHaveLength(1);
  });

  test('a new name and address of the guest are written to the event, and nothing else of it changes', async () => {
    const change = { givenName: 'Asha', surname: 'Ny', mail: 'asha.ny@ljungvind.example' };
    await world.standin.control('POST', `/people/${priya.oid}/profile`, change);
    await readDirectory(world.context);
    await world.settleDown();
    const series = await world.series();
    expect(series).toMatchObject({ status: 'verified', invited: { guestMail: change.mail, guestName: 'Asha Ny' } });
    const [event] = world.standin.exchange
      .calendarView(nils.oid, world.standin.clock.now(), Date.parse('2027-12-01'))
      .filter(({ subject }) => subject === series.invited?.subject);
    expect(event?.subject).toContain('Asha');
    expect(event?.attendees?.map(({ emailAddress }) => emailAddress?.address)).toContain(change.mail);
    expect(series.joinUrl).toBe(event?.onlineMeeting?.joinUrl);
    await world.expectAgreement();
  });

  test('new working hours: the two are asked once about another standing time, and nothing is moved without them', async () => {
    const before = await world.ahead();
    const hour = present(before[0]).start.toZonedDateTimeISO('Europe/Stockholm').hour;
    const [startTime, endTime] = hour < 12 ? ['13:00', '17:00'] : ['08:00', '12:00'];
    const daysOfWeek = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    const timeZone = { name: 'W. Europe Standard Time' };
    await world.standin.control('POST', `/people/${priya.oid}/mailbox`, {
      workingHours: { daysOfWeek, startTime, endTime, timeZone },
    });
    await nextNight();
    await nextNight();
    const { id } = await world.series();
    const offers = await world.context.store.read((reader) => reader.liveOffersOf([id]));
    expect(offers.filter(({ meetingId, why }) => meetingId === null && why === 'hours')).toHaveLength(1);
    const stands = (meetings: typeof before) => meetings.map(({ start }) => start.toString());
    expect(stands(await world.ahead())).toEqual(stands(before));
  });
});

describe('the end of a series leaves nothing behind', () => {
  async function end(ending: SeriesEnding): Promise<void> {
    const series = await world.series();
    await world.context.store.write((tx) =>
      tx.saveSeries({ ...series, ending, dueAt: world.context.now(), version: series.version + 1 }),
    );
    await world.work();
  }

  test('before the first meeting it is called off in both calendars', async () => {
    await end('pairing-ended');
    expect(await world.series()).toMatchObject({ status: 'ended', trouble: null });
    expect(world.events(nils)).toEqual([]);
    expect(world.events(priya)).toEqual([]);
    expect(await world.ahead()).toEqual([]);
  });

  test('after some meetings, past ones stay and those to come are gone', async () => {
    const second = present((await world.ahead())[1]);
    await world.moveTo(second.end.add({ minutes: 30 }).toString());
    await world.settleDown();
    await end('programme-ended');
    expect((await world.series()).status).toBe('ended');
    for (const person of [nils, priya]) expect(world.events(person)).toHaveLength(2);
    expect(await world.ahead()).toEqual([]);
  });

  test('when the organiser’s mailbox has gone, the guest’s copies are removed', async () => {
    await world.standin.control('POST', `/people/${nils.oid}/remove-mailbox`);
    await end('person-left');
    expect((await world.series()).status).toBe('ended');
    expect(world.events(priya)).toEqual([]);
  });

  test('a meeting whose time passed before anybody knew is lost with the mailbox, and nobody is asked about it', async () => {
    const first = present((await world.ahead())[0]);
    await world.standin.control('POST', `/people/${nils.oid}/remove-mailbox`);
    await world.moveTo(first.end.add({ minutes: 20 }).toString());
    await settleMeeting(world.context, first.id);
    const settled = (await world.meetings()).find(({ id }) => id === first.id);
    expect(settled).toMatchObject({ status: 'cancelled', lostWhy: 'gone' });
    expect(settled?.settledAt).not.toBeNull();
    expect(await world.context.store.read((reader) => reader.surveysOfMeeting(first.id))).toEqual([]);
  });

  test('when Outlook cannot be reached for a while HR sees it, and it is done by itself afterwards', async () => {
    await world.order({ kind: 'forbid-mailbox', match: { mailbox: nils.oid } });
    await end('pairing-ended');
    expect(await world.series()).toMatchObject({
      ending: 'pairing-ended',
      trouble: { reason: 'mailbox-out-of-scope' },
    });
    await world.standin.control('DELETE', '/faults');
    await world.later({ hours: 2, minutes: 1 });
    await world.work();
    expect((await world.series()).status).toBe('ended');
    expect(world.events(priya)).toEqual([]);
  });
});
