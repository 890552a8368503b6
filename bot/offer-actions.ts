import type { MeetingOfferId } from '#domain/ids.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import type { Actor } from '#operations/context.ts';
import { Conflict } from '#operations/failures.ts';
import {
  askForOtherTimes,
  askForStandingTime,
  chooseTime,
  otherTimes,
  skipMeeting,
  skipOffered,
  type MeetingOfferRefusal,
} from '#operations/meetings/meeting-offers.ts';
import { offerMessage, offerView } from '#operations/meetings/offer-view.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import type { CardMessage } from './cards/card.ts';
import { notChangedCard, skippedCard } from './cards/meetings/change-cards.ts';
import { offerCard } from './cards/meetings/offer-card.ts';
import type { Pressed } from './cards/verbs.ts';
import type { Deeds, Desk } from './desk.ts';

/** The buttons about times. An outdated card answers with how things stand now. */
export const offerDeeds = {
  'choose-time': (desk, actor, press) => onOffer(desk, actor, press.offerId, chooseTime(desk.context, actor, press)),
  'other-times': (desk, actor, press) => onOffer(desk, actor, press.offerId, otherTimes(desk.context, actor, press)),
  'skip-offer': (desk, actor, press) => onOffer(desk, actor, press.offerId, skipOffered(desk.context, actor, press)),
  'skip-meeting': skip,
  'ask-other-times': async (desk, actor, { meetingId }) =>
    asked(desk, actor, await askForOtherTimes(desk.context, actor, { meetingId, inChat: true })),
  'ask-standing-time': async (desk, actor, { pairingId }) =>
    asked(desk, actor, await askForStandingTime(desk.context, actor, { pairingId, inChat: true })),
} satisfies Partial<Deeds>;

async function onOffer(
  desk: Desk,
  actor: Actor,
  offerId: MeetingOfferId,
  doing: Promise<object | Refused<MeetingOfferRefusal>>,
): Promise<CardMessage> {
  const outcome = await notOpenOnConflict(doing);
  if (isRefused(outcome) && outcome.refused !== 'not-open') {
    return notChangedCard(outcome.refused, actor, desk.tabLinks);
  }
  return present(desk, actor, offerId);
}

/** Somebody else was first: the offer as it stands now shows that. */
async function notOpenOnConflict<Outcome>(doing: Promise<Outcome>): Promise<Outcome | Refused<'not-open'>> {
  try {
    return await doing;
  } catch (error) {
    if (error instanceof Conflict) return { refused: 'not-open' };
    throw error;
  }
}

async function asked(
  desk: Desk,
  actor: Actor,
  outcome: Awaited<ReturnType<typeof askForOtherTimes | typeof askForStandingTime>>,
): Promise<CardMessage> {
  if (isRefused(outcome)) return notChangedCard(outcome.refused, actor, desk.tabLinks);
  return present(desk, actor, outcome.offerId);
}

/** The offer as it stands now. */
async function present(desk: Desk, actor: Actor, offerId: MeetingOfferId): Promise<CardMessage> {
  const view = await offerView(desk.context, actor, offerId);
  const reader = { language: actor.language, timeZone: view.viewerZone };
  return offerCard(offerMessage(view), reader, { links: desk.tabLinks, now: desk.context.now() });
}

async function skip(desk: Desk, actor: Actor, { meetingId }: Pressed<'skip-meeting'>): Promise<CardMessage> {
  const skipped = await skipMeeting(desk.context, actor, { meetingId });
  if (isRefused(skipped)) return notChangedCard(skipped.refused, actor, desk.tabLinks);
  const who = await whoAmI(desk.context, actor);
  const timeZone = isRefused(who) ? null : who.person.workingHours?.timeZone;
  const reader = { language: actor.language, timeZone: timeZone ?? desk.context.homeZone };
  return skippedCard(skipped, reader, { links: desk.tabLinks, now: desk.context.now() });
}
