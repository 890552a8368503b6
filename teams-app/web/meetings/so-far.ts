import type { MeetingBody } from '../../contract/meetings.ts';
import type { MeetLook } from '../parts/Meets.tsx';
import { meetingState, type MeetingState } from './meeting-state.ts';

const looks: Readonly<Record<MeetingState, MeetLook>> = {
  planned: 'booked',
  moved: 'moved',
  moving: 'moved',
  waiting: 'booked',
  held: 'held',
  presumed: 'held',
  missed: 'off',
  cancelled: 'off',
  skipped: 'off',
  skipping: 'off',
};

/** What has become of the plan so far, and what is left of it. Meetings outside the series count once they took place. */
export interface SoFar {
  /** One for each meeting, in their order. */
  readonly looks: readonly MeetLook[];
  readonly held: number;
  /** Left out or missed, of those whose time is over. */
  readonly off: number;
  /** Ahead and standing, moved ones among them. */
  readonly left: number;
  readonly moved: number;
  /** Left out of those ahead. */
  readonly offAhead: number;
}

/** Counted from the meetings themselves, so that the words, the dots and the list cannot differ. */
export function soFar(meetings: readonly MeetingBody[], now: string): SoFar {
  const all = meetings.map((meeting) => ({
    look: looks[meetingState(meeting)],
    isOver: Date.parse(meeting.end) <= Date.parse(now),
  }));
  const count = (isMeant: (look: MeetLook, isOver: boolean) => boolean): number =>
    all.filter(({ look, isOver }) => isMeant(look, isOver)).length;
  return {
    looks: all.map(({ look }) => look),
    held: count((look) => look === 'held'),
    off: count((look, isOver) => look === 'off' && isOver),
    left: count((look, isOver) => look !== 'held' && look !== 'off' && !isOver),
    moved: count((look, isOver) => look === 'moved' && !isOver),
    offAhead: count((look, isOver) => look === 'off' && !isOver),
  };
}
