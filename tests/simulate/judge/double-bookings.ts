import { isEngaging, overlap, type Entry } from '../calendar/entry.ts';
import { meetingKey } from '../calendar/memory.ts';
import { stands, type PairMeeting } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

const hourMs = 3_600_000;
/** How long a clash may stand before it counts, and how long before the meeting it must have been known. */
const patienceMs = 48 * hourMs;
/** How long after it came something that is looked at daily is seen for certain. */
const noticedMs = 24 * hourMs;
/** A day less than the eight weeks that are looked ahead. */
const aheadMs = 55 * 24 * hourMs;

/**
 * Meetings that Lodestar placed and that overlap something else which makes one of the two busy or away. What came
 * later counts once it could have been noticed: it has been there for two days, at least so long before the meeting,
 * and the service was awake in time. People may place a mentor meeting on top of something themselves.
 */
export function doubleBookings(look: Look): readonly Violation[] {
  return look.meetings
    .filter((meeting) => meeting.start > look.previous && stands(meeting) && !look.isPlacedByPeople(meeting))
    .flatMap((meeting) =>
      [meeting.inOrganiser, meeting.inGuest]
        .filter((own) => own !== null)
        .flatMap((own) => clashesOf(look, meeting, own)),
    );
}

function clashesOf(look: Look, meeting: PairMeeting, own: Entry): readonly Violation[] {
  const others = look.calendars.get(own.owner) ?? [];
  return others
    .filter((other) => other.uid !== own.uid && isEngaging(other) && overlap(own, other))
    .filter((other) => couldBeNoticed(look, meeting, other))
    .map((other) => ({
      kind: 'doubleBookings',
      key: `${meetingKey(meeting)} ${own.owner} ${other.uid}`,
      text: `${look.nameOf(own.owner)} has a mentor meeting on ${moment(meeting.start)} on top of something from ${moment(other.start)} to ${moment(other.end)} (${other.showAs}) that has been there since ${moment(look.memory.entrySince(other))}; the meeting since ${moment(look.memory.meetingSince(meeting))}`,
    }));
}

function couldBeNoticed(look: Look, meeting: PairMeeting, other: Entry): boolean {
  const since = Math.max(look.memory.entrySince(other), look.memory.meetingSince(meeting));
  return (
    look.at - since > patienceMs &&
    meeting.start - since > patienceMs &&
    look.awake.some((at) => at - since >= noticedMs && meeting.start - at > noticedMs && meeting.start - at < aheadMs)
  );
}
