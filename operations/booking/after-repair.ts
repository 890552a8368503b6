import type { Meeting } from '#domain/meetings/meeting.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Done } from './carry-out.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import type { Writer } from '../ports/store.ts';

/** The meeting once Outlook has it as it was wanted. Somebody may want something else by now: that stays wanted. */
export function meetingAfter(meeting: Meeting, done: Done): Meeting {
  const { intent } = done;
  if (meeting.intent === null || JSON.stringify(meeting.intent) !== JSON.stringify(intent)) return meeting;
  if (done.outcome === 'too-late') return { ...meeting, intent: null };
  const { eventId, iCalUId } = done.single;
  const base = { ...meeting, intent: null, lostWhy: null, eventId, iCalUId } as const;
  if (intent.kind === 'skip') return { ...base, status: 'cancelled', note: intent.why, placedBy: 'lodestar' };
  const { start } = intent;
  const isHome = start.equals(meeting.originalStart);
  return {
    ...base,
    start,
    end: start.add(meeting.start.until(meeting.end)),
    status: isHome ? 'planned' : 'moved',
    // A meeting that is back after a pause stands where it was, so the pause is no reason for its place.
    note: isHome || intent.why === 'paused' ? null : intent.why,
    placedBy: intent.why === 'asked' ? 'people' : 'lodestar',
  };
}

/** Only what the two could not know: what they have chosen themselves, or are told in another way, is no news. */
const newsworthy: readonly PlanReason[] = ['clash', 'holiday', 'leave'];

/**
 * Tells the two that their meetings stand, once for each series: a new standing time is news to the one who did not
 * choose it. Afterwards tells them of each meeting that Lodestar has moved or left out by itself. Returns the jobs to
 * ring.
 */
export async function announce(
  context: Context,
  tx: Writer,
  { pairing, series }: LoadedSeries,
  done: readonly Done[],
): Promise<readonly Job[]> {
  const now = context.now();
  const isFirst = series.pairingVersion === 1;
  const standing = { kind: 'booked', pairingId: pairing.id, seriesId: isFirst ? null : series.id } as const;
  const told = await tx.noticesAbout(standing);
  const news = told.length === 0 ? [] : done.filter(isNews);
  const notices = pairing.members.flatMap(({ personId }) => [
    ...(told.length === 0 ? [newNotice(context, { about: standing, personId, pairing, now })] : []),
    ...news.map(({ meeting, intent }) => {
      const start = intent.kind === 'move' ? intent.start : meeting.start;
      const about = { kind: 'moved', meetingId: meeting.id, start } as const;
      return newNotice(context, { about, personId, pairing, now });
    }),
  ]);
  await tx.addNotices(notices);
  return notices.map(({ id }): Job => ({ kind: 'send-notice', id }));
}

function isNews({ outcome, intent }: Done): boolean {
  return outcome === 'done' && newsworthy.includes(intent.why);
}
