import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf, type PairingId } from '#domain/ids.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import { home } from '#operations/home/home.ts';
import { pausePairing, resumePairing } from '#operations/pairing/pause-pairing.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { endForNewMatch } from '#operations/pairing/silence-choices.ts';
import { surveyStep } from '#operations/surveys/send-surveys.ts';
import { OutsideFailure } from '#operations/failures.ts';
import { nils } from '../../standin/standin-fixture.ts';
import { personIdOf } from '../../adapters/microsoft365/world.ts';
import { bo, greta, groupsWorld, lo, sara, type GroupsWorld } from './groups-world.ts';

let world: GroupsWorld;

const four = [greta, nils, bo, sara];

async function inOutlook(person: CompanyPerson, path: string, body: object): Promise<void> {
  const { status, text } = await world.standin.control('POST', `/people/${person.oid}/calendar/${path}`, body);
  if (status >= 300) throw new Error(`${status} ${text}`);
}

/** The event of somebody's next meeting, or of one after it. */
function next({ oid }: CompanyPerson, after = 0) {
  const now = world.context.now().epochMilliseconds;
  const event = world.standin.exchange
    .calendarView(oid, now, Date.parse('2028-01-01'))
    .filter(({ subject, isCancelled }) => /[Mm]entor/.test(subject ?? '') && isCancelled !== true)[after];
  if (event === undefined) throw new Error('Nothing ahead');
  return event;
}

const afterwards = async (person: CompanyPerson) => {
  const end = Temporal.Instant.from(`${next(person).end?.dateTime?.slice(0, 19) ?? ''}Z`);
  await world.moveTo(end.add({ minutes: 20 }).toString());
  await world.settleDown();
};

const surveyed = async (pairingId: PairingId) =>
  world.context.store.read(async (reader) => {
    const pairing = await reader.pairing(pairingId);
    const surveys = await reader.surveysOfProgramme(pairing?.programmeId ?? idOf(''));
    return surveys.map(({ personId }) => personId).toSorted();
  });

const livingOffers = async () => {
  const { id } = await world.series();
  return world.context.store.read((reader) => reader.liveOffersOf([id]));
};
const decline = (person: CompanyPerson) => inOutlook(person, `${next(person).id ?? ''}/respond`, { answer: 'decline' });
const later = async (by: { readonly hours?: number; readonly minutes?: number }) => {
  await world.moveTo(world.context.now().add(by).toString());
  await world.settleDown();
};

describe('A group of four', () => {
  let pairingId: PairingId;
  beforeAll(async () => {
    world = await groupsWorld();
    const busy = { subject: 'Upptagen', start: '2026-12-07T07:00:00Z', end: '2026-12-08T16:00:00Z' };
    await inOutlook(sara, 'events', busy);
    pairingId = await world.begin('group', four);
  }, 300_000);
  afterAll(() => world.end(), 300_000);

  test('meets when all are free, at the same time in all four calendars, in the mentor’s name', async () => {
    const series = await world.series();
    expect(series).toMatchObject({ status: 'verified', organiserId: personIdOf(greta), trouble: null });
    const starts = world.ahead(greta);
    expect(starts.length).toBeGreaterThan(8);
    for (const person of four) expect(world.ahead(person)).toEqual(starts);
    expect(starts.some((start) => /^2026-12-0[78]/.test(start))).toBe(false);
    expect(next(nils).subject).toBe('Mentorgrupp: Greta, Nils, Bo och Sara');
    expect(next(greta).attendees).toHaveLength(3);
    for (const person of four) expect(await world.chatOf(person)).toContain(person === greta ? 'Nils' : 'Greta');
  });

  test('a meeting that one of them declines is held without them, and they are asked nothing', async () => {
    const starts = world.ahead(greta);
    await decline(bo);
    await later({ minutes: 20 });
    expect(world.ahead(greta)).toEqual(starts);
    expect(await livingOffers()).toEqual([]);
    await afterwards(greta);
    expect(await surveyed(pairingId)).toEqual([greta, nils, sara].map(personIdOf).toSorted());
  }, 60_000);

  test('a meeting that all guests decline is offered at other times to everybody', async () => {
    for (const person of [nils, bo, sara]) await decline(person);
    await later({ minutes: 20 });
    const [offer] = await livingOffers();
    expect(offer).toMatchObject({ why: 'declined', status: 'open' });
    const about = { kind: 'offer', offerId: offer?.id ?? idOf('') } as const;
    const cards = await world.context.store.read((reader) => reader.noticesAbout(about));
    expect(cards.map(({ personId }) => personId).toSorted()).toEqual(four.map(personIdOf).toSorted());
  }, 60_000);

  test('a new address of one of them is written to the invitation, and the others stay invited', async () => {
    const { status } = await world.standin.control('POST', `/people/${bo.oid}/profile`, {
      mail: 'bo.ny@norrsken.example',
    });
    expect(status).toBeLessThan(300);
    await later({ hours: 25 });
    const addresses = next(greta).attendees?.map(({ emailAddress }) => emailAddress?.address);
    expect(addresses?.toSorted()).toEqual(['bo.ny@norrsken.example', nils.mail, sara.mail].toSorted());
    // Bo has declined the next one.
    expect(world.ahead(bo)).toEqual(world.ahead(greta).slice(1));
  }, 60_000);

  test('whoever leaves is taken off the meetings, and the others are told and go on', async () => {
    // Passed on, a meeting has a list of its own.
    await inOutlook(nils, `${next(nils, 3).id ?? ''}/forward`, { to: lo.mail });
    const starts = world.ahead(greta);
    // For a new match: to the others that is the same, and her place in line is kept for the morning.
    await endForNewMatch(world.context, world.actor(sara), { pairingId });
    await world.settleDown();
    expect((await home(world.context, world.actor(sara))).standings[0]?.nextRound).toBe('soon');
    expect(world.ahead(sara)).toEqual([]);
    expect(world.ahead(lo)).toHaveLength(1);
    expect(world.ahead(greta)).toEqual(starts);
    expect(world.ahead(nils)).toEqual(starts.slice(1));
    expect(next(greta).subject).toBe('Mentorgrupp: Greta, Nils och Bo');
    for (const person of [greta, nils, bo]) expect(await world.chatOf(person)).toContain('Sara är inte längre med');
    expect(await world.chatOf(sara)).not.toContain('inte längre med');
    expect(await world.context.store.read((reader) => reader.pairingsOf(personIdOf(sara)))).toEqual([]);
    expect((await world.series()).trouble).toBeNull();
  }, 120_000);

  test('is closed without its mentor, and nobody keeps a meeting', async () => {
    await endPairing(world.context, world.actor(greta), { pairingId, reason: null });
    await world.settleDown();
    for (const person of four) expect(world.ahead(person)).toEqual([]);
    const pairing = await world.context.store.read((reader) => reader.pairing(pairingId));
    expect(pairing?.status).toBe('closed');
  }, 120_000);
});

describe('A group of three', () => {
  let pairingId: PairingId;
  const invite = (...guests: readonly CompanyPerson[]) =>
    inOutlook(greta, `${next(greta).id ?? ''}/attendees`, { attendees: guests.map(({ mail }) => mail) });
  const propose = (person: CompanyPerson, hour: number) => {
    const day = (next(person).start?.dateTime ?? '').slice(0, 10);
    const at = (minute: number) => `${day}T${String(hour).padStart(2, '0')}:${minute}:00Z`;
    const answer = { answer: 'tentativelyAccept', proposedNewTime: { start: at(10), end: at(55) } };
    return inOutlook(person, `${next(person).id ?? ''}/respond`, answer);
  };
  const asked = async () => (await surveyed(pairingId)).length;
  beforeAll(async () => {
    world = await groupsWorld();
    pairingId = await world.begin('group', [greta, nils, bo]);
  }, 300_000);
  afterAll(() => world.end(), 300_000);

  test('asks nothing of somebody in whose place another was put', async () => {
    await invite(nils, lo);
    await afterwards(greta);
    expect(await surveyed(pairingId)).toEqual([greta, nils].map(personIdOf).toSorted());
  }, 60_000);

  test('asks somebody who stands on the list under an address of before', async () => {
    const before = await asked();
    const mail = 'bo.nyare@norrsken.example';
    await world.standin.control('POST', `/people/${bo.oid}/profile`, { mail });
    await readDirectory(world.context);
    await afterwards(greta);
    expect(await asked()).toBe(before + 3);
  }, 60_000);

  test('is offered what a second guest proposes, when what the first proposed is known', async () => {
    const proposed = async () => (await livingOffers()).map(({ proposed }) => proposed?.start.toString().slice(11, 16));
    await propose(nils, 8);
    await later({ minutes: 20 });
    expect(await proposed()).toEqual(['08:10']);
    // A break that is over at once takes the offer back, and leaves the meeting where it is.
    const until = Temporal.PlainDate.from((next(greta).start?.dateTime ?? '').slice(0, 10)).add({ days: 2 });
    await pausePairing(world.context, world.actor(greta), { pairingId, until });
    await resumePairing(world.context, world.actor(greta), { pairingId });
    await world.settleDown();
    expect(await proposed()).toEqual([]);
    await propose(bo, 9);
    await later({ minutes: 20 });
    expect(await proposed()).toEqual(['09:10']);
  }, 60_000);
});

describe('A survey in a group', () => {
  let pairingId: PairingId;
  beforeAll(async () => {
    world = await groupsWorld();
    pairingId = await world.begin('group', four);
  }, 300_000);
  afterAll(() => world.end(), 300_000);

  test('of somebody who leaves while the card is sent, and is not, stays closed', async () => {
    const { context } = world;
    const end = Temporal.Instant.from(`${next(greta).end?.dateTime?.slice(0, 19) ?? ''}Z`);
    await world.moveTo(end.add({ minutes: 5 }).toString());
    await world.settleDown();
    const [first] = await context.store.read(async (reader) => reader.allSeriesOf([pairingId]));
    const meetings = await context.store.read((reader) => reader.meetingsOf(first === undefined ? [] : [first.id]));
    const held = meetings.find(({ status }) => status === 'held');
    const own = async () =>
      (await context.store.read((reader) => reader.surveysOfMeeting(held?.id ?? idOf('')))).find(
        ({ personId }) => personId === personIdOf(sara),
      );
    const { id = idOf<'Survey'>('') } = (await own()) ?? {};
    await world.moveTo(end.add({ minutes: 20 }).toString());
    const send = async (): Promise<never> => {
      await endPairing(context, world.actor(sara), { pairingId, reason: null });
      throw new OutsideFailure('throttled', 'Not now', { retryAfterMs: 1_000 });
    };
    await surveyStep({ ...context, messenger: { ...context.messenger, send } }, id);
    const closed = await own();
    expect(closed).toMatchObject({ status: 'closed', nextLookAt: null });
    // What was opened again before this was mended is closed.
    if (closed === undefined) throw new Error('No survey');
    await context.store.write((tx) => tx.saveSurvey({ ...closed, status: 'open', nextLookAt: context.now() }));
    await surveyStep(context, id);
    expect(await own()).toMatchObject({ status: 'closed' });
  }, 60_000);
});

describe('A circle', () => {
  beforeAll(async () => {
    world = await groupsWorld();
  }, 300_000);
  afterAll(() => world.end(), 300_000);

  test('of three peers is organised by one of them and asks each of them afterwards', async () => {
    const pairingId = await world.begin('circle', [bo, sara, lo]);
    expect((await world.series()).organiserId).toBe(personIdOf(bo));
    expect(next(sara).subject).toBe('Mentorcirkel: Bo, Sara och Lo');
    for (const person of [sara, lo]) expect(world.ahead(person)).toEqual(world.ahead(bo));
    await afterwards(bo);
    expect(await surveyed(pairingId)).toEqual([bo, sara, lo].map(personIdOf).toSorted());
    await endPairing(world.context, world.actor(lo), { pairingId, reason: null });
    await world.settleDown();
    for (const person of [bo, sara, lo]) expect(world.ahead(person)).toEqual([]);
  }, 300_000);

  test('of four goes on at the same time in the next member’s name when its organiser leaves the company', async () => {
    await world.begin('circle', [bo, sara, lo, nils]);
    const starts = world.ahead(sara);
    await world.standin.control('POST', `/people/${bo.oid}/disable`);
    for (const hours of [25, 8 * 24, 1]) {
      await later({ hours });
      await world.settleDown();
    }
    const left = starts.filter((start) => start > world.context.now().toString());
    for (const person of [sara, lo, nils]) expect(world.ahead(person)).toEqual(left);
    expect(next(sara).subject).toBe('Mentorcirkel: Nils, Sara och Lo');
  }, 300_000);
});
