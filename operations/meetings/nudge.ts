import { missesInARow } from '#domain/meetings/misses.ts';
import { mayActOnPairing, type Pairing } from '#domain/pairing/pairing.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';
import { bookedMeetingsOf } from '../series/meetings-of-pairing.ts';

/**
 * After the second missed meeting in a row both get one card with what they can do about it; further misses in the same
 * row bring no second card (HR sees the third). Returns the jobs to ring.
 */
export async function nudgeAfterMisses(context: Context, tx: Writer, pairing: Pairing): Promise<readonly Job[]> {
  if (!mayActOnPairing(pairing.status, 'book')) return [];
  const now = context.now();
  const booked = await bookedMeetingsOf(tx, pairing.id);
  const [, second] = missesInARow([...booked, ...(await tx.extraMeetingsOf([pairing.id]))], now);
  if (second === undefined) return [];
  const about = { kind: 'nudge', meetingId: second.id } as const;
  await tx.addNotices(pairing.members.map(({ personId }) => newNotice(context, { about, personId, pairing, now })));
  const notices = await tx.noticesAbout(about);
  const unsent = notices.filter(({ sentAt, dueAt }) => sentAt === null && dueAt !== null);
  return unsent.map(({ id }): Job => ({ kind: 'send-notice', id }));
}
