import { isEngaging } from './entry.ts';
import type { Entry } from './entry.ts';
import { isDeclined } from './pair-meetings.ts';
import type { PairMeeting } from './pair-meetings.ts';

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
  /** When these two met or were to meet, epoch ms, for a meeting that stood in both calendars once it was over. */
  stood(person: string, start: number): boolean;
}

export function newMemory(beginning: number): Memory {
  const entries = new Map<string, number>();
  const meetingsSince = new Map<string, number>();
  const held = new Set<string>();
  let latest = beginning;

  return {
    look(at, calendars, meetings) {
      for (const owned of calendars.values())
        for (const entry of owned) if (isEngaging(entry)) note(entries, entryKey(entry), latest);
      for (const meeting of meetings) {
        note(meetingsSince, meetingKey(meeting), latest);
        if (meeting.end > at || isDeclined(meeting)) continue;
        for (const person of [meeting.organiser, meeting.guest]) held.add(`${person} ${meeting.start}`);
      }
      latest = at;
    },
    entrySince: (entry) => entries.get(entryKey(entry)) ?? latest,
    meetingSince: (meeting) => meetingsSince.get(meetingKey(meeting)) ?? latest,
    stood: (person, start) => held.has(`${person} ${start}`),
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
