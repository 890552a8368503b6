import { overAfter } from '#domain/pairing/leave-out.ts';
import { setLastDay } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import type { Context } from './context.ts';
import type { Job } from './job.ts';
import { leaveOut } from './leave-out.ts';
import type { Writer } from './ports/store.ts';

/**
 * HR has moved the programme's last day, and every pairing's with it. Meetings after it are left out in Outlook. For a
 * later day nothing is booked by itself: the two, or HR, look for a new standing time, which then reaches that day.
 * Answers the jobs to ring.
 */
export async function moveLastDay(context: Context, tx: Writer, programme: Programme): Promise<readonly Job[]> {
  const { endsOn, timeZone } = programme;
  const moved = (await tx.pairings(programme.id)).flatMap((pairing) => {
    if (pairing.endsOn.equals(endsOn)) return [];
    const outcome = setLastDay(pairing, endsOn);
    return isRefused(outcome) ? [] : [outcome];
  });
  for (const pairing of moved) await tx.savePairing(pairing);
  const jobs = await leaveOut(context, tx, moved, overAfter(context.now(), endsOn, timeZone));
  context.log.event('last-day-moved', { programme: programme.id, pairings: moved.length });
  return jobs;
}
