import type { Temporal } from 'temporal-polyfill';
import { idOf, type MatchProposalId, type PersonId } from '#domain/ids.ts';
import { factors, type Weights } from '#domain/programme/match-factors.ts';
import { decide, type Decision, type DraftAct, type DraftChange } from '#domain/matching/draft.ts';
import { moveRound, type MatchRound } from '#domain/matching/round.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { ownDecision, pairsOf, type OwnDecision } from '../access/own-decision.ts';
import { renewRoundCards } from '../candidates/round-cards.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import { roomOf } from '../candidates/rooms.ts';
import type { ProposalLine } from '../ports/matching.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { weighed, type DraftSeen } from './propose-matches.ts';

/** A draft, with everything on which a step in it is decided. */
export interface Draft {
  readonly round: MatchRound;
  readonly programme: Programme;
  readonly lines: readonly ProposalLine[];
}

/**
 * One step by HR in a draft, in one transaction: `plan` says what it changes, and that is written together with what
 * taking it back needs. Refused for what touches a pair of the actor's own, which is for others. Throws `Conflict` when the draft is no longer the one that HR saw: two HR leads never overwrite
 * each other.
 */
export async function changeDraft<Reason extends string>(
  context: Context,
  actor: ActorIn,
  { roundId, version }: DraftSeen,
  plan: (draft: Draft, tx: Writer) => Promise<DraftChange | Refused<Reason>>,
): Promise<void | Refused<Reason | 'not-a-draft'> | OwnDecision> {
  return context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    const round = await draftSeen(tx, actor, { roundId, version });
    const changed = moveRound(round, 'change');
    if (isRefused(changed)) return changed;
    const lines = await tx.proposalLines(roundId);
    const change = await plan({ round, programme, lines }, tx);
    if (isRefused(change)) return change;
    const touched = new Set([...change.statuses, ...change.reviews].map(({ proposalId }) => proposalId));
    const pairs = pairsOf([...lines.filter(({ id }) => touched.has(id)), ...change.added]);
    const own = await ownDecision(tx, actor, [change.about, ...pairs]);
    if (own !== null) return own;
    await tx.saveRound(changed);
    await apply(tx, round, change);
    await tx.addDraftAct(await actOf(context, actor, { tx, round, change }));
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: change.kind, subject: 'match-round', subjectId: roundId });
  });
}

/** The round of the actor's programme, if it is still as they saw it. */
async function draftSeen(reader: Reader, actor: ActorIn, { roundId, version }: DraftSeen): Promise<MatchRound> {
  const round = inProgramme(await reader.round(roundId), actor);
  if (round.version !== version) throw new Conflict('The draft has changed');
  return round;
}

async function apply(tx: Writer, round: MatchRound, change: DraftChange): Promise<void> {
  await tx.saveProposalStatuses(change.statuses.map(({ proposalId, to }) => ({ proposalId, status: to })));
  await tx.saveProposalReviews(change.reviews.map(({ proposalId, to }) => ({ proposalId, review: to })));
  for (const proposal of change.added) await tx.saveProposal({ ...proposal, roundId: round.id });
  if (change.rulesAdded.length > 0) await tx.addMatchRules(change.rulesAdded);
  if (change.rulesLifted.length > 0) await tx.removeMatchRules(change.rulesLifted.map(({ id }) => id));
}

async function actOf(
  context: Context,
  actor: ActorIn,
  { tx, round, change }: { readonly tx: Writer; readonly round: MatchRound; readonly change: DraftChange },
): Promise<DraftAct> {
  return {
    id: idOf(context.newId()),
    roundId: round.id,
    number: ((await tx.lastDraftAct(round.id))?.number ?? 0) + 1,
    kind: change.kind,
    about: change.about,
    by: actor.personId,
    at: context.now(),
    before: {
      statuses: change.statuses.map(({ proposalId, from }) => ({ proposalId, status: from })),
      reviews: change.reviews.map(({ proposalId, from }) => ({ proposalId, review: from })),
      added: change.added.map(({ id }) => id),
      rulesAdded: change.rulesAdded.map(({ id }) => id),
      rulesLifted: change.rulesLifted,
    },
  };
}

export type DecideRefusal =
  | 'not-proposed'
  | 'mentee-has-a-mentor'
  | 'paired-already'
  | 'mentor-at-capacity'
  | 'not-a-draft';

/** HR locks, unlocks, takes out, brings back, agrees to or puts aside some proposals of a draft. */
export async function decideProposals(
  context: Context,
  actor: ActorIn,
  seen: DraftSeen,
  decision: { readonly act: Decision; readonly ids: readonly MatchProposalId[] },
): Promise<void | Refused<DecideRefusal> | OwnDecision> {
  return changeDraft(context, actor, seen, async ({ programme, lines }, tx) => {
    const ids = new Set(decision.ids);
    const mentors = new Set(lines.filter(({ id }) => ids.has(id)).map(({ mentorId }) => mentorId));
    const rooms = decision.act === 'bring-back' ? await roomsOf(tx, programme, [...mentors]) : new Map();
    return decide(lines, { ...decision, by: actor.personId }, (mentorId) => rooms.get(mentorId) ?? 0);
  });
}

/** How many more mentees each of these mentors can take. */
async function roomsOf(
  reader: Reader,
  programme: Programme,
  mentorIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, number>> {
  const rooms = new Map<PersonId, number>();
  for (const mentorId of mentorIds) {
    const enrolment = await reader.enrolment(programme.id, mentorId);
    rooms.set(mentorId, enrolment?.status === 'enrolled' ? await roomOf(reader, enrolment) : 0);
  }
  return rooms;
}

/**
 * HR gives up a draft, or a round that has not become one; nobody but HR ever saw it. Its people wait for the next
 * round.
 */
export async function discardDraft(
  context: Context,
  actor: ActorIn,
  seen: DraftSeen,
): Promise<void | Refused<'not-a-draft'>> {
  const outcome = await context.store.write(async (tx) => {
    await ledProgramme(tx, actor);
    const discarded = moveRound(await draftSeen(tx, actor, seen), 'discard');
    if (isRefused(discarded)) return discarded;
    await tx.saveRound(discarded);
    await tx.unpark({ kind: 'run-round', id: seen.roundId });
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'discard', subject: 'match-round', subjectId: seen.roundId });
    return { jobs: await renewRoundCards(context, tx, seen.roundId) };
  });
  return ringOutcome(context, outcome);
}

/**
 * Takes back the last step in a draft or, when none is left, the rerun that made it. Works for any number of steps, one
 * at a time, no matter who took them.
 */
export async function undoInDraft(
  context: Context,
  actor: ActorIn,
  seen: DraftSeen,
): Promise<void | Refused<'not-a-draft' | 'nothing-to-undo'> | OwnDecision> {
  const outcome = await context.store.write(async (tx) => {
    await ledProgramme(tx, actor);
    const round = await draftSeen(tx, actor, seen);
    const act = await tx.lastDraftAct(round.id);
    const own = act === null ? null : await ownDecision(tx, actor, await pairsIn(tx, round, act));
    if (own !== null) return own;
    const undone = act === null ? await backToEarlier(tx, round, context.now()) : await takeBack(tx, round, act);
    if (undone !== null) return undone;
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'undo', subject: 'match-round', subjectId: round.id });
    if (act !== null || round.replaces === null) return { jobs: [] };
    const cards = await renewRoundCards(context, tx, round.replaces);
    return { jobs: [...cards, ...(await renewRoundCards(context, tx, round.id))] };
  });
  return ringOutcome(context, outcome);
}

/** Whom a step was about. */
async function pairsIn(reader: Reader, round: MatchRound, act: DraftAct): Promise<readonly (readonly PersonId[])[]> {
  const { statuses, reviews, added } = act.before;
  const touched = new Set([...[...statuses, ...reviews].map(({ proposalId }) => proposalId), ...added]);
  const lines = await reader.proposalLines(round.id);
  return [act.about, ...pairsOf(lines.filter(({ id }) => touched.has(id)))];
}

async function takeBack(tx: Writer, round: MatchRound, act: DraftAct): Promise<Refused<'not-a-draft'> | null> {
  const changed = moveRound(round, 'change');
  if (isRefused(changed)) return changed;
  const { statuses, reviews, added, rulesAdded, rulesLifted } = act.before;
  await tx.saveRound(changed);
  await tx.removeProposals(added);
  await tx.saveProposalStatuses(statuses);
  await tx.saveProposalReviews(reviews);
  await tx.removeMatchRules(rulesAdded);
  if (rulesLifted.length > 0) await tx.addMatchRules(rulesLifted);
  await tx.removeDraftAct(act.id);
  return null;
}

async function backToEarlier(
  tx: Writer,
  round: MatchRound,
  now: Temporal.Instant,
): Promise<Refused<'not-a-draft' | 'nothing-to-undo'> | null> {
  const earlier = round.replaces === null ? null : await tx.round(round.replaces);
  if (earlier === null) return refused('nothing-to-undo');
  const discarded = moveRound(round, 'discard');
  if (isRefused(discarded)) return discarded;
  const back = moveRound(earlier, 'return-to');
  if (isRefused(back)) return back;
  // In this order, since only one of a programme's rounds may be alive.
  await tx.saveRound(discarded);
  await tx.unpark({ kind: 'run-round', id: round.id });
  // When it is published and whether it is held is what was decided last, whichever of the two it was decided about.
  await tx.saveRound({ ...back, publishesAt: round.publishesAt, held: round.held });
  const programme = await tx.programme(round.programmeId);
  if (programme === null) return null;
  // Weights that came with the rerun go with it, unless HR has set others since.
  const { weights } = programme.matching;
  const cameWithIt = !isSame(earlier.weights, round.weights) && isSame(weights, round.weights);
  if (cameWithIt) await tx.saveProgramme(weighed(programme, earlier.weights), now);
  return null;
}

function isSame(one: Weights, other: Weights): boolean {
  return factors.every((factor) => one[factor] === other[factor]);
}
