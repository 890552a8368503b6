import { isOver, isStanding, type Meeting } from '#domain/meetings/meeting.ts';
import type { Temporal } from 'temporal-polyfill';

/** What has become of a series: how many meetings stand as planned, stand elsewhere, were left out, took place. */
export interface SeriesCounts {
  readonly planned: number;
  readonly moved: number;
  readonly skipped: number;
  readonly held: number;
  /** Those held of which somebody has said so; the others are presumed from the calendar. */
  readonly confirmed: number;
}

/** Is it left out, by plan, wish or pause, or about to be? A meeting lost in Outlook does not count. */
export function isSkipped(meeting: Pick<Meeting, 'status' | 'note' | 'intent'>): boolean {
  return (meeting.status === 'cancelled' && meeting.note !== null) || meeting.intent?.kind === 'skip';
}

/**
 * `planned` are all that were booked; those moved and held are among them, and those of which the two are asked whether they
 * stand in another series. Counted from the meetings themselves.
 */
export function countsOf(meetings: readonly Meeting[]): SeriesCounts {
  const booked = meetings.filter((meeting) => !isSkipped(meeting));
  return {
    planned: booked.filter(({ status, lostWhy }) => status !== 'cancelled' || lostWhy === 'split').length,
    moved: booked.filter((meeting) => meeting.status !== 'cancelled' && standsElsewhere(meeting)).length,
    skipped: meetings.length - booked.length,
    held: booked.filter(({ status }) => status === 'held').length,
    confirmed: booked.filter(({ status, confirmedAt }) => status === 'held' && confirmedAt !== null).length,
  };
}

/** The first meeting that is still to take place; null when none is. */
export function nextOf(meetings: readonly Meeting[], now: Temporal.Instant): Meeting | null {
  const ahead = meetings.filter((meeting) => isStanding(meeting) && !isSkipped(meeting) && !isOver(meeting, now));
  return ahead.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)[0] ?? null;
}

function standsElsewhere({ start, originalStart, intent }: Meeting): boolean {
  return !(intent?.kind === 'move' ? intent.start : start).equals(originalStart);
}
