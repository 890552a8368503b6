import type { OfferRefusal } from '#domain/meetings/offer.ts';
import type { MovedMessage, NudgeMessage } from '#operations/ports/meeting-messages.ts';
import type { PartnerElsewhere } from '#operations/ports/message-parts.ts';
import type { PausedMessage } from '#operations/ports/pairing-messages.ts';
import { plainDay, type Moment } from '#texts/format.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  execute,
  heading,
  openHome,
  openPairing,
  openUrl,
  paragraph,
  type CardContext,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { spanFor, startFor } from '../times.ts';

/** Lodestar has moved a meeting or left it out: from when, to when, and why. */
export function movedCard(message: MovedMessage, reader: CardReader, { links, now }: CardContext): CardMessage {
  const texts = botTexts(reader.language, message.inGroup);
  const { moved } = texts;
  const { from, to, why, partner, meetingId } = message;
  const { givenName } = partner;
  const telling = { reader, partner, texts, now };
  const was = startFor(from, telling);
  const because = why === null ? '' : moved.why[why];
  const open = openPairing(texts, links, message.pairingId);
  if (to === null) {
    const said = [because, moved.noOther].filter((each) => each !== '').join(' ');
    const card = cardOf(reader.language, [heading(moved.titleLeftOut(was)), paragraph(said)], [open]);
    return { card, summary: moved.summaryLeftOut(givenName) };
  }
  const body = [heading(moved.title(was, spanFor(to, telling))), ...(because === '' ? [] : [paragraph(because)])];
  const actions = [
    alsoExecute(moved.other, 'ask-other-times', { meetingId }),
    alsoExecute(moved.skip, 'skip-meeting', { meetingId }),
    open,
  ];
  return { card: cardOf(reader.language, body, actions), summary: moved.summary(givenName) };
}

/** Two meetings in a row did not take place: what the reader can do about it. */
export function nudgeCard(message: NudgeMessage, reader: CardReader, { links, now }: CardContext): CardMessage {
  const texts = botTexts(reader.language, message.inGroup);
  const { nudge } = texts;
  const { pairingId, partner, next } = message;
  const body = [
    heading(nudge.title),
    paragraph(nudge.body(partner.givenName)),
    ...(next === null ? [] : [paragraph(nudge.next(spanFor(next, { reader, partner, texts, now })))]),
  ];
  const actions = [
    ...(next === null ? [] : [execute(nudge.other, 'ask-other-times', { meetingId: next.id })]),
    (next === null ? execute : alsoExecute)(nudge.standing, 'ask-standing-time', { pairingId }),
    openUrl(nudge.pause, links.to({ page: 'pairing', pairingId, dialog: 'pause' })),
    openUrl(nudge.met, links.to({ page: 'pairing', pairingId, dialog: 'met' })),
    alsoExecute(texts.silence.cannotReach(partner.givenName), 'cannot-reach', { pairingId }),
  ];
  return { card: cardOf(reader.language, body, actions), summary: nudge.summary(partner.givenName) };
}

/** The two do not meet until a day. */
export function pausedCard(message: PausedMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const texts = botTexts(language, message.inGroup);
  const { paused } = texts;
  const { partnerGivenName, until, pairingId } = message;
  const title = paused.title(partnerGivenName, plainDay(until.toString(), language));
  const actions = [openPairing(texts, links, pairingId)];
  const card = cardOf(language, [heading(title), paragraph(paused.body)], actions);
  return { card, summary: paused.summary(partnerGivenName) };
}

/** A meeting is left out because the reader wished it. */
export function skippedCard(
  { start, partner }: { readonly start: Moment; readonly partner: PartnerElsewhere },
  reader: CardReader,
  { links, now }: CardContext,
): CardMessage {
  const texts = botTexts(reader.language);
  const { skipped } = texts.offer;
  const title = skipped.meeting(startFor(start, { reader, partner, texts, now }));
  const actions = [openHome(texts, links)];
  return { card: cardOf(reader.language, [heading(title), paragraph(skipped.meetingBody)], actions), summary: title };
}

/** Why a meeting cannot be changed. */
export function notChangedCard(
  why: OfferRefusal | 'series-not-booked' | 'not-meeting-now' | 'split-in-outlook',
  { language }: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const texts = botTexts(language);
  const said = texts.changeRefusals[why];
  const actions = [openHome(texts, links)];
  return { card: cardOf(language, [heading(said)], actions), summary: said };
}
