import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { forNextRound } from '#domain/enrolment/next-round.ts';
import { discardDraft, undoInDraft } from '#operations/matching/change-draft.ts';
import { holdDraft, releaseDraft } from '#operations/matching/hold-round.ts';
import { proposeMatches, runRound } from '#operations/matching/propose-matches.ts';
import { proposeWhenDue } from '#operations/matching/propose-by-itself.ts';
import { publishRound, publishWhenDue } from '#operations/matching/publish-round.ts';
import { NotAllowed } from '#operations/failures.ts';
import { appointLead, dismissLead } from '#operations/programme/leads.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { newId } from '../../adapters/store/world.ts';
import { ownRoundsWorld, type OwnRoundsWorld } from './own-rounds-world.ts';

let world: OwnRoundsWorld;

beforeAll(async () => {
  world = await ownRoundsWorld();
}, 60_000);
afterAll(() => world.close());

const pairings = () => world.store.read((reader) => reader.pairings(world.programmeId()));

async function seen() {
  const round = await world.round();
  if (round === null) throw new Error('There is no round');
  return { roundId: round.id, version: round.version };
}

/** Three mentors and four mentees, and the draft of the round on Monday the eighth of March. */
async function firstDraft(): Promise<void> {
  await world.begin({ publishAfterDays: 3 });
  await world.join(['Ada', 'Bo', 'Cilla'], 'mentor');
  await world.join(['Maj', 'Nils', 'Olle', 'Pia'], 'mentee');
  await world.at('2027-03-08T08:00');
}

describe('a round that runs by itself', () => {
  test('is a draft on its day, of which those who lead the programme are told', async () => {
    await world.begin({ publishAfterDays: 3 });
    await world.join(['Ada', 'Bo', 'Cilla'], 'mentor');
    await world.join(['Maj', 'Nils', 'Olle', 'Pia'], 'mentee');
    await world.at('2027-03-08T07:59');
    expect(await world.round()).toBeNull();
    await world.at('2027-03-08T08:00');
    expect(await world.round()).toMatchObject({ status: 'draft', proposedBy: null, form: 'mentoring', held: null });
    expect((await world.round())?.publishesAt?.toString()).toBe('2027-03-11T07:00:00Z');
    const [card, ...others] = world.said();
    expect(card?.message).toMatchObject({ kind: 'round', state: 'by-itself', pairs: 3, mayAct: true, by: null });
    expect(others).toEqual([]);
    const view = await world.view();
    expect(view.rhythm.nextAt?.toString()).toBe('2027-03-15T07:00:00Z');
    expect(view.rhythm.ran).toBeNull();
  });

  test('is one, however many workers find it', async () => {
    await world.begin({});
    await world.join(['Ada'], 'mentor');
    await world.join(['Maj'], 'mentee');
    world.asleepUntil('2027-03-08T08:00');
    await Promise.all([
      proposeWhenDue(world.context, world.programmeId()),
      proposeWhenDue(world.context, world.programmeId()),
    ]);
    const first = await world.lastRound();
    expect(first?.status).toBe('matching');
    await world.work();
    expect(await world.lastRound()).toMatchObject({ id: first?.id, status: 'draft' });
  });

  test('leaves nothing behind where nobody fits anybody, and the page says so', async () => {
    await world.begin({});
    await world.join(['Maj'], 'mentee');
    await world.at('2027-03-08T08:00');
    expect(await world.round()).toBeNull();
    expect(await world.lastRound()).toMatchObject({ status: 'discarded', proposedBy: null });
    expect((await world.view()).rhythm.ran?.outcome).toBe('nobody');
    expect(world.said()).toEqual([]);
  });

  test('does not run while a draft is open, and those who lead are told once', async () => {
    await firstDraft();
    await holdDraft(world.context, world.lea, await seen());
    world.said();
    const draft = await world.round();
    await world.at('2027-03-15T08:00');
    await world.at('2027-03-22T08:00');
    expect((await world.round())?.id).toBe(draft?.id);
    expect(world.said().filter(({ message }) => message.kind === 'round-in-the-way')).toHaveLength(1);
  });

  test('does not run in a programme that is over, has been made one by hand, or lets mentees choose', async () => {
    for (const part of [
      { status: 'ended' as const },
      { rounds: { ...(await rounds()), rhythm: 'by-hand' as const } },
    ]) {
      await world.begin({});
      await world.join(['Ada'], 'mentor');
      await world.join(['Maj'], 'mentee');
      await world.change(part);
      await world.at('2027-03-08T08:00');
      expect(await world.lastRound()).toBeNull();
      expect((await world.view()).rhythm.nextAt).toBeNull();
    }
  });

  test('that was missed runs once, as soon as somebody works again', async () => {
    await world.begin({});
    await world.join(['Ada'], 'mentor');
    await world.join(['Maj'], 'mentee');
    world.asleepUntil('2027-03-30T15:00');
    // Somebody changes the programme before the worker is back; the round is due all the same.
    await world.change({ meetingMinutes: 30 });
    await world.work();
    expect(await world.round()).toMatchObject({ status: 'draft', publishesAt: null });
    expect((await world.view()).rhythm.nextAt?.toString()).toBe('2027-04-05T06:00:00Z');
  });
});

async function rounds() {
  const programme = await world.store.read((reader) => reader.programme(world.programmeId()));
  if (programme === null) throw new Error('No programme');
  return programme.rounds;
}

describe('a draft that ran by itself', () => {
  test('is published by itself, which a card and the page tell afterwards', async () => {
    await firstDraft();
    world.said();
    await world.at('2027-03-11T07:59');
    expect(await pairings()).toEqual([]);
    await world.at('2027-03-11T08:00');
    expect(await pairings()).toHaveLength(3);
    const round = await world.round();
    expect(round).toMatchObject({ status: 'published', publishedBy: null });
    expect(round?.publishedAt?.toString()).toBe('2027-03-11T07:00:00Z');
    const told = world.said().map(({ message, anew }) => [message.kind, anew]);
    expect(told).toContainEqual(['round', true]);
    expect(told).toContainEqual(['round-report', false]);
  });

  test('is held by one of those who lead, and let go again', async () => {
    await firstDraft();
    world.said();
    expect(await holdDraft(world.context, world.lea, await seen())).toBeUndefined();
    expect(await holdDraft(world.context, world.hanna, { ...(await seen()), version: null })).toBeUndefined();
    await world.at('2027-03-12T08:00');
    expect(await pairings()).toEqual([]);
    const [card] = world.said();
    expect([card?.anew, card?.message]).toMatchObject([true, { state: 'held', by: 'Lea' }]);
    // Its time has passed: it gets a working day, so that whoever lets it go sees when.
    expect(await releaseDraft(world.context, world.hanna, await seen())).toBeUndefined();
    expect((await world.round())?.publishesAt?.toString()).toBe('2027-03-15T07:00:00Z');
    await world.at('2027-03-15T08:00');
    expect(await pairings()).toHaveLength(3);
  });

  test('that others than its leads would hold is not theirs, and one that HR publishes by hand has nothing to hold', async () => {
    await firstDraft();
    const stranger = world.as(newId<'Person'>());
    await expect(holdDraft(world.context, stranger, await seen())).rejects.toThrow(NotAllowed);
    await world.begin({});
    await world.join(['Ada'], 'mentor');
    await world.join(['Maj'], 'mentee');
    await world.at('2027-03-08T08:00');
    expect(await holdDraft(world.context, world.lea, await seen())).toEqual({ refused: 'nothing-to-hold' });
  });

  test('goes out as somebody has changed it, and a rerun is held and published as what it replaces', async () => {
    await firstDraft();
    await holdDraft(world.context, world.lea, await seen());
    expect(await proposeMatches(world.context, world.hanna, { again: await seen(), weights: null })).toBeUndefined();
    expect(await world.round()).toMatchObject({ proposedBy: world.hanna.personId, held: { by: world.lea.personId } });
    await releaseDraft(world.context, world.lea, await seen());
    await undoInDraft(world.context, world.hanna, await seen());
    expect(await world.round()).toMatchObject({ proposedBy: null, held: null, status: 'draft' });
    await world.at('2027-03-11T08:00');
    expect(await pairings()).toHaveLength(3);
  });

  test('is published by two workers once, and not after somebody has discarded it', async () => {
    await firstDraft();
    const { roundId } = await seen();
    world.asleepUntil('2027-03-11T08:00');
    await Promise.all([publishWhenDue(world.context, roundId), publishWhenDue(world.context, roundId)]);
    await world.work();
    expect(await pairings()).toHaveLength(3);
    await firstDraft();
    await discardDraft(world.context, world.lea, await seen());
    await world.at('2027-03-11T08:00');
    expect(await pairings()).toEqual([]);
    expect((await world.view()).rhythm.ran?.outcome).toBe('discarded');
    expect(world.said().at(-1)?.message).toMatchObject({ state: 'discarded' });
  });

  test('waits a working day where nobody has got the card yet, and for nobody whom no card can reach', async () => {
    await world.begin({ publishAfterDays: 1 });
    await world.join(['Ada'], 'mentor');
    await world.join(['Maj'], 'mentee');
    world.asleepUntil('2027-03-08T08:00');
    await proposeWhenDue(world.context, world.programmeId());
    const round = await world.lastRound();
    if (round === null) throw new Error('No round');
    await runRound(world.context, round.id);
    // The card has not been sent when the worker comes back three days later.
    await world.at('2027-03-11T10:00');
    expect(await pairings()).toEqual([]);
    await world.at('2027-03-12T10:00');
    expect(await pairings()).toHaveLength(1);
    await world.begin({ publishAfterDays: 1 });
    await world.join(['Ada'], 'mentor');
    await world.join(['Maj'], 'mentee');
    world.block(true);
    await world.at('2027-03-08T08:00');
    expect(await world.cards('round-ready')).toMatchObject([{ undelivered: 'blocked' }]);
    await world.at('2027-03-09T08:00');
    expect(await pairings()).toHaveLength(1);
  });

  test('is not published on a day that has been made free since, nor once the programme has ended', async () => {
    await firstDraft();
    const programme = await world.store.read((reader) => reader.programme(world.programmeId()));
    if (programme === null) throw new Error('No programme');
    const freeDays = [Temporal.PlainDate.from('2027-03-11')];
    await world.change({ slots: { ...programme.slots, freeDays } });
    await world.at('2027-03-11T08:00');
    expect(await pairings()).toEqual([]);
    expect((await world.round())?.publishesAt?.toString()).toBe('2027-03-12T07:00:00Z');
    const now = await world.store.read((reader) => reader.programme(world.programmeId()));
    if (now === null) throw new Error('No programme');
    const { matching: _matching, id: _id, ...terms } = now;
    await setUpProgramme(world.context, world.hanna, { ...terms, status: 'running' });
    await setUpProgramme(world.context, world.hanna, { ...terms, status: 'ended', version: now.version + 1 });
    world.said();
    await world.at('2027-03-12T08:00');
    expect(await pairings()).toEqual([]);
    expect(await world.round()).toMatchObject({ status: 'draft', publishesAt: null });
    expect(world.said().at(-1)?.message).toMatchObject({ state: 'over' });
  });

  test('is told to whoever leads the programme from now on, and no more to whoever does not', async () => {
    await firstDraft();
    const [vera] = await world.join(['Vera'], 'mentor');
    if (vera === undefined) throw new Error('Nobody');
    await appointLead(world.context, world.hanna, vera);
    await dismissLead(world.context, world.hanna, world.lea.personId);
    await world.work();
    const cards = await world.cards('round-ready');
    expect(cards.map(({ personId, sentAt }) => [personId, sentAt !== null])).toContainEqual([vera, true]);
    world.said();
    expect(await holdDraft(world.context, world.as(vera), await seen())).toBeUndefined();
    await world.work();
    expect(world.said()).toEqual([]);
  });
});

describe('a rolling programme over three months', () => {
  test('matches who joins, and its pairs end when their own time is up', async () => {
    await world.begin({ rhythm: 'as-soon-as-possible', publishAfterDays: 1 }, { pairingMonths: 1 });
    // Monday: one of each has joined; they wait for company until Thursday.
    const [ada, maj] = [await world.join(['Ada'], 'mentor'), await world.join(['Maj'], 'mentee')].flat();
    for (const day of ['02', '03']) await world.at(`2027-03-${day}T08:00`);
    expect(await world.lastRound()).toBeNull();
    await world.at('2027-03-04T08:00');
    expect(await world.round()).toMatchObject({ status: 'draft' });
    await world.at('2027-03-05T08:00');
    expect(await pairings()).toMatchObject([{ endsOn: Temporal.PlainDate.from('2027-04-04'), status: 'begun' }]);
    const first = await world.lastRound();
    // Nobody new: no round, day after day.
    for (const day of ['08', '09', '10', '11', '12']) await world.at(`2027-03-${day}T08:00`);
    expect((await world.lastRound())?.id).toBe(first?.id);
    // Three of each at once need not wait.
    await world.at('2027-03-15T12:00');
    await world.join(['Bo', 'Cilla', 'Dan'], 'mentor');
    await world.join(['Nils', 'Olle', 'Pia'], 'mentee');
    await world.at('2027-03-16T08:00');
    await world.at('2027-03-17T08:00');
    expect((await pairings()).filter(({ status }) => status === 'begun')).toHaveLength(4);
    // The first pair's time is up; it ends by itself, and both are asked whether they want somebody new.
    await world.at('2027-04-04T23:00');
    expect((await pairings()).filter(({ ended }) => ended !== null)).toEqual([]);
    await world.at('2027-04-05T00:00');
    const over = (await pairings()).filter(({ ended }) => ended !== null);
    expect(over).toMatchObject([{ ended: { why: 'completed' } }]);
    expect(new Set((await world.cards('ended')).map(({ personId }) => personId))).toEqual(new Set([ada, maj]));
    for (const day of ['06', '07', '08', '09', '12']) await world.at(`2027-04-${day}T08:00`);
    const before = await world.lastRound();
    // Nobody is matched again without having said so; then they are new once more.
    await world.store.write(async (tx) => {
      for (const id of [ada, maj]) {
        const enrolment = id && (await tx.enrolment(world.programmeId(), id));
        if (enrolment) await tx.saveEnrolment(forNextRound(enrolment, true));
      }
    });
    await world.at('2027-04-13T08:00');
    expect((await world.lastRound())?.id).not.toBe(before?.id);
    await world.at('2027-06-01T08:00');
    expect((await pairings()).every(({ ended }) => ended?.why === 'completed')).toBe(true);
  });

  test('keeps a pair of a programme with a last day for a week, in which HR may still move that day', async () => {
    const dated = { endsOn: Temporal.PlainDate.from('2027-05-31'), pairingMonths: null };
    await world.begin({ publishAfterDays: 1 }, dated);
    await world.join(['Ada'], 'mentor');
    await world.join(['Maj'], 'mentee');
    await world.at('2027-03-08T08:00');
    await publishRound(world.context, world.lea, await seen());
    await world.at('2027-06-07T08:00');
    expect(await pairings()).toMatchObject([{ status: 'begun' }]);
    await world.at('2027-06-08T08:00');
    expect(await pairings()).toMatchObject([{ status: 'closed', ended: { why: 'completed' } }]);
  });
});
