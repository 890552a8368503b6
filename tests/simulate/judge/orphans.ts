import { meetingKey } from '../calendar/memory.ts';
import { pairKey } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** What is over, by pair: since when it could be known. */
export type Ended = ReadonlyMap<string, number>;

/** Meetings ahead, in anybody's calendar, of two whose pairing has ended or of whom one has left. */
export function orphans(look: Look, ended: Ended): readonly Violation[] {
  return look.meetings
    .filter(({ start, series }) => start > look.at && look.splits.get(series)?.isFollowed !== false)
    .flatMap((meeting) => {
      const since = ended.get(pairKey(meeting));
      if (since === undefined || since > look.at) return [];
      const holder = meeting.inOrganiser?.owner ?? meeting.guest;
      return [
        {
          kind: 'orphans' as const,
          key: meetingKey(meeting),
          text: `${look.nameOf(holder)} still has a mentor meeting on ${moment(meeting.start)}, which should have been gone since ${moment(since)}`,
        },
      ];
    });
}
