import type { MentorRequestId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { acceptRequest, declineRequest } from '#operations/choosing/answer-request.ts';
import { namingFor } from '#operations/access/naming.ts';
import { requestMessageFor } from '#operations/choosing/choice-notices.ts';
import { facesOf, peopleIn } from '#operations/messages/faces.ts';
import type { Actor } from '#operations/context.ts';
import type { CardMessage } from './cards/card.ts';
import { requestCard, requestRefusedCard } from './cards/choosing/choice-cards.ts';
import type { Deeds, Desk } from './desk.ts';

/** A mentor answers a request. An outdated card answers with how things stand now. */
export const requestDeeds = {
  'accept-request': async (desk, actor, { requestId }) => {
    const outcome = await acceptRequest(desk.context, actor, { requestId });
    if (outcome !== undefined && isRefused(outcome) && outcome.refused === 'no-room-left') {
      return requestRefusedCard(outcome.refused, actor, desk.tabLinks);
    }
    return present(desk, actor, requestId);
  },
  'decline-request': async (desk, actor, { requestId }) => {
    await declineRequest(desk.context, actor, { requestId });
    return present(desk, actor, requestId);
  },
} satisfies Partial<Deeds>;

/** The request as it stands now. */
async function present(desk: Desk, actor: Actor, requestId: MentorRequestId): Promise<CardMessage> {
  const { message, timeZone } = await requestMessageFor(desk.context, actor, requestId);
  const naming = await namingFor(desk.context, actor);
  const faces = await facesOf(desk.context, peopleIn(message));
  return requestCard(message, { ...naming, faces, timeZone }, desk.tabLinks);
}
