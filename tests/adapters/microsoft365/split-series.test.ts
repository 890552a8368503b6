import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Event } from '@microsoft/microsoft-graph-types';
import type { BookedSeries, SeriesSearch } from '#operations/ports/calendar.ts';
import { ida, nils, olle, priya } from '../../standin/standin-fixture.ts';
import {
  at,
  failureOf,
  graphWorld,
  ownerOf,
  personIdOf,
  present,
  request,
  standing,
  zoned,
  type GraphWorld,
} from './world.ts';

const key = '0f5d0c8e-9b52-4a2b-8a3e-2f6f6f0f1c31';
const zone = 'W. Europe Standard Time';
const cut = zoned('2026-12-29T10:00');

let world: GraphWorld;
let booked: BookedSeries;
beforeEach(async () => {
  world = await graphWorld({}, { timeoutMs: 2_000 });
  booked = await world.calendar.book(request(nils, ida, key));
});
afterEach(() => world.standin.end());

const search: SeriesSearch = {
  organiser: ownerOf(nils),
  guests: [ownerOf(ida)],
  bookingKey: key,
  from: cut.subtract({ days: 20 }).toInstant(),
};

function split(options = { sameLink: false, carriesTags: false }) {
  const { exchange } = world.standin;
  const view = exchange.calendarView(nils.oid, cut.epochMilliseconds, cut.epochMilliseconds + 1);
  const [occurrence] = view.filter(({ seriesMasterId }) => seriesMasterId === booked.eventId);
  const sent: Event = {
    start: { dateTime: '2026-12-30T14:00:00', timeZone: zone },
    end: { dateTime: '2026-12-30T14:45:00', timeZone: zone },
    recurrence: {
      pattern: { type: 'weekly', interval: 2, daysOfWeek: ['wednesday'], firstDayOfWeek: 'monday' },
      range: { type: 'numbered', startDate: '2026-12-30', numberOfOccurrences: 4 },
    },
  };
  return exchange.splitSeries(nils.oid, occurrence?.id ?? '', { sent, options });
}

/** A series that somebody makes in Outlook. */
function series(subject: string, attendees: readonly { readonly mail: string }[], day: string, organiser = nils) {
  return world.standin.exchange.createEvent(organiser.oid, {
    subject,
    start: { dateTime: `${day}T08:00:00`, timeZone: zone },
    end: { dateTime: `${day}T08:30:00`, timeZone: zone },
    recurrence: { pattern: { type: 'daily', interval: 7 }, range: { type: 'noEnd', startDate: day } },
    attendees: attendees.map(({ mail }) => ({ type: 'required', emailAddress: { address: mail } })),
  });
}

describe('series that begin from a moment on', () => {
  test('are found with their guests, and with what they keep of our booking', async () => {
    const made = split();
    expect(await world.calendar.seriesFrom(search)).toMatchObject([
      { eventId: made.id, iCalUId: made.iCalUId, guests: 'same', hasKey: false, subject: made.subject },
    ]);
    const kept = await world.calendar.seriesFrom({ ...search, bookingKey: 'another' });
    expect(kept).toMatchObject([{ hasKey: false }]);
  });

  test('are recognised by the key and the link where Outlook keeps them', async () => {
    split({ sameLink: true, carriesTags: true });
    expect(await world.calendar.seriesFrom(search)).toMatchObject([{ hasKey: true, joinUrl: booked.joinUrl }]);
  });

  test('tell other people from an address that is not known, and know an earlier one', async () => {
    series('Somebody else', [olle], '2027-01-04');
    series('Two', [ida, priya], '2027-01-05');
    series('Alone', [], '2027-01-06');
    const guests = async (over: Partial<SeriesSearch> = {}) =>
      (await world.calendar.seriesFrom({ ...search, ...over })).map((each) => `${each.subject}: ${each.guests}`);
    expect(await guests()).toEqual(['Somebody else: perhaps', 'Two: others', 'Alone: others']);
    const renamed = { ...ownerOf(ida), invitedAs: olle.mail };
    expect(await guests({ guests: [renamed] })).toEqual(['Somebody else: same', 'Two: others', 'Alone: others']);
  });

  test('are the organiser’s own, and masters only, in order and page by page', async () => {
    series('Of another', [nils], '2027-01-05', ida);
    for (let number = 59; number >= 0; number -= 1) {
      series(`Series ${number}`, [ida], `2027-0${number < 30 ? 1 : 2}-${String((number % 28) + 1).padStart(2, '0')}`);
    }
    const found = await world.calendar.seriesFrom(search);
    expect(found).toHaveLength(60);
    const starts = found.map(({ start }) => start.epochMilliseconds);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('cannot be searched in a mailbox that does not answer', async () => {
    const busy = { kind: 'status', status: 503, code: 'ServiceUnavailable', message: 'Busy', times: 5 } as const;
    world.standin.graphFaults.add(busy);
    expect(await failureOf(world.calendar.seriesFrom(search))).toMatchObject({ kind: 'unavailable' });
  });
});

test('a series that goes on as another event is read whole, each part for its own time', async () => {
  const before = await present(world.calendar, standing(nils, ida, booked));
  const made = split();
  const earlier = [{ eventId: booked.eventId, before: cut.toInstant() }];
  const whole = { ...standing(nils, ida, { ...booked, eventId: made.id ?? '' }), earlier };
  const { occurrences } = await present(world.calendar, whole);
  const starts = occurrences.map(({ start }) => start.toString());
  const old = before.occurrences
    .map(({ start }) => start.toString())
    .filter((start) => start < cut.toInstant().toString());
  expect(starts.slice(0, old.length)).toEqual(old);
  expect(starts.slice(old.length)).toEqual([
    '2026-12-30T13:00:00Z',
    '2027-01-13T13:00:00Z',
    '2027-01-27T13:00:00Z',
    '2027-02-10T13:00:00Z',
  ]);
  expect(at(occurrences, zoned('2026-12-30T14:00')).evidence.kind).toBe('present');
  await world.calendar.cancel(personIdOf(nils), made.id ?? '', '');
  const gone = await world.calendar.readSeries(whole, {
    start: cut.subtract({ days: 60 }).toInstant(),
    end: cut.add({ days: 60 }).toInstant(),
  });
  expect(gone).toMatchObject({ kind: 'gone' });
  expect(gone.occurrences).toHaveLength(old.length);
});
