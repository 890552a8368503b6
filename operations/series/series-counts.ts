import { isExtra } from '#domain/meetings/extra.ts';
import { isOver, isStanding, type Meeting } from '#domain/meetings/meeting.ts';
import type { Temporal } from 'temporal-polyfill';

/** What has become of a series: how many meetings stand as planned, stand elsewhere, were left out, took place. */
export interface SeriesCounts {
  readonly planned: number;
  readonly moved: number;
  readonly skipped: number;
  /** Of these and of what people had outside the series. */
  readonly held: number;
  /** Those held of which somebody has said so; the others are presumed from the calendar. */
  readonly confirmed: number;
  /** Those held outside the series. */
  readonly extra: number;
}

/** Is it left out, by plan, wish or pause, or about to be? A meeting lost in Outlook does not count. */
export function isSkipped(meeting: Pick<Meeting, 'status' | 'note' | 'intent'>): boolean {
  return (meeting.status === 'cancelled' && meeting.note !== null) || meeting.intent?.kind === 'skip';
}

/**
 * `planned` are all that were booked; those moved and held are among them, and those of which the two are asked whether they
 * stand in another series. Counted from the meetings themselves; those outside the series count as held alone.
 */
export function countsOf(meetings: readonly Meeting[]): SeriesCounts {
  const extra = meetings.filter((meeting) => isExtra(meeting) && meeting.status === 'held').length;
  const occurrences = meetings.filter((meeting) => !isExtra(meeting));
  const booked = occurrences.filter((meeting) => !isSkipped(meeting));
  const held = booked.filter(({ status }) => status === 'held');
  return {
    planned: booked.filter(({ status, lostWhy }) => status !== 'cancelled' || lostWhy === 'split').length,
    moved: booked.filter((meeting) => meeting.status !== 'cancelled' && standsElsewhere(meeting)).length,
    skipped: occurrences.length - booked.length,
    held: held.length + extra,
    confirmed: held.filter(({ confirmedAt }) => confirmedAt !== null).length + extra,
    extra,
  };
}

/** The first meeting that is still to take place; null when none is. */
export function nextOf(meetings: readonly Meeting[], now: Temporal.Instant): Meeting | null {
  const ahead = meetings.filter((meeting) => isStanding(meeting) && !isSkipped(meeting) && !isOver(meeting, now));
  return ahead.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)[0] ?? null;
}

/** Does it stand, or is it to stand, at another time than its series has it? */
export function standsElsewhere({
  start,
  originalStart,
  intent,
}: Pick<Meeting, 'start' | 'originalStart' | 'intent'>): boolean {
  return !(intent?.kind === 'move' ? intent.start : start).equals(originalStart);
}
