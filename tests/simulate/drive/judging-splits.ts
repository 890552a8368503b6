import { pairKey, stands } from '../calendar/pair-meetings.ts';
import { wrongContinuation, type FollowedSplit } from '../judge/continuations.ts';
import type { Look } from '../judge/look.ts';
import type { LivingPair } from '../judge/silent-pairs.ts';
import type { ToldPairing } from '../judge/told.ts';
import type { Judging } from './judging.ts';

/** A series that was split is that of the two from when the product tells one of them of a meeting of it. */
export function noteFollowed(look: Look, { company }: Judging, told: readonly ToldPairing[]): void {
  const all = [...look.meetings, ...look.disowned].filter(({ start }) => start > look.at);
  for (const split of company.splits.values()) {
    const theirs = all.filter((meeting) => meeting.series === split.series && stands(meeting));
    const starts = told.filter(({ person }) => person === split.organiser).flatMap(({ meetings }) => meetings);
    split.isFollowed ||= theirs.some(({ start }) => starts.some((each) => each.start === start));
  }
}

/** Judges what the product makes of split series, for pairs that go on. */
export function judgeSplits(
  look: Look,
  { company, verdict }: Judging,
  { told, living }: { readonly told: readonly ToldPairing[]; readonly living: readonly LivingPair[] },
): void {
  const all = [...company.splits.values()];
  const splits = all.flatMap((split): FollowedSplit[] => {
    // A second cut before an earlier one takes away meetings from the middle, which is a loss like any other.
    if (all.some(({ old, at }) => old === split.old && at < split.at)) return [];
    const pair = living.find((each) => pairKey(each) === pairKey(split));
    if (pair === undefined || pair.isPaused) return [];
    const theirs = told.filter(
      ({ person, partner }) => pairKey({ organiser: person, guest: partner }) === pairKey(pair),
    );
    const toldTo = new Map(theirs.map(({ person, meetings }) => [person, meetings.map(({ start }) => start)]));
    return [{ ...split, toldTo, isSeen: pair.hasTrouble || pair.hasOffer }];
  });
  verdict.add(wrongContinuation(look, splits));
}
