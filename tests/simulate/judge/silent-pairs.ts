import { pairKey } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** A pairing that goes on, and whether anything is under way with it apart from meetings in the calendars. */
export interface LivingPair {
  readonly organiser: string;
  readonly guest: string;
  readonly isPaused: boolean;
  /** An offer of other times, or the question what goes on after a split, waits for the two. */
  readonly hasOffer: boolean;
  /** HR sees that something is wrong with it. */
  readonly hasTrouble: boolean;
}

/** Pairs with nothing ahead and no offer, for whom HR sees no trouble: nobody would ever notice them. */
export function silentPairs(look: Look, pairs: readonly LivingPair[]): readonly Violation[] {
  const busy = new Set(
    look.meetings
      .filter(({ start, series }) => start > look.at && look.splits.get(series)?.isFollowed !== false)
      .map((meeting) => pairKey(meeting)),
  );
  return pairs
    .filter((pair) => !pair.isPaused && !pair.hasOffer && !pair.hasTrouble && !busy.has(pairKey(pair)))
    .map((pair) => ({
      kind: 'silentPairs',
      key: pairKey(pair),
      text: `${look.nameOf(pair.guest)} has nothing ahead on ${moment(look.at)}, is offered nothing, and HR sees nothing wrong`,
    }));
}
