import type { ContinuationId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import type { Actor } from '#operations/context.ts';
import { Conflict } from '#operations/failures.ts';
import { sayWhatGoesOn, type ContinuationAnswer } from '#operations/meetings/answer-continuation.ts';
import { continuationMessage, continuationView } from '#operations/meetings/continuation-view.ts';
import type { CardMessage } from './cards/card.ts';
import { notChangedCard } from './cards/meetings/change-cards.ts';
import { continuationCard } from './cards/meetings/continuation-card.ts';
import type { Deeds, Desk } from './desk.ts';

/** The buttons under the question whether another series goes on. An outdated card answers with how things stand now. */
export const continuationDeeds = {
  'go-on-with': (desk, actor, press) => answer(desk, actor, press),
  'go-on-with-none': (desk, actor, press) => answer(desk, actor, { ...press, chosen: null }),
} satisfies Partial<Deeds>;

async function answer(desk: Desk, actor: Actor, press: ContinuationAnswer): Promise<CardMessage> {
  try {
    const said = await sayWhatGoesOn(desk.context, actor, press);
    if (isRefused(said) && said.refused === 'series-not-booked') {
      return notChangedCard(said.refused, actor, desk.tabLinks);
    }
  } catch (error) {
    // Somebody else was first, or it looks different by now: the card shows that.
    if (!(error instanceof Conflict)) throw error;
  }
  return present(desk, actor, press.continuationId);
}

async function present(desk: Desk, actor: Actor, id: ContinuationId): Promise<CardMessage> {
  const view = await continuationView(desk.context, actor, id);
  const reader = { language: actor.language, timeZone: view.viewerZone };
  return continuationCard(continuationMessage(view), reader, { links: desk.tabLinks, now: desk.context.now() });
}
