import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PersonId } from '#domain/ids.ts';
import type { Availability } from '#operations/ports/calendar.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { ida, nils, olle, priya } from '../standin/standin-fixture.ts';
import {
  failureOf,
  graphWorld,
  httpRequests,
  ownerOf,
  personIdOf,
  span,
  type GraphWorld,
} from './graph-adapter-world.ts';

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

describe('availability', () => {
  test('counts tentative, busy and out of office, and neither free nor working elsewhere', async () => {
    entry('2026-12-01', 'tentative');
    entry('2026-12-02', 'busy');
    entry('2026-12-03', 'oof');
    entry('2026-12-04', 'free');
    entry('2026-12-05', 'workingElsewhere');
    const answer = await world.calendar.availability(ownerOf(ida), [ownerOf(nils)], december);
    const { busy, leave, hours } = known(answer, personIdOf(nils));
    expect(busy.map(({ start }) => start.toString())).toEqual([
      '2026-12-01T09:00:00Z',
      '2026-12-02T09:00:00Z',
      '2026-12-03T09:00:00Z',
    ]);
    expect(leave.map(({ end }) => end.toString())).toEqual(['2026-12-03T10:00:00Z']);
    expect(hours?.timeZone).toBe('Europe/Berlin');
    expect(hours?.hours.map(({ weekday, from }) => `${weekday} ${from.toString()}`)).toEqual([
      '1 08:00:00',
      '2 08:00:00',
    ]);
  });

  test('knows the others when one of them has no mailbox', async () => {
    const answer = await world.calendar.availability(ownerOf(ida), [ownerOf(olle), ownerOf(priya)], december);
    expect(answer.get(personIdOf(olle))).toEqual({ known: false, why: 'no-mailbox' });
    expect(known(answer, personIdOf(priya)).hours?.timeZone).toBe('Asia/Calcutta');
  });

  test('has no hours for a mailbox in a zone made up by hand, and still its time', async () => {
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
});
