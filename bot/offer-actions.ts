import { idOf, type MeetingOfferId } from '#domain/ids.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import type { Actor, Context } from '#operations/context.ts';
import { Conflict } from '#operations/failures.ts';
import {
  askForOtherTimes,
  askForStandingTime,
  chooseTime,
  otherTimes,
  skipMeeting,
  skipOffered,
  type MeetingOfferRefusal,
  type OfferPress,
} from '#operations/meetings/meeting-offers.ts';
import { offerMessage, offerView } from '#operations/meetings/offer-view.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { idIn, offerPressIn } from './card-values.ts';
import type { CardMessage, TabLinks, TimeVerb } from './cards/card.ts';
import { notChangedCard, skippedCard } from './cards/meetings/change-cards.ts';
import { offerCard } from './cards/meetings/offer-card.ts';
import { troubleCard } from './cards/trouble-card.ts';

interface Desk {
  readonly context: Context;
  readonly tabLinks: TabLinks;
}

/** The buttons about times. A card that is older than what happened since answers with how it stands now. */
export async function actOnTimes(desk: Desk, actor: Actor, verb: TimeVerb, data: unknown): Promise<CardMessage> {
  switch (verb) {
    case 'choose-time':
    case 'other-times':
    case 'skip-offer':
      return press(desk, actor, verb, data);
    case 'ask-other-times':
    case 'ask-standing-time':
      return ask(desk, actor, verb, data);
    case 'skip-meeting':
      return skip(desk, actor, data);
  }
}

async function press(
  desk: Desk,
  actor: Actor,
  verb: 'choose-time' | 'other-times' | 'skip-offer',
  data: unknown,
): Promise<CardMessage> {
  const pressed = offerPressIn(data);
  if (pressed === null) return troubleCard('unknownAction', actor.language, desk.tabLinks);
  const on: OfferPress = { offerId: idOf<'MeetingOffer'>(pressed.offerId), version: pressed.version };
  const outcome = await done(desk, actor, verb, { ...on, option: pressed.option });
  // Somebody else was first: what stands there now says so.
  if (isRefused(outcome) && outcome.refused !== 'not-open') {
    return notChangedCard(outcome.refused, actor, desk.tabLinks);
  }
  return present(desk, actor, on.offerId);
}

async function done(
  { context }: Desk,
  actor: Actor,
  verb: 'choose-time' | 'other-times' | 'skip-offer',
  on: OfferPress & { readonly option: number },
): Promise<object | Refused<MeetingOfferRefusal>> {
  const acts = { 'choose-time': chooseTime, 'other-times': otherTimes, 'skip-offer': skipOffered } as const;
  try {
    return await acts[verb](context, actor, on);
  } catch (error) {
    if (error instanceof Conflict) return { refused: 'not-open' };
    throw error;
  }
}

async function ask(
  desk: Desk,
  actor: Actor,
  verb: 'ask-other-times' | 'ask-standing-time',
  data: unknown,
): Promise<CardMessage> {
  const id = idIn(data, verb === 'ask-other-times' ? 'meetingId' : 'pairingId');
  if (id === null) return troubleCard('unknownAction', actor.language, desk.tabLinks);
  const asked =
    verb === 'ask-other-times'
      ? await askForOtherTimes(desk.context, actor, { meetingId: idOf(id), inChat: true })
      : await askForStandingTime(desk.context, actor, { pairingId: idOf(id), inChat: true });
  if (isRefused(asked)) return notChangedCard(asked.refused, actor, desk.tabLinks);
  return present(desk, actor, asked.offerId);
}

/** The offer as it stands now. */
async function present(desk: Desk, actor: Actor, offerId: MeetingOfferId): Promise<CardMessage> {
  const view = await offerView(desk.context, actor, offerId);
  const reader = { language: actor.language, timeZone: view.viewerZone };
  return offerCard(offerMessage(view), reader, { links: desk.tabLinks, now: desk.context.now() });
}

async function skip(desk: Desk, actor: Actor, data: unknown): Promise<CardMessage> {
  const id = idIn(data, 'meetingId');
  if (id === null) return troubleCard('unknownAction', actor.language, desk.tabLinks);
  const skipped = await skipMeeting(desk.context, actor, { meetingId: idOf(id) });
  if (isRefused(skipped)) return notChangedCard(skipped.refused, actor, desk.tabLinks);
  const who = await whoAmI(desk.context, actor);
  const timeZone = isRefused(who) ? null : who.person.workingHours?.timeZone;
  const reader = { language: actor.language, timeZone: timeZone ?? desk.context.homeZone };
  return skippedCard(skipped.start, reader, { links: desk.tabLinks, now: desk.context.now() });
}
