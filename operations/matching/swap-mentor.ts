import { isNear, ownLast } from '#domain/access/own-pair.ts';
import { fitSeen, type FitSeen } from '#domain/access/fit-seen.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { Candidate, Fit } from '#domain/matching/candidate.ts';
import { changes, reviews, type DraftChange } from '#domain/matching/draft.ts';
import { ineligibilityOf, type MatchContext } from '#domain/matching/eligibility.ts';
import { preparedFit, seenScore } from '#domain/matching/fit.ts';
import { prepare, type PreparedCandidate } from '#domain/matching/prepared.ts';
import { isOpen, type MatchProposal } from '#domain/matching/proposal.ts';
import { mayActOnRound, type MatchRound } from '#domain/matching/round.ts';
import { keptOut } from '#domain/matching/rule.ts';
import {
  swapEffect,
  type NewPair,
  type SwapEffect,
  type SwapGround,
  type SwapRefusal,
  type SwapWish,
} from '#domain/matching/swap.ts';
import type { Weights } from '#domain/programme/match-factors.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { changeDraft, type Draft } from './change-draft.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { matchCandidates } from '../candidates/match-candidates.ts';
import type { ProposalLine } from '../ports/matching.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { matchContext, type DraftSeen } from './propose-matches.ts';
import { inProgramme } from '../access/led-programme.ts';
import { fitNotFor } from '../access/fit-not-for.ts';
import { ownDecision, pairsOf, type OwnDecision } from '../access/own-decision.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';

/** More than anybody reads; a search finds the rest. */
const mostMentors = 60;

interface Ground extends SwapGround {
  readonly candidates: ReadonlyMap<PersonId, Candidate>;
  readonly fit: (mentorId: PersonId, menteeId: PersonId) => Fit | null;
  readonly weights: Weights;
}

/** Everybody who could be paired in this round, as the assignment knows them, with what HR took out allowed again. */
async function groundOf(reader: Reader, programme: Programme, round: MatchRound): Promise<Ground> {
  const rules = await reader.matchRules(programme.id);
  const everybody = await matchCandidates(reader, programme, { rejected: [], rules }, round.proposedAt);
  const out = keptOut(rules);
  const candidates = new Map(
    everybody.filter(({ personId }) => !out.has(personId)).map((candidate) => [candidate.personId, candidate]),
  );
  const match: MatchContext = { ...matchContext(programme, round.proposedAt, round.form), weights: round.weights };
  const known = new Map<PersonId, PreparedCandidate>();
  const prepared = (id: PersonId): PreparedCandidate | null => {
    const candidate = candidates.get(id);
    if (candidate === undefined) return null;
    const made = known.get(id) ?? prepare(candidate, match.referenceWeek);
    known.set(id, made);
    return made;
  };
  const fit = (mentorId: PersonId, menteeId: PersonId): Fit | null => {
    const [mentor, mentee] = [prepared(mentorId), prepared(menteeId)];
    if (mentor === null || mentee === null || ineligibilityOf(mentor, mentee, match) !== null) return null;
    return preparedFit(mentor, mentee, match.weights, match.form);
  };
  return {
    candidates,
    fit,
    roomOf: (mentorId) => candidates.get(mentorId)?.freeCapacity ?? 0,
    scoreOf: (mentorId, menteeId) => {
      const found = fit(mentorId, menteeId);
      return found === null ? null : seenScore(found.factors, match.weights);
    },
    weights: match.weights,
  };
}

/** A mentor whom a mentee of the draft could have instead. */
export interface OtherMentor {
  readonly mentor: Person;
  /** Null where the viewer is the mentor, or it is `fitNotFor` them. */
  readonly fit: FitSeen | null;
  /** The mentees the mentor has in the draft now. */
  readonly mentees: readonly Person[];
  /** Null when the mentee can be given this mentor. */
  readonly refusal: SwapRefusal | 'own-decision' | null;
}

/**
 * The mentors a mentee could have, best fit first and the viewer last; at most `mostMentors` whose name holds `search`.
 * HR only; refused for whoever wants to see their own, or of somebody `fitNotFor` them.
 */
export async function otherMentors(
  context: Context,
  actor: ActorIn,
  wanted: { readonly roundId: MatchRound['id']; readonly menteeId: PersonId; readonly search: string },
): Promise<{ readonly mentee: Person; readonly mentors: readonly OtherMentor[] } | Refused<'own-pair'>> {
  return readAsHr(context, actor, 'match-alternatives', async (reader, programme) => {
    const { round, lines } = await openDraft(reader, actor, wanted.roundId);
    const near = await fitNotFor(reader, actor.personId, round.weights);
    if (near.has(wanted.menteeId)) return refused('own-pair');
    const ground = await groundOf(reader, programme, round);
    const mentee = await reader.person(wanted.menteeId);
    if (mentee === null) throw new NotFound('No such person');
    const mentorIds = [...ground.candidates.values()].flatMap(({ personId, roles }) =>
      roles.includes('mentor') ? [personId] : [],
    );
    const sought = wanted.search.trim().toLocaleLowerCase();
    const hits = (await reader.personLines(mentorIds)).filter(({ name }) => name.toLocaleLowerCase().includes(sought));
    const best = hits
      .flatMap(({ id }) => {
        const fit = ground.fit(id, mentee.id);
        return fit === null ? [] : [{ id, fit: fitSeen(fit, ground.weights) }];
      })
      .toSorted((a, b) => b.fit.score - a.fit.score)
      .slice(0, mostMentors);
    const open = lines.filter(isOpen);
    const heldBy = (id: PersonId) => open.filter(({ mentorId }) => mentorId === id).map(({ menteeId }) => menteeId);
    const people = await peopleById(
      reader,
      best.flatMap(({ id }) => [id, ...heldBy(id)]),
    );
    const inOrder = ownLast(best, ({ id }) => near.has(id));
    const mentors: OtherMentor[] = [];
    for (const { id, fit } of inOrder) {
      const mentor = people.get(id);
      if (mentor === undefined) continue;
      const effect = swapEffect(open, { menteeId: mentee.id, mentorId: id, insteadOf: null }, ground);
      const no = isRefused(effect) ? effect : await ownDecision(reader, actor, touchedBy(effect));
      const mentees = heldBy(id).flatMap((menteeId) => people.get(menteeId) ?? []);
      mentors.push({ mentor, fit: near.has(id) ? null : fit, mentees, refusal: no?.refused ?? null });
    }
    return { mentee, mentors };
  });
}

/** A pair of a swap with its people; `score` 0 to 1, null for one that the viewer is in, or that is `fitNotFor` them. */
export interface SwapPair {
  readonly mentor: Person;
  readonly mentee: Person;
  readonly score: number | null;
}

export interface SwapView {
  readonly gone: readonly SwapPair[];
  readonly made: readonly SwapPair[];
  readonly leftWaiting: Person | null;
}

/** What a swap would do to everybody it touches, before it is done. HR only. */
export async function previewSwap(
  context: Context,
  actor: ActorIn,
  { roundId, wish }: { readonly roundId: MatchRound['id']; readonly wish: SwapWish },
): Promise<SwapView | Refused<SwapRefusal> | OwnDecision> {
  return readAsHr(context, actor, 'match-alternatives', async (reader, programme) => {
    const { round, lines } = await openDraft(reader, actor, roundId);
    const effect = swapEffect(lines, wish, await groundOf(reader, programme, round));
    if (isRefused(effect)) return effect;
    const own = await ownDecision(reader, actor, touchedBy(effect));
    if (own !== null) return own;
    const near = await fitNotFor(reader, actor.personId, round.weights);
    const pairs = [...effect.gone, ...effect.made];
    const people = await peopleById(
      reader,
      pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
    );
    const withPeople = ({ mentorId, menteeId, score }: NewPair): readonly SwapPair[] => {
      const [mentor, mentee] = [people.get(mentorId), people.get(menteeId)];
      return mentor === undefined || mentee === undefined
        ? []
        : [{ mentor, mentee, score: isNear(near, [mentorId, menteeId]) ? null : score }];
    };
    return {
      gone: effect.gone.flatMap(withPeople),
      made: effect.made.flatMap(withPeople),
      leftWaiting: effect.leftWaiting === null ? null : (people.get(effect.leftWaiting) ?? null),
    };
  });
}

/** Every pair that comes or goes, and whoever is left without. */
function touchedBy({ gone, made, leftWaiting }: SwapEffect): readonly (readonly PersonId[])[] {
  return [...pairsOf([...gone, ...made]), leftWaiting === null ? [] : [leftWaiting]];
}

/** HR gives a mentee another mentor; the pair HR chose is locked, so that a rerun keeps it. */
export async function swapMentor(
  context: Context,
  actor: ActorIn,
  seen: DraftSeen,
  wish: SwapWish,
): Promise<void | Refused<SwapRefusal | 'not-a-draft'> | OwnDecision> {
  return changeDraft(context, actor, seen, async (draft, tx) => {
    const ground = await groundOf(tx, draft.programme, draft.round);
    const effect = swapEffect(draft.lines, wish, ground);
    return isRefused(effect) ? effect : changeOf(context, draft, { wish, effect, ground });
  });
}

function changeOf(
  context: Context,
  { round, lines }: Draft,
  { wish, effect, ground }: { readonly wish: SwapWish; readonly effect: SwapEffect; readonly ground: Ground },
): DraftChange {
  const statusOf = (pair: NewPair) => (pair.menteeId === wish.menteeId ? 'locked' : 'proposed');
  const known = (pair: NewPair) =>
    lines.find(({ mentorId, menteeId }) => mentorId === pair.mentorId && menteeId === pair.menteeId);
  // A pair that was in the draft before comes back as the row it was.
  const back = effect.made.flatMap((pair) => {
    const line = known(pair);
    return line === undefined ? [] : changes([line], statusOf(pair));
  });
  const added = effect.made.flatMap((pair): readonly MatchProposal[] => {
    const [mentor, mentee] = [ground.candidates.get(pair.mentorId), ground.candidates.get(pair.menteeId)];
    const fit = ground.fit(pair.mentorId, pair.menteeId);
    if (known(pair) !== undefined || mentor === undefined || mentee === undefined || fit === null) return [];
    return [
      {
        id: idOf(context.newId()),
        roundId: round.id,
        mentorEnrolmentId: mentor.enrolmentId,
        menteeEnrolmentId: mentee.enrolmentId,
        mentorId: pair.mentorId,
        menteeId: pair.menteeId,
        status: statusOf(pair),
        review: null,
        fit,
        refusal: null,
        proposedAt: context.now(),
        version: 1,
      },
    ];
  });
  return {
    kind: 'pair',
    about: [wish.mentorId, wish.menteeId],
    statuses: [...changes(effect.gone, 'dropped'), ...back],
    // A pair that has come about anew is looked at anew.
    reviews: reviews(
      lines.filter(({ id, review }) => review !== null && back.some(({ proposalId }) => proposalId === id)),
      null,
    ),
    added,
    rulesAdded: [],
    rulesLifted: [],
  };
}

async function openDraft(
  reader: Reader,
  actor: ActorIn,
  roundId: MatchRound['id'],
): Promise<{ readonly round: MatchRound; readonly lines: readonly ProposalLine[] }> {
  const round = inProgramme(await reader.round(roundId), actor);
  if (!mayActOnRound(round.status, 'change')) throw new NotFound('No such draft');
  return { round, lines: await reader.proposalLines(roundId) };
}
