import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { Conflict } from '#operations/failures.ts';
import { previewSetUp, type SetUpEffects } from '#operations/programme/set-up-effects.ts';
import { setUpProgramme, type ProgrammeSetUp } from '#operations/programme/set-up-programme.ts';
import { enrolmentOf, newId, noon, someone, tell, type Pair } from '../../adapters/store/world.ts';
import { theProgramme } from '../../support/the-programme.ts';
import { meetingsOf, openLife, type Life } from '../life-world.ts';

let life: Life;
let pair: Pair;
let other: Pair;
/** Meetings on the 3rd of March (a Tuesday), the 20th (a Friday) and the 11th of May (a Monday), 2026, at 13:00 in Sweden. */
const hours = [24, 18 * 24, 70 * 24];

beforeEach(async () => {
  life = await openLife();
  pair = await life.bookedPair(hours);
  other = await life.bookedPair(hours);
  life.rung();
}, 60_000);
afterEach(() => life.close(), 60_000);

const lead = () => life.as(newId(), true);

async function changed(changes: Partial<ProgrammeSetUp>): Promise<ProgrammeSetUp> {
  const programme = await life.store.read((reader) => theProgramme(reader));
  if (programme === null) throw new Error('No programme');
  const { id: _id, matching: _matching, ...asItWas } = programme;
  return { ...asItWas, ...changes };
}

async function preview(changes: Partial<ProgrammeSetUp>): Promise<SetUpEffects> {
  const effects = await previewSetUp(life.context, lead(), await changed(changes));
  if (isRefused(effects)) throw new Error(effects.refused);
  return effects;
}

async function change(changes: Partial<ProgrammeSetUp>): Promise<Programme> {
  const outcome = await setUpProgramme(life.context, lead(), await changed(changes));
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome;
}

const seriesOf = ({ pairing }: Pair) => life.store.read((reader) => reader.allSeriesOf([pairing.id]));

/** One of the pairs has agreed on a rhythm of its own. */
async function withOwnRhythm({ pairing: { id } }: Pair): Promise<void> {
  await life.store.write(async (tx) => {
    const now = await tx.pairing(id);
    if (now === null) throw new Error('No pairing');
    await tx.savePairing({ ...now, rhythm: { cadence: 'weekly', minutes: 30 }, version: now.version + 1 });
  });
}

describe('another rhythm', () => {
  test('would touch those who meet as the programme says, and spares whoever has one of their own', async () => {
    await withOwnRhythm(other);
    const { rhythm, ...rest } = await preview({ cadence: 'weekly' });
    expect(rhythm).toMatchObject({ pairs: 1, groups: 0, own: 1 });
    expect(rhythm?.from.toString()).toBe('2026-03-04');
    expect(Object.values(rest)).toEqual([null, null, null, null, null]);
    expect(life.rung()).toEqual([]);
  });

  test('for everybody takes a new series for as many as were counted, and for no others', async () => {
    await withOwnRhythm(other);
    const { rhythm } = await preview({ meetingMinutes: 60 });
    await change({ meetingMinutes: 60, rhythmFor: 'everybody' });
    const all = [await seriesOf(pair), await seriesOf(other)];
    const replaced = all.filter((series) => series.some(({ ending }) => ending === 'replaced'));
    expect(replaced).toHaveLength(rhythm?.pairs ?? -1);
    expect(replaced[0]?.map(({ status }) => status)).toEqual(['wanted', 'verified']);
    expect(all[1]).toHaveLength(1);
    expect(life.rung()).toEqual([{ kind: 'end-series', id: pair.series.id }]);
  });

  test('for new ones alone leaves what is booked as it is', async () => {
    await change({ cadence: 'weekly', rhythmFor: 'new' });
    expect(await seriesOf(pair)).toHaveLength(1);
    expect(life.rung()).toEqual([]);
  });

  test('the same one touches nobody', async () => {
    const same = await changed({});
    expect((await preview({ cadence: same.cadence, meetingMinutes: same.meetingMinutes })).rhythm).toBeNull();
    await change({ rhythmFor: 'everybody' });
    expect(life.rung()).toEqual([]);
  });
});

test('an earlier last day calls off as many meetings as were counted', async () => {
  const endsOn = Temporal.PlainDate.from('2026-04-30');
  const { lastDay } = await preview({ endsOn });
  expect(lastDay).toEqual({ pairs: 2, groups: 0, meetings: 2 });
  await change({ endsOn });
  const meetings = [...(await meetingsOf(life, pair)), ...(await meetingsOf(life, other))];
  expect(meetings.filter(({ intent }) => intent?.kind === 'skip')).toHaveLength(lastDay?.meetings ?? -1);
});

test('a later last day is everybody’s, and calls off nothing', async () => {
  expect((await preview({ endsOn: Temporal.PlainDate.from('2026-12-18') })).lastDay).toEqual({
    pairs: 2,
    groups: 0,
    meetings: 0,
  });
});

test('other days and hours count whose meetings stand outside them, on the series’ own clock', async () => {
  const { slots } = await changed({});
  expect((await preview({ slots: { ...slots, weekdays: [1, 2, 5] } })).slots).toEqual({
    pairs: 2,
    groups: 0,
    moving: 0,
  });
  expect((await preview({ slots: { ...slots, weekdays: [1, 2] } })).slots?.moving).toBe(2);
  const morning = { from: Temporal.PlainTime.from('08:00'), until: Temporal.PlainTime.from('12:00') };
  expect((await preview({ slots: { ...slots, between: morning } })).slots?.moving).toBe(2);
  // Where new pairs meet is nobody's who has met.
  expect((await preview({ slots: { ...slots, place: 'Kantinen' } })).slots).toBeNull();
});

test('a smaller audience says who can join and who stays all the same', async () => {
  const elsewhere = { ...someone('Elin'), department: 'Ekonomi' };
  await life.store.write(async (tx) => {
    await tx.savePeople([elsewhere], noon);
    await tell(tx, [elsewhere.id]);
    await tx.saveEnrolment({ ...enrolmentOf(life.programme, elsewhere.id, 'mentee'), pausedUntil: null });
  });
  const { audience } = await preview({ audience: { kind: 'departments', departments: ['Ekonomi'] } });
  expect(audience).toEqual({ people: 1, outside: 4 });
  await change({ audience: { kind: 'departments', departments: ['Ekonomi'] } });
  const left = (await life.store.read((reader) => reader.enrolments(life.programme.id))).map(({ status }) => status);
  expect(left).toEqual(Array.from({ length: 5 }, () => 'enrolled'));
});

test('a yes that is needed from now on touches nobody who takes part', async () => {
  expect((await preview({ approval: 'everyone' })).approval).toEqual({ enrolled: 4, waiting: 0 });
  expect((await preview({ name: { sv: 'Nytt', en: 'New' } })).approval).toBeNull();
});

test('a draft has nobody yet, and what cannot be saved cannot be looked at', async () => {
  const over = { startsOn: Temporal.PlainDate.from('2026-01-01'), endsOn: Temporal.PlainDate.from('2026-03-01') };
  expect(await previewSetUp(life.context, lead(), await changed(over))).toMatchObject({
    refused: 'ends-in-the-past',
  });
  const seen = await changed({ cadence: 'weekly' });
  await change({ name: { sv: 'Nytt', en: 'New' } });
  await expect(previewSetUp(life.context, lead(), seen)).rejects.toThrow(Conflict);
  await life.store.write(async (tx) => {
    const now = await theProgramme(tx);
    if (now !== null) await tx.saveProgramme({ ...now, status: 'draft', version: now.version + 1 }, noon);
  });
  expect(Object.values(await preview({ cadence: 'weekly' })).every((each) => each === null)).toBe(true);
});
