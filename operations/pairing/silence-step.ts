import { Temporal } from 'temporal-polyfill';
import type { SilenceId } from '#domain/ids.ts';
import { overWith, putInLine, told, type Silence } from '#domain/pairing/silence.ts';
import { mayActOnPairing, roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import { isRefused } from '#domain/refused.ts';
import { reviewRequests } from '../candidates/choice-reviews.ts';
import { wishForNextRound } from '../candidates/next-round.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { isHeard, silenceFactsOf, silenceIn } from '../meetings/silence.ts';
import type { Writer } from '../ports/store.ts';

/**
 * The next step of a stretch of silence: whoever waits is told what is seen, or asked again, unless there has been a sign
 * meanwhile; or whoever ended a pairing for a new one is put in line. May run twice. It writes no log: right after an
 * ending it would tell who wished it.
 */
export async function silenceStep(context: Context, id: SilenceId): Promise<void> {
  const jobs = await context.store.write(async (tx) => {
    const silence = await tx.silence(id);
    if (silence === null || !isDue(silence, context.now())) return [];
    const pairing = await tx.pairing(silence.pairingId);
    if (pairing === null) return [];
    if (silence.status === 'wants-new') return inLine(context, tx, silence, pairing);
    const isMeeting = mayActOnPairing(pairing.status, 'book') && roleOf(pairing, silence.personId) !== null;
    if (!isMeeting) {
      await tx.saveSilence(overWith(silence));
      return [];
    }
    const seen = (await silenceIn(context, tx, await silenceFactsOf(tx, pairing))).get(silence.personId) ?? null;
    return seen === null && !silence.said ? isHeard(context, tx, silence) : tell(context, tx, silence, pairing);
  });
  await context.bell.ring(jobs);
}

function isDue({ nextAt }: Silence, now: Temporal.Instant): boolean {
  return nextAt !== null && Temporal.Instant.compare(nextAt, now) <= 0;
}

async function tell(context: Context, tx: Writer, silence: Silence, pairing: Pairing): Promise<readonly Job[]> {
  const asking = told(silence);
  if (isRefused(asking) || !(await tx.saveSilence(asking))) return [];
  const about = { kind: 'silence', silenceId: silence.id, asked: asking.asked } as const;
  const notice = newNotice(context, { about, personId: silence.personId, pairing, now: context.now() });
  await tx.addNotices([notice]);
  return [{ kind: 'send-notice', id: notice.id }];
}

/** As if they had pressed it on the card that told them of the end. */
async function inLine(context: Context, tx: Writer, silence: Silence, pairing: Pairing): Promise<readonly Job[]> {
  const done = putInLine(silence);
  if (isRefused(done) || !(await tx.saveSilence(done))) return [];
  const { personId } = silence;
  return [
    ...(await wishForNextRound(context, tx, { personId, programmeId: pairing.programmeId }, true)),
    ...(await reviewRequests(context, tx, [personId])),
  ];
}
