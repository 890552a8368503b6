import { groupBy } from '#operations/group-by.ts';
import { overlap } from '../calendar/entry.ts';
import { pairKey, type PairMeeting } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** Two meetings of the same two at the same time, or two recurring series of theirs that both go on. */
export function bookedTwice(look: Look): readonly Violation[] {
  const ahead = look.meetings.filter(({ start }) => start > look.previous);
  const byPair = groupBy(ahead, (meeting) => pairKey(meeting));
  return [...byPair.values()].flatMap((meetings) => [...overlapping(look, meetings), ...twoSeries(look, meetings)]);
}

function overlapping(look: Look, meetings: readonly PairMeeting[]): readonly Violation[] {
  return meetings.flatMap((meeting, index) =>
    meetings
      .slice(index + 1)
      .filter((other) => other.uid !== meeting.uid && overlap(meeting, other))
      .map((other) => ({
        kind: 'bookedTwice' as const,
        key: [meeting.uid, other.uid].toSorted().join(' '),
        text: `${look.nameOf(meeting.guest)} has two meetings with the same person on ${moment(meeting.start)}`,
      })),
  );
}

function twoSeries(look: Look, meetings: readonly PairMeeting[]): readonly Violation[] {
  const recurring = meetings.filter(
    ({ start, inOrganiser }) => start > look.at && inOrganiser !== null && inOrganiser.seriesId !== null,
  );
  const series = [
    ...new Set(recurring.filter((each) => !goesOnElsewhere(look, each, recurring)).map((each) => each.series)),
  ];
  const [meeting] = recurring;
  if (meeting === undefined || series.length < 2) return [];
  return [
    {
      kind: 'bookedTwice',
      key: series.toSorted().join(' '),
      text: `${look.nameOf(meeting.guest)} has ${series.length} recurring series with the same person, seen on ${moment(look.at)}`,
    },
  ];
}

/** Its series was split, and none of it stands behind the beginning of the one that goes on. */
function goesOnElsewhere(look: Look, meeting: PairMeeting, all: readonly PairMeeting[]): boolean {
  const rest = [...look.splits].find(([, { old }]) => old === meeting.series)?.[0];
  const [first] = all.filter(({ series }) => series === rest);
  return first !== undefined && all.every(({ series, start }) => series !== meeting.series || start < first.start);
}
