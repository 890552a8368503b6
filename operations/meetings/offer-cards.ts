import type { MeetingOfferId, PersonId } from '#domain/ids.ts';
import type { MeetingOffer } from '#domain/meetings/offer.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';
import { renewCards } from '../messages/renew-cards.ts';

/** People are owed a card with the times of an offer, unless they have one. Returns the jobs to ring. */
export async function oweOfferCards(
  context: Context,
  tx: Writer,
  offer: Pick<MeetingOffer, 'id'>,
  { pairing, to }: { readonly pairing: Pairing; readonly to: readonly PersonId[] },
): Promise<readonly Job[]> {
  const now = context.now();
  const about = { kind: 'offer', offerId: offer.id } as const;
  const owed = to.map((personId) => newNotice(context, { about, personId, pairing, now }));
  await tx.addNotices(owed);
  return renewOfferCards(context, tx, offer.id);
}

/** Has the cards of an offer say how it stands now: those in a chat are written anew, the others are sent. */
export async function renewOfferCards(context: Context, tx: Writer, id: MeetingOfferId): Promise<readonly Job[]> {
  return renewCards(tx, await tx.noticesAbout({ kind: 'offer', offerId: id }), context.now());
}
