import { moment } from '../judge/violation.ts';
import { isEngaging, type Entry } from './entry.ts';
import { describe, stands, type PairMeeting } from './pair-meetings.ts';

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
  /** Had this person a meeting of the pair that began then, and that stood when it was over? */
  stood(person: string, start: number): boolean;
  /** Every time at which this person ever had a meeting of a pair, whatever became of it. */
  startsOf(person: string): readonly number[];
  /** What was last seen of a meeting of this person that was to begin then, in words. */
  lastSeen(person: string, start: number): string;
  /** Meetings that stood when they were over. */
  held(): readonly PairMeeting[];
}

export function newMemory(beginning: number): Memory {
  const entries = new Map<string, number>();
  const meetingsSince = new Map<string, number>();
  const held = new Map<string, PairMeeting>();
  const stood = new Set<string>();
  const starts = new Map<string, Set<number>>();
  const seen = new Map<string, string>();
  let latest = beginning;

  return {
    look(at, calendars, meetings) {
      for (const owned of calendars.values())
        for (const entry of owned) if (isEngaging(entry)) note(entries, entryKey(entry), latest);
      for (const meeting of meetings) {
        note(meetingsSince, meetingKey(meeting), latest);
        for (const person of [meeting.organiser, meeting.guest]) {
          starts.set(person, (starts.get(person) ?? new Set()).add(meeting.start));
          seen.set(`${person} ${meeting.start}`, `${describe(meeting)} on ${moment(at)}`);
        }
        if (meeting.end > at || !stands(meeting)) continue;
        held.set(meeting.uid, meeting);
        for (const person of [meeting.organiser, meeting.guest]) stood.add(`${person} ${meeting.start}`);
      }
      latest = at;
    },
    entrySince: (entry) => entries.get(entryKey(entry)) ?? latest,
    meetingSince: (meeting) => meetingsSince.get(meetingKey(meeting)) ?? latest,
    stood: (person, start) => stood.has(`${person} ${start}`),
    startsOf: (person) => [...(starts.get(person) ?? [])],
    lastSeen: (person, start) => seen.get(`${person} ${start}`) ?? 'never seen',
    held: () => [...held.values()],
  };
}

function note(known: Map<string, number>, key: string, since: number): void {
  if (!known.has(key)) known.set(key, since);
}

function entryKey({ owner, uid, start, end }: Entry): string {
  return `${owner} ${uid} ${start} ${end}`;
}

/** Where a meeting stands: the same meeting at another time is another place. */
export function meetingKey({ uid, start }: Pick<PairMeeting, 'uid' | 'start'>): string {
  return `${uid} ${start}`;
}
