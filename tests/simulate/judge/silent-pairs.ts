import { partyKey } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** A pairing that goes on, of two or of a group in which these two are, and whether anything is under way with it apart from meetings in the calendars. */
export interface LivingPair {
  readonly organiser: string;
  readonly guest: string;
  /** Null: of two. */
  readonly group: string | null;
  readonly isPaused: boolean;
  /** An offer of other times, or the question what goes on after a split, waits for the two. */
  readonly hasOffer: boolean;
  /** HR sees that something is wrong with it. */
  readonly hasTrouble: boolean;
}

/** Pairs and groups with nothing ahead and no offer, for whom HR sees no trouble: nobody would ever notice them. */
export function silentPairs(look: Look, pairs: readonly LivingPair[]): readonly Violation[] {
  const busy = new Set(
    look.meetings
      .filter(({ start, series }) => start > look.at && look.splits.get(series)?.isFollowed !== false)
      .map((meeting) => partyKey(meeting)),
  );
  return pairs
    .filter((pair) => !pair.isPaused && !pair.hasOffer && !pair.hasTrouble && !busy.has(partyKey(pair)))
    .map((pair) => ({
      kind: 'silentPairs',
      key: partyKey(pair),
      text: `${look.nameOf(pair.guest)} has nothing ahead on ${moment(look.at)}, is offered nothing, and HR sees nothing wrong`,
    }));
}
