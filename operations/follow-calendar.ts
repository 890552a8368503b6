import type { MeetingSeriesId } from '#domain/ids.ts';
import { follow, type MeetingChange, type SeenMeeting } from '#domain/meetings/follow.ts';
import { isOver, type Meeting } from '#domain/meetings/meeting.ts';
import type { Context } from './context.ts';
import type { SeenOccurrence, SeriesReading } from './ports/calendar.ts';
import type { SeriesRecord, Writer } from './ports/store.ts';
import { readSeries } from './read-series.ts';

/**
 * Outlook is the truth: compares a booked series with the organiser's calendar and writes down what was moved,
 * cancelled, declined or put back. A series that is gone is broken, with its meetings ahead cancelled.
 * Throws `OutsideFailure` when the calendar cannot be read; nothing is concluded from silence.
 */
export async function followSeries(context: Context, id: MeetingSeriesId): Promise<void> {
  const { series, meetings } = await context.store.read(async (reader) => ({
    series: await reader.series(id),
    meetings: await reader.meetingsOf([id]),
  }));
  if (series?.status !== 'booked') return;
  const read = await readSeries(context, series, meetings);
  if (read === null) return;
  const now = context.now();
  const seen = read.reading.kind === 'present' ? read.reading.occurrences.map(seenMeeting) : [];
  const changes = follow({ known: meetings, seen, window: read.window }, now);
  await context.store.write(async (tx) => {
    for (const change of changes) await apply(tx, change);
    const next = seriesAfter(context, series, read.reading, meetings);
    if (next === series) await tx.markFollowed(id, now);
    else await tx.saveSeries({ ...next, followedAt: now, version: series.version + 1 });
  });
  if (changes.length > 0) context.log.event('series-followed', { series: id, changes: changes.length });
}

function seenMeeting({ originalStart, start, end, evidence }: SeenOccurrence): SeenMeeting {
  return {
    originalStart,
    start,
    end,
    cancelled: evidence.kind !== 'present',
    guestDeclined: evidence.kind === 'present' && evidence.responses.guest === 'declined',
  };
}

async function apply(tx: Writer, change: MeetingChange): Promise<void> {
  const meeting = await tx.meeting(change.meetingId);
  if (meeting === null || meeting.settledAt !== null) return;
  const times = change.kind === 'cancelled' ? {} : { start: change.start, end: change.end };
  await tx.saveMeeting({ ...meeting, ...times, status: change.status });
}

function hasMeetingAhead(meetings: readonly Meeting[], context: Context): boolean {
  return meetings.some((meeting) => meeting.settledAt === null && !isOver(meeting, context.now()));
}

/** The series itself: gone with meetings still ahead, or with a Teams link it did not have before; else unchanged. */
function seriesAfter(
  context: Context,
  series: SeriesRecord,
  reading: SeriesReading,
  meetings: readonly Meeting[],
): SeriesRecord {
  if (reading.kind === 'present') {
    const isMended = reading.joinUrl !== null && reading.joinUrl !== series.joinUrl;
    return isMended ? { ...series, joinUrl: reading.joinUrl, trouble: null } : series;
  }
  if (!hasMeetingAhead(meetings, context)) return series;
  const trouble = { reason: 'series-gone', personId: series.organiserId, since: context.now() } as const;
  return { ...series, status: 'broken', trouble, dueAt: null };
}
