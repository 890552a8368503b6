import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { Availabilities, Availability } from '#operations/ports/calendar.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { ida, nils, olle, priya } from '../../standin/standin-fixture.ts';
import { scriptedGraph } from './scripted.ts';
import { failureOf, graphWorld, httpRequests, ownerOf, personIdOf, span, type GraphWorld } from './world.ts';

let world: GraphWorld;
beforeAll(async () => {
  world = await graphWorld();
});
afterAll(() => world.standin.end());

const december = span('2026-12-01T00:00:00Z', '2026-12-08T00:00:00Z');

function known(answer: ReadonlyMap<PersonId, Availability>, id: PersonId): Extract<Availability, { known: true }> {
  const found = answer.get(id);
  if (found?.known === true) return found;
  throw new Error(`Not known: ${JSON.stringify(found)}`);
}

function entry(day: string, showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere') {
  world.standin.exchange.createEvent(nils.oid, {
    subject: 'Own',
    showAs,
    start: { dateTime: `${day}T09:00:00`, timeZone: 'UTC' },
    end: { dateTime: `${day}T10:00:00`, timeZone: 'UTC' },
  });
}

const instant = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment).toString();

describe('availability', () => {
  test('counts tentative, busy and out of office, and neither free nor working elsewhere', async () => {
    entry('2026-12-01', 'tentative');
    entry('2026-12-02', 'busy');
    entry('2026-12-03', 'oof');
    entry('2026-12-04', 'free');
    entry('2026-12-05', 'workingElsewhere');
    const answer = await world.calendar.availability(ownerOf(ida), [ownerOf(nils)], december);
    const { busy, leave, hours } = known(answer, personIdOf(nils));
    expect(busy.map(({ start }) => instant(start))).toEqual([
      '2026-12-01T09:00:00Z',
      '2026-12-02T09:00:00Z',
      '2026-12-03T09:00:00Z',
    ]);
    expect(leave.map(({ end }) => instant(end))).toEqual(['2026-12-03T10:00:00Z']);
    expect(hours?.timeZone).toBe('Europe/Berlin');
    expect(hours?.hours.map(({ weekday, from }) => `${weekday} ${from.toString()}`)).toEqual([
      '1 08:00:00',
      '2 08:00:00',
    ]);
  });

  test('is known for the others when one of them has no mailbox', async () => {
    const answer = await world.calendar.availability(ownerOf(ida), [ownerOf(olle), ownerOf(priya)], december);
    expect(answer.get(personIdOf(olle))).toEqual({ known: false, why: 'no-mailbox' });
    expect(known(answer, personIdOf(priya)).hours?.timeZone).toBe('Asia/Calcutta');
  });

  test('has no hours for a mailbox in a custom zone, but still its free and busy time', async () => {
    world.standin.exchange.changeSettings(priya.oid, {
      workingHours: {
        daysOfWeek: ['monday'],
        startTime: '08:00:00.0000000',
        endTime: '17:00:00.0000000',
        timeZone: { name: 'Customized Time Zone' },
      },
    });
    const answer = await world.calendar.availability(ownerOf(ida), [ownerOf(priya)], december);
    expect(known(answer, personIdOf(priya)).hours).toBeNull();
  });

  test('is denied as a whole when the asking mailbox is out of scope', async () => {
    const fault = world.standin.graphFaults.add({ kind: 'forbid-mailbox', match: { mailbox: ida.oid } });
    const failure = await failureOf(world.calendar.availability(ownerOf(ida), [ownerOf(nils)], december));
    world.standin.graphFaults.remove(fault.id);
    expect(failure).toMatchObject({ kind: 'denied', personId: ida.oid });
  });

  test('is asked for half a year and forty people in calls that Graph takes', async () => {
    const sample = await graphWorld({ company: sampleCompany() });
    try {
      const people = sampleCompany().people.filter(({ mailbox }) => mailbox !== null);
      const [asking] = people;
      if (asking === undefined) throw new Error('Nobody');
      const some = people.slice(0, 40).map(ownerOf);
      const halfYear = span('2026-12-01T00:00:00Z', '2027-06-01T00:00:00Z');
      const answer = await sample.calendar.availability(ownerOf(asking), some, halfYear);
      expect([...answer.values()].filter((one) => one.known)).toHaveLength(40);
      // Five parts of the time, two groups of people.
      expect(httpRequests(sample.logged)).toEqual(['POST /v1.0/$batch 200']);
      expect(sample.logged.filter(({ name }) => name === 'graph-inner-call')).toHaveLength(10);
      expect(some.some(({ personId }) => known(answer, personId).busy.length > 20)).toBe(true);
    } finally {
      await sample.standin.end();
    }
  });

  test('has an item for each entry, even where they touch or meet the edge of a part', async () => {
    const own = await graphWorld();
    try {
      // Parts of 30 days: the middle one of the three stands across an edge.
      const window = span('2026-12-01T00:00:00Z', '2027-01-30T00:00:00Z');
      const entries = [
        ['2026-12-30T22:00:00Z', '2026-12-30T23:30:00Z'],
        ['2026-12-30T23:30:00Z', '2026-12-31T01:00:00Z'],
        ['2026-12-30T23:30:00Z', '2026-12-31T01:00:00Z'],
      ] as const;
      for (const [start, end] of entries) book(own, start, end);
      const answer = await own.calendar.availability(ownerOf(ida), [ownerOf(nils)], window);
      const { busy } = known(answer, personIdOf(nils));
      expect(busy.map(({ start, end }) => [instant(start), instant(end)])).toEqual(entries);
    } finally {
      await own.standin.end();
    }
  });

  test('is asked for in smaller and smaller parts for a calendar with 5,000 entries', async () => {
    const own = await graphWorld();
    try {
      const from = Temporal.Instant.from('2026-12-01T00:00:00Z');
      for (let entry = 0; entry < 5_000; entry += 1) {
        const start = from.add({ minutes: 12 * entry });
        book(own, start.toString(), start.add({ minutes: 10 }).toString());
      }
      const window = { start: from, end: from.add({ hours: 42 * 24 }) };
      const answer = await own.calendar.availability(ownerOf(ida), [ownerOf(nils), ownerOf(priya)], window);
      expect(known(answer, personIdOf(nils)).busy).toHaveLength(5_000);
      expect(known(answer, personIdOf(priya)).busy).toEqual([]);
      // 42 days, then halves, quarters and eighths, each in one go.
      expect(httpRequests(own.logged)).toHaveLength(4);
    } finally {
      await own.standin.end();
    }
  });

  test('is unknown for a day with more entries than Graph tells of', async () => {
    const tooMany = { responseCode: '5006', message: '' };
    const told = await told200([{ scheduleId: nils.mail, scheduleItems: [], error: tooMany }]);
    expect(told.get(personIdOf(nils))).toEqual({ known: false, why: 'unreadable' });
  });

  test.each([
    ['ErrorMailRecipientNotFound', 'no-mailbox'],
    ['ErrorNonExistentMailbox', 'no-mailbox'],
    ['ErrorNoFreeBusyAccess', 'out-of-scope'],
    ['ErrorAccessDenied', 'out-of-scope'],
    ['ErrorFreeBusyGenerationFailed', 'unreadable'],
  ])('with %s inside a good answer is %s, and the others are known', async (responseCode, why) => {
    const told = await told200([
      { scheduleId: nils.mail, availabilityView: '', scheduleItems: [], error: { responseCode, message: '' } },
      { scheduleId: priya.mail, scheduleItems: [] },
    ]);
    expect(told.get(personIdOf(nils))).toEqual({ known: false, why });
    expect(told.get(personIdOf(priya))).toMatchObject({ known: true, busy: [] });
  });

  test.each([
    ['an entry without a start', [{ status: 'busy' }]],
    ['a time that is none', [{ status: 'busy', start: { dateTime: 'noon', timeZone: 'UTC' }, end: null }]],
    [
      'a zone nobody knows',
      [{ status: 'busy', start: { dateTime: '2026-12-01T09:00:00', timeZone: 'tzone://Microsoft/Custom' }, end: null }],
    ],
  ])('with %s is unknown, and the others are known', async (_what, scheduleItems) => {
    const told = await told200([
      { scheduleId: nils.mail, scheduleItems },
      { scheduleId: priya.mail, scheduleItems: [] },
    ]);
    expect(told.get(personIdOf(nils))).toEqual({ known: false, why: 'unreadable' });
    expect(told.get(personIdOf(priya))).toMatchObject({ known: true });
  });

  test('takes an entry without an end or a status as a busy day', async () => {
    const start = { dateTime: '2026-12-01T09:00:00.0000000', timeZone: 'UTC' };
    const told = await told200([{ scheduleId: nils.mail, scheduleItems: [{ start, end: null }] }]);
    const { busy } = known(told, personIdOf(nils));
    expect(busy.map(({ start: from, end }) => `${instant(from)} ${instant(end)}`)).toEqual([
      '2026-12-01T09:00:00Z 2026-12-02T09:00:00Z',
    ]);
  });

  test('is unknown for somebody whom the answer leaves out', async () => {
    const told = await told200([{ scheduleId: priya.mail, scheduleItems: [] }]);
    expect(told.get(personIdOf(nils))).toEqual({ known: false, why: 'unreadable' });
  });
});

function book({ standin }: GraphWorld, start: string, end: string): void {
  standin.exchange.createEvent(nils.oid, {
    subject: 'Own',
    start: { dateTime: start.replace('Z', ''), timeZone: 'UTC' },
    end: { dateTime: end.replace('Z', ''), timeZone: 'UTC' },
  });
}

/** What the adapter makes of one day's answer about Nils and Priya. */
async function told200(value: readonly object[]): Promise<Availabilities> {
  const scripted = await scriptedGraph(() => ({ status: 200, body: { value } }));
  const day = span('2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z');
  try {
    return await scripted.calendar.availability(ownerOf(ida), [ownerOf(nils), ownerOf(priya)], day);
  } finally {
    await scripted.end();
  }
}
