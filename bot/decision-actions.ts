import type { JointDecisionId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import type { Actor } from '#operations/context.ts';
import { decisionMessage, decisionView } from '#operations/pairing/decision-view.ts';
import { answerDecision } from '#operations/pairing/joint-decisions.ts';
import type { CardMessage } from './cards/card.ts';
import { decisionCard, decisionInVainCard } from './cards/pairing/decision-card.ts';
import type { Deeds, Desk } from './desk.ts';

/** Yes and no to what another one of the pairing proposes. An outdated card answers with how things stand now. */
export const decisionDeeds = {
  'agree-to-it': (desk, actor, { decisionId }) => answer(desk, actor, decisionId, true),
  'keep-as-it-is': (desk, actor, { decisionId }) => answer(desk, actor, decisionId, false),
} satisfies Partial<Deeds>;

async function answer(desk: Desk, actor: Actor, decisionId: JointDecisionId, agrees: boolean): Promise<CardMessage> {
  const said = await answerDecision(desk.context, actor, { decisionId, agrees });
  if (isRefused(said) && said.refused !== 'decision-over' && said.refused !== 'not-allowed-now') {
    return decisionInVainCard(actor, desk.tabLinks);
  }
  const view = await decisionView(desk.context, actor, decisionId);
  const reader = { language: actor.language, timeZone: view.viewerZone };
  return decisionCard(decisionMessage(view), reader, { links: desk.tabLinks, now: desk.context.now() });
}
