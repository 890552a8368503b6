import type { Temporal } from 'temporal-polyfill';
import { idOf, type MatchProposalId, type MatchRoundId, type PersonId } from '#domain/ids.ts';
import { assign, type Assignment } from '#domain/matching/assign.ts';
import type { ReferenceWeek } from '#domain/matching/week.ts';
import type { Weights } from '#domain/programme/match-factors.ts';
import type { LeftWaiting } from '#domain/matching/draft.ts';
import type { MatchContext } from '#domain/matching/eligibility.ts';
import { changedByHand } from '#domain/programme/match-presets.ts';
import type { MentoringForm } from '#domain/programme/match-settings.ts';
import { isKept, isOpen, type MatchProposal } from '#domain/matching/proposal.ts';
import { mayActOnRound, moveRound, overRounds, type MatchRound } from '#domain/matching/round.ts';
import { keptOut } from '#domain/matching/rule.ts';
import { publishesFrom } from '#domain/programme/round-rhythm.ts';
import { obstacleToPairs, pairingDates, type NoNewPairs, type Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { closeBatches } from '../access/close-batches.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { oweRoundCards, renewRoundCards } from '../candidates/round-cards.ts';
import { matchCandidates } from '../candidates/match-candidates.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { holidaysOf } from '../holidays-of.ts';
import { todayIn } from '../today.ts';

/**
 * With up to this many enrolled people a round is worked out while HR waits; with more, a worker does it, so that no
 * request hangs.
 */
const atOnce = 400;

/** The settings with which a round of this programme is run at this moment; of its usual form where none is said. */
export function matchContext(
  programme: Programme,
  now: Temporal.Instant,
  form: MentoringForm = programme.matching.form,
): MatchContext {
  const today = todayIn(programme, now);
  const { weights, rules, aim } = programme.matching;
  return {
    referenceWeek: weeksOf(programme, today),
    now,
    meetingMinutes: programme.meetingMinutes,
    form,
    weights,
    rules,
    aim,
    seed: 1,
  };
}

/**
 * Hours are laid side by side in the week in the middle of what is left of the programme, and have to be common on all
 * of its days: clocks change on the way, and not everywhere at once. People in Sydney and Göteborg who share an hour in
 * September share none from October on, and could not meet.
 */
function weeksOf(programme: Programme, today: Temporal.PlainDate): ReferenceWeek {
  const { startsOn: first, endsOn } = pairingDates(programme, today);
  const days = Math.max(0, first.until(endsOn, { largestUnit: 'days' }).days);
  const middle = first.add({ days: Math.floor(days / 2) });
  return { monday: middle.subtract({ days: middle.dayOfWeek - 1 }), first, last: first.add({ days }) };
}

/** The draft that HR looked at. */
export interface DraftSeen {
  readonly roundId: MatchRoundId;
  readonly version: number;
}

export type ProposeRefusal = NoNewPairs | 'draft-open' | 'not-a-draft' | 'form-not-offered';

interface Wanted {
  readonly again: DraftSeen | null;
  readonly weights: Weights | null;
  readonly form?: MentoringForm | undefined;
}

/**
 * Runs a round as a draft that only HR sees: the best assignment of everybody who waits. `again` is the draft it
 * replaces: that draft's locked pairs and those that were agreed to stay, and what HR took out of it does not come again. `weights`, if any, are the
 * programme's from now on; undoing the rerun brings the earlier ones back. Throws `Conflict` when another HR lead has
 * changed that draft, or has begun a round at the same moment. `form` is what kind of pairs it makes, one that the
 * programme has; left out, the replaced draft's or the usual one.
 */
export async function proposeMatches(
  context: Context,
  actor: ActorIn,
  { again, weights, form }: Wanted,
): Promise<void | Refused<ProposeRefusal>> {
  const begun = await context.store.write(async (tx) => {
    const current = await ledProgramme(tx, actor);
    const programme = weights === null ? current : weighed(current, weights);
    const now = context.now();
    const obstacle = obstacleToPairs(programme, todayIn(programme, now));
    if (obstacle !== null) return refused(obstacle);
    const replaced = await replacedDraft(tx, programme, again);
    if (replaced !== null && isRefused(replaced)) return replaced;
    const made = formFor(programme, form ?? replaced?.form);
    if (isRefused(made)) return made;
    if (programme !== current) await tx.saveProgramme(programme, now);
    const cards = await replace(context, tx, replaced);
    const round = await beginRound(context, tx, { programme, replaced, ...made, by: actor.personId });
    return { id: round.id, people: (await tx.enrolments(programme.id)).length, cards };
  });
  if (isRefused(begun)) return begun;
  await context.bell.ring(begun.cards);
  if (begun.people <= atOnce) await runRound(context, begun.id);
  else await context.bell.ring([{ kind: 'run-round', id: begun.id }]);
}

/** What kind of pairs a round makes: the one that is wanted, or the usual one. */
function formFor(
  { forms, matching }: Programme,
  wanted: MentoringForm = matching.form,
): { readonly form: MentoringForm } | Refused<'form-not-offered'> {
  return forms.includes(wanted) ? { form: wanted } : refused('form-not-offered');
}

async function replace(context: Context, tx: Writer, replaced: MatchRound | null): Promise<readonly Job[]> {
  if (replaced === null) return [];
  await tx.saveRound(replaced);
  return renewRoundCards(context, tx, replaced.id);
}

/**
 * Begins a round in the caller's transaction, for somebody or (`by` null) by itself. One that replaces a draft is
 * published when that one would have been, and is held as that one was. Throws `Conflict` when another round is alive.
 */
export async function beginRound(
  context: Context,
  tx: Writer,
  from: {
    readonly programme: Programme;
    readonly replaced: MatchRound | null;
    readonly form: MentoringForm;
    readonly by: PersonId | null;
  },
): Promise<MatchRound> {
  const { programme, replaced, form, by } = from;
  const at = context.now();
  const round: MatchRound = {
    id: idOf(context.newId()),
    programmeId: programme.id,
    status: 'matching',
    proposedAt: at,
    proposedBy: by,
    publishedBy: null,
    publishedAt: null,
    publishesAt: replaced?.publishesAt ?? null,
    held: replaced?.held ?? null,
    form,
    replaces: replaced?.id ?? null,
    weights: programme.matching.weights,
    version: 1,
  };
  await tx.saveRound(round);
  const act = by === null ? 'auto-propose' : 'propose';
  await tx.audit({ at, actorId: by, act, subject: 'match-round', subjectId: round.id });
  return round;
}

/** The programme with other weights. */
export function weighed(programme: Programme, weights: Weights): Programme {
  return { ...programme, matching: changedByHand(programme.matching, { weights }), version: programme.version + 1 };
}

/** The draft that the round replaces, already marked so; null for the first round or the one after a published one. */
async function replacedDraft(
  tx: Writer,
  programme: Programme,
  again: DraftSeen | null,
): Promise<MatchRound | null | Refused<'draft-open' | 'not-a-draft'>> {
  const last = await tx.latestRound(programme.id);
  const isAlive = last !== null && !overRounds.includes(last.status);
  if (again === null) return isAlive ? refused('draft-open') : null;
  if (last === null) throw new NotFound('No such round');
  if (last.id !== again.roundId || last.version !== again.version) throw new Conflict('The draft has changed');
  return moveRound(last, 'replace');
}

/** What a round is worked out from, read at one moment. */
interface Ground {
  readonly round: MatchRound;
  readonly programme: Programme;
  readonly before: readonly MatchProposal[];
}

/**
 * Works out a round that was begun and makes it a draft; does nothing when that has been done. Takes as long as
 * `assign` does, without holding a transaction meanwhile.
 */
export async function runRound(context: Context, roundId: MatchRoundId): Promise<void> {
  const found = await context.store.read((reader) => groundOf(reader, roundId));
  if (found === null) return;
  const { round, programme, before } = found;
  await context.store.write((tx) => closeBatches(tx, ['mentor-rating'], programme.id));
  const { assignment, left } = await context.store.read((reader) => assigned(reader, found));
  const proposals = proposalsOf(context, round, assignment, before);
  const filled = filledRound(context, programme, round, proposals.length);
  if (isRefused(filled)) return;
  const newIdOf = (): MatchProposalId => idOf(context.newId());
  // What HR took out is carried into the rerun, or the pair would come back in the rerun after this one.
  const carried = before
    .filter(({ status }) => status === 'excluded')
    .map((proposal) => ({ ...proposal, id: newIdOf(), roundId, version: 1 }));
  try {
    const cards = await context.store.write(async (tx) => {
      // The version comes first: whoever comes second with the same round stops here, before anything is written twice.
      await tx.saveRound(filled);
      await tx.fillRound(roundId, [...proposals, ...carried], left);
      const isTold = filled.status === 'draft' && (filled.proposedBy === null || filled.publishesAt !== null);
      return isTold ? oweRoundCards(context, tx, programme, { kind: 'round-ready', roundId }) : [];
    });
    await context.bell.ring(cards);
  } catch (error) {
    // HR's press and a worker that found the round may work it out at the same moment; one of them has done it.
    if (error instanceof Conflict) return;
    throw error;
  }
  const facts = { round: roundId, programme: programme.id, proposals: proposals.length, waiting: left.length };
  context.log.event('matches-proposed', facts);
}

/**
 * A draft; one that ran by itself knows when it is published. Where nobody fits anybody, nothing that ran by itself is left
 * for anybody to clear away.
 */
function filledRound(
  context: Context,
  programme: Programme,
  round: MatchRound,
  pairs: number,
): ReturnType<typeof moveRound> {
  if (round.proposedBy !== null) return moveRound(round, 'fill');
  if (pairs === 0) return moveRound(round, 'discard');
  const filled = moveRound(round, 'fill');
  return isRefused(filled)
    ? filled
    : { ...filled, publishesAt: publishesFrom(programme, round.proposedAt, holidaysOf(context, programme)) };
}

async function groundOf(reader: Reader, roundId: MatchRoundId): Promise<Ground | null> {
  const round = await reader.round(roundId);
  if (round === null || !mayActOnRound(round.status, 'fill')) return null;
  const programme = await reader.programme(round.programmeId);
  if (programme === null) return null;
  return { round, programme, before: round.replaces === null ? [] : await reader.proposals(round.replaces) };
}

async function assigned(
  reader: Reader,
  { round, programme, before }: Ground,
): Promise<{ readonly assignment: Assignment; readonly left: readonly LeftWaiting[] }> {
  const rules = await reader.matchRules(programme.id);
  const rejected = before.filter(({ status }) => status === 'excluded');
  const locked = before.filter(isKept);
  const everybody = await matchCandidates(reader, programme, { rejected, rules }, round.proposedAt);
  const out = keptOut(rules);
  const candidates = everybody.filter(({ personId }) => !out.has(personId));
  const assignment = assign(candidates, candidates, matchContext(programme, round.proposedAt, round.form), locked);
  const waiting = assignment.waiting.map(({ candidate, role, reason }): LeftWaiting => {
    return { enrolmentId: candidate.enrolmentId, personId: candidate.personId, role, reason };
  });
  const apart = everybody.flatMap(({ enrolmentId, personId, roles, hasMentor, freeCapacity }) => {
    if (!out.has(personId)) return [];
    const wants = roles.filter((role) => (role === 'mentee' ? !hasMentor : freeCapacity > 0));
    return wants.map((role): LeftWaiting => ({ enrolmentId, personId, role, reason: 'kept-out' }));
  });
  return { assignment, left: [...waiting, ...apart] };
}

/** What was made of a pair before stands where the same pair comes again. */
function proposalsOf(
  context: Context,
  round: MatchRound,
  { pairs }: Assignment,
  before: readonly MatchProposal[],
): readonly MatchProposal[] {
  const known = new Map(before.filter(isOpen).map((each) => [`${each.mentorId} ${each.menteeId}`, each]));
  return pairs.map(({ mentor, mentee, fit }) => {
    const earlier = known.get(`${mentor.personId} ${mentee.personId}`) ?? null;
    return {
      id: idOf<'MatchProposal'>(context.newId()),
      roundId: round.id,
      mentorEnrolmentId: mentor.enrolmentId,
      menteeEnrolmentId: mentee.enrolmentId,
      mentorId: mentor.personId,
      menteeId: mentee.personId,
      status: earlier?.status === 'locked' ? 'locked' : 'proposed',
      review: earlier?.review ?? null,
      fit,
      refusal: null,
      proposedAt: round.proposedAt,
      version: 1,
    };
  });
}
