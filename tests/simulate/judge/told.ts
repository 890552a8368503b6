import { groupBy } from '#operations/group-by.ts';
import { meetingKey } from '../calendar/memory.ts';
import { describe, isDeclined, partyKey, stands, type PairMeeting } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { missingInGroup, type ToldMeetings } from './told-in-group.ts';
import { moment, type Violation } from './violation.ts';

/** What the product tells somebody about a pairing, with one of the others in it. */
export interface ToldPairing extends ToldMeetings {
  readonly partner: string;
  /** Null: a pair. */
  readonly group: string | null;
  readonly isOver: boolean;
}

/**
 * Meetings that the product tells of but that are not in both calendars at that time, and meetings that it does not
 * tell of.
 */
export function missingInACalendar(look: Look, told: readonly ToldPairing[]): readonly Violation[] {
  const byParty = groupBy(look.meetings, (meeting) => partyKey(meeting));
  return told.flatMap((pairing) => {
    const { person, partner, group } = pairing;
    const all = byParty.get(partyKey({ organiser: person, guest: partner, group })) ?? [];
    if (group !== null) return missingInGroup(look, pairing, all);
    return [...notReal(look, pairing, all), ...notTold(look, pairing, all)];
  });
}

function notReal(look: Look, { person, meetings }: ToldPairing, real: readonly PairMeeting[]): readonly Violation[] {
  return meetings
    .filter(({ start }) => start > look.at)
    .filter(({ start, end }) => !real.some((one) => one.start === start && one.end === end && stands(one)))
    .map(({ start }) => ({
      kind: 'missingInACalendar',
      key: `${person} ${start}`,
      text: `${look.nameOf(person)} is told on ${moment(look.at)} of a meeting on ${moment(start)} that does not stand in both calendars: ${found(start, real)}`,
    }));
}

function found(start: number, real: readonly PairMeeting[]): string {
  const there = real.find((one) => one.start === start);
  if (there === undefined) return 'nothing is there';
  return stands(there) ? 'it has another length' : describe(there);
}

/** What stands for one of the two alone may be told as lost. */
function notTold(
  look: Look,
  { person, meetings, lost }: ToldPairing,
  real: readonly PairMeeting[],
): readonly Violation[] {
  return real
    .filter((one) => one.start > look.at && !isDeclined(one) && look.splits.get(one.series)?.isFollowed !== false)
    .filter((one) => !meetings.some(({ start }) => start === one.start))
    .filter((one) => stands(one) || !lost.includes(one.start))
    .map((one) => ({
      kind: 'missingInACalendar',
      key: `${person} ${meetingKey(one)}`,
      text: `${look.nameOf(person)} has a mentor meeting on ${moment(one.start)} of which Lodestar says nothing on ${moment(look.at)}`,
    }));
}
