import type { MeetingId } from '#domain/ids.ts';
import { confirm } from '#domain/meetings/held.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { ownMeeting } from '../access/own-meeting.ts';
import type { Actor, Context } from '../context.ts';
import type { Job } from '../job.ts';
import { reviewSilence } from './silence.ts';

/**
 * Somebody says, with one press, that a meeting of theirs took place. Twice is the same as once; what else they are
 * asked about it stays open. Throws `NotFound` for anybody else's.
 */
export async function confirmMet(
  context: Context,
  actor: Actor,
  { meetingId }: { readonly meetingId: MeetingId },
): Promise<{ readonly meetingId: MeetingId } | Refused<'not-held'>> {
  const confirmed = await context.store.write(async (tx): Promise<readonly Job[] | Refused<'not-held'>> => {
    const { pairing } = await ownMeeting(tx, actor, meetingId);
    let refusal: Refused<'not-held'> | null = null;
    await tx.changeMeeting(meetingId, (present) => {
      const outcome = confirm(present, context.now());
      if (!isRefused(outcome)) return outcome;
      refusal = outcome;
      return null;
    });
    if (refusal !== null) return refusal;
    return reviewSilence(context, tx, pairing);
  });
  if (isRefused(confirmed)) return confirmed;
  context.log.event('meeting-confirmed', { meeting: meetingId });
  await context.bell.ring(confirmed);
  return { meetingId };
}
