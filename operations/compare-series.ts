import { idOf } from '#domain/ids.ts';
import { follow, followed, type MeetingChange, type SeenMeeting } from '#domain/meetings/follow.ts';
import { newMeeting, type Meeting, type MeetingLoss } from '#domain/meetings/meeting.ts';
import type { Interval } from '#domain/time/interval.ts';
import { weekdays } from '#domain/time/working-hours.ts';
import type { Context } from './context.ts';
import { groupBy } from './group-by.ts';
import type { Job } from './job.ts';
import { offerReplacement } from './offer-replacement.ts';
import type { SeenOccurrence, SeriesReading } from './ports/calendar.ts';
import type { SeriesRecord, StoredPlan, Writer } from './ports/store.ts';

/** What people have done to a series in Outlook. */
export interface Compared {
  readonly changes: readonly MeetingChange[];
  readonly added: readonly Meeting[];
  /** Every meeting as it stands after that, by original start. */
  readonly after: readonly Meeting[];
}

/** Holds the meetings that are known against a reading of the whole series. */
export function compareSeries(
  context: Context,
  series: SeriesRecord,
  known: readonly Meeting[],
  { reading, window }: { readonly reading: SeriesReading; readonly window: Interval },
): Compared {
  const seen = reading.kind === 'present' ? reading.occurrences.map(seenMeeting) : [];
  const { changes, added } = follow({ known, seen, window }, context.now());
  const fresh = added.map(({ originalStart, start, end }): Meeting => {
    const id = idOf<'Meeting'>(context.newId());
    const meeting = newMeeting({ id, seriesId: series.id, originalStart, end });
    return { ...meeting, start, status: start.equals(originalStart) ? 'planned' : 'moved', placedBy: 'people' };
  });
  const byMeeting = groupBy(changes, ({ meetingId }) => meetingId);
  const after = known.map((meeting) => (byMeeting.get(meeting.id) ?? []).reduce(followed, meeting));
  const inOrder = [...after, ...fresh].toSorted(
    (a, b) => a.originalStart.epochMilliseconds - b.originalStart.epochMilliseconds,
  );
  return { changes, added: fresh, after: inOrder };
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

/** Writes it down, on the rows as they are now. What was settled meanwhile stays as it is. */
export async function recordCompared(tx: Writer, { changes, added }: Compared): Promise<void> {
  // New places first: a meeting that is called off there is found by its id all the same.
  for (const change of changes) {
    const meeting = await tx.meeting(change.meetingId);
    if (meeting !== null && meeting.settledAt === null) await tx.saveMeeting(followed(meeting, change));
  }
  if (added.length > 0) await tx.addMeetings(added);
}

/** More at once is no accident: the guest has declined the whole series, or somebody has cut it short. */
const mostOffers = 2;

/** Other times for what was lost, the next ones only when it is much at once. Answers the jobs to ring. */
export async function offerForLost(
  context: Context,
  tx: Writer,
  series: SeriesRecord,
  { changes, after }: Compared,
): Promise<readonly Job[]> {
  const lost = new Map<string, MeetingLoss>();
  for (const change of changes) if (change.kind === 'cancelled') lost.set(change.meetingId, change.why);
  const meetings = after.filter(({ id, intent }) => lost.has(id) && intent === null);
  const jobs: Job[] = [];
  for (const meeting of meetings.slice(0, meetings.length > mostOffers ? 1 : mostOffers)) {
    const why = lost.get(meeting.id) ?? 'gone';
    jobs.push(...(await offerReplacement(context, tx, { series, meeting, why })));
  }
  return jobs;
}

/** Where the series stands from now on, when people have put the whole of it elsewhere. */
export function planAfter(series: SeriesRecord, { changes }: Compared): StoredPlan | null {
  const { plan, timeZone } = series;
  const next = changes.find(({ kind }) => kind === 'rekeyed');
  if (plan === null || timeZone === null || next?.kind !== 'rekeyed') return plan;
  const at = next.originalStart.toZonedDateTimeISO(timeZone);
  const weekday = weekdays.find((each) => each === at.dayOfWeek) ?? plan.standing.weekday;
  return { ...plan, standing: { ...plan.standing, weekday, time: at.toPlainTime() } };
}
