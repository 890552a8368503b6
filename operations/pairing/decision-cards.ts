import type { JointDecisionId, PersonId } from '#domain/ids.ts';
import type { JointDecision } from '#domain/pairing/joint-decision.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { newNotice } from '../messages/new-notice.ts';
import { renewCards } from '../messages/renew-cards.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';

/** People are owed a card with what is proposed or what became of it, unless they have one. Returns the jobs to ring. */
export async function oweDecisionCards(
  context: Context,
  tx: Writer,
  { id }: Pick<JointDecision, 'id'>,
  { pairing, to }: { readonly pairing: Pairing; readonly to: readonly PersonId[] },
): Promise<readonly Job[]> {
  const now = context.now();
  const about = { kind: 'joint-decision', decisionId: id } as const;
  await tx.addNotices(to.map((personId) => newNotice(context, { about, personId, pairing, now })));
  return renewDecisionCards(context, tx, id);
}

/** Has the cards of a proposal say how it stands now. */
export async function renewDecisionCards(context: Context, tx: Writer, id: JointDecisionId): Promise<readonly Job[]> {
  return renewCards(tx, await tx.noticesAbout({ kind: 'joint-decision', decisionId: id }), context.now());
}
