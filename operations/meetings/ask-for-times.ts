import { idOf, type MeetingOfferId } from '#domain/ids.ts';
import { isOldLook, newOffer } from '#domain/meetings/offer.ts';
import { refused, type Refused } from '#domain/refused.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Subject } from '../access/own-meeting.ts';
import { obstacleToChange, type ChangeRefusal } from './change-meeting.ts';
import type { Actor, Context } from '../context.ts';
import type { Job } from '../job.ts';
import { livingOffer, withdrawOffers } from './offer-replacement.ts';
import type { OfferRecord } from '../ports/meetings.ts';
import type { Writer } from '../ports/store.ts';

/** Where the answer is awaited: the tab looks by itself; in the chat, a card comes once the times are found. */
export interface Asking {
  readonly inChat?: boolean;
}

/** Writes down that times should be looked for; a living offer is used instead of a new one. */
export async function askForTimes(
  context: Context,
  tx: Writer,
  actor: Actor,
  { asking, ...subject }: Subject & { readonly asking: Asking },
): Promise<
  { readonly outcome: { readonly offerId: MeetingOfferId }; readonly jobs: readonly Job[] } | Refused<ChangeRefusal>
> {
  const now = context.now();
  const obstacle = obstacleToChange(subject, now);
  if (obstacle !== null) return refused(obstacle);
  const { living, withdrawn } = await offerInUse(context, tx, subject);
  const id = living?.id ?? (await addOffer(context, tx, actor, subject));
  if (asking.inChat === true && living?.status !== 'open') {
    const { personId } = actor;
    const about = { kind: 'offer', offerId: id } as const;
    const owed = newNotice(context, { about, personId, pairing: subject.pairing, now });
    // The notice falls due once the times are there.
    await tx.addNotices([{ ...owed, dueAt: null }]);
  }
  return { outcome: { offerId: id }, jobs: living === null ? [{ kind: 'offer-step', id }, ...withdrawn] : [] };
}

/** The offer that lives, unless it is a look whose times are old: that one is withdrawn, and the jobs to ring are told. */
async function offerInUse(
  context: Context,
  tx: Writer,
  { series, meeting }: Subject,
): Promise<{ readonly living: OfferRecord | null; readonly withdrawn: readonly Job[] }> {
  const found = await livingOffer(tx, series.id, meeting?.id ?? null);
  if (found === null || !isOldLook(found, context.now())) return { living: found, withdrawn: [] };
  return { living: null, withdrawn: await withdrawOffers(context, tx, [found]) };
}

async function addOffer(
  context: Context,
  tx: Writer,
  { personId }: Actor,
  { series, meeting }: Subject,
): Promise<MeetingOfferId> {
  const now = context.now();
  const id = idOf<'MeetingOffer'>(context.newId());
  const about = { id, seriesId: series.id, why: 'asked', askedBy: personId, meeting } as const;
  await tx.addOffer({ ...newOffer(about, now), dueAt: now, attempts: 0 });
  return id;
}
