import { isEngaging, overlap } from '../calendar/entry.ts';
import { hoursBetween, wallClock } from '../calendar/hours.ts';
import { pairKey, type Two } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** Another time that a guest of two, or of a group, has proposed in Outlook for one meeting, and what became of it. */
export interface FollowedProposal extends Two {
  readonly uid: string;
  /** Everybody who is to meet. */
  readonly people: readonly string[];
  /** Where the meeting stood. */
  readonly meeting: number;
  readonly start: number;
  readonly end: number;
  readonly since: number;
  /** By person: the first time of what they are offered for this meeting; null where nothing is. */
  readonly firstOffered: ReadonlyMap<string, number | null>;
}

const hourMs = 3_600_000;
/** What is offered unasked begins in a day at the earliest. */
const noticeMs = 25 * hourMs;
/** A meeting that begins sooner is left as it is. */
const tooSoonMs = 3 * hourMs;
const dayMs = 24 * hourMs;

/**
 * A proposed time that is free for all, lies in the week of its meeting and far enough ahead, and is not the first that
 * all are offered.
 */
export function proposalIgnored(look: Look, proposals: readonly FollowedProposal[]): readonly Violation[] {
  return proposals
    .filter((proposal) => couldBeOffered(look, proposal) && !isFirstForAll(proposal))
    .map((proposal) => ({
      kind: 'proposalIgnored',
      key: `${pairKey(proposal)} ${proposal.meeting} ${proposal.start}`,
      text: `${look.nameOf(proposal.guest)} proposed ${moment(proposal.start)} on ${moment(proposal.since)} for the meeting on ${moment(proposal.meeting)}; it is free for all, and what they are offered first is ${offered(look, proposal)}`,
    }));
}

function couldBeOffered(look: Look, proposal: FollowedProposal): boolean {
  return (
    proposal.start - look.at > noticeMs &&
    proposal.meeting - look.at > tooSoonMs &&
    weekOf(look, proposal, proposal.start) === weekOf(look, proposal, proposal.meeting) &&
    proposal.people.every((person) => isFree(look, person, proposal))
  );
}

function isFree(look: Look, person: string, proposal: FollowedProposal): boolean {
  return (look.calendars.get(person) ?? []).every(
    (entry) => entry.uid === proposal.uid || !isEngaging(entry) || !overlap(entry, proposal),
  );
}

export function isFirstForAll({ people, start, firstOffered }: FollowedProposal): boolean {
  return people.every((person) => firstOffered.get(person) === start);
}

/** On the organiser's clock. Weeks begin on Monday; the first day of the count was a Thursday. */
function weekOf(look: Look, { organiser }: Two, at: number): number {
  const [hours] = hoursBetween(look.hoursOf(organiser), at, at);
  const day = wallClock(at, hours?.timeZone ?? 'UTC').toPlainDate();
  return Math.floor((Date.parse(day.toString()) / dayMs + 3) / 7);
}

function offered(look: Look, { firstOffered }: FollowedProposal): string {
  return [...firstOffered]
    .map(([person, first]) => `${first === null ? 'nothing' : moment(first)} (${look.nameOf(person)})`)
    .join(', ');
}
