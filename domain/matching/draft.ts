import type { Temporal } from 'temporal-polyfill';
import type { DraftActId, EnrolmentId, MatchProposalId, MatchRoundId, PersonId } from '../ids.ts';
import type { Role } from '../enrolment/enrolment.ts';
import { refused, type Refused } from '../refused.ts';
import type { WaitingReason } from './candidate.ts';
import {
  isOpen,
  mayActOnProposal,
  type MatchProposal,
  type ProposalAct,
  type ProposalStatus,
  type Review,
} from './proposal.ts';
import type { MatchRule } from './rule.ts';

/** What HR can do in a draft, one step of undo each. */
export const draftActKinds = [
  'lock',
  'unlock',
  'exclude',
  'bring-back',
  'agree',
  'later',
  'reconsider',
  'pair',
  'never-together',
  'keep-out',
  'lift-rule',
] as const;
export type DraftActKind = (typeof draftActKinds)[number];

/** What one act changed, and with it all that taking it back needs. */
export interface DraftChange {
  readonly kind: DraftActKind;
  /** Whom it was about, for telling; several people when many proposals were changed at once. */
  readonly about: readonly PersonId[];
  readonly statuses: readonly {
    readonly proposalId: MatchProposalId;
    readonly from: ProposalStatus;
    readonly to: ProposalStatus;
  }[];
  readonly reviews: readonly {
    readonly proposalId: MatchProposalId;
    readonly from: Review | null;
    readonly to: Review | null;
  }[];
  readonly added: readonly MatchProposal[];
  readonly rulesAdded: readonly MatchRule[];
  readonly rulesLifted: readonly MatchRule[];
}

/** An act that was done in a draft. */
export interface DraftAct {
  readonly id: DraftActId;
  readonly roundId: MatchRoundId;
  /** From 1, without gaps; the highest is undone first. */
  readonly number: number;
  readonly kind: DraftActKind;
  readonly about: readonly PersonId[];
  readonly by: PersonId;
  readonly at: Temporal.Instant;
  /** How things stood before. */
  readonly before: {
    readonly statuses: readonly { readonly proposalId: MatchProposalId; readonly status: ProposalStatus }[];
    readonly reviews: readonly { readonly proposalId: MatchProposalId; readonly review: Review | null }[];
    readonly added: readonly MatchProposalId[];
    readonly rulesAdded: readonly MatchRule['id'][];
    readonly rulesLifted: readonly MatchRule[];
  };
}

/** A proposal as far as the draft's rules need it: who, how it stands, how well they fit by what HR sees (0 to 1). */
export interface DraftPair {
  readonly id: MatchProposalId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly status: ProposalStatus;
  readonly review: Review | null;
  readonly score: number;
}

const statusAfter = { lock: 'locked', unlock: 'proposed', exclude: 'excluded', 'bring-back': 'proposed' } as const;

const verdictAfter = { agree: 'agreed', later: 'later', reconsider: null } as const;

/** What can be done with proposals of a draft. */
export const decisions = [
  'lock',
  'unlock',
  'exclude',
  'bring-back',
  'agree',
  'later',
  'reconsider',
] as const satisfies readonly (keyof typeof statusAfter | keyof typeof verdictAfter)[];
export type Decision = (typeof decisions)[number];

/**
 * Locks, unlocks, takes out, brings back, agrees to or puts aside some proposals of the draft. When one of them cannot be brought back,
 * because the mentee has another mentor in the draft by now, the two are a pair the other way or the mentor has no room
 * left, none is. `roomOf` says how
 * many mentees a mentor can take in this round.
 */
export function decide(
  pairs: readonly DraftPair[],
  { act, ids, by }: { readonly act: Decision; readonly ids: readonly MatchProposalId[]; readonly by: PersonId },
  roomOf: (mentorId: PersonId) => number,
): DraftChange | Refused<'not-proposed' | 'mentee-has-a-mentor' | 'paired-already' | 'mentor-at-capacity'> {
  const wanted = new Set(ids);
  const chosen = pairs.filter(({ id }) => wanted.has(id));
  if (chosen.length === 0 || chosen.length < wanted.size) return refused('not-proposed');
  if (!chosen.every(({ status }) => mayActOnProposal(status, act))) return refused('not-proposed');
  if (act === 'bring-back') {
    const obstacle = obstacleToReturn(pairs, chosen, roomOf);
    if (obstacle !== null) return obstacle;
  }
  if (act === 'agree' || act === 'later' || act === 'reconsider') {
    const verdict = verdictAfter[act];
    return { ...changeOf(act, chosen), reviews: reviews(chosen, verdict && { verdict, by }) };
  }
  return { ...changeOf(act, chosen), statuses: changes(chosen, statusAfter[act]) };
}

function obstacleToReturn(
  pairs: readonly DraftPair[],
  chosen: readonly DraftPair[],
  roomOf: (mentorId: PersonId) => number,
): Refused<'mentee-has-a-mentor' | 'paired-already' | 'mentor-at-capacity'> | null {
  const then = [...pairs.filter(isOpen), ...chosen];
  if (new Set(then.map(({ menteeId }) => menteeId)).size < then.length) return refused('mentee-has-a-mentor');
  if (chosen.some((pair) => hasTurnedRound(then, pair))) return refused('paired-already');
  const isFull = ({ mentorId }: DraftPair) =>
    then.filter((pair) => pair.mentorId === mentorId).length > roomOf(mentorId);
  return chosen.some(isFull) ? refused('mentor-at-capacity') : null;
}

/** Are the same two among these, with their parts exchanged? Nobody is the mentor of their own mentor. */
export function hasTurnedRound(
  pairs: readonly Pick<MatchProposal, 'mentorId' | 'menteeId'>[],
  { mentorId, menteeId }: Pick<MatchProposal, 'mentorId' | 'menteeId'>,
): boolean {
  return pairs.some((pair) => pair.mentorId === menteeId && pair.menteeId === mentorId);
}

/** What is open in the draft and against a new rule leaves it. */
export function outOfDraft(
  pairs: readonly DraftPair[],
  rule: Pick<MatchRule, 'personId' | 'otherId'>,
): DraftChange['statuses'] {
  const { personId, otherId } = rule;
  const concerned = pairs.filter(isOpen).filter(({ mentorId, menteeId }) => {
    const two = [mentorId, menteeId];
    return two.includes(personId) && (otherId === null || two.includes(otherId));
  });
  return changes(concerned, 'dropped');
}

export function changes(pairs: readonly DraftPair[], to: ProposalStatus): DraftChange['statuses'] {
  return pairs.map(({ id, status }) => ({ proposalId: id, from: status, to }));
}

/** What becomes of what somebody has made of them. */
export function reviews(pairs: readonly Pick<DraftPair, 'id' | 'review'>[], to: Review | null): DraftChange['reviews'] {
  return pairs.map(({ id, review }) => ({ proposalId: id, from: review, to }));
}

/** A step about these, which changes nothing of them yet. */
function changeOf(kind: DraftActKind & ProposalAct, pairs: readonly DraftPair[]): DraftChange {
  const about = pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]).slice(0, 2);
  return {
    kind,
    about: pairs.length === 1 ? about : [],
    statuses: [],
    reviews: [],
    added: [],
    rulesAdded: [],
    rulesLifted: [],
  };
}

/** Why somebody has nobody in the draft: the round's own reason, or what they, HR or the publishing did since. */
export type LeftReason = WaitingReason | 'set-aside' | 'kept-out' | 'fell-through' | 'back-since';

/** Somebody whom a round left waiting. */
export interface LeftWaiting {
  readonly enrolmentId: EnrolmentId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly reason: LeftReason;
}

/**
 * Who has nobody now: those whom the run left waiting and who have not been paired since, and those whose pair was
 * taken out. Nobody disappears between the two.
 */
export function waitingNow(
  left: readonly LeftWaiting[],
  pairs: readonly Pick<MatchProposal, 'mentorId' | 'menteeId' | 'mentorEnrolmentId' | 'menteeEnrolmentId' | 'status'>[],
  keptOut: ReadonlySet<PersonId>,
): readonly LeftWaiting[] {
  const isPaired = (pair: Pick<MatchProposal, 'status'>) => isOpen(pair) || pair.status === 'approved';
  const inPair = new Set(
    pairs.filter(isPaired).flatMap(({ mentorId, menteeId }) => [key(mentorId, 'mentor'), key(menteeId, 'mentee')]),
  );
  const known = new Map<string, LeftWaiting>();
  for (const each of left) known.set(key(each.personId, each.role), each);
  for (const pair of pairs) {
    if (isPaired(pair) || pair.status === 'declined') continue;
    const reason = pair.status === 'refused' ? 'fell-through' : 'set-aside';
    const mentor = { enrolmentId: pair.mentorEnrolmentId, personId: pair.mentorId, role: 'mentor', reason } as const;
    const mentee = { enrolmentId: pair.menteeEnrolmentId, personId: pair.menteeId, role: 'mentee', reason } as const;
    for (const each of [mentor, mentee]) {
      const id = key(each.personId, each.role);
      if (!known.has(id)) known.set(id, each);
    }
  }
  return [...known.values()]
    .filter(({ personId, role }) => !inPair.has(key(personId, role)))
    .map((each) => (keptOut.has(each.personId) ? { ...each, reason: 'kept-out' as const } : each));
}

function key(personId: PersonId, role: Role): string {
  return `${role} ${personId}`;
}
