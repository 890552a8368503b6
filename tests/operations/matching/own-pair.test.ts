import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { PersonId } from '#domain/ids.ts';
import { usualAlerts } from '#domain/leads/alerts.ts';
import { defaultWeights } from '#domain/programme/match-factors.ts';
import { isRefused } from '#domain/refused.ts';
import type { ActorIn } from '#operations/context.ts';
import { exportRound } from '#operations/matching/export-round.ts';
import { introductionPreview } from '#operations/matching/introduction-preview.ts';
import { approveProposal } from '#operations/matching/approve-proposal.ts';
import { decideProposals, undoInDraft } from '#operations/matching/change-draft.ts';
import { addMatchRule } from '#operations/matching/match-rules.ts';
import { matchingView, proposalView } from '#operations/matching/match-review.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { whatIf } from '#operations/matching/what-if.ts';
import { otherMentors, previewSwap, swapMentor } from '#operations/matching/swap-mentor.ts';
import { appointLead } from '#operations/programme/leads.ts';
import { roundsWorld, type RoundsWorld } from './rounds-world.ts';

let world: RoundsWorld;
beforeAll(async () => {
  world = await roundsWorld();
}, 60_000);
beforeEach(async () => {
  await world.begin();
  await world.draft();
});
afterAll(() => world.close());

/** Somebody who takes part leads the programme too: once appointed, once of HR. */
async function leads(personId: PersonId): Promise<readonly ActorIn[]> {
  expect(await appointLead(world.context, world.hanna, personId)).toBeUndefined();
  return [world.as(personId), { ...world.as(personId), isHr: true }];
}

test('whoever leads and takes part reads how well the others fit, and not how well they do themselves', async () => {
  const { id, mentorId, menteeId } = await world.first();
  for (const viewer of [...(await leads(mentorId)), ...(await leads(menteeId))]) {
    const { lines } = await matchingView(world.context, viewer);
    expect(lines.at(-1)).toMatchObject({ id, score: null, cautions: 0 });
    expect(lines.slice(0, -1).every(({ score }) => score !== null)).toBe(true);
    expect(await proposalView(world.context, viewer, id)).toEqual({ refused: 'own-pair' });
    expect(await introductionPreview(world.context, viewer, id)).toEqual({ refused: 'own-pair' });
    const [other] = lines;
    if (other === undefined) throw new Error('Only one pair');
    expect(isRefused(await proposalView(world.context, viewer, other.id))).toBe(false);
  }
});

test('nor in the file', async () => {
  const { id, menteeId } = await world.first();
  const { roundId } = await world.seen();
  for (const viewer of await leads(menteeId)) {
    const { proposals } = await exportRound(world.context, viewer, roundId);
    expect(proposals.map(({ isOwn }) => isOwn)).toEqual([...proposals.slice(1).map(() => false), true]);
    expect(proposals.at(-1)?.proposal.id).toBe(id);
  }
});

test('nor by trying other mentors, for oneself or with oneself', async () => {
  const lines = await world.open();
  const [mine, other] = lines;
  if (mine === undefined || other === undefined) throw new Error('Fewer than two pairs');
  const { roundId } = await world.seen();
  const [asMentee] = await leads(mine.menteeId);
  const [asMentor] = await leads(mine.mentorId);
  if (asMentee === undefined || asMentor === undefined) throw new Error('Nobody leads');
  const wanted = { roundId, menteeId: mine.menteeId, search: '' };
  expect(await otherMentors(world.context, asMentee, wanted)).toEqual({ refused: 'own-pair' });
  const found = await otherMentors(world.context, asMentor, { ...wanted, menteeId: other.menteeId });
  if (isRefused(found)) throw new Error(found.refused);
  expect(found.mentors.at(-1)).toMatchObject({ mentor: { id: mine.mentorId }, fit: null, refusal: 'own-decision' });
  expect(found.mentors.slice(0, -1).every(({ fit }) => fit !== null)).toBe(true);
  const wish = { menteeId: mine.menteeId, mentorId: other.mentorId, insteadOf: other.menteeId };
  for (const viewer of [asMentee, asMentor]) {
    expect(await previewSwap(world.context, viewer, { roundId, wish })).toEqual({ refused: 'own-decision' });
    // As one of HR beside whom only the other one of the pair leads, they may, and are told no more of it.
    const effect = await previewSwap(world.context, { ...viewer, isHr: true }, { roundId, wish });
    if (isRefused(effect)) throw new Error(effect.refused);
    for (const { mentor, mentee, score } of [...effect.gone, ...effect.made])
      expect(score === null).toBe([mentor.id, mentee.id].includes(viewer.personId));
  }
});

describe('where HR’s own questions weigh, how well a partner fits others', () => {
  /** One pair has begun; its mentor takes another mentee, whom the draft gives them. */
  async function mentorOfTwo() {
    const [pair] = await world.open();
    if (pair === undefined) throw new Error('Nobody is proposed');
    await publishRound(world.context, world.hanna, await world.seen());
    const before = await world.store.read((reader) => reader.enrolment(world.programmeId(), pair.mentorId));
    if (before === null) throw new Error('No mentor');
    await world.store.write((tx) => tx.saveEnrolment({ ...before, capacity: 2, version: before.version + 1 }));
    const weights = { ...defaultWeights, questions: 5 };
    expect(await proposeMatches(world.context, world.hanna, { again: null, weights })).toBeUndefined();
    const [other] = await world.open();
    expect(other?.mentorId).toBe(pair.mentorId);
    if (other === undefined) throw new Error('Nobody is proposed');
    return { pair, other };
  }

  test('is not told to whoever leads and meets them: their answer could be worked out', async () => {
    const { pair, other } = await mentorOfTwo();
    const { roundId } = await world.seen();
    for (const viewer of await leads(pair.menteeId)) {
      expect((await matchingView(world.context, viewer)).lines).toMatchObject([{ id: other.id, score: null }]);
      expect(await proposalView(world.context, viewer, other.id)).toEqual({ refused: 'own-pair' });
      const { proposals } = await exportRound(world.context, viewer, roundId);
      expect(proposals.map(({ isOwn }) => isOwn)).toEqual([true]);
      const found = await otherMentors(world.context, viewer, { roundId, menteeId: other.menteeId, search: '' });
      if (isRefused(found)) throw new Error(found.refused);
      expect(found.mentors.find(({ mentor }) => mentor.id === pair.mentorId)?.fit).toBeNull();
      const tried = await whatIf(world.context, viewer, { roundId, weights: { ...defaultWeights, questions: 10 } });
      expect(tried).toMatchObject({ meanFit: { now: null, tried: null } });
    }
  });

  test('is told to others who lead', async () => {
    const { other } = await mentorOfTwo();
    const { lines } = await matchingView(world.context, world.henrik);
    expect(lines.map(({ id, score }) => [id, score !== null])).toEqual([[other.id, true]]);
    expect(isRefused(await proposalView(world.context, world.henrik, other.id))).toBe(false);
  });
});

/** Everything that can be decided about a proposal, as this viewer. */
async function decisions(viewer: ActorIn): Promise<readonly (string | null)[]> {
  const lines = await world.open();
  const mine = lines.find(({ mentorId, menteeId }) => [mentorId, menteeId].includes(viewer.personId));
  const other = lines.find(({ id, mentorId }) => id !== mine?.id && mentorId !== mine?.mentorId);
  if (mine === undefined || other === undefined) throw new Error('Fewer than two pairs');
  const { context } = world;
  const seen = await world.seen();
  const pair = { personId: mine.mentorId, otherId: mine.menteeId };
  const outcomes = [
    await decideProposals(context, viewer, seen, { act: 'lock', ids: [other.id, mine.id] }),
    await decideProposals(context, viewer, await world.seen(), { act: 'exclude', ids: [mine.id] }),
    await swapMentor(context, viewer, await world.seen(), {
      menteeId: mine.menteeId,
      mentorId: other.mentorId,
      insteadOf: other.menteeId,
    }),
    await addMatchRule(context, viewer, { ...pair, seen: await world.seen() }),
    await addMatchRule(context, viewer, { personId: viewer.personId, otherId: null, seen: null }),
    await approveProposal(context, viewer, { proposalId: mine.id, version: (await world.seen()).version }),
  ];
  return outcomes.map((each) => (each === undefined ? null : each.refused));
}

test('whoever was appointed decides nothing about their own pair, since there is always HR', async () => {
  const { menteeId } = await world.first();
  const [appointed] = await leads(menteeId);
  if (appointed === undefined) throw new Error('Nobody leads');
  expect(new Set(await decisions(appointed))).toEqual(new Set(['own-decision']));
  expect((await matchingView(world.context, appointed)).decidesOwn).toBe(false);
  const before = await world.pairs();
  await world.decide('lock');
  expect(await undoInDraft(world.context, appointed, await world.seen())).toEqual({ refused: 'own-decision' });
  expect(await undoInDraft(world.context, world.hanna, await world.seen())).toBeUndefined();
  expect(await world.pairs()).toEqual(before);
});

test('nor does one of HR beside whom somebody else of HR follows the programme, or was appointed', async () => {
  const { menteeId } = await world.first();
  const ofHr = { ...world.as(menteeId), isHr: true };
  const { personId } = world.hanna;
  await world.store.write((tx) =>
    tx.saveAlertChoice({
      ...usualAlerts,
      programmeId: world.programmeId(),
      personId,
      asHr: true,
      seenAt: world.context.now(),
      version: 1,
    }),
  );
  expect(new Set(await decisions(ofHr))).toEqual(new Set(['own-decision']));
  await world.store.write((tx) => tx.removeAlertChoice(world.programmeId(), personId));
  expect((await matchingView(world.context, ofHr)).decidesOwn).toBe(true);
  await appointLead(world.context, world.hanna, world.henrik.personId);
  expect(new Set(await decisions(ofHr))).toEqual(new Set(['own-decision']));
});

test('whoever is alone with it decides, and still reads nothing of it', async () => {
  const { id, menteeId } = await world.first();
  const alone = { ...world.as(menteeId), isHr: true };
  const { lines, decidesOwn } = await matchingView(world.context, alone);
  expect(decidesOwn).toBe(true);
  expect(lines.find((line) => line.id === id)?.score).toBeNull();
  const lock = { act: 'lock', ids: [id] } as const;
  expect(await decideProposals(world.context, alone, await world.seen(), lock)).toBeUndefined();
});
