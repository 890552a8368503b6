import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { ida, nils, olle, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from './faults-world.ts';
import { attentionIn } from '../../support/needs-of.ts';

let world: FaultsWorld;
beforeEach(async () => {
  world = await faultsWorld();
  await world.settleDown();
}, 60_000);
afterEach(() => world.end(), 60_000);

const lost = async () => new Set((await world.meetings()).map(({ lostWhy }) => lostWhy));
/** Long enough for a look without a notification. */
async function followed(): Promise<void> {
  await world.later({ minutes: 16 });
  await world.settleDown();
}
async function nextNight(): Promise<void> {
  await world.later({ hours: 25 });
  await world.settleDown();
}
/** The organiser's list as they leave it in Outlook: of one meeting, or of all. */
async function put(attendees: readonly string[], eventId: string | null = null): Promise<void> {
  await world.inOutlook(nils, `${eventId ?? present((await world.series()).eventId)}/attendees`, { attendees });
}
const needsHr = async () =>
  attentionIn(await programmeInsight(world.context, world.actorIn(ida))).map(({ reason }) => reason);
const asked = async () => {
  const meetings = await world.meetings();
  const all = meetings.map(({ id }) => world.context.store.read((reader) => reader.surveysOfMeeting(id)));
  return (await Promise.all(all)).flat().length;
};
/** The guest's own entry is taken out of their calendar, and nobody is told. */
async function removeQuietly(eventId: string): Promise<void> {
  world.standin.exchange.deleteEvent(priya.oid, eventId);
}

describe('A guest who is taken off the meetings', () => {
  test('is seen at the next look; HR reads it, and nobody is asked how it went', async () => {
    await put([]);
    await followed();
    expect(await lost()).toEqual(new Set(['uninvited']));
    expect(await world.series()).toMatchObject({
      status: 'verified',
      trouble: { reason: 'guest-without-meetings', personId: world.actor(priya).personId },
    });
    expect(await needsHr()).toContain('guest-without-meetings');
    const [first] = await world.meetings();
    await world.moveTo(present(first).end.add({ minutes: 20 }).toString());
    await world.settleDown();
    expect(await asked()).toBe(0);
  });

  test('and replaced by a colleague is not taken for somebody with a new address, and the colleague is asked nothing', async () => {
    await put([olle.mail]);
    await followed();
    expect(await lost()).toEqual(new Set(['uninvited']));
    expect(await needsHr()).toContain('guest-without-meetings');
  });

  test('and replaced by somebody who declines, or would rather meet another day, has said neither', async () => {
    await put([ida.mail]);
    const [first, second] = await world.ahead();
    const start = present(second).start.add({ hours: 1 });
    const proposedNewTime = { start: start.toString(), end: start.add({ minutes: 45 }).toString() };
    await world.inOutlook(ida, `${world.eventAt(ida, present(first).start)}/respond`, { answer: 'decline' });
    await world.inOutlook(ida, `${world.eventAt(ida, present(second).start)}/respond`, {
      answer: 'tentativelyAccept',
      proposedNewTime,
    });
    await followed();
    expect(await lost()).toEqual(new Set(['uninvited']));
    const offers = await world.context.store.read(async (reader) => reader.liveOffersOf([(await world.series()).id]));
    expect(offers).toEqual([]);
  });

  test('of one meeting loses that one, and the others go on', async () => {
    const [first] = await world.ahead();
    await put([], world.eventAt(nils, present(first).start));
    await followed();
    expect((await world.meetings()).map(({ lostWhy }) => lostWhy)).toEqual([
      'uninvited',
      ...(await world.meetings()).slice(1).map(() => null),
    ]);
    expect(await needsHr()).not.toContain('guest-without-meetings');
  });

  test('and invited to one of them again has that one', async () => {
    const [, second] = await world.ahead();
    await put([]);
    await followed();
    await put([priya.mail], world.eventAt(nils, present(second).start));
    await nextNight();
    const after = (await world.meetings()).map(({ id, lostWhy }) => [id === present(second).id, lostWhy]);
    expect(after).toEqual(after.map(([isSecond]) => [isSecond, isSecond === true ? null : 'uninvited']));
    expect(await needsHr()).not.toContain('guest-without-meetings');
  });

  test('and invited again has the meetings back', async () => {
    await put([]);
    await followed();
    await put([priya.mail]);
    await nextNight();
    expect(await lost()).toEqual(new Set([null]));
    expect(await world.series()).toMatchObject({ status: 'verified', trouble: null });
    await world.expectAgreement();
  });
});

test('A guest with a new address keeps the meetings, whichever of the two stands on the list', async () => {
  const mail = 'asha.ny@ljungvind.example';
  await world.standin.control('POST', `/people/${priya.oid}/profile`, { mail });
  await put([mail]);
  await followed();
  expect(await lost()).toEqual(new Set([null]));
  await readDirectory(world.context);
  await nextNight();
  expect(await lost()).toEqual(new Set([null]));
  expect((await world.series()).trouble).toBeNull();
});

describe('A guest who removes something without a word', () => {
  test('of the whole series is seen in the night; other times are offered, and HR reads it', async () => {
    await removeQuietly(present(world.events(priya)[0]).master);
    await followed();
    expect(await lost()).toEqual(new Set([null]));
    await nextNight();
    expect(await lost()).toEqual(new Set(['removed']));
    expect(await needsHr()).toContain('guest-without-meetings');
    const offers = await world.context.store.read(async (reader) => reader.liveOffersOf([(await world.series()).id]));
    expect(offers.length).toBeGreaterThan(0);
    // The organiser's calendar alone says that all is well, and is not believed.
    await followed();
    expect(await lost()).toContain('removed');
  });

  test('is looked up again two hours later where their calendar did not answer', async () => {
    await removeQuietly(present(world.events(priya)[0]).master);
    await world.order({
      kind: 'burst',
      status: 503,
      match: { mailbox: priya.oid, pathIncludes: '/events' },
      times: 50,
    });
    await nextNight();
    expect(await lost()).toEqual(new Set([null]));
    expect(await world.series()).toMatchObject({ status: 'verified', trouble: null });
    await world.standin.control('DELETE', '/faults');
    await world.later({ hours: 2, minutes: 1 });
    await world.settleDown();
    expect(await lost()).toEqual(new Set(['removed']));
  });

  test('of one meeting loses that one', async () => {
    const [first, second] = await world.ahead();
    await removeQuietly(world.eventAt(priya, present(second).start));
    await nextNight();
    const after = await world.meetings();
    expect(after.find(({ id }) => id === present(second).id)).toMatchObject({ lostWhy: 'removed' });
    expect(after.find(({ id }) => id === present(first).id)).toMatchObject({ lostWhy: null });
  });

  test('a meeting that is only shown as free is there', async () => {
    const [first] = await world.ahead();
    const id = world.eventAt(priya, present(first).start);
    world.standin.exchange.updateEvent(priya.oid, id, { showAs: 'free' });
    await nextNight();
    expect(await lost()).toEqual(new Set([null]));
  });
});
