import { moment } from '../judge/violation.ts';
import { isEngaging, type Entry } from './entry.ts';
import { describe, isAbsent, isExpected, isUninvited, stands, type PairMeeting } from './pair-meetings.ts';

/**
 * Since when things stand where they stand. Between two looks the clock jumps, and people act right after a look: what
 * a look finds new has been there since the look before, or since the beginning.
 */
export interface Memory {
  /** Takes in what was seen at `at`. Looks come in order. */
  look(at: number, calendars: ReadonlyMap<string, readonly Entry[]>, meetings: readonly PairMeeting[]): void;
  /** Since when this entry engages its owner at this time; `at` of the latest look for one never seen. */
  entrySince(entry: Entry): number;
  /** Since when this meeting stands at this time. */
  meetingSince(meeting: PairMeeting): number;
  /** Since when the guest's calendar has lacked this meeting where it stands. */
  absentSince(meeting: PairMeeting): number;
  /** Times of meetings of two others that this person had in the calendar as well. */
  startsOfOthers(person: string): readonly number[];
  /**
   * Was this person, when a meeting of theirs that began then was over, no longer on the organiser's list? Not where
   * another one of theirs began then, and stood.
   */
  wasUninvited(person: string, start: number): boolean;
  /**
   * Had this person a meeting of a pair that began then, and that stood when it was over? Of a group: one to which they
   * were invited without having said no, and that not all guests had declined.
   */
  stood(person: string, start: number): boolean;
  /** Did this person ever have this meeting in the calendar, or stand on its list, at whatever time? */
  hadMeeting(person: string, uid: string): boolean;
  /** Every time at which this person ever had a meeting of a pair or group, whatever became of it. */
  startsOf(person: string): readonly number[];
  /** What was last seen of a meeting of this person that was to begin then, in words. */
  lastSeen(person: string, start: number): string;
  /** Meetings that stood when they were over. */
  held(): readonly PairMeeting[];
}

export function newMemory(beginning: number): Memory {
  const entries = new Map<string, number>();
  const meetingsSince = new Map<string, number>();
  const absences = new Map<string, number>();
  const ofOthers = new Map<string, Set<number>>();
  const held = new Map<string, PairMeeting>();
  /** Which meetings, by person and start. */
  const stood = new Map<string, Set<string>>();
  const uninvited = new Map<string, Set<string>>();
  const starts = new Map<string, Set<number>>();
  const seen = new Map<string, string>();
  const had = new Set<string>();
  let latest = beginning;

  const over = (meeting: PairMeeting): void => {
    // What is done to the list afterwards does not change who was invited.
    const { uid, start } = meeting;
    if (meeting.end > latest && isUninvited(meeting)) addTo(uninvited, `${meeting.guest} ${start}`, uid);
    if (stands(meeting)) held.set(meeting.uid, meeting);
    if (!(meeting.group === null ? stands(meeting) : isExpected(meeting))) return;
    for (const person of [meeting.organiser, meeting.guest]) addTo(stood, `${person} ${start}`, uid);
  };

  return {
    look(at, calendars, meetings) {
      for (const owned of calendars.values())
        for (const entry of owned) if (isEngaging(entry)) note(entries, entryKey(entry), latest);
      for (const meeting of meetings) {
        note(meetingsSince, meetingKey(meeting), latest);
        noteAbsence(absences, meeting, latest);
        for (const person of meeting.others) addTo(ofOthers, person, meeting.start);
        for (const person of [meeting.organiser, meeting.guest]) {
          addTo(starts, person, meeting.start);
          had.add(`${person} ${meeting.uid}`);
          seen.set(`${person} ${meeting.start}`, `${describe(meeting)} on ${moment(at)}`);
        }
        if (meeting.end <= at) over(meeting);
      }
      latest = at;
    },
    entrySince: (entry) => entries.get(entryKey(entry)) ?? latest,
    meetingSince: (meeting) => meetingsSince.get(meetingKey(meeting)) ?? latest,
    absentSince: (meeting) => absences.get(absenceKey(meeting)) ?? latest,
    startsOfOthers: (person) => [...(ofOthers.get(person) ?? [])],
    wasUninvited(person, start) {
      const theirs = uninvited.get(`${person} ${start}`);
      const another = [...(stood.get(`${person} ${start}`) ?? [])].find((uid) => theirs?.has(uid) !== true);
      return theirs !== undefined && another === undefined;
    },
    stood: (person, start) => stood.has(`${person} ${start}`),
    hadMeeting: (person, uid) => had.has(`${person} ${uid}`),
    startsOf: (person) => [...(starts.get(person) ?? [])],
    lastSeen: (person, start) => seen.get(`${person} ${start}`) ?? 'never seen',
    held: () => [...held.values()],
  };
}

function note(known: Map<string, number>, key: string, since: number): void {
  if (!known.has(key)) known.set(key, since);
}

/** Begins anew when the meeting was there in between. */
function noteAbsence(known: Map<string, number>, meeting: PairMeeting, since: number): void {
  if (isAbsent(meeting)) note(known, absenceKey(meeting), since);
  else known.delete(absenceKey(meeting));
}

function absenceKey(meeting: PairMeeting): string {
  return `${meetingKey(meeting)} ${meeting.guest}`;
}

function addTo<Item>(known: Map<string, Set<Item>>, key: string, item: Item): void {
  known.set(key, (known.get(key) ?? new Set<Item>()).add(item));
}

function entryKey({ owner, uid, start, end }: Entry): string {
  return `${owner} ${uid} ${start} ${end}`;
}

/** Where a meeting stands: the same meeting at another time is another place. */
export function meetingKey({ uid, start }: Pick<PairMeeting, 'uid' | 'start'>): string {
  return `${uid} ${start}`;
}
