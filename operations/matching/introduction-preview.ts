import type { MatchProposalId } from '#domain/ids.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { ledProgramme } from '../access/led-programme.ts';
import { proposalView, type ProposalView } from './match-review.ts';

/** What the two would read about each other, before anything is sent. HR only; refused for a pair of one's own. */
export async function introductionPreview(
  context: Context,
  actor: ActorIn,
  proposalId: MatchProposalId,
): Promise<(ProposalView & { readonly programme: Programme }) | Refused<'own-pair'>> {
  const view = await proposalView(context, actor, proposalId);
  if (isRefused(view)) return view;
  const programme = await context.store.read((reader) => ledProgramme(reader, actor));
  return { ...view, programme };
}
