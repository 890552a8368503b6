import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isRefused } from '#domain/refused.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import { concludeLeaving } from '#operations/people/missing-people.ts';
import { followDirectory } from '#operations/people/follow-directory.ts';
import type { DirectoryChanges, DirectoryPerson } from '#operations/ports/directory.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { openLife, type Life } from '../life-world.ts';
import { noon, type Pair, sampleProfile, someone } from '../../adapters/store/world.ts';

let life: Life;
beforeEach(async () => {
  life = await openLife();
}, 60_000);
afterEach(() => life.close(), 60_000);

const meetings = [24, 9 * 24];
const minutesOn = (minutes: number) => life.moveTo(noon.add({ minutes }));
const person = ({ id }: DirectoryPerson) => life.store.read((reader) => reader.person(id));
const pairing = (pair: Pair) => life.store.read((reader) => reader.pairing(pair.pairing.id));
const watch = () => life.store.read((reader) => reader.directoryWatch());
const due = async (minutes: number) =>
  (await life.store.read((reader) => reader.dueJobs(noon.add({ minutes }), 1000)))
    .map(({ kind }) => kind)
    .filter((kind) => kind.endsWith('directory'));

function happened(changes: Partial<Extract<DirectoryChanges, { kind: 'changes' }>>): void {
  life.directory.changes = { kind: 'changes', people: [], gone: [], token: 'next', ...changes };
}

describe('The directory', () => {
  test('is read whole once a day, and what changes between is followed every quarter of an hour', async () => {
    expect(await due(0)).toEqual(['read-directory']);
    await readDirectory(life.context);
    expect(await watch()).toMatchObject({ token: 'token 0' });
    expect(await due(14)).toEqual([]);
    expect(await due(15)).toEqual(['follow-directory']);
    happened({});
    minutesOn(15);
    await followDirectory(life.context);
    expect(await watch()).toMatchObject({ token: 'next' });
    expect(await due(29)).toEqual([]);
    expect(await due(24 * 60)).toEqual(['read-directory', 'follow-directory']);
  });

  test('tells of newcomers, new managers and people who are gone, with all consequences', async () => {
    const [pair, other] = [await life.bookedPair(meetings), await life.bookedPair(meetings)];
    await readDirectory(life.context);
    const newcomer = someone('Nina');
    happened({
      people: [newcomer, newcomer, { ...pair.mentor, managerId: newcomer.id, mail: 'new@ljungvind.example' }],
      gone: [pair.mentee.id, someone('Svc').id],
    });
    minutesOn(15);
    await followDirectory(life.context);
    expect(await person(newcomer)).toMatchObject({ name: 'Nina', enabled: true });
    expect(await person(pair.mentor)).toMatchObject({ managerId: newcomer.id, enabled: true });
    expect(life.rung()).toContainEqual({ kind: 'check-series', id: pair.series.id });
    const missing = { since: noon.add({ minutes: 15 }), leavesAt: noon.add({ hours: 7 * 24, minutes: 15 }) };
    expect(await person(pair.mentee)).toMatchObject({ enabled: false });
    expect(JSON.stringify((await person(pair.mentee))?.missing)).toBe(JSON.stringify(missing));
    happened({ people: [{ ...other.mentor, enabled: false }] });
    await followDirectory(life.context);
    expect(await person(other.mentor)).toMatchObject({ enabled: false });
    happened({ people: [other.mentor] });
    await followDirectory(life.context);
    expect(await person(other.mentor)).toMatchObject({ enabled: true, missing: null });
    life.moveTo(missing.leavesAt);
    happened({});
    await followDirectory(life.context);
    await concludeLeaving(life.context, pair.mentee.id);
    expect(await pairing(pair)).toMatchObject({ status: 'closed', ended: { why: 'person-left' } });
    expect(await pairing(other)).toMatchObject({ status: 'begun' });
  });

  test('is read whole at once where it has forgotten our token', async () => {
    await readDirectory(life.context);
    life.directory.changes = { kind: 'anew' };
    await followDirectory(life.context);
    expect(life.rung()).toContainEqual({ kind: 'read-directory', id: 'all' });
    expect([await watch(), await due(1)]).toEqual([null, ['read-directory']]);
    await followDirectory(life.context);
    await readDirectory(life.context);
    expect(await watch()).toMatchObject({ token: 'token 1' });
  });

  test('that seems to lose a third at once is not believed; a whole reading has to say so', async () => {
    const pairs: Pair[] = [];
    for (let count = 0; count < 7; count += 1) pairs.push(await life.bookedPair(meetings));
    await readDirectory(life.context);
    happened({ gone: pairs.map(({ mentee }) => mentee.id) });
    await followDirectory(life.context);
    for (const pair of pairs) expect(await pairing(pair)).toMatchObject({ status: 'begun' });
    expect(await due(1)).toEqual(['read-directory']);
    await readDirectory(life.context);
    for (const pair of pairs) expect(await pairing(pair)).toMatchObject({ status: 'begun' });
  });
});

describe('A group to which the service is limited', () => {
  test('lets only its members join; whoever is in already stays in', async () => {
    const pair = await life.bookedPair(meetings);
    const [member, outsider] = [someone('Mina'), someone('Uno')];
    life.directory.people = [
      { ...pair.mentor, invited: false },
      { ...pair.mentee, invited: true },
      { ...member, invited: true },
      { ...outsider, invited: false },
    ];
    await readDirectory(life.context);
    const { goals, capacity } = pair.enrolments[0];
    const join = async ({ id }: DirectoryPerson) => {
      const version = id === pair.mentor.id ? 1 : 0;
      const profile = { told: sampleProfile, room: null, version };
      const outcome = await enrolMe(life.context, life.as(id), { roles: ['mentor'], capacity, goals, profile });
      return isRefused(outcome) ? outcome.refused : outcome.status;
    };
    expect([await join(member), await join(outsider), await join(pair.mentor)]).toEqual([
      'enrolled',
      'outside-audience',
      'enrolled',
    ]);
    const newcomer = someone('Nina');
    happened({
      people: [
        { ...member, invited: null },
        { ...newcomer, invited: null },
      ],
    });
    await followDirectory(life.context);
    expect((await person(member))?.invited).toBeUndefined();
    expect(await person(newcomer)).toMatchObject({ invited: false });
  });
});
