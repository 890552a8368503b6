import { isRefused } from '#domain/refused.ts';
import type { PairingId } from '#domain/ids.ts';
import type { Actor } from '#operations/context.ts';
import { widenSearch } from '#operations/enrolment/widen-search.ts';
import { reachView } from '#operations/meetings/reach-view.ts';
import { askHrForHelp, endForNewMatch, sayStillThere, waitForThem } from '#operations/pairing/silence-choices.ts';
import { widenedCard } from './cards/enrolment/left-alone-card.ts';
import type { CardMessage } from './cards/card.ts';
import {
  helpAskedCard,
  newMatchCard,
  newMatchDoneCard,
  silenceCard,
  stillThereThanksCard,
} from './cards/pairing/silence-cards.ts';
import { wayIn } from './cards/verbs.ts';
import type { Deeds, Desk } from './desk.ts';

/** The buttons of whoever cannot reach the other side, of the silent one, and of whoever a round left alone. */
export const silenceDeeds = {
  'cannot-reach': (desk, actor, { pairingId }) => present(desk, actor, pairingId),
  'wait-for-them': async (desk, actor, { pairingId }) => {
    await waitForThem(desk.context, actor, { pairingId });
    return present(desk, actor, pairingId);
  },
  'new-match': async (desk, actor, { pairingId }) => {
    const { message, timeZone } = await reachView(desk.context, actor, { pairingId });
    const reader = { language: actor.language, timeZone };
    return message.state === 'over' ? silenceCard(message, reader, desk.tabLinks) : newMatchCard(message, reader);
  },
  'new-match-sure': async (desk, actor, { pairingId }) => {
    const { outcome } = await endForNewMatch(desk.context, actor, { pairingId });
    // Somebody else was first: they are asked by the card about that end.
    if (outcome === 'ended-before') return present(desk, actor, pairingId);
    return newMatchDoneCard(actor.language, desk.tabLinks);
  },
  'ask-help': async (desk, actor, { pairingId }) => {
    const outcome = await askHrForHelp(desk.context, actor, { pairingId });
    if (outcome !== undefined && isRefused(outcome)) return present(desk, actor, pairingId);
    return helpAskedCard(actor.language, pairingId, desk.tabLinks);
  },
  'still-there': async (desk, actor, { pairingId }) => {
    await sayStillThere(desk.context, actor, { pairingId });
    const { message, timeZone } = await reachView(desk.context, actor, { pairingId });
    const reader = { language: actor.language, timeZone };
    // It has ended, or pauses, meanwhile.
    if (message.state === 'over') return silenceCard(message, reader, desk.tabLinks);
    return stillThereThanksCard(message, actor, desk.tabLinks);
  },
  widen: async (desk, actor, press) => {
    await widenSearch(desk.context, actor, { programmeId: press.programmeId, way: wayIn(press) });
    return widenedCard(actor, desk.tabLinks);
  },
} satisfies Partial<Deeds>;

/** How it stands now, with what may be chosen. */
async function present(desk: Desk, actor: Actor, pairingId: PairingId): Promise<CardMessage> {
  const { message, timeZone } = await reachView(desk.context, actor, { pairingId });
  return silenceCard(message, { language: actor.language, timeZone }, desk.tabLinks, true);
}
