import type { ContinuationId } from '#domain/ids.ts';
import type { SeriesContinuation } from '#domain/booking/continuation.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { newNotice } from '../messages/new-notice.ts';
import { renewCards } from '../messages/renew-cards.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';

/** Everybody who meets is owed the card that asks, unless they have it. Returns the jobs to ring. */
export async function oweContinuationCards(
  context: Context,
  tx: Writer,
  { id }: Pick<SeriesContinuation, 'id'>,
  pairing: Pairing,
): Promise<readonly Job[]> {
  const now = context.now();
  const about = { kind: 'continuation', continuationId: id } as const;
  await tx.addNotices(pairing.members.map(({ personId }) => newNotice(context, { about, personId, pairing, now })));
  return renewContinuationCards(context, tx, id);
}

/** Has the cards of a question say how it stands now. */
export async function renewContinuationCards(
  context: Context,
  tx: Writer,
  id: ContinuationId,
): Promise<readonly Job[]> {
  return renewCards(tx, await tx.noticesAbout({ kind: 'continuation', continuationId: id }), context.now());
}
