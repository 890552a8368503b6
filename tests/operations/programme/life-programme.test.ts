import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isRefused } from '#domain/refused.ts';
import { pausePairing } from '#operations/pairing/pause-pairing.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { actor, meetingsOf, openLife, type Life } from '../life-world.ts';
import { newId, type Pair } from '../../adapters/store/world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let life: Life;
let pair: Pair;
/** Meetings on the 3rd of March, the 20th of March and the 11th of May, 2026. */
const hours = [24, 18 * 24, 70 * 24];
beforeEach(async () => {
  life = await openLife();
  pair = await life.bookedPair(hours);
  life.rung();
}, 60_000);
afterEach(() => life.close(), 60_000);

async function change(changes: Partial<Parameters<typeof setUpProgramme>[2]>): Promise<void> {
  const programme = await life.store.read((reader) => theProgramme(reader));
  if (programme === null) throw new Error('No programme');
  const { id: _id, matching: _matching, ...asItWas } = programme;
  const outcome = await setUpProgramme(life.context, life.as(newId(), true), { ...asItWas, ...changes });
  if (isRefused(outcome)) throw new Error(outcome.refused);
}

const pairing = () => life.store.read((reader) => reader.pairing(pair.pairing.id));
const series = () => life.store.read((reader) => reader.series(pair.series.id));
const intents = async () => (await meetingsOf(life, pair)).map(({ intent }) => intent);
const endsOn = (day: string) => ({ endsOn: Temporal.PlainDate.from(day) });

test('when the programme ends all pairings end, including paused ones, and everybody is told', async () => {
  const paused = await life.bookedPair(hours);
  const { id: pairingId } = paused.pairing;
  await pausePairing(life.context, actor(paused.mentor.id), {
    pairingId,
    until: Temporal.PlainDate.from('2026-04-01'),
  });
  await change({ status: 'ended' });
  expect(await pairing()).toMatchObject({ status: 'closed', ended: { why: 'programme-ended', reason: null } });
  expect(await life.store.read((reader) => reader.pairing(pairingId))).toMatchObject({ status: 'closed' });
  expect(await series()).toMatchObject({ ending: 'programme-ended' });
  const notices = await life.store.read((reader) => reader.noticesOfProgramme(life.programme.id));
  // One message for each, which tells of their pairing as well.
  expect(notices.filter(({ about }) => about.kind === 'farewell')).toHaveLength(4);
  expect(notices.filter(({ about }) => about.kind === 'ended')).toEqual([]);
  expect(life.rung()).toContainEqual({ kind: 'end-series', id: pair.series.id });
});

test('an earlier last day leaves out the meetings after it', async () => {
  await change(endsOn('2026-04-30'));
  expect(await pairing()).toMatchObject({ status: 'begun', version: 2 });
  expect((await pairing())?.endsOn.toString()).toBe('2026-04-30');
  expect(await intents()).toEqual([null, null, { kind: 'skip', why: 'programme-over' }]);
  expect(await series()).toMatchObject({ status: 'drifted' });
  expect(life.rung()).toEqual([{ kind: 'repair-series', id: pair.series.id }]);
});

test('a last day that is over, or before a pairing begins, is refused, and nothing is written', async () => {
  await expect(change({ startsOn: Temporal.PlainDate.from('2026-01-01'), ...endsOn('2026-03-01') })).rejects.toThrow(
    'ends-in-the-past',
  );
  const before = await pairing();
  if (before === null) throw new Error('No pairing');
  const later = { ...before, startsOn: Temporal.PlainDate.from('2026-09-01'), version: before.version + 1 };
  await life.store.write((tx) => tx.savePairing(later));
  await expect(change(endsOn('2026-08-31'))).rejects.toThrow('ends-before-its-pairs');
  expect((await life.store.read((reader) => theProgramme(reader)))?.version).toBe(1);
});

test('a later last day is the pairing’s too, and nothing is booked by itself', async () => {
  await change(endsOn('2026-12-18'));
  expect((await pairing())?.endsOn.toString()).toBe('2026-12-18');
  expect(await intents()).toEqual([null, null, null]);
  expect(await series()).toMatchObject({ status: 'verified', version: 2 });
  expect(life.rung()).toEqual([]);
});

test('a series that is planned but not booked is planned again for the new days', async () => {
  pair = await life.pair();
  const wanted = await series();
  if (wanted === null) throw new Error('No series');
  await life.store.write((tx) => tx.saveSeries({ ...wanted, status: 'planned', version: 2 }));
  await change(endsOn('2026-04-30'));
  expect(await series()).toMatchObject({ status: 'wanted', plan: null });
});

test('other changes of the programme touch no pairing', async () => {
  await change({ name: { sv: 'Medvind 2', en: 'Tailwind 2' } });
  expect(await pairing()).toMatchObject({ version: 1 });
  expect(life.rung()).toEqual([]);
});
