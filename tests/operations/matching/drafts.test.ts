import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { idOf } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { approveProposal } from '#operations/matching/approve-proposal.ts';
import { decideProposals, undoInDraft } from '#operations/matching/change-draft.ts';
import { Conflict } from '#operations/failures.ts';
import { addMatchRule, liftMatchRule } from '#operations/matching/match-rules.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { otherMentors, previewSwap, swapMentor } from '#operations/matching/swap-mentor.ts';
import { roundsWorld, type RoundsWorld } from './rounds-world.ts';

let world: RoundsWorld;

beforeAll(async () => {
  world = await roundsWorld();
}, 60_000);
beforeEach(() => world.begin());
afterAll(() => world.close());

describe('undo', () => {
  test('takes back every step, one after the other, also the rerun and whoever did them', async () => {
    await world.draft();
    const states = [await world.pairs()];
    const step = async (act: () => Promise<unknown>): Promise<void> => {
      expect(await act()).toBeUndefined();
      states.push(await world.pairs());
    };
    await step(() => world.decide('lock'));
    await step(async () => world.decide('exclude', [(await world.open())[1]?.id ?? '']));
    const line = await world.first();
    await step(async () =>
      addMatchRule(world.context, world.henrik, {
        personId: line.mentorId,
        otherId: line.menteeId,
        seen: await world.seen(),
      }),
    );
    await step(async () => proposeMatches(world.context, world.hanna, { again: await world.seen(), weights: null }));
    await step(() => world.decide('lock', []));
    for (const state of states.toReversed().slice(1)) {
      expect(await undoInDraft(world.context, world.henrik, await world.seen())).toBeUndefined();
      expect(await world.pairs()).toEqual(state);
    }
    expect((await world.view()).rules).toEqual([]);
    expect(await undoInDraft(world.context, world.hanna, await world.seen())).toEqual({ refused: 'nothing-to-undo' });
  });

  test('brings a lifted rule back as well', async () => {
    const personId = await world.join('Rut', 'mentee');
    await addMatchRule(world.context, world.hanna, { personId, otherId: null, seen: null });
    await world.draft();
    expect((await world.view()).waiting).toContainEqual(expect.objectContaining({ personId, reason: 'kept-out' }));
    const [rule] = (await world.view()).rules;
    if (rule === undefined) throw new Error('No rule');
    await liftMatchRule(world.context, world.hanna, { ruleId: rule.id, seen: await world.seen() });
    expect((await world.view()).rules).toEqual([]);
    await undoInDraft(world.context, world.hanna, await world.seen());
    expect((await world.view()).rules).toMatchObject([{ personId, otherId: null }]);
  });

  test('ends where something has gone out to people', async () => {
    await world.draft();
    await world.decide('lock');
    const { id: proposalId } = await world.first();
    const { version } = await world.seen();
    expect(await approveProposal(world.context, world.hanna, { proposalId, version })).toBeUndefined();
    expect(await undoInDraft(world.context, world.hanna, await world.seen())).toEqual({ refused: 'nothing-to-undo' });
    expect(await world.pairingsNow()).toHaveLength(1);
  });
});

describe('two HR leads at once', () => {
  test('the second is told, nothing of the first is lost, and the same step can be done on what is there now', async () => {
    await world.draft();
    const seen = await world.seen();
    const [one, other] = await world.open();
    if (one === undefined || other === undefined) throw new Error('Too few pairs');
    await decideProposals(world.context, world.hanna, seen, { act: 'lock', ids: [one.id] });
    const late = { act: 'exclude', ids: [other.id] } as const;
    await expect(decideProposals(world.context, world.henrik, seen, late)).rejects.toThrow(Conflict);
    await expect(publishRound(world.context, world.henrik, seen)).rejects.toThrow(Conflict);
    expect(await decideProposals(world.context, world.henrik, await world.seen(), late)).toBeUndefined();
    expect((await world.view()).lines.map(({ status }) => status).toSorted()).toEqual([
      'excluded',
      'locked',
      'proposed',
    ]);
  });

  test('of two at the very same moment one is told', async () => {
    await world.draft();
    const seen = await world.seen();
    const ids = [(await world.first()).id];
    const outcomes = await Promise.allSettled(
      [world.hanna, world.henrik].map((lead) => decideProposals(world.context, lead, seen, { act: 'lock', ids })),
    );
    // The other hears that the draft has changed, or finds the pair locked already, by how close they were.
    const done = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value === undefined);
    expect(done).toHaveLength(1);
    expect((await world.view()).lines.filter(({ status }) => status === 'locked')).toHaveLength(1);
  });
});

describe('another mentor', () => {
  test('what a swap does to both pairs is shown first, and then happens just so', async () => {
    await world.draft();
    const [one, other] = await world.open();
    if (one === undefined || other === undefined) throw new Error('Too few pairs');
    const { roundId } = await world.seen();
    const wish = { menteeId: one.menteeId, mentorId: other.mentorId, insteadOf: null };
    const shown = await previewSwap(world.context, world.hanna, { roundId, wish });
    expect(shown).toMatchObject({
      gone: [{ mentor: { id: one.mentorId } }, { mentee: { id: other.menteeId } }],
      made: [
        { mentor: { id: other.mentorId }, mentee: { id: one.menteeId } },
        { mentor: { id: one.mentorId }, mentee: { id: other.menteeId } },
      ],
      leftWaiting: null,
    });
    const before = await world.pairs();
    expect(await swapMentor(world.context, world.hanna, await world.seen(), wish)).toBeUndefined();
    const now = await world.open();
    expect(now).toHaveLength(3);
    expect(now.find(({ menteeId }) => menteeId === one.menteeId)).toMatchObject({
      mentorId: other.mentorId,
      status: 'locked',
    });
    const back = { menteeId: one.menteeId, mentorId: one.mentorId, insteadOf: other.menteeId };
    expect(await swapMentor(world.context, world.hanna, await world.seen(), back)).toBeUndefined();
    expect(await world.open()).toHaveLength(3);
    await undoInDraft(world.context, world.hanna, await world.seen());
    await undoInDraft(world.context, world.hanna, await world.seen());
    expect(await world.pairs()).toEqual(before);
  });

  test('somebody who waits can be given one, and whoever makes room waits instead', async () => {
    await world.draft();
    const { waiting } = await world.view();
    const [left] = waiting;
    const { mentorId } = await world.first();
    if (left === undefined) throw new Error('Nobody waits');
    const { roundId } = await world.seen();
    const wanted = { roundId, menteeId: left.personId, search: '' };
    const others = await otherMentors(world.context, world.hanna, wanted);
    if (isRefused(others)) throw new Error(others.refused);
    const { mentors } = others;
    expect(mentors).toHaveLength(3);
    const wish = { menteeId: left.personId, mentorId, insteadOf: null };
    expect(await swapMentor(world.context, world.hanna, await world.seen(), wish)).toBeUndefined();
    const after = await world.view();
    expect(after.waiting).toMatchObject([{ role: 'mentee', reason: 'set-aside' }]);
    expect(after.waiting[0]?.personId).not.toBe(left.personId);
  });

  test('a rule stands above HR’s own wish', async () => {
    await world.draft();
    const [one, other] = await world.open();
    if (one === undefined || other === undefined) throw new Error('Too few pairs');
    const rule = { personId: one.menteeId, otherId: other.mentorId };
    await addMatchRule(world.context, world.hanna, { ...rule, seen: await world.seen() });
    const wish = { menteeId: one.menteeId, mentorId: other.mentorId, insteadOf: null };
    expect(await swapMentor(world.context, world.hanna, await world.seen(), wish)).toEqual({
      refused: 'may-not-be-paired',
    });
    const same = { personId: rule.otherId, otherId: rule.personId, seen: await world.seen() };
    expect(await addMatchRule(world.context, world.hanna, same)).toEqual({ refused: 'same-rule' });
  });
});

describe('what those who lead make of a proposal', () => {
  const reviews = async () => (await world.open()).map(({ review }) => review);

  test('is the same for all who lead, says whose it is, and is taken back step by step', async () => {
    await world.draft();
    const [one, two] = await world.open();
    const henriks = { act: 'later' as const, ids: [idOf<'MatchProposal'>(one?.id ?? '')] };
    expect(await decideProposals(world.context, world.henrik, await world.seen(), henriks)).toBeUndefined();
    expect(await world.decide('agree', [two?.id ?? ''])).toBeUndefined();
    const { lines, people } = await world.view();
    expect(lines.map(({ review }) => review)).toEqual([
      { verdict: 'later', by: world.henrik.personId },
      { verdict: 'agreed', by: world.hanna.personId },
      null,
    ]);
    expect(people.get(world.henrik.personId)?.name).toBeTruthy();
    expect(await world.decide('agree', [one?.id ?? ''])).toBeUndefined();
    await undoInDraft(world.context, world.hanna, await world.seen());
    expect((await reviews())[0]).toEqual({ verdict: 'later', by: world.henrik.personId });
    await undoInDraft(world.context, world.henrik, await world.seen());
    await undoInDraft(world.context, world.henrik, await world.seen());
    expect(await reviews()).toEqual([null, null, null]);
  });

  test('stands when the draft is run again: what was agreed to is kept like a lock, without being one', async () => {
    await world.draft();
    const { id, mentorId, menteeId } = await world.first();
    await world.decide('agree', [id]);
    expect(
      await proposeMatches(world.context, world.hanna, { again: await world.seen(), weights: null }),
    ).toBeUndefined();
    const again = (await world.open()).find((line) => line.mentorId === mentorId && line.menteeId === menteeId);
    expect(again).toMatchObject({ status: 'proposed', review: { verdict: 'agreed', by: world.hanna.personId } });
  });

  test('decides what goes out: the rest stays a draft, in which nothing before can be taken back', async () => {
    await world.draft();
    const [one, two, three] = await world.open();
    expect(await publishRound(world.context, world.hanna, await world.seen(), 'agreed')).toEqual({
      refused: 'nothing-to-publish',
    });
    await world.decide('agree', [one?.id ?? '']);
    await world.decide('later', [two?.id ?? '']);
    expect(await publishRound(world.context, world.hanna, await world.seen(), 'agreed')).toBeUndefined();
    expect((await world.view()).round).toMatchObject({ status: 'draft', publishedAt: null });
    expect((await world.view()).undo).toBeNull();
    expect(await world.pairingsNow()).toHaveLength(1);
    expect(new Set((await world.open()).map(({ id }) => id))).toEqual(new Set([two?.id, three?.id]));
    // All of it, but what somebody is thinking about.
    expect(await publishRound(world.context, world.hanna, await world.seen())).toBeUndefined();
    expect(await world.pairingsNow()).toHaveLength(2);
    expect(await world.open()).toMatchObject([{ id: two?.id, review: { verdict: 'later' } }]);
    expect(await publishRound(world.context, world.hanna, await world.seen())).toEqual({
      refused: 'nothing-to-publish',
    });
    await world.decide('agree', [two?.id ?? '']);
    expect(await publishRound(world.context, world.hanna, await world.seen(), 'agreed')).toBeUndefined();
    expect((await world.view()).round).toMatchObject({ status: 'published' });
  });

  test('says in the row why the two', async () => {
    await world.draft();
    const { reasons } = await world.view();
    const { id } = await world.first();
    expect(reasons.get(id)?.speakFor.length).toBeGreaterThan(0);
  });
});
