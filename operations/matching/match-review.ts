import type { Competence } from '#domain/enrolment/profile.ts';
import type { PersonId, MatchProposalId } from '#domain/ids.ts';
import { isNear, isOwn, ownLast } from '#domain/access/own-pair.ts';
import { fitSeen, type FitSeen } from '#domain/access/fit-seen.ts';
import { firstInLineSeen } from '#domain/access/seen-by-hr.ts';
import type { DraftAct, LeftWaiting } from '#domain/matching/draft.ts';
import type { Weights } from '#domain/programme/match-factors.ts';
import { isKept, type MatchProposal } from '#domain/matching/proposal.ts';
import { refused, type Refused } from '#domain/refused.ts';
import { mayActOnRound, type MatchRound } from '#domain/matching/round.ts';
import { stateOf, type SeriesState } from '#domain/booking/series.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { MentoringForm } from '#domain/programme/match-settings.ts';
import type { MatchRule } from '#domain/matching/rule.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { LineReasons, ProposalLine } from '../ports/matching.ts';
import type { Person, PersonLine } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { fitNotFor } from '../access/fit-not-for.ts';
import { ownDecision, pairsOf } from '../access/own-decision.ts';
import { readAsHr } from '../access/read-as-hr.ts';
import { todayIn } from '../today.ts';
import { formsOf, rhythmView, type RoundRhythmView } from './round-rhythm-view.ts';
import { stoppedAt, type StoppedRound } from './stopped-round.ts';
import { waitingList } from './waiting-list.ts';

/** A proposal as a row; of a pair of the viewer's own, and of those `fitNotFor` them, it is not told how well the two fit. */
export type LineSeen = Omit<ProposalLine, 'score'> & { readonly score: number | null };

/** The round HR works with, and all its proposals without their reasons. */
export interface MatchingView {
  /** Null before the first round, and after the last one was discarded. */
  readonly round: MatchRound | null;
  /** Best fit first; the viewer's own last. */
  readonly lines: readonly LineSeen[];
  /** What is said of each in its row; nothing of those of whom it is not told how well they fit. */
  readonly reasons: ReadonlyMap<MatchProposalId, LineReasons>;
  /** From 0 to 1: below it no two are proposed. */
  readonly minimumFit: number;
  /** The viewer may decide about a pair of their own: nobody else who leads is known. */
  readonly decidesOwn: boolean;
  /** What happens by itself. */
  readonly rhythm: RoundRhythmView;
  /** Of what kind a new round's pairs may be, the usual one first. */
  readonly forms: readonly MentoringForm[];
  readonly hasGroups: boolean;
  /** Everybody who has nobody now, and why; nobody is left out silently. */
  readonly waiting: readonly LeftWaiting[];
  /**
   * Pairs locked in the previous draft that could not be kept: a hard rule now forbids them, or one of the two has
   * left.
   */
  readonly lostLocks: readonly Pick<ProposalLine, 'mentorId' | 'menteeId'>[];
  /** How many come first in the next round, because a pairing of theirs has ended and they want another. */
  readonly firstInLine: number;
  /** Pairings of the programme that wait for their meetings to be booked. */
  readonly unbooked: number;
  readonly rules: readonly MatchRule[];
  readonly stopped: StoppedRound | null;
  /** What undo takes back; `rerun` leads back to the previous draft. Null when there is nothing to take back. */
  readonly undo: { readonly kind: 'act'; readonly act: DraftAct } | { readonly kind: 'rerun' } | null;
  /** Everybody who is named above. */
  readonly people: ReadonlyMap<PersonId, PersonLine>;
}

/** Proposals and those who wait. HR only: throws `NotAllowed`. */
export async function matchingView(context: Context, actor: ActorIn): Promise<MatchingView> {
  return readAsHr(context, actor, 'matching', async (reader, programme): Promise<MatchingView> => {
    const round = await reader.latestRound(programme.id);
    const rules = await reader.matchRules(programme.id);
    const lines = round === null ? [] : await reader.proposalLines(round.id);
    const now = context.now();
    const waiting =
      round === null ? [] : await waitingList(reader, programme, { roundId: round.id, pairs: lines }, now);
    const lostLocks = round === null ? [] : await lostLocksOf(reader, round, lines);
    const undo = round === null ? null : await undoOf(reader, round);
    const stopped = round === null ? null : await stoppedAt(reader, round);
    const named = new Set([
      ...[...lines, ...lostLocks].flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
      ...waiting.map(({ personId }) => personId),
      ...rules.flatMap(({ personId, otherId, addedBy }) => [personId, ...(otherId === null ? [] : [otherId]), addedBy]),
      ...whoDecided(round),
      ...lines.flatMap(({ review }) => review?.by ?? []),
      ...(undo?.kind === 'act' ? [undo.act.by, ...undo.act.about] : []),
    ]);
    const people = new Map((await reader.personLines([...named])).map((person) => [person.id, person]));
    const freed = await reader.freedEnrolments(programme.id);
    const firstInLine = firstInLineSeen(freed, todayIn(programme, now));
    const unbooked = await unbookedIn(reader, programme);
    const rhythm = await rhythmView(context, reader, programme, round);
    const near = await fitNotFor(reader, actor.personId, round?.weights ?? programme.matching.weights);
    return {
      round,
      lines: linesSeen(lines, near),
      reasons: await reasonsSeen(reader, round, lines, near),
      minimumFit: programme.matching.rules.minimumFit,
      decidesOwn: (await ownDecision(reader, actor, ownPairs(lines, actor.personId))) === null,
      rhythm,
      ...formsOf(programme),
      waiting,
      lostLocks,
      firstInLine,
      unbooked,
      rules,
      stopped,
      undo,
      people,
    };
  });
}

/** Their own pairs; where there is none, the viewer alone. */
function ownPairs(lines: readonly ProposalLine[], viewerId: PersonId): readonly (readonly PersonId[])[] {
  const own = pairsOf(lines).filter((members) => isOwn(viewerId, members));
  return own.length > 0 ? own : [[viewerId]];
}

function linesSeen(lines: readonly ProposalLine[], near: ReadonlySet<PersonId>): readonly LineSeen[] {
  const isTheirs = ({ mentorId, menteeId }: ProposalLine) => isNear(near, [mentorId, menteeId]);
  return ownLast(lines, isTheirs).map((line) => (isTheirs(line) ? { ...line, score: null, cautions: 0 } : line));
}

async function reasonsSeen(
  reader: Reader,
  round: MatchRound | null,
  lines: readonly ProposalLine[],
  near: ReadonlySet<PersonId>,
): Promise<MatchingView['reasons']> {
  if (round === null) return new Map();
  const hidden = new Set(
    lines.filter(({ mentorId, menteeId }) => isNear(near, [mentorId, menteeId])).map(({ id }) => id),
  );
  const all = await reader.lineReasons(round.id);
  return new Map([...all].filter(([id]) => !hidden.has(id)));
}

function whoDecided(round: MatchRound | null): readonly PersonId[] {
  return [round?.proposedBy ?? [], round?.held?.by ?? []].flat();
}

const stands: readonly SeriesState[] = ['booked', 'changing'];

/** Pairings that go on and whose meetings do not stand in Outlook, whether they are on their way or something hinders. */
async function unbookedIn(reader: Reader, programme: Programme): Promise<number> {
  const pairings = await reader.pairings(programme.id);
  const waiting = new Set(pairings.filter(({ status }) => status !== 'closed').map(({ id }) => id));
  const series = await reader.seriesOfProgramme(programme.id);
  for (const { pairingId, status } of series) if (stands.includes(stateOf(status))) waiting.delete(pairingId);
  return waiting.size;
}

/**
 * A lock, or what was agreed to, is lost where a rerun did not pair the two again; what HR has changed in the draft since does not count as
 * lost.
 */
async function lostLocksOf(
  reader: Reader,
  { replaces, status }: MatchRound,
  lines: readonly ProposalLine[],
): Promise<MatchingView['lostLocks']> {
  if (replaces === null || !mayActOnRound(status, 'change')) return [];
  const keyOf = ({ mentorId, menteeId }: ProposalLine): string => `${mentorId} ${menteeId}`;
  const known = new Set(lines.map(keyOf));
  const before = (await reader.proposalLines(replaces)).filter(isKept);
  return before.filter((line) => !known.has(keyOf(line)));
}

/** Undo is possible even while a rerun is being worked out, since that may never finish. */
async function undoOf(reader: Reader, round: MatchRound): Promise<MatchingView['undo']> {
  if (!mayActOnRound(round.status, 'discard')) return null;
  const act = await reader.lastDraftAct(round.id);
  if (act !== null) return { kind: 'act', act };
  return round.replaces === null ? null : { kind: 'rerun' };
}

/** A proposal as HR sees it. */
export type ProposalSeen = Omit<MatchProposal, 'fit'> & { readonly fit: FitSeen };

/** `weights` are those of its round. */
export function proposalSeen(proposal: MatchProposal, weights: Weights): ProposalSeen {
  return { ...proposal, fit: fitSeen(proposal.fit, weights) };
}

/** A proposal with its reasons and both people, side by side. HR only. */
export interface ProposalView {
  readonly proposal: ProposalSeen;
  readonly mentor: Person;
  readonly mentee: Person;
  /** What the mentor says they can teach, and what the mentee would like to learn, most important first. */
  readonly offered: readonly Competence[];
  readonly wanted: readonly Competence[];
  /** The weights of the round it comes from; for a proposal from no round, the present weights. */
  readonly weights: Weights;
}

/** A proposal for two who are enrolled in the programme; null for any other. */
async function proposalIn(reader: Reader, programme: Programme, id: MatchProposalId): Promise<MatchProposal | null> {
  const proposal = await reader.proposal(id);
  if (proposal === null) return null;
  const mentor = await reader.enrolment(programme.id, proposal.mentorId);
  return mentor?.id === proposal.mentorEnrolmentId ? proposal : null;
}

/** Refused for a pair that the viewer is in themselves, or `fitNotFor` them. Throws `NotAllowed`, and `NotFound`. */
export async function proposalView(
  context: Context,
  actor: ActorIn,
  proposalId: MatchProposalId,
): Promise<ProposalView | Refused<'own-pair'>> {
  const view = await readAsHr(context, actor, 'match-proposal', async (reader, programme) => {
    const found = await viewIn(reader, programme, proposalId);
    const near = found && (await fitNotFor(reader, actor.personId, found.weights));
    return near && isNear(near, [found.mentor.id, found.mentee.id]) ? refused('own-pair') : found;
  });
  if (view === null) throw new NotFound('No such proposal');
  return view;
}

async function viewIn(reader: Reader, programme: Programme, id: MatchProposalId): Promise<ProposalView | null> {
  const proposal = await proposalIn(reader, programme, id);
  if (proposal === null) return null;
  const mentor = await reader.person(proposal.mentorId);
  const mentee = await reader.person(proposal.menteeId);
  const round = proposal.roundId === null ? null : await reader.round(proposal.roundId);
  const weights = round?.weights ?? programme.matching.weights;
  const competences = await competencesOf(reader, proposal);
  return mentor && mentee && { proposal: proposalSeen(proposal, weights), mentor, mentee, ...competences, weights };
}

async function competencesOf(
  reader: Reader,
  { mentorId, menteeId }: Pick<MatchProposal, 'mentorId' | 'menteeId'>,
): Promise<Pick<ProposalView, 'offered' | 'wanted'>> {
  const offered = (await reader.profile(mentorId))?.told.offered ?? [];
  const wanted = (await reader.profile(menteeId))?.told.wanted ?? [];
  return {
    offered: offered.toSorted((a, b) => b.level - a.level).map(({ competence }) => competence),
    wanted: wanted.toSorted((a, b) => b.importance - a.importance).map(({ competence }) => competence),
  };
}
