import type { PersonId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import { hasTurnedRound, type DraftPair } from './draft.ts';
import { isOpen } from './proposal.ts';

/** Another mentor for a mentee of the draft. */
export interface SwapWish {
  readonly menteeId: PersonId;
  readonly mentorId: PersonId;
  /** Whose place it is to be when the mentor has no room; null takes the one whose leaving costs least. */
  readonly insteadOf: PersonId | null;
}

/** A pair as it would come about. */
export interface NewPair {
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly score: number;
}

/** What a swap does to everybody it touches. */
export interface SwapEffect {
  /** Pairs of the draft that end. */
  readonly gone: readonly DraftPair[];
  /** The wished pair first; then what becomes of the mentee who had the place, if that can be. */
  readonly made: readonly NewPair[];
  /** The mentee who had the place and now has nobody. */
  readonly leftWaiting: PersonId | null;
}

export type SwapRefusal =
  | 'already-together'
  | 'paired-already'
  | 'may-not-be-paired'
  | 'mentor-at-capacity'
  | 'mentor-places-locked';

/** What is known of a pair that could be, and of a mentor's room in this round. */
export interface SwapGround {
  /** 0 to 1; null when a hard rule forbids the two. */
  readonly scoreOf: (mentorId: PersonId, menteeId: PersonId) => number | null;
  readonly roomOf: (mentorId: PersonId) => number;
}

/**
 * What giving a mentee another mentor does. With room left, nobody else is touched. Without, one of the mentor's
 * mentees makes room and, where no hard rule forbids it, gets the mentor that becomes free: the swap. Locked pairs
 * make no room. Hard rules stand above HR's wish; a low fit does not, since HR sees it and decides.
 */
export function swapEffect(
  pairs: readonly DraftPair[],
  wish: SwapWish,
  ground: SwapGround,
): SwapEffect | Refused<SwapRefusal> {
  const open = pairs.filter(isOpen);
  const own = open.find(({ menteeId }) => menteeId === wish.menteeId) ?? null;
  const score = scoreOf(open, wish, ground);
  if (typeof score === 'object') return score;
  const wished: NewPair = { mentorId: wish.mentorId, menteeId: wish.menteeId, score };
  const taken = open.filter(({ mentorId }) => mentorId === wish.mentorId);
  if (wish.insteadOf === null && taken.length < ground.roomOf(wish.mentorId)) {
    return { gone: own === null ? [] : [own], made: [wished], leftWaiting: null };
  }
  if (taken.length === 0) return refused('mentor-at-capacity');
  const leaving = leavingFor(wish, taken, own, ground);
  if (leaving === null) return refused('mentor-places-locked');
  return inPlaceOf(leaving, wished, own, {
    ...ground,
    scoreOf: (mentorId, menteeId) =>
      hasTurnedRound([...open, wished], { mentorId, menteeId }) ? null : ground.scoreOf(mentorId, menteeId),
  });
}

/** What the two would be worth together, if they may be. */
function scoreOf(
  open: readonly DraftPair[],
  wish: SwapWish,
  ground: SwapGround,
): number | Refused<'already-together' | 'paired-already' | 'may-not-be-paired'> {
  const { mentorId, menteeId } = wish;
  if (open.some((pair) => pair.mentorId === mentorId && pair.menteeId === menteeId)) return refused('already-together');
  if (hasTurnedRound(open, wish)) return refused('paired-already');
  return ground.scoreOf(mentorId, menteeId) ?? refused('may-not-be-paired');
}

/** Whose pair makes room: the one that is named, else the cheapest; null when all are locked or it is not there. */
function leavingFor(
  { insteadOf }: SwapWish,
  taken: readonly DraftPair[],
  own: DraftPair | null,
  ground: SwapGround,
): DraftPair | null {
  const movable = taken.filter(({ status }) => status !== 'locked');
  return insteadOf === null ? cheapest(movable, own, ground) : namedIn(movable, insteadOf);
}

/** The wished pair takes a place; whoever leaves it gets the mentor that becomes free, if that can be. */
function inPlaceOf(leaving: DraftPair, wished: NewPair, own: DraftPair | null, ground: SwapGround): SwapEffect {
  if (own === null) return { gone: [leaving], made: [wished], leftWaiting: leaving.menteeId };
  const back = pairOf(own.mentorId, leaving.menteeId, ground);
  return {
    gone: [own, leaving],
    made: back === null ? [wished] : [wished, back],
    leftWaiting: back === null ? leaving.menteeId : null,
  };
}

function pairOf(mentorId: PersonId, menteeId: PersonId, { scoreOf }: SwapGround): NewPair | null {
  const score = scoreOf(mentorId, menteeId);
  return score === null ? null : { mentorId, menteeId, score };
}

function namedIn(pairs: readonly DraftPair[], menteeId: PersonId): DraftPair | null {
  return pairs.find((pair) => pair.menteeId === menteeId) ?? null;
}

/** Whose leaving loses least, counting what the freed mentor is worth to them. */
function cheapest(pairs: readonly DraftPair[], own: DraftPair | null, ground: SwapGround): DraftPair | null {
  const worth = (pair: DraftPair): number =>
    (own === null ? 0 : (pairOf(own.mentorId, pair.menteeId, ground)?.score ?? 0)) - pair.score;
  const [best] = pairs.toSorted((a, b) => worth(b) - worth(a) || (a.menteeId < b.menteeId ? -1 : 1));
  return best ?? null;
}
