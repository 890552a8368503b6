import { pairKey, stands, type Two } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** What people have made of a series by splitting it, and what the product makes of that. */
export interface FollowedSplit extends Two {
  readonly series: string;
  readonly at: number;
  /** What one of the two has answered to the question whether it goes on. */
  readonly answer: 'yes' | 'no' | null;
  /** By person: starts of the meetings that the product tells of as standing. */
  readonly toldTo: ReadonlyMap<string, readonly number[]>;
  /** The two are asked, or HR sees that something is wrong. */
  readonly isSeen: boolean;
}

const dayMs = 24 * 3_600_000;
/** Three working days, with a weekend, a holiday and a night. */
const unansweredMs = 8 * dayMs;

/**
 * Split series that go on for both although the product tells one of them nothing of it: after a yes, and where nobody
 * answers and nobody is asked, or HR told, any more. And those that it tells of although one of the two has said no.
 */
export function wrongContinuation(look: Look, splits: readonly FollowedSplit[]): readonly Violation[] {
  return splits.flatMap((split) => {
    const ahead = [...look.meetings, ...look.disowned].filter(
      ({ series, start }) => series === split.series && start > look.at,
    );
    const next = ahead.find(stands);
    const isTold = [...split.toldTo.values()].every((starts) => next !== undefined && starts.includes(next.start));
    const what = whatIsWrong(look, split, { goesOn: next !== undefined, isTold });
    if (what === null) return [];
    const text = `${look.nameOf(split.organiser)} split the series on ${moment(split.at)}; on ${moment(look.at)} ${what}`;
    return [{ kind: 'wrongContinuation', key: `${pairKey(split)} ${split.series} ${split.answer}`, text }];
  });
}

function whatIsWrong(
  look: Look,
  { answer, at, isSeen }: FollowedSplit,
  { goesOn, isTold }: { readonly goesOn: boolean; readonly isTold: boolean },
): string | null {
  if (!goesOn) return null;
  if (answer === 'no') return isTold ? 'Lodestar follows it although one of the two has said no' : null;
  if (isTold) return null;
  if (answer === 'yes') return 'Lodestar tells nothing of what goes on, although one of the two has said yes';
  if (isSeen || look.at - at < unansweredMs) return null;
  return 'it goes on, and nobody is told, asked or warned';
}
