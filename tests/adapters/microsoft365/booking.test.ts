import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import {
  at,
  failureOf,
  graphWorld,
  httpRequests,
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

const key = '0f5d0c8e-9b52-4a2b-8a3e-2f6f6f0f1c11';
const otherKey = '0f5d0c8e-9b52-4a2b-8a3e-2f6f6f0f1c12';

let world: GraphWorld;
beforeEach(async () => {
  world = await graphWorld({}, { timeoutMs: 2_000 });
});
afterEach(() => world.standin.end());

function mastersOf(oid: string) {
  return world.standin.exchange.listEvents(oid).filter(({ type }) => type === 'seriesMaster');
}

function occurrencesOf(oid: string, from: string, until: string) {
  return world.standin.exchange.calendarView(oid, Date.parse(from), Date.parse(until));
}

describe('booking a series', () => {
  test('stands in both calendars with a Teams link, and keeps its time of day when the clocks change', async () => {
    const booked = await world.calendar.book(request(nils, ida, key));
    expect(booked.joinUrl).toMatch(/^https:\/\//);
    const { occurrences, joinUrl } = await present(world.calendar, standing(nils, ida, booked));
    expect(joinUrl).toBe(booked.joinUrl);
    const walls = occurrences.map(({ start }) => start.toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime());
    expect(walls.map(String).slice(0, 2)).toEqual(['2026-12-01T10:00:00', '2026-12-15T10:00:00']);
    expect(walls.every(({ hour, minute }) => hour === 10 && minute === 0)).toBe(true);
    expect(new Set(occurrences.map(({ start }) => start.toZonedDateTimeISO('UTC').hour))).toEqual(new Set([9, 8]));
    expect(occurrencesOf(ida.oid, '2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z')).toHaveLength(1);
  });

  test('ends with its last day, and a monthly one takes the weekday of the month', async () => {
    const weekly = request(nils, ida, key);
    const booked = await world.calendar.book({
      ...weekly,
      first: zoned('2026-12-08T13:00'),
      recurrence: {
        ...weekly.recurrence,
        kind: 'monthly',
        index: 2,
        firstDate: zoned('2026-12-08T00:00').toPlainDate(),
      },
    });
    const { occurrences } = await present(world.calendar, standing(nils, ida, booked));
    const dates = occurrences.map(({ start }) => start.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString());
    expect(dates).toEqual(['2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13']);
  });

  test('is found again by its key after an answer that got lost, and is booked only once', async () => {
    world.standin.graphFaults.add({ kind: 'timeout-after-write', match: { method: 'POST' }, times: 1 });
    const failure = await failureOf(world.calendar.book(request(nils, ida, key)));
    expect(failure.kind).toBe('unavailable');
    const found = await world.calendar.findBooked(personIdOf(nils), key);
    expect(mastersOf(nils.oid).map(({ id }) => id)).toEqual([found?.eventId]);
    expect(found?.joinUrl).toMatch(/^https:\/\//);
    expect(await world.calendar.findBooked(personIdOf(nils), otherKey)).toBeNull();
  });

  test('gives back the first booking when the same key is used with another time', async () => {
    const first = await world.calendar.book(request(nils, ida, key));
    const again = await world.calendar.book({ ...request(nils, ida, key), minutes: 30 });
    expect(again).toEqual(first);
    expect(mastersOf(nils.oid)).toHaveLength(1);
  });

  test('stands without a link where the mailbox has no Teams', async () => {
    world.standin.graphFaults.add({ kind: 'no-teams-link', times: 1 });
    const booked = await world.calendar.book(request(nils, ida, key));
    expect(booked.joinUrl).toBeNull();
    expect((await present(world.calendar, standing(nils, ida, booked))).joinUrl).toBeNull();
  });

  test('is denied for a mailbox outside the scope, and for no other', async () => {
    world.standin.graphFaults.add({ kind: 'forbid-mailbox', match: { mailbox: nils.oid } });
    const failure = await failureOf(world.calendar.book(request(nils, ida, key)));
    expect(failure).toMatchObject({ kind: 'denied', personId: nils.oid });
    await expect(world.calendar.book(request(ida, nils, otherKey))).resolves.toMatchObject({
      joinUrl: expect.anything(),
    });
  });

  test('keeps the zone of an organiser in India', async () => {
    const booked = await world.calendar.book({
      ...request(priya, ida, key),
      first: zoned('2026-12-01T10:00', 'Asia/Kolkata'),
    });
    const { occurrences } = await present(world.calendar, standing(priya, ida, booked));
    expect(new Set(occurrences.map(({ start }) => start.toString().slice(11)))).toEqual(new Set(['04:30:00Z']));
  });
});

describe('a booked series', () => {
  test('tells who answered what, occurrence by occurrence', async () => {
    const booked = await world.calendar.book(request(nils, ida, key));
    const [first, second, third] = occurrencesOf(ida.oid, '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z');
    world.standin.exchange.respond(ida.oid, first?.id ?? '', 'accept', {});
    world.standin.exchange.respond(ida.oid, second?.id ?? '', 'decline', {});
    world.standin.exchange.respond(ida.oid, third?.id ?? '', 'tentativelyAccept', {});
    const { occurrences } = await present(world.calendar, standing(nils, ida, booked));
    const guests = occurrences.map(({ evidence }) => (evidence.kind === 'present' ? evidence.responses.guest : null));
    expect(guests.slice(0, 4)).toEqual(['accepted', 'declined', 'tentative', 'none']);
  });

  test('is moved, and doing it again changes nothing', async () => {
    const booked = await world.calendar.book(request(nils, ida, key));
    const before = await present(world.calendar, standing(nils, ida, booked));
    const ref = refOf(at(before.occurrences, zoned('2026-12-15T10:00')));
    const move = { kind: 'move', ref, start: zoned('2026-12-17T14:00'), minutes: 45 } as const;
    await world.calendar.change(personIdOf(nils), [move]);
    await world.calendar.change(personIdOf(nils), [move]);
    const { occurrences } = await present(world.calendar, standing(nils, ida, booked));
    const moved = at(occurrences, zoned('2026-12-15T10:00'));
    expect(moved.start.toString()).toBe('2026-12-17T13:00:00Z');
    expect(moved.end.toString()).toBe('2026-12-17T13:45:00Z');
    expect(moved.ref).toBe(ref);
  });

  test('is changed in many places in one round trip, and an occurrence already cancelled holds nothing up', async () => {
    const booked = await world.calendar.book(request(nils, ida, key));
    const series = standing(nils, ida, booked);
    const { occurrences } = await present(world.calendar, series);
    const refs = occurrences.map(refOf);
    const [first = '', second = '', third = '', fourth = ''] = refs;
    const comment = 'A day off';
    await world.calendar.change(personIdOf(nils), [{ kind: 'cancel', ref: first, comment }]);
    const began = world.logged.length;
    await world.calendar.change(personIdOf(nils), [
      { kind: 'cancel', ref: second, comment },
      { kind: 'move', ref: third, start: zoned('2026-12-30T09:00'), minutes: 60 },
    ]);
    expect(httpRequests(world.logged.slice(began))).toEqual(['POST /v1.0/$batch 200']);
    await world.calendar.change(personIdOf(nils), [
      { kind: 'cancel', ref: first, comment },
      { kind: 'cancel', ref: second, comment },
      { kind: 'cancel', ref: fourth, comment },
    ]);
    const { occurrences: after } = await present(world.calendar, series);
    const lost = after.filter(({ evidence }) => evidence.kind === 'cancelled');
    expect(lost.map(({ originalStart, ref }) => [originalStart.toString().slice(0, 10), ref])).toEqual([
      ['2026-12-01', null],
      ['2026-12-15', null],
      ['2027-01-12', null],
    ]);
    expect(at(after, zoned('2026-12-29T10:00')).start.toString()).toBe('2026-12-30T08:00:00Z');
  });

  test('is changed up to the first refusal, which is reported', async () => {
    const booked = await world.calendar.book(request(nils, ida, key));
    const series = standing(nils, ida, booked);
    const refs = (await present(world.calendar, series)).occurrences.map(refOf);
    const [first = '', second = '', third = ''] = refs;
    const failure = await failureOf(
      world.calendar.change(personIdOf(nils), [
        { kind: 'cancel', ref: first, comment: '' },
        // Over its neighbour's day.
        { kind: 'move', ref: second, start: zoned('2026-12-29T16:00'), minutes: 45 },
        { kind: 'cancel', ref: third, comment: '' },
      ]),
    );
    expect(failure).toMatchObject({ kind: 'refused', personId: nils.oid });
    const { occurrences } = await present(world.calendar, series);
    const kinds = occurrences.slice(0, 3).map(({ evidence }) => evidence.kind);
    expect(kinds).toEqual(['cancelled', 'present', 'present']);
  });

  test('shows an occurrence that was moved out of the window by its place in the series', async () => {
    const booked = await world.calendar.book(request(nils, ida, key));
    const series = standing(nils, ida, booked);
    const ref = refOf(at((await present(world.calendar, series)).occurrences, zoned('2026-12-15T10:00')));
    const start = zoned('2026-12-22T14:00');
    await world.calendar.change(personIdOf(nils), [{ kind: 'move', ref, start, minutes: 45 }]);
    const window = span('2026-12-14T00:00:00Z', '2026-12-16T00:00:00Z');
    const { occurrences } = await present(world.calendar, series, window);
    expect(occurrences.map((one) => one.start.toString())).toEqual(['2026-12-22T13:00:00Z']);
  });

  test('shows a cancelled occurrence as cancelled on its day, in summer too', async () => {
    const booked = await world.calendar.book(request(nils, ida, key));
    const series = standing(nils, ida, booked);
    const { occurrences: before } = await present(world.calendar, series);
    const gone = ['2026-12-15T10:00', '2027-04-06T10:00'].map((wall) => refOf(at(before, zoned(wall))));
    await world.calendar.change(
      personIdOf(nils),
      gone.map((ref) => ({ kind: 'cancel', ref, comment: 'A day off' })),
    );
    const { occurrences } = await present(world.calendar, series);
    const cancelled = occurrences.filter(({ evidence }) => evidence.kind === 'cancelled');
    expect(cancelled.map(({ originalStart, end }) => `${originalStart.toString()} ${end.toString()}`)).toEqual([
      '2026-12-15T09:00:00Z 2026-12-15T09:45:00Z',
      '2027-04-06T08:00:00Z 2027-04-06T08:45:00Z',
    ]);
  });

  test('is gone when the organiser has deleted it', async () => {
    const booked = await world.calendar.book(request(nils, ida, key));
    const series = standing(nils, ida, booked);
    const ref = refOf(at((await present(world.calendar, series)).occurrences, zoned('2026-12-15T10:00')));
    world.standin.exchange.deleteEvent(nils.oid, booked.eventId);
    expect(await world.calendar.readSeries(series, wholeYear)).toEqual({ kind: 'gone', occurrences: [] });
    const move = { kind: 'move', ref, start: zoned('2026-12-17T14:00'), minutes: 45 } as const;
    expect((await failureOf(world.calendar.change(personIdOf(nils), [move]))).kind).toBe('gone');
  });
});
