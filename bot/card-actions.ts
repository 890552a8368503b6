import type { Actor } from '#operations/context.ts';
import { Conflict, NotAllowed, NotFound } from '#operations/failures.ts';
import type { CardMessage } from './cards/card.ts';
import { notDoneCard, type NotDone } from './cards/not-done-card.ts';
import { pressOf, verbIn, type Verb } from './cards/verbs.ts';
import { continuationDeeds } from './continuation-actions.ts';
import { decisionDeeds } from './decision-actions.ts';
import type { Deeds, Desk } from './desk.ts';
import { endingDeeds } from './ending-actions.ts';
import { enrolmentDeeds } from './enrolment-actions.ts';
import { invitingDeeds } from './inviting-actions.ts';
import { leadDeeds } from './lead-actions.ts';
import { offerDeeds } from './offer-actions.ts';
import { requestDeeds } from './request-actions.ts';
import { silenceDeeds } from './silence-actions.ts';
import { roundDeeds } from './round-actions.ts';
import { surveyDeeds } from './survey-actions.ts';

/** The answers to all verbs. Does not compile while a verb has none. */
const deeds: Deeds = {
  ...enrolmentDeeds,
  ...invitingDeeds,
  ...surveyDeeds,
  ...offerDeeds,
  ...continuationDeeds,
  ...decisionDeeds,
  ...requestDeeds,
  ...roundDeeds,
  ...silenceDeeds,
  ...endingDeeds,
  ...leadDeeds,
};

/**
 * What happens when somebody presses a button: the verb's operation, and the card that stands there afterwards.
 * Refusals and failures become cards too; unforeseen errors are logged. Only ids and filled-in fields are taken from
 * the card.
 */
export async function actOnCard(
  desk: Desk,
  actor: Actor,
  action: { readonly verb: unknown; readonly data: unknown },
): Promise<CardMessage> {
  const verb = verbIn(action.verb);
  if (verb === null) return notDoneCard('unknownAction', actor.language, desk.tabLinks);
  try {
    return await act(desk, actor, verb, action.data);
  } catch (error) {
    return cardForFailure(desk, actor, error, verb);
  }
}

async function act<V extends Verb>(desk: Desk, actor: Actor, verb: V, data: unknown): Promise<CardMessage> {
  const press = pressOf(verb, data);
  if (press === null) return notDoneCard('unknownAction', actor.language, desk.tabLinks);
  return deeds[verb](desk, actor, press);
}

/** A failure as a card that says what to do now. */
export function cardForFailure(desk: Desk, actor: Actor, error: unknown, doing: string): CardMessage {
  const why = notDoneBecause(error);
  if (why === 'unexpected') desk.context.log.failure('bot-failed', { doing, person: actor.personId }, error);
  return notDoneCard(why, actor.language, desk.tabLinks);
}

function notDoneBecause(error: unknown): NotDone {
  if (error instanceof NotFound) return 'notFound';
  if (error instanceof NotAllowed) return 'notAllowed';
  return error instanceof Conflict ? 'conflict' : 'unexpected';
}
