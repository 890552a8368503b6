import { meetingKey } from '../calendar/memory.ts';
import { describe, isDeclined, isExpected, stands, type PairMeeting } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** Of which meetings the product tells somebody: `GET /api/home`. */
export interface ToldMeetings {
  readonly person: string;
  /** Meetings that stand, as it says; epoch ms. */
  readonly meetings: readonly { readonly start: number; readonly end: number }[];
  /** Starts of meetings that it shows as lost, with what happened to them. */
  readonly lost: readonly number[];
}

/**
 * Meetings that the product tells somebody in a group of but that do not stand at that time, and meetings of theirs that it
 * does not tell of. A group goes on without one of its guests: whoever has said no, or was taken off, is still told when
 * the others meet. `real` are the group's, with each of its guests.
 */
export function missingInGroup(look: Look, told: ToldMeetings, real: readonly PairMeeting[]): readonly Violation[] {
  const ahead = real.filter(({ start }) => start > look.at);
  return [...notReal(look, told, ahead), ...notTold(look, told, ahead)];
}

function notReal(look: Look, { person, meetings }: ToldMeetings, ahead: readonly PairMeeting[]): readonly Violation[] {
  const isReal = (told: { readonly start: number; readonly end: number }): boolean =>
    ahead.some(
      (one) =>
        one.start === told.start && one.end === told.end && isExpected(one) && isTheirs(look, person, one, ahead),
    );
  return meetings
    .filter((each) => each.start > look.at && !isReal(each))
    .map(({ start }) => ({
      kind: 'missingInACalendar',
      key: `${person} ${start}`,
      text: `${look.nameOf(person)} is told on ${moment(look.at)} of a meeting of a group on ${moment(start)} that does not stand: ${found(look, start, ahead)}`,
    }));
}

/** They organise it, have it at the same time, or had it once: how they stand to it now is their own or the organiser's doing. */
function isTheirs(look: Look, person: string, { uid, organiser }: PairMeeting, ahead: readonly PairMeeting[]): boolean {
  if (person === organiser) return true;
  const own = ahead.find((each) => each.uid === uid && each.guest === person);
  if (own === undefined || own.inGuest === null) return look.memory.hadMeeting(person, uid);
  return isDeclined(own) || stands(own);
}

function found(look: Look, start: number, ahead: readonly PairMeeting[]): string {
  const there = ahead.filter((one) => one.start === start);
  if (there.length === 0) return 'nothing is there';
  return there.map((one) => `${describe(one)} (${look.nameOf(one.guest)})`).join(', ');
}

/** What stands for one of them alone may be told as lost. */
function notTold(
  look: Look,
  { person, meetings, lost }: ToldMeetings,
  ahead: readonly PairMeeting[],
): readonly Violation[] {
  return ahead
    .filter(({ organiser, guest }) => [organiser, guest].includes(person))
    .filter((one) => !isDeclined(one) && look.splits.get(one.series)?.isFollowed !== false)
    .filter((one) => !meetings.some(({ start }) => start === one.start))
    .filter((one) => stands(one) || !lost.includes(one.start))
    .map((one) => ({
      kind: 'missingInACalendar',
      key: `${person} ${meetingKey(one)}`,
      text: `${look.nameOf(person)} has a meeting of a group on ${moment(one.start)} of which Lodestar says nothing on ${moment(look.at)}`,
    }));
}
