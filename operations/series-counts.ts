import { isOver, type Meeting } from '#domain/meetings/meeting.ts';
import type { Temporal } from 'temporal-polyfill';

/** What has become of a series: how many meetings stand as planned, stand elsewhere, were left out, took place. */
export interface SeriesCounts {
  readonly planned: number;
  readonly moved: number;
  readonly skipped: number;
  readonly held: number;
}

/** Was it left out already when the series was planned? Such a meeting never stood in anybody's calendar. */
export function isSkipped(meeting: Pick<Meeting, 'status' | 'note'>): boolean {
  return meeting.status === 'cancelled' && meeting.note !== null;
}

/** `planned` are all that were booked; those moved and held are among them. Counted from the meetings themselves. */
export function countsOf(meetings: readonly Meeting[]): SeriesCounts {
  const booked = meetings.filter((meeting) => !isSkipped(meeting));
  return {
    planned: booked.filter(({ status }) => status !== 'cancelled').length,
    moved: booked.filter((meeting) => meeting.status !== 'cancelled' && stoodElsewhere(meeting)).length,
    skipped: meetings.length - booked.length,
    held: booked.filter(({ status }) => status === 'held').length,
  };
}

/** The first meeting that is still to take place; null when none is. */
export function nextOf(meetings: readonly Meeting[], now: Temporal.Instant): Meeting | null {
  const ahead = meetings.filter(({ status, end }) => ['planned', 'moved'].includes(status) && !isOver({ end }, now));
  return ahead.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)[0] ?? null;
}

function stoodElsewhere({ start, originalStart }: Meeting): boolean {
  return !start.equals(originalStart);
}
