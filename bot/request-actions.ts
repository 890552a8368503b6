import { idOf } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { acceptRequest, declineRequest } from '#operations/choosing/answer-request.ts';
import { requestMessageFor } from '#operations/choosing/choice-notices.ts';
import type { Actor, Context } from '#operations/context.ts';
import { idIn } from './card-values.ts';
import type { CardMessage, RequestVerb, TabLinks } from './cards/card.ts';
import { requestCard, requestRefusedCard } from './cards/choosing/choice-cards.ts';
import { troubleCard } from './cards/trouble-card.ts';

interface Desk {
  readonly context: Context;
  readonly tabLinks: TabLinks;
}

/** A mentor answers a request. A card that is older than what happened since answers with how it stands now. */
export async function answerRequest(desk: Desk, actor: Actor, verb: RequestVerb, data: unknown): Promise<CardMessage> {
  const id = idIn(data, 'requestId');
  if (id === null) return troubleCard('unknownAction', actor.language, desk.tabLinks);
  const requestId = idOf<'MentorRequest'>(id);
  const answer = { 'accept-request': acceptRequest, 'decline-request': declineRequest }[verb];
  const outcome = await answer(desk.context, actor, { requestId });
  if (outcome !== undefined && isRefused(outcome) && outcome.refused === 'no-room-left') {
    return requestRefusedCard(outcome.refused, actor, desk.tabLinks);
  }
  const { message, timeZone } = await requestMessageFor(desk.context, actor, requestId);
  return requestCard(message, { language: actor.language, timeZone }, desk.tabLinks);
}
