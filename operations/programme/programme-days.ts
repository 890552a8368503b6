import type { Temporal } from 'temporal-polyfill';
import { overAfter } from '#domain/pairing/leave-out.ts';
import { mayActOnPairing, setLastDay, type Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { leaveOut, livingSeries } from '../meetings/leave-out.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Writer } from '../ports/store.ts';
import { planAnew } from '../meetings/rest-series.ts';

/** Would a pairing that goes on begin after this last day? */
export function refuseLastDay(
  pairings: readonly Pairing[],
  { endsOn }: Pick<Programme, 'endsOn'>,
): Refused<'ends-before-its-pairs'> | null {
  if (endsOn === null) return null;
  const outcomes = pairings.map((pairing) => setLastDay(pairing, endsOn));
  const isTooEarly = outcomes.some((each) => isRefused(each) && each.refused === 'ends-before-its-pairs');
  return isTooEarly ? refused('ends-before-its-pairs') : null;
}

/** Those of the pairings to which this last day is another one, with it. */
export function withLastDay(pairings: readonly Pairing[], endsOn: Temporal.PlainDate): readonly Pairing[] {
  return pairings.flatMap((pairing) => {
    if (pairing.endsOn.equals(endsOn)) return [];
    const outcome = setLastDay(pairing, endsOn);
    return isRefused(outcome) ? [] : [outcome];
  });
}

/**
 * HR has moved the programme's last day, and every pairing's with it. Meetings after it are left out in Outlook. With a
 * later last day nothing is booked by itself: the two, or HR, look for a new standing time, which then reaches to that
 * day. Returns the jobs to ring; `refuseLastDay` must have let the day through.
 */
export async function moveLastDay(
  context: Context,
  tx: Writer,
  programme: Programme & { readonly endsOn: Temporal.PlainDate },
): Promise<readonly Job[]> {
  const { endsOn, timeZone } = programme;
  const moved = withLastDay(await tx.pairings(programme.id), endsOn);
  for (const pairing of moved) await tx.savePairing(pairing);
  const jobs = [...(await leaveOut(context, tx, moved, overAfter(context.now(), endsOn, timeZone)))];
  const meeting = moved.filter(({ status }) => mayActOnPairing(status, 'book'));
  const planned = livingSeries(await tx.allSeriesOf(meeting.map(({ id }) => id))).filter(isPlannedOnly);
  jobs.push(...(await planAnew(context, tx, planned)));
  context.log.event('last-day-moved', { programme: programme.id, pairings: moved.length });
  return jobs;
}

function isPlannedOnly({ status, triedAt, dueAt }: SeriesRecord): boolean {
  return status === 'planned' && triedAt === null && dueAt !== null;
}
