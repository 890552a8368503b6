import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import { composers } from '#operations/composers.ts';
import { compose } from '#operations/messages/composer.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import { exportRound } from '#operations/matching/export-round.ts';
import { groupsView } from '#operations/groups/groups-view.ts';
import { home } from '#operations/home/home.ts';
import { hrChoosing } from '#operations/choosing/hr-choosing.ts';
import { listPeople } from '#operations/people/list-people.ts';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { actor } from '../life-world.ts';
import { tell } from '../../adapters/store/world.ts';
import { matchingWorld, type MatchingWorld } from '../matching/matching-world.ts';
import { theProgramme } from '../../support/the-programme.ts';
import { wholeList } from '../../support/whole-list.ts';

let world: MatchingWorld;
let ada: PersonId;
let nils: PersonId;

beforeAll(async () => {
  world = await matchingWorld();
}, 60_000);
afterAll(() => world.close());

/** Ada and Nils are a pair, from a round of their own. */
beforeEach(async () => {
  await world.begin();
  ada = await world.join('Ada', { mentorOf: 1 });
  nils = await world.join('Nils', 'mentee');
  await propose();
  await publishRound(world.context, world.hanna, await world.seen());
});

async function propose(): Promise<void> {
  const { round } = await world.view();
  const again = round?.status === 'draft' ? await world.seen() : null;
  expect(await proposeMatches(world.context, world.hanna, { again, weights: null })).toBeUndefined();
}

const proposed = async () => (await world.pairs()).filter((each) => each.endsWith(' proposed'));
async function waiting(): Promise<readonly string[]> {
  const view = await world.view();
  return view.waiting.map(({ personId, reason }) => `${view.people.get(personId)?.name ?? '?'} ${reason}`).toSorted();
}

async function states(): Promise<readonly string[]> {
  const { people } = await listPeople(world.context, world.hanna, wholeList, 0);
  return people.map(({ person, state }) => `${person.name} ${state}`).toSorted();
}

async function exported(): Promise<readonly string[]> {
  const { roundId } = await world.seen();
  const file = await exportRound(world.context, world.hanna, roundId);
  return file.waiting.map(({ person, left }) => `${person.name} ${left.reason}`).toSorted();
}

const enrolmentOf = (id: PersonId) => world.store.read((reader) => reader.enrolment(world.programmeId(), id));

async function change(id: PersonId, part: Partial<Enrolment>): Promise<void> {
  const enrolment = await enrolmentOf(id);
  if (enrolment === null) throw new Error('Not enrolled');
  await world.store.write((tx) => tx.saveEnrolment({ ...enrolment, ...part, version: enrolment.version + 1 }));
}

/** One of the two ends it, Ada unless told; those who want somebody new then say so. */
async function end({ by = ada, wanting = [] }: { readonly by?: PersonId; readonly wanting?: readonly PersonId[] }) {
  const [pairing] = await world.store.read((reader) => reader.pairingsOf(nils));
  if (pairing === undefined) throw new Error('No pairing');
  await endPairing(world.context, actor(by), { pairingId: pairing.id, reason: null });
  for (const each of wanting) await chooseNextRound(world.context, world.as(each), { takesPart: true });
}

/** Somebody who fits Bo better than Nils does, and one place with Bo. */
async function oneOtherPlace(): Promise<void> {
  await world.join('Bo', { mentorOf: 1 });
  await world.join('Pia', 'mentee');
  await change(nils, { goals: ['Våga hålla tal'] });
  await world.store.write((tx) => tell(tx, [nils], { place: 'Kiruna' }));
}

describe('the round after an ending', () => {
  test('gives the last place to the one whose pairing ended, even with the lower fit', async () => {
    await end({ wanting: [nils] });
    await oneOtherPlace();
    await propose();
    expect(await proposed()).toEqual(['Bo–Nils proposed']);
    const { waiting } = await world.view();
    expect(waiting.filter(({ role }) => role === 'mentee')).toMatchObject([{ reason: 'no-mentor-left' }]);

    await change(nils, { freedAt: null });
    await propose();
    expect(await proposed()).toEqual(['Bo–Pia proposed']);
  });

  test('no longer puts them first once they have a new pairing', async () => {
    await end({ wanting: [nils] });
    await oneOtherPlace();
    await propose();
    await publishRound(world.context, world.hanna, await world.seen());
    expect(await enrolmentOf(nils)).toMatchObject({ freedAt: null });
    expect(await enrolmentOf(ada)).toMatchObject({ freedAt: expect.anything(), standsAside: true });
  });

  test('does not put the two together again before the cool-off is over', async () => {
    await end({ wanting: [ada, nils] });
    await propose();
    expect(await proposed()).toEqual([]);
    await coolOff(0);
    await propose();
    expect(await proposed()).toEqual(['Ada–Nils proposed']);
  });

  test('gives nobody to whoever has not said yes', async () => {
    await end({ wanting: [nils] });
    await coolOff(0);
    await propose();
    expect(await proposed()).toEqual([]);
    await chooseNextRound(world.context, world.as(ada), { takesPart: true });
    await propose();
    expect(await proposed()).toEqual(['Ada–Nils proposed']);
  });

  test('is shown to HR beforehand as the number of those who come first in it', async () => {
    expect((await world.view()).firstInLine).toBe(0);
    await end({ wanting: [nils] });
    expect((await world.view()).firstInLine).toBe(1);
    await chooseNextRound(world.context, world.as(ada), { takesPart: true });
    expect((await world.view()).firstInLine).toBe(2);
  });

  test('shows everybody who waits, with the same state in every list and file', async () => {
    await end({ wanting: [nils] });
    const breaks = await world.join('Pia', 'mentee');
    await change(breaks, { pausedUntil: Temporal.PlainDate.from('2027-03-01') });
    await propose();
    expect(await waiting()).toEqual(['Ada aside', 'Nils no-eligible-mentor', 'Pia paused']);
    expect(await exported()).toEqual(await waiting());
    const groups = await groupsView(world.context, world.hanna);
    // Both joined at the same moment, so their order says nothing.
    expect(new Set(groups.waiting)).toEqual(
      new Set([
        { personId: nils, absence: null },
        { personId: breaks, absence: 'paused' },
      ]),
    );
    expect(await states()).toEqual(['Ada aside', 'Nils waiting', 'Pia paused']);

    await chooseNextRound(world.context, world.as(nils), { takesPart: false });
    await chooseNextRound(world.context, world.as(ada), { takesPart: true });
    expect(await waiting()).toEqual(['Ada back-since', 'Nils aside', 'Pia paused']);
    expect(await exported()).toEqual(await waiting());
    expect(await states()).toEqual(['Ada waiting', 'Nils aside', 'Pia paused']);
  });

  test('where mentees choose for themselves, HR sees the same', async () => {
    await end({});
    await menteesChoose();
    expect((await hrChoosing(world.context, world.hanna))?.waiting).toMatchObject([{ state: 'aside' }]);
  });
});

describe('where mentees choose for themselves', () => {
  const standing = async (id: PersonId) => (await home(world.context, world.as(id))).standings[0]?.nextRound;
  const onCard = async (id: PersonId) =>
    world.store.read(async (reader) => {
      const [pairing] = await reader.pairingsOf(id);
      const notices = pairing === undefined ? [] : await reader.noticesAbout({ kind: 'ended', pairingId: pairing.id });
      const notice = notices.find(({ personId }) => personId === id);
      return notice === undefined ? null : (await compose(composers, world.context, reader, notice))?.message;
    });

  test('nobody is promised a round: the mentee chooses again, and the mentor is asked', async () => {
    await menteesChoose();
    await end({ wanting: [ada, nils] });
    expect([await standing(ada), await standing(nils)]).toEqual(['is-asked', 'chooses']);
    expect(await onCard(ada)).toMatchObject({ kind: 'ended', nextRound: 'is-asked' });
    expect(await onCard(nils)).toMatchObject({ kind: 'ended', nextRound: 'chooses' });
  });

  test('both can stand aside and come back, and are told how they stand then', async () => {
    await menteesChoose();
    await end({ wanting: [ada, nils] });
    for (const [id, then] of [[ada, 'is-asked'] as const, [nils, 'chooses'] as const]) {
      expect(await chooseNextRound(world.context, world.as(id), { takesPart: false })).toBe('aside');
      expect(await standing(id)).toBe('aside');
      expect(await chooseNextRound(world.context, world.as(id), { takesPart: true })).toBe(then);
      expect(await standing(id)).toBe(then);
    }
  });
});

async function menteesChoose(): Promise<void> {
  await world.store.write(async (tx) => {
    const programme = await theProgramme(tx);
    if (programme === null) throw new Error('No programme');
    const matching = { ...programme.matching, choosing: 'self' as const };
    await tx.saveProgramme({ ...programme, matching, version: programme.version + 1 }, world.context.now());
  });
}

async function coolOff(coolOffMonths: number): Promise<void> {
  await world.store.write(async (tx) => {
    const programme = await theProgramme(tx);
    if (programme === null) throw new Error('No programme');
    const matching = { ...programme.matching, rules: { ...programme.matching.rules, coolOffMonths } };
    await tx.saveProgramme({ ...programme, matching, version: programme.version + 1 }, world.context.now());
  });
}
