import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { PairingId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { endPairing, endSeriesByHr } from '#operations/pairing/end-pairing.ts';
import { setMeetingPlace } from '#operations/meetings/meeting-place.ts';
import { pausePairing, resumePairing } from '#operations/pairing/pause-pairing.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { work } from '#worker/work.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { approvedPairing, operationsWorld, type OperationsWorld } from '../operations-world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let world: OperationsWorld;
let pairingId: PairingId;
beforeEach(async () => {
  world = await operationsWorld();
  await approvedPairing(world);
  await world.settleDown();
  pairingId = (await world.series()).pairingId;
}, 60_000);
afterEach(() => world.end(), 60_000);

type Someone = typeof nils;
const asNils = () => world.actor(nils);
const at = (day: string) => Temporal.Instant.from(`${day}T00:00:00Z`);

/** Beginnings of the mentor meetings that stand in somebody's calendar from now on. */
function ahead({ oid }: Someone): readonly Temporal.Instant[] {
  const now = world.context.now().epochMilliseconds;
  return world.standin.exchange
    .calendarView(oid, now, Date.parse('2028-01-01'))
    .filter((event) => (event.subject ?? '').includes('entor') && event.isCancelled !== true)
    .map((event) => Temporal.Instant.from(`${event.start?.dateTime?.slice(0, 19) ?? ''}Z`));
}

const between = (starts: readonly Temporal.Instant[], from: Temporal.Instant, until: Temporal.Instant) =>
  starts.filter((each) => Temporal.Instant.compare(each, from) >= 0 && Temporal.Instant.compare(each, until) < 0);
const texts = (starts: readonly Temporal.Instant[]) => starts.map((each) => each.toString());

async function chatOf({ oid }: Someone): Promise<string> {
  return JSON.stringify((await world.standin.control('GET', `/people/${oid}/chat`)).json.activities);
}

/** What Graph itself says of an event. */
const placeOf = ({ oid }: Someone) =>
  world.standin.exchange.calendarView(oid, world.context.now().epochMilliseconds, Date.parse('2028-01-01'))[0]?.location
    ?.displayName;

/** A day later. Jobs about a mailbox that has gone may fail until the directory tells that its owner has left. */
async function nextDay(): Promise<void> {
  await world.moveTo(world.context.now().add({ hours: 25 }).toString());
  const due = await world.context.store.read((reader) => reader.dueJobs(world.context.now(), 100));
  for (const job of due.filter(({ kind }) => kind !== 'keep-subscription')) await work(world.context, job, 3);
  await world.settleDown();
  expect(await world.context.store.read((reader) => reader.parkedJobs())).toEqual([]);
}

/** Until it is certain that whoever is gone has left; what they have is kept until then. */
async function onceTheyHaveLeft(partner: Someone): Promise<void> {
  const before = ahead(partner);
  await nextDay();
  expect(texts(ahead(partner))).toEqual(texts(before));
  await world.moveTo(
    world.context
      .now()
      .add({ hours: 8 * 24 })
      .toString(),
  );
  await nextDay();
}

describe('In Outlook', () => {
  test('a pause leaves out its meetings and no other in both calendars; an early end puts them back', async () => {
    const before = ahead(nils);
    const until = Temporal.PlainDate.from('2027-02-01');
    await pausePairing(world.context, asNils(), { pairingId, until });
    await world.settleDown();
    const kept = between(before, Temporal.Instant.from('2027-01-31T23:00:00Z'), at('2028-01-01'));
    expect(kept.length).toBeGreaterThan(4);
    expect(kept.length).toBeLessThan(before.length);
    for (const person of [nils, priya]) expect(texts(ahead(person))).toEqual(texts(kept));
    expect(await chatOf(priya)).toContain('February');
    await resumePairing(world.context, world.actor(priya), { pairingId });
    await world.settleDown();
    const back = between(before, world.context.now().add({ hours: 48 }), at('2028-01-01'));
    for (const person of [nils, priya]) expect(texts(ahead(person)).toSorted()).toEqual(texts(back));
  });

  test('after an end nothing is ahead, whoever asked, and both are told', async () => {
    await endPairing(world.context, world.actor(priya), { pairingId, reason: null });
    await world.settleDown();
    expect([ahead(nils), ahead(priya)]).toEqual([[], []]);
    expect((await world.series()).status).toBe('ended');
    expect(await chatOf(nils)).toContain('avslut');
  });

  test('an end after the first meetings keeps the past ones', async () => {
    const [, second] = ahead(nils);
    await world.moveTo((second ?? world.context.now()).add({ hours: 2 }).toString());
    await world.settleDown();
    const { id } = await world.series();
    await endSeriesByHr(world.context, world.actorIn(ida), { seriesId: id });
    await world.settleDown();
    expect([ahead(nils), ahead(priya)]).toEqual([[], []]);
    const past = world.standin.exchange.calendarView(nils.oid, Date.parse('2026-12-01'), Date.parse('2028-01-01'));
    expect(past.filter((event) => (event.subject ?? '').includes('entor'))).toHaveLength(2);
  });

  test.each<[string, readonly string[]]>([
    ['is disabled', ['disable']],
    ['is disabled and the mailbox is gone', ['disable', 'remove-mailbox']],
    ['is deleted', ['delete']],
  ])('nobody keeps a meeting with an organiser who %s', async (_, steps) => {
    for (const step of steps) {
      const answer = await world.standin.control('POST', `/people/${nils.oid}/${step}`);
      expect(answer.status).toBeLessThan(300);
    }
    await onceTheyHaveLeft(priya);
    expect(ahead(priya)).toEqual([]);
    expect((await world.series()).status).toBe('ended');
    expect(await chatOf(priya)).toContain('Nils');
  });

  test('an account that is off for a day changes nothing in either calendar', async () => {
    const before = ahead(nils);
    await world.standin.control('POST', `/people/${nils.oid}/disable`);
    await nextDay();
    await world.standin.control('POST', `/people/${nils.oid}/enable`);
    await nextDay();
    await world.moveTo(
      world.context
        .now()
        .add({ hours: 8 * 24 })
        .toString(),
    );
    await nextDay();
    const left = between(before, world.context.now(), at('2028-01-01'));
    for (const person of [nils, priya]) expect(texts(ahead(person))).toEqual(texts(left));
    expect((await world.series()).status).toBe('verified');
  });

  test('nobody keeps a meeting with a guest who left', async () => {
    await world.standin.control('POST', `/people/${priya.oid}/delete`);
    await onceTheyHaveLeft(nils);
    expect(ahead(nils)).toEqual([]);
    expect((await world.series()).status).toBe('ended');
  });

  test('the place where the two meet stands in both invitations', async () => {
    await setMeetingPlace(world.context, asNils(), { pairingId, place: 'Kaffebaren' });
    await world.settleDown();
    expect([placeOf(nils), placeOf(priya)]).toEqual(['Kaffebaren', 'Kaffebaren']);
  });

  test('the meetings end with the programme’s last day', async () => {
    const before = ahead(nils);
    const programme = await world.context.store.read((reader) => theProgramme(reader));
    if (programme === null) throw new Error('No programme');
    const { id: _id, matching: _matching, ...setUp } = programme;
    const endsOn = Temporal.PlainDate.from('2027-02-28');
    const outcome = await setUpProgramme(world.context, world.actorIn(ida), { ...setUp, endsOn });
    expect(isRefused(outcome)).toBe(false);
    await world.settleDown();
    const kept = between(before, world.context.now(), Temporal.Instant.from('2027-02-28T23:00:00Z'));
    for (const person of [nils, priya]) expect(texts(ahead(person))).toEqual(texts(kept));
    await setUpProgramme(world.context, world.actorIn(ida), {
      ...setUp,
      endsOn,
      status: 'ended',
      version: setUp.version + 1,
    });
    await world.settleDown();
    expect([ahead(nils), ahead(priya)]).toEqual([[], []]);
  });

  test('a new name reaches the invitation within a day', async () => {
    await world.standin.control('POST', `/people/${priya.oid}/profile`, {
      displayName: 'Priya Berg',
      givenName: 'Lila',
    });
    await nextDay();
    const [event] = world.standin.exchange.calendarView(
      nils.oid,
      world.context.now().epochMilliseconds,
      Date.parse('2028-01-01'),
    );
    expect(event?.subject).toContain('Lila');
  });

  test('other working hours lead to an offer of another standing time, and nothing is moved without them', async () => {
    const before = ahead(nils);
    const [first] = before;
    const isMonday = first?.toZonedDateTimeISO('Europe/Stockholm').dayOfWeek === 1;
    const answer = await world.standin.control('POST', `/people/${priya.oid}/mailbox`, {
      workingHours: { daysOfWeek: [isMonday ? 'tuesday' : 'monday'], startTime: '08:00', endTime: '17:00' },
    });
    expect(answer.status).toBe(200);
    await nextDay();
    expect(texts(ahead(nils))).toEqual(texts(before));
    const { id } = await world.series();
    const [offer] = await world.context.store.read((reader) => reader.liveOffersOf([id]));
    expect(offer).toMatchObject({ meetingId: null, why: 'hours', status: 'open' });
  });
});
