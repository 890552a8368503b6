import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { idOf } from '#domain/ids.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import { matchCandidates } from '#operations/candidates/match-candidates.ts';
import { concludeLeaving } from '#operations/people/missing-people.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { actor, meetingsOf, openLife, type Life } from '../life-world.ts';
import { noon, type Pair, sampleProfile, someone } from '../../adapters/store/world.ts';

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

/** Who counts as having left by now. */
const leaving = async () =>
  (await life.store.read((reader) => reader.dueJobs(life.context.now(), 1000)))
    .filter(({ kind }) => kind === 'conclude-leaving')
    .map(({ id }) => id);

/** Which of a pair's meetings are to be settled. */
async function settling(pair: Pair): Promise<readonly string[]> {
  const due = await life.store.read((reader) => reader.dueJobs(life.context.now(), 1000));
  const own = new Set<string>((await meetingsOf(life, pair)).map(({ id }) => id));
  return due.filter(({ kind, id }) => kind === 'settle-meeting' && own.has(id)).map(({ id }) => id);
}

/** The directory is read the next day and after five working days, and what is due then is done, twice. */
async function untilTheyHaveLeft(): Promise<void> {
  nextDay();
  await readDirectory(life.context);
  nextDay(8);
  await readDirectory(life.context);
  for (const id of await leaving()) {
    await concludeLeaving(life.context, idOf(id));
    await concludeLeaving(life.context, idOf(id));
  }
}

function remove(...gone: readonly DirectoryPerson[]): void {
  const ids = new Set(gone.map(({ id }) => id));
  life.directory.people = life.directory.people.filter(({ id }) => !ids.has(id));
}

describe('Somebody who left', () => {
  const ways: readonly (readonly [string, (who: DirectoryPerson) => void])[] = [
    ['whose account is disabled', (who) => change(who, { enabled: false })],
    ['who is no longer in the directory', (who) => remove(who)],
  ];

  test.each(ways)('%s keeps all they have for five working days', async (_, go) => {
    const pair = await life.bookedPair(meetings);
    go(pair.mentee);
    nextDay();
    await readDirectory(life.context);
    await readDirectory(life.context);
    expect(await person(pair.mentee)).toMatchObject({ enabled: false });
    expect((await person(pair.mentee))?.missing?.leavesAt.toString()).toBe('2026-03-10T12:00:00Z');
    expect(await enrolment(pair.mentee)).toMatchObject({ status: 'enrolled' });
    expect(await pairing(pair)).toMatchObject({ status: 'begun', version: 1 });
    expect(await series(pair)).toMatchObject({ ending: null });
    expect([await toldOfAnEnd(), await leaving()]).toEqual([[], []]);
    nextDay(2);
    await readDirectory(life.context);
    expect(await settling(pair)).toEqual([]);
  });

  test('leaves nobody any work that was set aside because the mailbox is gone', async () => {
    const pair = await life.bookedPair(meetings);
    const { id } = pair.mentee;
    const kinds = ['follow-mailbox', 'keep-subscription', 'read-mailbox'] as const;
    for (const kind of kinds)
      await life.store.write((tx) => tx.park({ job: { kind, id }, reason: 'no-mailbox', parkedAt: noon }));
    remove(pair.mentee);
    nextDay();
    await readDirectory(life.context);
    expect(await life.store.read((reader) => reader.parkedJobs())).toEqual([]);
  });

  test('is not given up on the word of one look at the directory', async () => {
    const pair = await life.bookedPair(meetings);
    remove(pair.mentee);
    nextDay();
    await readDirectory(life.context);
    nextDay(9);
    expect(await leaving()).toEqual([]);
    await concludeLeaving(life.context, pair.mentee.id);
    expect(await pairing(pair)).toMatchObject({ status: 'begun' });
    await readDirectory(life.context);
    expect(await leaving()).toEqual([pair.mentee.id]);
  });

  test.each(ways)(
    '%s no longer takes part after that, and the partner is told and stands first in line',
    async (_, go) => {
      const [pair, other] = [await life.bookedPair(meetings), await life.bookedPair(meetings)];
      go(pair.mentee);
      await untilTheyHaveLeft();
      expect(await person(pair.mentee)).toMatchObject({ enabled: false, missing: null });
      expect(await enrolment(pair.mentee)).toMatchObject({ status: 'withdrawn' });
      expect(await pairing(pair)).toMatchObject({ status: 'closed', ended: { why: 'person-left', reason: null } });
      expect(await series(pair)).toMatchObject({ ending: 'person-left' });
      expect(life.rung()).toContainEqual({ kind: 'end-series', id: pair.series.id });
      expect(await toldOfAnEnd()).toEqual([pair.mentor.id]);
      const waiting = await enrolment(pair.mentor);
      expect(waiting).toMatchObject({ status: 'enrolled' });
      expect(waiting?.enrolledAt.equals(noon)).toBe(true);
      expect(waiting?.freedAt?.equals(life.context.now())).toBe(true);
      expect((await enrolment(pair.mentee))?.freedAt).toBeNull();
      expect(await pairing(other)).toMatchObject({ status: 'begun' });
      // The meeting whose time came meanwhile did not take place; the one to come goes with the series.
      expect((await meetingsOf(life, pair)).map(({ settledAt, lostWhy }) => [settledAt !== null, lostWhy])).toEqual([
        [true, 'gone'],
        [false, null],
      ]);
      nextDay(20);
      await readDirectory(life.context);
      expect([await leaving(), await toldOfAnEnd()]).toEqual([[], [pair.mentor.id]]);
    },
  );

  test.each([
    ['an account disabled by mistake', { enabled: false }],
    ['an address that was away', { barred: 'no-address', mail: '' }],
  ] as const)('for a day only, by %s, has everything as before', async (_, changes) => {
    const pair = await life.bookedPair(meetings);
    change(pair.mentee, changes);
    nextDay();
    await readDirectory(life.context);
    change(pair.mentee, { ...pair.mentee, enabled: true });
    life.directory.people = life.directory.people.map(({ barred: _barred, ...each }) => each);
    nextDay(2);
    await readDirectory(life.context);
    nextDay(20);
    await readDirectory(life.context);
    expect(await leaving()).toEqual([]);
    expect(await person(pair.mentee)).toMatchObject({ enabled: true, missing: null, mail: pair.mentee.mail });
    expect(await enrolment(pair.mentee)).toMatchObject({ status: 'enrolled', version: 1 });
    expect(await pairing(pair)).toMatchObject({ status: 'begun', version: 1 });
    expect((await settling(pair)).length).toBeGreaterThan(0);
  });

  test('and comes back afterwards is enabled, but takes part only by enrolling again', async () => {
    const pair = await life.bookedPair(meetings);
    change(pair.mentee, { enabled: false });
    await untilTheyHaveLeft();
    change(pair.mentee, { enabled: true });
    nextDay(20);
    await readDirectory(life.context);
    expect(await person(pair.mentee)).toMatchObject({ enabled: true });
    expect(await enrolment(pair.mentee)).toMatchObject({ status: 'withdrawn' });
    expect(await pairing(pair)).toMatchObject({ status: 'closed' });
  });

  test('together with the partner is told nothing, and neither is the partner', async () => {
    const pair = await life.bookedPair(meetings);
    remove(pair.mentee, pair.mentor);
    await untilTheyHaveLeft();
    expect(await pairing(pair)).toMatchObject({ status: 'closed' });
    expect(await toldOfAnEnd()).toEqual([]);
  });
});

describe('Somebody whose account lacks something', () => {
  const bars = ['guest', 'no-address', 'no-name'] as const;

  test.each(bars)('(%s) has not left, is given nobody new, and hears why', async (barred) => {
    const pair = await life.bookedPair(meetings);
    const newcomer = someone('Nina');
    life.directory.people.push(newcomer);
    await readDirectory(life.context);
    change(pair.mentee, { barred, mail: '' });
    change(newcomer, { barred, mail: '' });
    nextDay();
    await readDirectory(life.context);
    nextDay(20);
    await readDirectory(life.context);
    expect(await leaving()).toEqual([]);
    expect(await person(pair.mentee)).toMatchObject({ enabled: true, barred, mail: pair.mentee.mail });
    expect(await pairing(pair)).toMatchObject({ status: 'begun', version: 1 });
    const { goals, capacity } = pair.enrolments[0];
    const profile = { told: sampleProfile, room: null, version: 0 };
    const joined = await enrolMe(life.context, life.as(newcomer.id), { roles: ['mentor'], capacity, goals, profile });
    expect(joined).toEqual({ refused: barred });
    expect(await whoAmI(life.context, actor(newcomer.id))).toMatchObject({ obstacle: barred, programmes: [] });
    const candidates = await life.store.read((reader) =>
      matchCandidates(reader, life.programme, { rejected: [], rules: [] }, life.context.now()),
    );
    expect(candidates.find(({ personId }) => personId === pair.mentee.id)).toMatchObject({
      available: false,
      absence: 'no-account',
    });
  });
});
