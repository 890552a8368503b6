import { Temporal } from 'temporal-polyfill';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { isSkipped, standsElsewhere } from './series-counts.ts';

/** What became, or is to become, of a meeting, in one word: it took place, did not or will not, is booked, stands elsewhere. */
export const meetStates = ['met', 'off', 'booked', 'moved'] as const;
export type MeetState = (typeof meetStates)[number];

/** Every meeting of a pairing in that word, by when it stands. */
export function meetStatesOf(meetings: readonly Meeting[]): readonly MeetState[] {
  return meetings.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start)).map(stateOf);
}

function stateOf(meeting: Meeting): MeetState {
  if (meeting.status === 'held') return 'met';
  if (meeting.status === 'missed' || isSkipped(meeting)) return 'off';
  // Whether it stands in another series is asked at present; until that is answered nothing is lost.
  if (meeting.status === 'cancelled') return meeting.lostWhy === 'split' ? 'booked' : 'off';
  return standsElsewhere(meeting) ? 'moved' : 'booked';
}
