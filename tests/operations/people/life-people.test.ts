import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Temporal } from 'temporal-polyfill';
import { officeHours } from '#domain/time/working-hours.ts';
import { isRefused } from '#domain/refused.ts';
import { enrolMe, withdrawMe } from '#operations/enrolment/enrol.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { loadSeries } from '#operations/series/load-series.ts';
import { readMailbox } from '#operations/people/read-mailbox.ts';
import { recordHours } from '#operations/people/record-hours.ts';
import { openLife, type Life } from '../life-world.ts';
import { noon, someone, type Pair } from '../../adapters/store/world.ts';

let life: Life;
beforeEach(async () => {
  life = await openLife();
}, 60_000);
afterEach(() => life.close(), 60_000);

const meetings = [24, 9 * 24];
const nextDay = (days = 1) => life.moveTo(noon.add({ hours: 24 * days }));
const person = ({ id }: DirectoryPerson) => life.store.read((reader) => reader.person(id));
const pairing = (pair: Pair) => life.store.read((reader) => reader.pairing(pair.pairing.id));
const series = (pair: Pair) => life.store.read((reader) => reader.series(pair.series.id));
const enrolment = ({ id }: DirectoryPerson) => life.store.read((reader) => reader.enrolment(life.programme.id, id));
const toldOfAnEnd = async () =>
  (await life.store.read((reader) => reader.noticesOfProgramme(life.programme.id)))
    .filter(({ about }) => about.kind === 'ended')
    .map(({ personId }) => personId);

function change(who: DirectoryPerson, changes: Partial<DirectoryPerson>): void {
  life.directory.people = life.directory.people.map((each) => (each.id === who.id ? { ...each, ...changes } : each));
}

function remove(...gone: readonly DirectoryPerson[]): void {
  const ids = new Set(gone.map(({ id }) => id));
  life.directory.people = life.directory.people.filter(({ id }) => !ids.has(id));
}

describe('A reading of the directory', () => {
  test('that is cut off in the middle disables nobody', async () => {
    const pairs = [await life.bookedPair(meetings), await life.bookedPair(meetings)];
    const [first] = pairs;
    if (first === undefined) throw new Error('No pair');
    change(first.mentee, { enabled: false });
    life.directory.cutOffAfter = 1;
    nextDay();
    await expect(readDirectory(life.context)).rejects.toThrow('cut');
    for (const pair of pairs) {
      expect(await pairing(pair)).toMatchObject({ status: 'begun' });
      for (const member of [pair.mentor, pair.mentee]) expect(await person(member)).toMatchObject({ enabled: true });
    }
    life.directory.cutOffAfter = null;
    await readDirectory(life.context);
    expect(await person(first.mentee)).toMatchObject({ enabled: false });
    expect((await person(first.mentee))?.missing).not.toBeNull();
  });

  test('that suddenly lacks a third is believed only when a later one says the same; IT sees it meanwhile', async () => {
    const pairs: Pair[] = [];
    for (let count = 0; count < 8; count += 1) pairs.push(await life.bookedPair(meetings));
    remove(...pairs.slice(0, 6).map(({ mentee }) => mentee));
    nextDay();
    const areMissing = async () =>
      Promise.all(pairs.map(async ({ mentee }) => (await person(mentee))?.missing !== null));
    const isDue = async (at: Temporal.Instant) =>
      (await life.store.read((reader) => reader.dueJobs(at, 1000))).some(({ kind }) => kind === 'read-directory');
    await readDirectory(life.context);
    await readDirectory(life.context);
    expect(new Set(await areMissing())).toEqual(new Set([false]));
    const [parked] = await life.store.read((reader) => reader.parkedJobs());
    expect(parked).toMatchObject({ job: { kind: 'read-directory', id: 'all' } });
    expect(parked?.reason).toBe('directory-shrank: 6 of 16 people who take part are no longer in it');
    expect(await isDue(noon.add({ hours: 47 }))).toBe(false);
    nextDay(2);
    expect(await isDue(noon.add({ hours: 48 }))).toBe(true);
    await readDirectory(life.context);
    expect(await areMissing()).toEqual([true, true, true, true, true, true, false, false]);
    expect(await life.store.read((reader) => reader.parkedJobs())).toEqual([]);
  });

  test('that is complete again after a doubtful one changes nobody', async () => {
    const pairs: Pair[] = [];
    for (let count = 0; count < 7; count += 1) pairs.push(await life.bookedPair(meetings));
    const everybody = life.directory.people;
    life.directory.people = [];
    nextDay();
    await readDirectory(life.context);
    life.directory.people = everybody;
    nextDay(2);
    await readDirectory(life.context);
    expect(await life.store.read((reader) => reader.parkedJobs())).toEqual([]);
    for (const pair of pairs) expect(await pairing(pair)).toMatchObject({ status: 'begun' });
    expect(await life.store.read((reader) => reader.serviceFact('read-directory'))).not.toBeNull();
  });

  test.each<[string, Partial<DirectoryPerson>, boolean]>([
    ['name', { name: 'Astrid Ek' }, true],
    ['address', { mail: 'new@ljungvind.example' }, true],
    ['country', { country: 'AU' }, true],
    ['job title', { jobTitle: 'Chief' }, false],
  ])(
    'with another %s asks for a check of the series where an invitation or a holiday depends on it',
    async (...row) => {
      const [, changes, isChecked] = row;
      const [pair, other] = [await life.bookedPair(meetings), await life.bookedPair(meetings)];
      change(pair.mentor, changes);
      nextDay();
      await readDirectory(life.context);
      expect((await series(pair))?.checkedAt === null).toBe(isChecked);
      expect((await series(other))?.checkedAt).not.toBeNull();
      expect(life.rung()).toEqual(isChecked ? [{ kind: 'check-series', id: pair.series.id }] : []);
    },
  );
});

describe('A mailbox', () => {
  test('with other working hours or another zone asks for a check of the series, the same hours do not', async () => {
    const pair = await life.bookedPair(meetings);
    const isChecked = async (hours: Life['directory']['hours']) => {
      life.directory.hours = hours;
      await readMailbox(life.context, pair.mentor.id);
      const { checkedAt = null, ...rest } = (await series(pair)) ?? {};
      if (!('version' in rest)) throw new Error('No series');
      await life.store.write((tx) => tx.saveSeries({ ...rest, checkedAt: noon, version: rest.version + 1 }));
      return checkedAt === null;
    };
    expect(await isChecked(null)).toBe(false);
    expect(await isChecked(officeHours('Europe/Stockholm'))).toBe(true);
    expect(await isChecked(officeHours('Europe/Stockholm'))).toBe(false);
    expect(await isChecked(officeHours('Asia/Kolkata'))).toBe(true);
    const shorter = officeHours('Asia/Kolkata');
    expect(await isChecked({ ...shorter, hours: shorter.hours.slice(0, 2) })).toBe(true);
    expect(await isChecked(null)).toBe(false);
  });
});

describe('A check that hears of other working hours', () => {
  test('keeps them and has the person’s other series checked', async () => {
    const [pair, stranger] = [await life.bookedPair(meetings), await life.bookedPair(meetings)];
    const hours = officeHours('Asia/Kolkata');
    const record = (told = hours) =>
      life.store.write(async (tx) => {
        const [read, other] = [await loadSeries(tx, pair.series.id), await loadSeries(tx, stranger.series.id)];
        if (read === null || other === null) throw new Error('No series');
        const availability = new Map([
          [pair.mentor.id, { known: true, busy: [], leave: [], hours: told } as const],
          [pair.mentee.id, { known: true, busy: [], leave: [], hours: null } as const],
        ]);
        // As though another of the person's series had been read.
        return recordHours(life.context, tx, { ...read, series: other.series }, availability);
      });
    expect(await record()).toEqual([{ kind: 'check-series', id: pair.series.id }]);
    const [mentor, mentee] = await life.store.read(async (reader) => [
      await reader.person(pair.mentor.id),
      await reader.person(pair.mentee.id),
    ]);
    expect([mentor?.workingHours, mentee?.workingHours]).toEqual([hours, null]);
    expect((await series(stranger))?.checkedAt).not.toBeNull();
    expect(await record()).toEqual([]);
    // The same clock by another name.
    expect(await record(officeHours('Asia/Colombo'))).toEqual([]);
    expect(await record(officeHours('Europe/Stockholm'))).toHaveLength(1);
  });
});

describe('Taking part', () => {
  test('with room for fewer mentees than present keeps them and says so', async () => {
    const pair = await life.pair();
    const kept = { goals: ['Leda'], profile: null };
    const changed = await enrolMe(life.context, life.as(pair.mentor.id), { roles: ['mentor'], capacity: 1, ...kept });
    expect(isRefused(changed) ? changed : changed.menteesBeyond).toBe(0);
    const asMentee = await enrolMe(life.context, life.as(pair.mentor.id), {
      roles: ['mentee'],
      capacity: 0,
      ...kept,
    });
    expect(isRefused(asMentee) ? asMentee : asMentee.menteesBeyond).toBe(1);
    expect(await pairing(pair)).toMatchObject({ status: 'begun' });
  });

  test('no longer ends the person’s pairings kindly, and the partner waits for the next round', async () => {
    const pair = await life.bookedPair(meetings);
    await withdrawMe(life.context, life.as(pair.mentee.id), { nextTime: 'ask' });
    await withdrawMe(life.context, life.as(pair.mentee.id), { nextTime: 'ask' });
    expect(await enrolment(pair.mentee)).toMatchObject({ status: 'withdrawn', version: 2 });
    // The partner has asked for nothing, and comes first in the next round without saying so again.
    expect(await enrolment(pair.mentor)).toMatchObject({ status: 'enrolled', standsAside: false });
    expect(String((await enrolment(pair.mentor))?.freedAt)).toBe(String(noon));
    expect(await pairing(pair)).toMatchObject({ status: 'closed', ended: { why: 'person-left', reason: null } });
    expect(await series(pair)).toMatchObject({ ending: 'person-left' });
    expect(await toldOfAnEnd()).toEqual([pair.mentor.id]);
    await expect(withdrawMe(life.context, life.as(someone('Sten').id), { nextTime: 'ask' })).rejects.toThrow(
      'not enrolled',
    );
  });
});
