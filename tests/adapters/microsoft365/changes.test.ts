import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { BookedSeries, MailboxChanges } from '#operations/ports/calendar.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { scriptedGraph } from './scripted.ts';
import {
  at,
  failureOf,
  graphWorld,
  httpRequests,
  ownerOf,
  personIdOf,
  present,
  refOf,
  request,
  span,
  standing,
  wholeYear,
  zoned,
  type GraphWorld,
} from './world.ts';

const key = '0f5d0c8e-9b52-4a2b-8a3e-2f6f6f0f1c31';
const otherKey = '0f5d0c8e-9b52-4a2b-8a3e-2f6f6f0f1c32';
const organiser = personIdOf(nils);

let world: GraphWorld;
beforeEach(async () => {
  world = await graphWorld({}, { timeoutMs: 2_000 });
});
afterEach(() => world.standin.end());

function eventIn(oid: string, id: string) {
  return world.standin.exchange.getEvent(oid, id);
}

function viewOf(oid: string) {
  return world.standin.exchange.calendarView(oid, Date.parse('2026-11-01'), Date.parse('2027-11-01'));
}

function bookSeries(): Promise<BookedSeries> {
  return world.calendar.book(request(nils, ida, key));
}

/** What goes over the wire while `work` runs. */
async function wire(work: () => Promise<unknown>): Promise<readonly string[]> {
  const began = world.logged.length;
  await work();
  return httpRequests(world.logged.slice(began)).map((line) => line.replaceAll(/AAMk[^/ ]+|[0-9a-f-]{36}/g, '*'));
}

describe('a booking', () => {
  test('of a single meeting in person has the place and no link', async () => {
    const single = { ...request(nils, ida, key), recurrence: null, place: 'Biblioteket, plan 2' };
    const booked = await world.calendar.book(single);
    expect(booked.joinUrl).toBeNull();
    const event = eventIn(nils.oid, booked.eventId);
    expect(event).toMatchObject({ type: 'singleInstance', isOnlineMeeting: false });
    expect(event.location?.displayName).toBe('Biblioteket, plan 2');
    expect(booked.iCalUId).toBe(event.iCalUId);
    expect(viewOf(ida.oid)).toHaveLength(1);
  });

  test('plans, books and looks again in three requests', async () => {
    const year = span('2026-12-01T00:00:00Z', '2027-09-01T00:00:00Z');
    const ahead = span('2026-12-01T00:00:00Z', '2027-02-01T00:00:00Z');
    const lines = await wire(async () => {
      await world.calendar.availability(ownerOf(nils), [ownerOf(nils), ownerOf(ida)], year);
      const series = standing(nils, ida, await bookSeries());
      const { reading, availability } = await world.calendar.inspect(series, wholeYear, ahead);
      expect(reading).toMatchObject({ kind: 'present' });
      const own = availability.get(personIdOf(ida));
      expect(
        own?.known === true &&
          own.busy.map(({ start }) => Temporal.Instant.fromEpochMilliseconds(start).toString()).slice(0, 2),
      ).toEqual(['2026-12-01T09:00:00Z', '2026-12-15T09:00:00Z']);
    });
    expect(lines).toEqual(['POST /v1.0/$batch 200', 'POST /v1.0/users/*/events 201', 'POST /v1.0/$batch 200']);
  });

  test('that came without a link gets one later, and keeps what stands in it', async () => {
    world.standin.graphFaults.add({ kind: 'no-teams-link', times: 1 });
    const booked = await bookSeries();
    expect(booked.joinUrl).toBeNull();
    const link = await world.calendar.addLink(organiser, booked.eventId);
    expect(link).toMatch(/^https:\/\//);
    expect(eventIn(nils.oid, booked.eventId).body?.content).toContain('What has happened since last time?');
    expect((await present(world.calendar, standing(nils, ida, booked))).joinUrl).toBe(link);
  });

  test('stays without a link where the mailbox has no Teams', async () => {
    world.standin.exchange.changeSettings(nils.oid, { teamsEnabled: false });
    const booked = await bookSeries();
    expect(await world.calendar.addLink(organiser, booked.eventId)).toBeNull();
  });
});

describe('single meetings in place of occurrences', () => {
  test('are read with their series in one round trip, and reported when they are gone', async () => {
    const booked = await bookSeries();
    const series = standing(nils, ida, booked);
    const originalStart = zoned('2026-12-15T10:00');
    const before = await present(world.calendar, series);
    const ref = refOf(at(before.occurrences, originalStart));
    await world.calendar.change(organiser, [{ kind: 'cancel', ref, comment: '' }]);
    const first = zoned('2026-12-16T13:00');
    const single = await world.calendar.book({ ...request(nils, ida, otherKey), first, recurrence: null });
    const replacements = [{ eventId: single.eventId, originalStart: originalStart.toInstant() }];
    const lines = await wire(async () => {
      const { occurrences } = await present(world.calendar, { ...series, replacements });
      expect(at(occurrences, originalStart)).toMatchObject({ ref: single.eventId, evidence: { kind: 'present' } });
      expect(at(occurrences, originalStart).start.equals(first.toInstant())).toBe(true);
      expect(occurrences).toHaveLength(before.occurrences.length);
    });
    expect(lines).toEqual(['POST /v1.0/$batch 200']);
    const left = standing(nils, ida, { ...booked, eventId: 'AAkDeleted' });
    expect(await world.calendar.readSeries({ ...left, replacements }, wholeYear)).toMatchObject({
      kind: 'gone',
      occurrences: [{ ref: single.eventId, evidence: { kind: 'present' } }],
    });
    await world.calendar.cancel(organiser, single.eventId, 'A word');
    const { occurrences } = await present(world.calendar, { ...series, replacements });
    expect(at(occurrences, originalStart)).toMatchObject({ ref: null, evidence: { kind: 'gone' } });
  });
});

describe('a series', () => {
  test('that is shortened ends in both calendars, once, and is never made longer', async () => {
    const booked = await bookSeries();
    const last = Temporal.PlainDate.from('2027-01-31');
    await world.calendar.shorten(organiser, booked.eventId, last);
    const days = (oid: string) => viewOf(oid).map(({ start }) => start?.dateTime?.slice(0, 10));
    const left = ['2026-12-01', '2026-12-15', '2026-12-29', '2027-01-12', '2027-01-26'];
    expect(days(nils.oid)).toEqual(left);
    expect(days(ida.oid)).toEqual(left);
    const lines = await wire(async () => {
      await world.calendar.shorten(organiser, booked.eventId, last);
      await world.calendar.shorten(organiser, booked.eventId, last.add({ months: 2 }));
    });
    expect(lines.some((line) => line.startsWith('PATCH'))).toBe(false);
    expect(days(nils.oid)).toEqual(left);
  });

  test.each([1, 4] as const)('on the %ith Tuesday of the month is shortened as well', async (index) => {
    const first = zoned(index === 1 ? '2026-12-01T10:00' : '2026-12-22T10:00');
    const monthly = request(nils, ida, key);
    const booked = await world.calendar.book({
      ...monthly,
      first,
      recurrence: { ...monthly.recurrence, kind: 'monthly', index, firstDate: first.toPlainDate() },
    });
    await world.calendar.shorten(organiser, booked.eventId, Temporal.PlainDate.from('2027-02-28'));
    expect(viewOf(ida.oid)).toHaveLength(3);
  });

  test('that is lengthened goes on in both calendars, once, and is never made shorter; one that is gone is let be', async () => {
    const booked = await bookSeries();
    await world.calendar.shorten(organiser, booked.eventId, Temporal.PlainDate.from('2026-12-31'));
    const last = Temporal.PlainDate.from('2027-01-31');
    await world.calendar.lengthen(organiser, booked.eventId, last);
    const days = (oid: string) => viewOf(oid).map(({ start }) => start?.dateTime?.slice(0, 10));
    const all = ['2026-12-01', '2026-12-15', '2026-12-29', '2027-01-12', '2027-01-26'];
    expect(days(nils.oid)).toEqual(all);
    expect(days(ida.oid)).toEqual(all);
    const lines = await wire(async () => {
      await world.calendar.lengthen(organiser, booked.eventId, last);
      await world.calendar.lengthen(organiser, booked.eventId, Temporal.PlainDate.from('2026-12-31'));
      await world.calendar.lengthen(organiser, 'AAkDeleted', last);
    });
    expect(lines.some((line) => line.startsWith('PATCH'))).toBe(false);
    expect(days(nils.oid)).toEqual(all);
  });

  test('that is cancelled leaves both calendars, and cancelling it again counts as done', async () => {
    const booked = await bookSeries();
    await world.calendar.cancel(organiser, booked.eventId, 'The programme has ended');
    await world.calendar.cancel(organiser, booked.eventId, 'The programme has ended');
    expect(viewOf(nils.oid)).toEqual([]);
    expect(viewOf(ida.oid).every(({ isCancelled, showAs }) => isCancelled === true && showAs === 'free')).toBe(true);
    const gone = await failureOf(
      world.calendar.shorten(organiser, booked.eventId, Temporal.PlainDate.from('2027-01-31')),
    );
    expect(gone.kind).toBe('gone');
  });

  test('that is rewritten has the new words, and keeps its link, its times and whomever the two have invited', async () => {
    const booked = await bookSeries();
    const invite = (person: typeof ida) => ({
      type: 'optional' as const,
      emailAddress: { address: person.mail, name: person.displayName },
    });
    const before = eventIn(nils.oid, booked.eventId);
    world.standin.exchange.updateEvent(nils.oid, booked.eventId, {
      attendees: [...(before.attendees ?? []), invite(priya)],
    });
    const guest = { mail: ida.mail, name: 'Ida Lind Berg' };
    await world.calendar.rewrite(organiser, booked.eventId, { subject: 'Mentor: Ida', guest, place: 'Kaféet' });
    const after = eventIn(nils.oid, booked.eventId);
    expect(after).toMatchObject({ subject: 'Mentor: Ida', location: { displayName: 'Kaféet' } });
    expect(after.attendees?.map(({ emailAddress }) => emailAddress?.name)).toEqual(['Ida Lind Berg', 'Priya Nair']);
    expect(after.onlineMeeting?.joinUrl).toBe(booked.joinUrl);
    expect(after.body).toEqual(before.body);
    expect(viewOf(priya.oid).length).toBe(viewOf(nils.oid).length);
    await world.calendar.rewrite(organiser, booked.eventId, { subject: 'Mentor: Ida', guest, place: null });
    expect(eventIn(nils.oid, booked.eventId).location?.displayName).toBe('');
  });

  test('of somebody who is gone is removed from the calendar of the one who is left, and nothing else is', async () => {
    const booked = await bookSeries();
    const own = await world.calendar.book(request(ida, priya, otherKey));
    world.standin.exchange.removeMailbox(nils.oid);
    expect(await world.calendar.removeCopies(personIdOf(ida), booked.iCalUId)).toBe(1);
    expect(await world.calendar.removeCopies(personIdOf(ida), booked.iCalUId)).toBe(0);
    expect(await world.calendar.removeCopies(personIdOf(ida), own.iCalUId)).toBe(0);
    const left = new Set(viewOf(ida.oid).map(({ seriesMasterId }) => seriesMasterId));
    expect(left).toEqual(new Set([own.eventId]));
  });

  test('whose recurrence somebody has removed is the one meeting that is left', async () => {
    const booked = await bookSeries();
    const recurrence = null;
    world.standin.exchange.updateEvent(nils.oid, booked.eventId, { recurrence });
    const { occurrences } = await present(world.calendar, standing(nils, ida, booked));
    expect(occurrences.map(({ start }) => start.toString())).toEqual(['2026-12-01T09:00:00Z']);
  });
});

function told(changes: MailboxChanges): Extract<MailboxChanges, { kind: 'changes' }> {
  if (changes.kind === 'changes') return changes;
  throw new Error('The token has expired');
}

describe('the changes of a mailbox', () => {
  test('name series and single events that were made, changed or removed, each once', async () => {
    const booked = await bookSeries();
    const first = told(await world.calendar.changes(organiser, null, wholeYear));
    expect(first.touched).toEqual([booked.eventId]);
    const nothing = told(await world.calendar.changes(organiser, first.token, wholeYear));
    expect(nothing.touched).toEqual([]);

    const { occurrences } = await present(world.calendar, standing(nils, ida, booked));
    const ref = refOf(at(occurrences, zoned('2026-12-15T10:00')));
    await world.calendar.change(organiser, [{ kind: 'move', ref, start: zoned('2026-12-16T10:00'), minutes: 45 }]);
    const single = await world.calendar.book({ ...request(nils, ida, otherKey), recurrence: null });
    const second = told(await world.calendar.changes(organiser, nothing.token, wholeYear));
    expect(new Set(second.touched)).toEqual(new Set([booked.eventId, single.eventId]));

    await world.calendar.cancel(organiser, single.eventId, '');
    const third = told(await world.calendar.changes(organiser, second.token, wholeYear));
    expect(third.touched).toEqual([single.eventId]);
  });

  test('come page by page', async () => {
    const pages: Record<string, object> = {
      '/v1.0/one': { value: [{ id: 'b', seriesMasterId: 'a' }, { id: 'c' }], '@odata.nextLink': 'LINK/v1.0/two' },
      '/v1.0/two': { value: [{ id: 'c', '@removed': { reason: 'deleted' } }], '@odata.deltaLink': 'LINK/v1.0/three' },
    };
    const scripted = await scriptedGraph(({ path, headers }) => {
      const text = JSON.stringify(pages[path] ?? {}).replaceAll('LINK', `https://${String(headers['host'])}`);
      return { status: 200, headers: { 'content-type': 'application/json' }, body: text };
    });
    try {
      const { touched, token } = told(
        await scripted.calendar.changes(organiser, `${scripted.url}/v1.0/one`, wholeYear),
      );
      expect(touched).toEqual(['a', 'c']);
      expect(token).toBe(`${scripted.url}/v1.0/three`);
      expect(scripted.asked.every(({ headers }) => String(headers['prefer']).includes('odata.maxpagesize=1000'))).toBe(
        true,
      );
    } finally {
      await scripted.end();
    }
  });

  test.each([
    [410, 'syncStateNotFound'],
    [400, 'SyncStateNotFound'],
    [404, 'resyncRequired'],
  ])('are to be read anew after %i %s', async (status, code) => {
    const scripted = await scriptedGraph(() => ({ status, body: { error: { code, message: '' } } }));
    try {
      const answer = await scripted.calendar.changes(organiser, `${scripted.url}/v1.0/one`, wholeYear);
      expect(answer).toEqual({ kind: 'expired' });
    } finally {
      await scripted.end();
    }
  });

  test.each([
    ['repeats a link', () => 'same', 2],
    ['never ends', (count: number) => `page-${count}`, 60],
  ])('are given up when Graph %s', async (_what, next, asked) => {
    let count = 0;
    const scripted = await scriptedGraph(({ headers }) => {
      count += 1;
      const link = `https://${String(headers['host'])}/v1.0/${next(count)}`;
      return { status: 200, body: { value: [{ id: 'a' }], '@odata.nextLink': link } };
    });
    try {
      expect(await scripted.calendar.changes(organiser, null, wholeYear)).toEqual({ kind: 'endless' });
      expect(scripted.asked).toHaveLength(asked);
    } finally {
      await scripted.end();
    }
  });

  test('are never asked of another host', async () => {
    const elsewhere = world.calendar.changes(organiser, 'https://elsewhere.example/v1.0/delta', wholeYear);
    expect((await failureOf(elsewhere)).kind).toBe('nonsense');
    expect(world.logged).toEqual([]);
  });

  test('fail where the mailbox is not there', async () => {
    world.standin.exchange.removeMailbox(nils.oid);
    expect((await failureOf(world.calendar.changes(organiser, null, wholeYear))).kind).toBe('no-mailbox');
  });
});
