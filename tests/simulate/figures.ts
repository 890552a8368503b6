import type { PairMeeting } from './calendar/pair-meetings.ts';
import { groupBy } from '#operations/group-by.ts';

/** What became of the meetings, counted from calendars. */
export interface Figures {
  /** Meetings that stood in both calendars, in a group for one guest at least, when their time came. */
  readonly booked: number;
  /** Of them, those of groups and circles. */
  readonly bookedOfGroups: number;
  /** Of them, those that stood at another time than their series, or in place of one. */
  readonly moved: number;
  /** Times of a series at which no meeting stood, between its first and its last. */
  readonly skipped: number;
}

const dayMs = 24 * 3_600_000;

/** `everyDays` is the programme's cadence. */
export function figuresOf(held: readonly PairMeeting[], everyDays: number): Figures {
  const bySeries = groupBy(held, ({ series, inOrganiser }) => (inOrganiser?.seriesId ? series : undefined));
  const skipped = [...bySeries.values()].reduce((sum, meetings) => sum + gapsIn(meetings, everyDays), 0);
  const bookedOfGroups = held.filter(({ group }) => group !== null).length;
  return { booked: held.length, bookedOfGroups, moved: held.filter(isMoved).length, skipped };
}

function isMoved({ start, inOrganiser }: PairMeeting): boolean {
  return inOrganiser !== null && inOrganiser.originalStart !== start;
}

function gapsIn(meetings: readonly PairMeeting[], everyDays: number): number {
  const days = meetings.map(({ start, inOrganiser }) => (inOrganiser?.originalStart ?? start) / dayMs);
  const slots = Math.round((Math.max(...days) - Math.min(...days)) / everyDays) + 1;
  return Math.max(0, slots - meetings.length);
}
