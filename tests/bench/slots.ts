import { Temporal } from 'temporal-polyfill';
import type { PersonCalendar } from '#domain/booking/slot-ground.ts';
import { findSeriesSlot, type SlotSearch } from '#domain/booking/slot-search.ts';
import type { Cadence } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { officeHours } from '#domain/time/working-hours.ts';
import { exponentOf } from './exponent.ts';
import { atMost, type BenchResult } from './result.ts';

const startsOn = Temporal.PlainDate.from('2026-09-07');
const endsOn = startsOn.add({ months: 9 }).subtract({ days: 1 });
const seeds = 25;
const repeats = 3;
const sizes = [750, 1500, 3000, 6000] as const;

/** One slot for a series over nine months, in two calendars with entries on all days and at all hours of the day. */
export async function slotsBench(): Promise<readonly BenchResult[]> {
  medianMs('weekly', 1500);
  const results = (['weekly', 'every-two-weeks', 'monthly'] as const).map((cadence) =>
    atMost(`slot-finder-${cadence}`, medianMs(cadence, 1500), 'ms', 5),
  );
  const points = sizes.map((size) => ({ size, ms: medianMs('weekly', size) }));
  return [...results, atMost('slot-finder-growth', exponentOf(points), 'exponent', 1.3)];
}

function timeOf(search: SlotSearch): number {
  const began = performance.now();
  const found = findSeriesSlot(search);
  const took = performance.now() - began;
  if (isRefused(found)) throw new Error(`nothing found in calendars that have room: ${found.refused}`);
  return took;
}

/** Over the seeds; of each search the quickest of three, which leaves out what else the machine was busy with. */
function medianMs(cadence: Cadence, size: number): number {
  const times = Array.from({ length: seeds }, (_, seed) => {
    // One search alive at a time: the polyfill of Temporal keeps its objects in weak maps, and a collection with
    // hundreds of thousands of them takes longer than the search.
    const search = searchOf(cadence, size, seed);
    return Math.min(...Array.from({ length: repeats }, () => timeOf(search)));
  });
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function searchOf(cadence: Cadence, size: number, seed: number): SlotSearch {
  const random = randomOf(seed + 1);
  return {
    organiser: calendarOf('Europe/Stockholm', size, random),
    guest: calendarOf('Europe/London', size, random),
    cadence,
    minutes: 45,
    startsOn,
    endsOn,
    notBefore: startsOn.toZonedDateTime('Europe/Stockholm').toInstant(),
  };
}

function calendarOf(timeZone: string, size: number, random: () => number): PersonCalendar {
  const begin = startsOn.toZonedDateTime(timeZone).epochMilliseconds;
  const days = startsOn.until(endsOn, { largestUnit: 'days' }).days;
  // Shorter entries where there are more of them, so that the calendar stays as full.
  const length = 60 * (1500 / size);
  const busy = Array.from({ length: size }, () => {
    const minutes = Math.floor(random() * days) * 24 * 60 + Math.floor(7 * 60 + random() * 11 * 60);
    const start = begin + minutes * 60_000;
    return { start, end: start + Math.ceil(random() * length) * 60_000 };
  });
  const preferred = [
    { weekday: 2 as const, from: Temporal.PlainTime.from('09:00'), until: Temporal.PlainTime.from('12:00') },
  ];
  return { hours: officeHours(timeZone), busy, holidays: [], preferred };
}

/** The same numbers from 0 to 1 for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
