import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { NextTimeWish } from '#domain/enrolment/next-time.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { actOnCard } from '#bot/card-actions.ts';
import { composers } from '#operations/composers.ts';
import { NotAllowed, NotFound } from '#operations/failures.ts';
import { enrolMe, withdrawMe } from '#operations/enrolment/enrol.ts';
import { decideApplications } from '#operations/enrolment/answer-applications.ts';
import { applicationsForLead } from '#operations/enrolment/hr-applications.ts';
import { answerJoinAgain, joinAgainView } from '#operations/enrolment/join-again.ts';
import { sayNextTime } from '#operations/enrolment/next-time.ts';
import { home } from '#operations/home/home.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { compose } from '#operations/messages/composer.ts';
import { askAboutParting, sayPartingWish } from '#operations/pairing/parting.ts';
import { carryOver, nameNextProgramme, nextOfProgramme, previewCarryOver } from '#operations/programme/carry-over.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { enrolmentOf, newId, noon, programmeOf, someone, tell, type Pair } from '../../adapters/store/world.ts';
import { links } from '../../bot/card-samples.ts';
import { actor, openLife, type Life } from '../life-world.ts';
import { attentionIn } from '../../support/needs-of.ts';

const hanna = someone('Hanna');
const names = ['Cia', 'Dan', 'Eli'] as const;
let life: Life;
let pair: Pair;
let waiting: readonly ReturnType<typeof someone>[];
let next: Programme;

beforeEach(async () => {
  life = await openLife();
  pair = await life.bookedPair([24]);
  waiting = names.map(someone);
  next = {
    ...programmeOf('open'),
    name: { sv: 'Medvind två', en: 'Tailwind two' },
    startsOn: Temporal.PlainDate.from('2026-11-01'),
    endsOn: Temporal.PlainDate.from('2027-06-01'),
  };
  await life.store.write(async (tx) => {
    await tx.savePeople([hanna, ...waiting], noon);
    await tell(
      tx,
      waiting.map(({ id }) => id),
    );
    for (const { id } of waiting) {
      await tx.saveEnrolment({ ...enrolmentOf(life.programme, id, 'mentee'), pausedUntil: null });
    }
    await tx.saveProgramme(next, noon);
  });
}, 60_000);
afterEach(() => life.close());

const hr = () => life.as(hanna.id, true);
const hrOfNext = () => ({ ...actor(hanna.id, true), programmeId: next.id });
const inNext = (personId: PersonId) => ({ ...actor(personId), programmeId: next.id });
const one = (at: number): PersonId => waiting[at]?.id ?? newId();

async function endIt(words = { sv: 'Vi ses!', en: 'See you!' }): Promise<void> {
  const { id: _id, matching: _matching, ...terms } = life.programme;
  const texts = { welcome: { sv: '', en: '' }, farewell: words };
  const ended = await setUpProgramme(life.context, hr(), { ...terms, texts, status: 'ended' });
  expect(ended).toMatchObject({ status: 'ended' });
}

async function change(programme: Programme, part: Partial<Programme>): Promise<void> {
  const changed = { ...programme, ...part, version: programme.version + 1 };
  await life.store.write((tx) => tx.saveProgramme(changed, noon));
}

async function farewellTo(personId: PersonId) {
  const all = await life.store.read((reader) =>
    reader.noticesAbout({ kind: 'farewell', programmeId: life.programme.id }),
  );
  const own = all.filter((each) => each.personId === personId);
  const [notice] = own;
  if (notice === undefined) return undefined;
  expect(own).toHaveLength(1);
  return (await life.store.read((reader) => compose(composers, life.context, reader, notice)))?.message;
}

describe('the end of a programme', () => {
  test('is a kind message to all, with what came of each one’s pairing, and different for those who waited', async () => {
    await withdrawMe(life.context, life.as(one(2)), { nextTime: 'no' });
    await endIt();
    expect(await farewellTo(pair.mentor.id)).toMatchObject({
      words: { sv: 'Vi ses!', en: 'See you!' },
      pairings: [{ partnerGivenName: 'Omar', outcome: 'end' }],
      waited: false,
      wish: null,
    });
    expect(await farewellTo(one(0))).toMatchObject({ pairings: [], waited: true });
    expect(await farewellTo(one(2))).toBeUndefined();
    const about = (await life.store.read((reader) => reader.noticesOfProgramme(life.programme.id))).map(
      (each) => each.about.kind,
    );
    expect(about).not.toContain('ended');
  });

  test('tells of what both wanted', async () => {
    life.moveTo(Temporal.Instant.from('2026-09-20T12:00:00Z'));
    await askAboutParting(life.context, pair.pairing.id);
    for (const { id } of [pair.mentor, pair.mentee]) {
      await sayPartingWish(life.context, actor(id), { pairingId: pair.pairing.id, wish: 'outside' });
    }
    await endIt();
    expect(await farewellTo(pair.mentee.id)).toMatchObject({
      pairings: [{ partnerGivenName: 'Astrid', outcome: 'outside', seriesStays: true }],
    });
  });

  test('can be answered with a word on the next time, which only its owner reads', async () => {
    expect(await sayNextTime(life.context, life.as(one(0)), 'yes')).toMatchObject({ refused: 'not-allowed-now' });
    await endIt();
    await sayNextTime(life.context, life.as(one(0)), 'yes');
    await sayNextTime(life.context, life.as(one(0)), 'ask');
    expect(await farewellTo(one(0))).toMatchObject({ wish: 'ask' });
    expect((await home(life.context, actor(one(0)))).farewells).toMatchObject([{ wish: 'ask', waited: true }]);
    expect((await home(life.context, actor(one(1)))).farewells).toMatchObject([{ wish: null }]);
    await expect(sayNextTime(life.context, life.as(hanna.id), 'yes')).rejects.toThrow(NotFound);
  });
});

describe('leaving a programme', () => {
  const wish = () => life.store.read((reader) => reader.nextTime(life.programme.id, one(0)));

  test('says what applies the next time; the latest word counts, and joining anew takes it back', async () => {
    await withdrawMe(life.context, life.as(one(0)), { nextTime: 'no' });
    await withdrawMe(life.context, life.as(one(0)), { nextTime: 'ask' });
    expect(await wish()).toBe('ask');
    expect(await sayNextTime(life.context, life.as(one(0)), 'yes')).toMatchObject({ refused: 'not-allowed-now' });
    await sayNextTime(life.context, life.as(one(0)), 'no');
    expect(await wish()).toBe('no');
    await enrolMe(life.context, life.as(one(0)), { roles: ['mentee'], capacity: 0, goals: [], profile: null });
    expect(await wish()).toBeNull();
  });

  test('leaves the profile', async () => {
    await withdrawMe(life.context, life.as(one(0)), { nextTime: 'no' });
    expect(await life.store.read((reader) => reader.profile(one(0)))).not.toBeNull();
  });
});

describe('carrying people over', () => {
  const both = () => ({ fromId: life.programme.id, groups: ['waited', 'said-yes'] as const });
  const asked = () => life.store.read((reader) => reader.askedAgainInto(next.id));
  const isIn = async (personId: PersonId) =>
    (await life.store.read((reader) => reader.enrolment(next.id, personId)))?.status === 'enrolled';
  const say = (at: number, to: NextTimeWish) => sayNextTime(life.context, life.as(one(at)), to);

  test('enrols who said so in so many words, asks who waited, and leaves alone who said no', async () => {
    await endIt();
    await say(0, 'yes');
    await say(2, 'no');
    const counts = await previewCarryOver(life.context, hrOfNext(), both());
    // Two people, of whom nothing is told apart.
    expect(counts).toMatchObject({ enrolled: { shown: false }, asked: { shown: false } });
    expect(await asked()).toEqual([]);
    await carryOver(life.context, hrOfNext(), both());
    expect(await Promise.all([0, 1, 2].map((at) => isIn(one(at))))).toEqual([true, false, false]);
    const rows = await asked();
    expect(new Map(rows.map(({ personId, how }) => [personId, how]))).toEqual(
      new Map([
        [one(0), 'enrolled'],
        [one(1), 'asked'],
      ]),
    );
    expect(await life.store.read((reader) => reader.enrolment(next.id, one(0)))).toMatchObject({
      roles: ['mentee'],
      goals: [],
    });
    expect(await nextOfProgramme(life.context, hr())).toBe(next.id);
  });

  test('done twice, or by two at once, is nobody twice', async () => {
    await endIt();
    await say(0, 'yes');
    await Promise.all([carryOver(life.context, hrOfNext(), both()), carryOver(life.context, hrOfNext(), both())]);
    await carryOver(life.context, hrOfNext(), both());
    expect(await asked()).toHaveLength(3);
    const notices = await life.store.read((reader) =>
      reader.noticesAbout({ kind: 'join-again', programmeId: next.id }),
    );
    expect(notices).toHaveLength(3);
  });

  test('one press is enough to join, and a no can be thought over', async () => {
    await endIt();
    await carryOver(life.context, hrOfNext(), both());
    expect((await home(life.context, actor(one(1)))).joinAgain).toMatchObject([
      { programmeId: next.id, roles: ['mentee'] },
    ]);
    await answerJoinAgain(life.context, inNext(one(1)), { joins: false });
    expect((await home(life.context, actor(one(1)))).joinAgain).toEqual([]);
    expect(await isIn(one(1))).toBe(false);
    await answerJoinAgain(life.context, inNext(one(1)), { joins: true });
    await answerJoinAgain(life.context, inNext(one(1)), { joins: true });
    expect(await isIn(one(1))).toBe(true);
    expect(await answerJoinAgain(life.context, inNext(one(1)), { joins: false })).toMatchObject({
      refused: 'not-allowed-now',
    });
    await expect(answerJoinAgain(life.context, inNext(pair.mentor.id), { joins: true })).rejects.toThrow(NotFound);
  });

  test('one press on an old card does not undo the no of those who lead the new one', async () => {
    await endIt();
    await change(next, { approval: 'everyone' });
    await carryOver(life.context, hrOfNext(), both());
    const part = { roles: ['mentee'], capacity: 0, goals: [], profile: null } as const;
    expect(await enrolMe(life.context, inNext(one(1)), part)).toMatchObject({ status: 'applied' });
    const looked = (await applicationsForLead(life.context, hrOfNext())).map(({ application }) => application);
    const decision = { kind: 'refuse', reason: 'full', words: '' } as const;
    expect(await decideApplications(life.context, hrOfNext(), { looked, decision })).toBeUndefined();
    expect(await answerJoinAgain(life.context, inNext(one(1)), { joins: true })).toEqual({ refused: 'refused-lately' });
    expect(await isIn(one(1))).toBe(false);
    const desk = { context: life.context, tabLinks: links };
    const card = await actOnCard(desk, actor(one(1)), {
      verb: 'join-again',
      data: { programmeId: next.id, joins: 'true' },
    });
    expect(card.summary).toBe('Du har nyss fått svar. Du kan söka igen om en tid.');
  });

  test('whoever takes a manager’s yes is not told that they are in', async () => {
    await endIt();
    await say(0, 'yes');
    await change(next, { mentorRule: { criteria: { sv: '', en: '' }, managersYes: true } });
    const earlier = await life.store.read((reader) => reader.enrolment(life.programme.id, one(0)));
    if (earlier === null) throw new Error('No enrolment');
    const asMentor = { roles: ['mentor'], capacity: 1, version: earlier.version + 1 } as const;
    await life.store.write((tx) => tx.saveEnrolment({ ...earlier, ...asMentor }));
    await carryOver(life.context, hrOfNext(), both());
    expect(await life.store.read((reader) => reader.enrolment(next.id, one(0)))).toMatchObject({ status: 'applied' });
    expect(await joinAgainView(life.context, inNext(one(0)))).toMatchObject({ state: 'applied' });
  });

  test('HR is not told by a card that did not arrive who was asked', async () => {
    await endIt();
    await say(1, 'ask');
    await carryOver(life.context, hrOfNext(), { fromId: life.programme.id, groups: ['said-yes'] });
    await life.store.write(async (tx) => {
      const cards = await tx.noticesAbout({ kind: 'join-again', programmeId: next.id });
      expect(cards.map(({ personId }) => personId)).toEqual([one(1)]);
      for (const card of cards) await tx.saveNotice({ ...card, dueAt: null, undelivered: 'blocked' });
    });
    expect(attentionIn(await programmeInsight(life.context, hrOfNext()))).toEqual([]);
  });

  test('nobody from outside the audience, and nobody who has left the new one', async () => {
    await endIt();
    await say(0, 'yes');
    await say(1, 'yes');
    await life.store.write(async (tx) => {
      await tx.savePeople([{ ...someone('Cia'), id: one(0), department: 'Ekonomi' }], noon);
      await tx.saveEnrolment({ ...enrolmentOf(next, one(1), 'mentee'), status: 'withdrawn' });
    });
    await carryOver(life.context, hrOfNext(), both());
    expect((await asked()).map(({ personId }) => personId)).toEqual([one(2)]);
  });

  test('a pair that wants to carry on is taken along whole', async () => {
    life.moveTo(Temporal.Instant.from('2026-09-20T12:00:00Z'));
    await askAboutParting(life.context, pair.pairing.id);
    for (const { id } of [pair.mentor, pair.mentee]) {
      await sayPartingWish(life.context, actor(id), { pairingId: pair.pairing.id, wish: 'next' });
    }
    await endIt();
    life.rung();
    await carryOver(life.context, hrOfNext(), { fromId: life.programme.id, groups: ['said-yes'] });
    expect(life.rung()).toContainEqual({ kind: 'carry-on-step', id: pair.pairing.id });
    expect(await Promise.all([pair.mentor.id, pair.mentee.id].map(isIn))).toEqual([true, true]);
  });

  test('takes leading both programmes, and two different ones', async () => {
    const lead = one(0);
    await life.store.write((tx) => tx.addLead(next.id, { personId: lead, appointedBy: hanna.id, appointedAt: noon }));
    await expect(carryOver(life.context, inNext(lead), both())).rejects.toThrow(NotAllowed);
    await expect(nameNextProgramme(life.context, life.as(lead), next.id)).rejects.toThrow(NotAllowed);
    const itself = { ...both(), fromId: next.id };
    expect(await previewCarryOver(life.context, hrOfNext(), itself)).toMatchObject({ refused: 'carried-from-itself' });
    expect(await nameNextProgramme(life.context, hr(), life.programme.id)).toMatchObject({
      refused: 'carried-from-itself',
    });
    await endIt();
    expect(await carryOver(life.context, hr(), { ...both(), fromId: next.id })).toMatchObject({
      refused: 'programme-not-open',
    });
  });
});
