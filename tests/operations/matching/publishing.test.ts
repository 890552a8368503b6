import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { decideProposals, discardDraft } from '#operations/matching/change-draft.ts';
import { addMatchRule } from '#operations/matching/match-rules.ts';
import { approveProposal } from '#operations/matching/approve-proposal.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { publishPairs, publishRound } from '#operations/matching/publish-round.ts';
import { idOf } from '#domain/ids.ts';
import { newId } from '../../adapters/store/world.ts';
import { roundsWorld, type RoundsWorld } from './rounds-world.ts';

let world: RoundsWorld;

beforeAll(async () => {
  world = await roundsWorld();
}, 60_000);
beforeEach(() => world.begin());
afterAll(() => world.close());

describe('publishing', () => {
  test('begins every pair once, however often it is pressed', async () => {
    await world.draft();
    const seen = await world.seen();
    const presses = await Promise.allSettled([
      publishRound(world.context, world.hanna, seen),
      publishRound(world.context, world.henrik, seen),
    ]);
    expect(presses.some(({ status }) => status === 'fulfilled')).toBe(true);
    await publishRound(world.context, world.hanna, seen);
    expect(await world.pairingsNow()).toHaveLength(3);
    expect(await world.view()).toMatchObject({ round: { status: 'published' }, undo: null });
    const notices = await world.store.read((reader) => reader.noticesOfProgramme(world.programmeId()));
    expect(notices.filter(({ about }) => about.kind === 'introduction')).toHaveLength(6);
    // The fourth mentee is told once why they have nobody.
    expect(notices).toHaveLength(7);
  });

  test('of many pairs is a worker’s, and goes on where it was cut off', async () => {
    const many = Array.from({ length: 26 }, (_, at) => String(at));
    await world.joinAll(many, { mentorOf: 1 });
    await world.joinAll(many, 'mentee');
    await world.draft();
    const seen = await world.seen();
    await publishRound(world.context, world.hanna, seen);
    expect(world.rung()).toEqual([{ kind: 'publish-round', id: seen.roundId }]);
    expect(await world.pairingsNow()).toEqual([]);
    const cutOff = {
      ...world.context,
      bell: {
        ring: async () => {
          if ((await world.pairingsNow()).length === 10) throw new Error('The process died');
        },
      },
    };
    await expect(publishPairs(cutOff, seen.roundId)).rejects.toThrow('The process died');
    const due = await world.store.read((reader) => reader.dueJobs(world.context.now(), 500));
    expect(due).toContainEqual({ kind: 'publish-round', id: seen.roundId });
    await Promise.all([publishPairs(world.context, seen.roundId), publishPairs(world.context, seen.roundId)]);
    expect(await world.pairingsNow()).toHaveLength(29);
    expect((await world.view()).round?.status).toBe('published');
  });

  test('is refused after the last day of the programme, and what was being published then ends with the reason', async () => {
    await world.draft();
    const seen = await world.seen();
    const after = { ...world.context, now: () => Temporal.Instant.from('2026-10-26T00:00:00+01:00') };
    expect(await publishRound(after, world.hanna, seen)).toEqual({ refused: 'programme-over' });
    expect((await world.view()).round?.status).toBe('draft');
    expect(await proposeMatches(after, world.hanna, { again: seen, weights: null })).toEqual({
      refused: 'programme-over',
    });
    const [line] = await world.open();
    const one = { proposalId: line?.id ?? newId<'MatchProposal'>(), version: seen.version };
    expect(await approveProposal(after, world.hanna, one)).toEqual({ refused: 'programme-over' });
    const draft = await world.store.read((reader) => reader.round(seen.roundId));
    if (draft === null) throw new Error('No draft');
    const review = { verdict: 'agreed', by: world.hanna.personId } as const;
    const reviews = (await world.open()).map(({ id }) => ({ proposalId: id, review }));
    await world.store.write((tx) => tx.saveProposalReviews(reviews));
    const begun = { status: 'publishing', publishedBy: world.hanna.personId, version: draft.version + 1 } as const;
    await world.store.write((tx) => tx.saveRound({ ...draft, ...begun }));
    await publishPairs(after, seen.roundId);
    expect((await world.view()).round?.status).toBe('published');
    expect(new Set((await world.view()).lines.map(({ refusal }) => refusal))).toEqual(new Set(['programme-over']));
  });

  test('begins nobody of whom HR has ruled out since that they are together, though the draft still had them', async () => {
    await world.draft();
    const { mentorId: personId, menteeId: otherId } = await world.first();
    // Whoever added it had looked before a round ran by itself.
    expect(await addMatchRule(world.context, world.henrik, { personId, otherId, seen: null })).toBeUndefined();
    await publishRound(world.context, world.hanna, await world.seen());
    expect(await world.pairingsNow()).toHaveLength(2);
    const { lines } = await world.view();
    expect(
      lines.flatMap(({ mentorId, menteeId, refusal }) => (refusal === null ? [] : [{ mentorId, menteeId, refusal }])),
    ).toEqual([{ mentorId: personId, menteeId: otherId, refusal: 'not-available' }]);
  });

  test('begins no second pair of the same two the other way', async () => {
    await world.draft();
    const seen = await world.seen();
    const first = await world.first();
    const proposal = await world.store.read((reader) => reader.proposal(first.id));
    if (proposal === null) throw new Error('No proposal');
    const { mentorId, menteeId, mentorEnrolmentId, menteeEnrolmentId } = proposal;
    const turned = { mentorId: menteeId, menteeId: mentorId, mentorEnrolmentId: menteeEnrolmentId };
    // Of two that fit alike, the one with the later id comes second.
    const id = idOf<'MatchProposal'>('ffffffff-ffff-4fff-bfff-ffffffffffff');
    const other = { ...proposal, ...turned, menteeEnrolmentId: mentorEnrolmentId, id };
    await world.store.write((tx) => tx.saveProposal({ ...other, version: 1 }));
    await publishRound(world.context, world.hanna, seen);
    const theirs = (await world.pairingsNow()).filter(({ members }) =>
      [mentorId, menteeId].every((id) => members.some(({ personId }) => personId === id)),
    );
    expect(theirs).toHaveLength(1);
    expect((await world.view()).lines.filter(({ refusal }) => refusal === 'paired-already')).toHaveLength(1);
  });

  test.each([
    { what: 'left', change: { status: 'withdrawn' }, why: 'no-longer-enrolled' },
    { what: 'takes a break', change: { pausedUntil: Temporal.PlainDate.from('2030-01-01') }, why: 'not-available' },
    { what: 'stands aside', change: { standsAside: true }, why: 'not-available' },
  ] as const)(
    'tells of each pair of whom one $what meanwhile, and lets those wait who are still in it',
    async ({ change, why }) => {
      await world.draft();
      const { menteeId } = await world.first();
      await world.store.write(async (tx) => {
        const enrolment = await tx.enrolment(world.programmeId(), menteeId);
        if (enrolment === null) throw new Error('Not enrolled');
        await tx.saveEnrolment({ ...enrolment, ...change, version: enrolment.version + 1 });
      });
      await publishRound(world.context, world.hanna, await world.seen());
      const { round, lines, waiting } = await world.view();
      expect(round?.status).toBe('published');
      expect(lines.filter(({ refusal }) => refusal === why)).toHaveLength(1);
      const hasLeft = 'status' in change;
      expect(waiting.filter(({ reason }) => reason === 'fell-through')).toHaveLength(hasLeft ? 1 : 2);
      expect(await world.pairingsNow()).toHaveLength(2);
    },
  );

  test('nothing in a published round can be changed, and the next one takes only those who wait', async () => {
    await world.draft();
    await publishRound(world.context, world.hanna, await world.seen());
    const { lines } = await world.view();
    const ids = lines.slice(0, 1).map(({ id }) => id);
    const seen = await world.seen();
    expect(await decideProposals(world.context, world.hanna, seen, { act: 'lock', ids })).toEqual({
      refused: 'not-a-draft',
    });
    expect(await discardDraft(world.context, world.hanna, seen)).toEqual({ refused: 'not-a-draft' });
    await world.join('Ebba', { mentorOf: 5 });
    await world.draft();
    expect(await world.open()).toHaveLength(1);
  });
});
