import type { MatchProposalId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { proposalView, type ProposalView } from './match-review.ts';

/** What the two would read about each other, before anything is sent. HR only. */
export async function introductionPreview(
  context: Context,
  actor: Actor,
  proposalId: MatchProposalId,
): Promise<ProposalView & { readonly programme: Programme }> {
  const view = await proposalView(context, actor, proposalId);
  const programme = await context.store.read((reader) => reader.currentProgramme());
  if (programme === null) throw new NotFound('There is no programme');
  return { ...view, programme };
}
