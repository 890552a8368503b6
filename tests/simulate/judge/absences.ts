import { groupBy } from '#operations/group-by.ts';
import { meetingKey } from '../calendar/memory.ts';
import { describe, isAbsent, pairKey, stands, type PairMeeting } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** What is shown of a pair's lost meetings. */
export interface ShownAbsences {
  readonly organiser: string;
  readonly guest: string;
  /** By person: starts of the meetings that their page shows as lost. */
  readonly lostOf: ReadonlyMap<string, readonly number[]>;
  /** HR sees that something is wrong with the pair. */
  readonly hasTrouble: boolean;
}

const hourMs = 3_600_000;
/** How long something may be missing before it counts. */
const patienceMs = 48 * hourMs;
/** What is looked at every night has been seen after a day. */
const noticedMs = 24 * hourMs;
/** A day less than the eight weeks that are looked ahead. */
const aheadMs = 55 * 24 * hourMs;

/**
 * Meetings that have been missing in the guest's calendar for two days without a no, and that one of the two does not
 * see as lost; and pairs of whom the guest has had no meeting at all ahead for a day while HR sees nothing. Only what was
 * known: the service was awake a day after it came.
 */
export function unseenAbsence(look: Look, shown: readonly ShownAbsences[]): readonly Violation[] {
  const byPair = groupBy(look.meetings, (meeting) => pairKey(meeting));
  return shown.flatMap((pair) => {
    const all = byPair.get(pairKey(pair)) ?? [];
    const ahead = all.filter(({ start }) => start > look.at);
    const absent = ahead.filter((meeting) => isAbsent(meeting) && isKnown(look, meeting));
    // Until yesterday something stood ahead.
    const isNew = all.some((meeting) => stands(meeting) && meeting.start > look.at - noticedMs);
    const unseen = absent.flatMap((meeting) => unseenBy(look, pair, meeting));
    return isNew ? unseen : [...unseen, ...unseenByHr(look, pair, ahead, absent)];
  });
}

function isKnown(look: Look, meeting: PairMeeting): boolean {
  const since = look.memory.absentSince(meeting);
  return (
    look.at - since > patienceMs &&
    meeting.start - look.at < aheadMs &&
    look.awake.some((at) => at - since >= noticedMs && meeting.start - at < aheadMs)
  );
}

function unseenBy(look: Look, { lostOf }: ShownAbsences, meeting: PairMeeting): readonly Violation[] {
  return [meeting.organiser, meeting.guest]
    .filter((person) => lostOf.get(person)?.includes(meeting.start) === false)
    .map((person) => ({
      kind: 'unseenAbsence',
      key: `${meetingKey(meeting)} ${person}`,
      text: `${look.nameOf(person)} is not told on ${moment(look.at)} that the meeting on ${moment(meeting.start)} stands ${describe(meeting)} since ${moment(look.memory.absentSince(meeting))}`,
    }));
}

function unseenByHr(
  look: Look,
  { guest, hasTrouble, ...pair }: ShownAbsences,
  ahead: readonly PairMeeting[],
  absent: readonly PairMeeting[],
): readonly Violation[] {
  if (hasTrouble || absent.length === 0) return [];
  return [
    {
      kind: 'unseenAbsence',
      key: pairKey({ guest, ...pair }),
      text: `${look.nameOf(guest)} has none of the ${ahead.length} meetings ahead in the calendar on ${moment(look.at)}, and HR sees nothing wrong`,
    },
  ];
}
