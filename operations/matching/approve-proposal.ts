import type { MatchProposalId } from '#domain/ids.ts';
import { moveRound } from '#domain/matching/round.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { ownDecision, pairsOf, type OwnDecision } from '../access/own-decision.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import { beginPairing, type ApproveRefusal } from '../pairing/begin-pairing.ts';
import { ringOutcome } from '../ring-outcome.ts';

/**
 * HR approves one pair of a draft before the rest: it begins at once. What goes out to people cannot be taken back, so
 * the draft's earlier steps cannot be undone any more. Throws `Conflict` when another HR lead was first.
 */
export async function approveProposal(
  context: Context,
  actor: ActorIn,
  { proposalId, version }: { readonly proposalId: MatchProposalId; readonly version: number },
): Promise<void | Refused<ApproveRefusal | 'not-a-draft'> | OwnDecision> {
  const outcome = await context.store.write(async (tx) => {
    await ledProgramme(tx, actor);
    const proposal = await tx.proposal(proposalId);
    if (!proposal?.roundId) throw new NotFound('No such proposal');
    const round = inProgramme(await tx.round(proposal.roundId), actor);
    if (round.version !== version) throw new Conflict('The draft has changed');
    const changed = moveRound(round, 'change');
    if (isRefused(changed)) return changed;
    const own = await ownDecision(tx, actor, pairsOf([proposal]));
    if (own !== null) return own;
    const begun = await beginPairing(context, tx, { actorId: actor.personId, proposal });
    if (isRefused(begun)) return begun;
    await tx.saveRound({ ...changed, replaces: null });
    await tx.forgetDraftActs(round.id);
    return begun;
  });
  return ringOutcome(context, outcome);
}
