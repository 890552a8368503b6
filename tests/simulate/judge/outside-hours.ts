import { hoursBetween, isInside } from '../calendar/hours.ts';
import { meetingKey } from '../calendar/memory.ts';
import { stands } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** New hours are read from the mailbox once a day. */
const readWithinMs = 48 * 3_600_000;

/**
 * Meetings that Lodestar placed outside the working hours of one of the two, as they were then. Who changes the hours
 * later is offered another standing time; their meetings do not move by themselves.
 */
export function outsideHours(look: Look): readonly Violation[] {
  return look.meetings
    .filter((meeting) => meeting.start > look.previous && stands(meeting) && !look.isPlacedByPeople(meeting))
    .flatMap((meeting) => {
      const since = look.memory.meetingSince(meeting);
      return [meeting.organiser, meeting.guest]
        .filter((person) => {
          const hours = hoursBetween(look.hoursOf(person), since - readWithinMs, since);
          return hours.length > 0 && !hours.some((each) => isInside(each, meeting));
        })
        .map((person) => ({
          kind: 'outsideHours' as const,
          key: `${meetingKey(meeting)} ${person}`,
          text: `${look.nameOf(person)} does not work on ${moment(meeting.start)}, and Lodestar has had a mentor meeting there since ${moment(since)}`,
        }));
    });
}
