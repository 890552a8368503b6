import { groupBy } from '#operations/group-by.ts';
import { overlap } from '../calendar/entry.ts';
import { partyKey, type PairMeeting } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/**
 * Two meetings of the same two, or of the same group, at the same time, or two recurring series of theirs that both go on.
 * What people have made by splitting a series, and the product does not follow, is no doing of the product's.
 */
export function bookedTwice(look: Look): readonly Violation[] {
  const ahead = look.meetings.filter(
    ({ start, series }) => start > look.previous && look.splits.get(series)?.isFollowed !== false,
  );
  const byParty = groupBy(ahead, (meeting) => partyKey(meeting));
  return [...byParty.values()]
    .map(eachOnce)
    .flatMap((meetings) => [...overlapping(look, meetings), ...twoSeries(look, meetings)]);
}

/** A group's meeting stands here with each of its guests. */
function eachOnce(meetings: readonly PairMeeting[]): readonly PairMeeting[] {
  return [...new Map(meetings.map((meeting) => [meeting.uid, meeting])).values()];
}

function overlapping(look: Look, meetings: readonly PairMeeting[]): readonly Violation[] {
  return meetings.flatMap((meeting, index) =>
    meetings
      .slice(index + 1)
      .filter((other) => other.uid !== meeting.uid && overlap(meeting, other))
      .map((other) => ({
        kind: 'bookedTwice' as const,
        key: [meeting.uid, other.uid].toSorted().join(' '),
        text: `${look.nameOf(meeting.guest)} has two meetings with the same people on ${moment(meeting.start)}`,
      })),
  );
}

function twoSeries(look: Look, meetings: readonly PairMeeting[]): readonly Violation[] {
  const recurring = meetings.filter(
    ({ start, inOrganiser }) => start > look.at && inOrganiser !== null && inOrganiser.seriesId !== null,
  );
  const families = groupBy(recurring, ({ series }) => rootOf(look, series));
  const series = [...families.values()].flatMap(goingOn);
  const [meeting] = recurring;
  if (meeting === undefined || series.length < 2) return [];
  return [
    {
      kind: 'bookedTwice',
      key: series.toSorted().join(' '),
      text: `${look.nameOf(meeting.guest)} has ${series.length} recurring series with the same people, seen on ${moment(look.at)}`,
    },
  ];
}

/** The series from which, by however many splits, this one comes. */
function rootOf(look: Pick<Look, 'splits'>, series: string): string {
  const from = look.splits.get(series);
  return from === undefined ? series : rootOf(look, from.old);
}

/** Of series that come from one: the first where each begins when the one before is over, else all of them. */
function goingOn(family: readonly PairMeeting[]): readonly string[] {
  const runs = [...groupBy(family, ({ series }) => series)].toSorted(
    ([, [one]], [, [other]]) => startOf(one) - startOf(other),
  );
  const isOneAfterTheOther = runs.every(
    ([, meetings], index) => startOf(meetings.at(-1)) < startOf(runs[index + 1]?.[1][0]),
  );
  const all = runs.map(([series]) => series);
  return isOneAfterTheOther ? all.slice(0, 1) : all;
}

function startOf(meeting: PairMeeting | undefined): number {
  return meeting?.start ?? Infinity;
}
