/**
 * What HR sees of how a person stands. Every list, count, error and file of HR's takes it from here, so that two of them
 * laid side by side tell no more than one (decision 25).
 */
import { Temporal } from 'temporal-polyfill';
import { absenceOf, isFirstInLine, type OwnAbsence } from '../enrolment/next-round.ts';
import type { Enrolment } from '../enrolment/enrolment.ts';
import type { LeftWaiting } from '../matching/draft.ts';
import type { MentorRequest } from '../choosing/request.ts';

export const seenStates = ['waiting', 'proposed', 'matched', 'aside', 'paused', 'withdrawn'] as const;
export type SeenState = (typeof seenStates)[number];

/**
 * `aside` is the same for whoever has asked for an end, has said no to somebody new, or has said nothing since their
 * pairing ended.
 */
export function stateSeen(
  enrolment: Enrolment,
  facts: { readonly isPaired: boolean; readonly isProposed: boolean; readonly today: Temporal.PlainDate },
): SeenState {
  if (enrolment.status === 'withdrawn') return 'withdrawn';
  if (facts.isPaired) return 'matched';
  return absenceSeen(enrolment, facts.today) ?? (facts.isProposed ? 'proposed' : 'waiting');
}

/**
 * How many more mentees a mentor takes in this programme, by what they said in it; how much room they have over all programmes
 * is their own. Nobody while they are away.
 */
export function roomSeen(
  { status, roles, capacity }: Pick<Enrolment, 'status' | 'roles' | 'capacity'>,
  { state, mentees }: { readonly state: SeenState; readonly mentees: number },
): number {
  const isAway = status !== 'enrolled' || state === 'aside' || state === 'paused';
  return isAway || !roles.includes('mentor') ? 0 : Math.max(0, capacity - mentees);
}

/** Why somebody gets nobody new on this day; null for whoever takes part. */
export function absenceSeen(enrolment: Enrolment, today: Temporal.PlainDate): OwnAbsence | null {
  return absenceOf(enrolment, today);
}

/** How many come first in a round on this day, of those whom HR sees as waiting. */
export function firstInLineSeen(enrolments: readonly Enrolment[], today: Temporal.PlainDate): number {
  return enrolments.filter((each) => isFirstInLine(each, today)).length;
}

/**
 * Why somebody waits in a round, as things stand now: what they have said since the round was run stands in the people
 * list and here alike. A pair that fell through when it was published is the reason for both.
 */
export function leftSeen(left: LeftWaiting, absence: OwnAbsence | null): LeftWaiting {
  if (left.reason === 'fell-through' || left.reason === 'kept-out') return left;
  if (absence !== null) return { ...left, reason: absence };
  return left.reason === 'aside' || left.reason === 'paused' ? { ...left, reason: 'back-since' } : left;
}

export const seenChoosing = ['choosing', 'nobody-left', 'aside', 'paused'] as const;
export type SeenChoosing = (typeof seenChoosing)[number];

/**
 * How far a mentee who chooses has come. Whether they have asked, and what came of it, is not told: until the two weeks
 * of each request have passed, they are choosing, whatever the mentor has answered.
 */
export function choosingSeen(facts: {
  readonly absence: OwnAbsence | null;
  readonly hasSuggestions: boolean;
  readonly requests: readonly Pick<MentorRequest, 'expiresAt'>[];
  readonly now: Temporal.Instant;
}): SeenChoosing {
  if (facts.absence !== null) return facts.absence;
  const mayBeAsking = facts.requests.some(({ expiresAt }) => Temporal.Instant.compare(expiresAt, facts.now) > 0);
  return facts.hasSuggestions || mayBeAsking ? 'choosing' : 'nobody-left';
}
