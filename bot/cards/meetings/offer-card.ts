import type { BotTexts } from '#texts/bot.ts';
import type { PersonId } from '#domain/ids.ts';
import { countReasons, type SeriesPart, type SlotReason } from '#domain/booking/slot-reasons.ts';
import type { OfferOption } from '#domain/meetings/offer.ts';
import { weekdays } from '#domain/time/working-hours.ts';
import type { OfferMessage } from '#operations/ports/meeting-messages.ts';
import { clocksDiffer, dayOf, startOfSentence, timeOfDay, type Moment } from '#texts/format.ts';
import { slotSentences, standingText } from '#texts/meetings/slots.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  execute,
  heading,
  openPairing,
  paragraph,
  quiet,
  type Action,
  type CardContext,
  type CardMessage,
  type CardReader,
} from '../card.ts';
import { spanFor, startFor, there } from '../times.ts';

/** Everything a line of the card is made of. */
interface Telling {
  readonly message: OfferMessage;
  readonly reader: CardReader;
  readonly partner: OfferMessage['partner'];
  readonly now: Moment;
  readonly texts: BotTexts;
}

/** An offer as it stands: times to choose from, or what has become of them. */
export function offerCard(message: OfferMessage, reader: CardReader, { links, now }: CardContext): CardMessage {
  const texts = botTexts(reader.language, message.inGroup);
  const telling = { message, reader, partner: message.partner, now, texts };
  const { givenName } = message.partner;
  const { status } = message.offer;
  const open = openPairing(texts, links, message.pairingId);
  const body = status === 'open' ? openBody(telling) : closedBody(telling);
  const actions = status === 'open' ? openActions(telling) : [...closedActions(telling), open];
  const summary = texts.offer.summary[message.meeting === null ? 'standing' : 'meeting'](givenName);
  return { card: cardOf(reader.language, body, actions), summary };
}

function openBody(telling: Telling) {
  const { message, texts } = telling;
  const { options } = message.offer;
  const isOutside = options.some((option) => option.kind === 'standing' && option.outside.length > 0);
  const lead = isOutside ? texts.offer.leadOutside : texts.offer.lead;
  const yes = yesSoFar(telling);
  return [
    heading(whyOf(telling)),
    ...(yes === null ? [] : [paragraph(yes)]),
    paragraph(lead(options.length)),
    ...options
      .map((option) => detailsOf(option, telling))
      .filter((line) => line !== '')
      .map(quiet),
  ];
}

/** One of the two has said yes to a time that needs the other's yes as well. */
function yesSoFar(telling: Telling): string | null {
  const { message, texts } = telling;
  const { offer, partner, readerId } = message;
  const option = offer.chosen === null ? undefined : offer.options[offer.chosen];
  if (option?.kind !== 'standing') return null;
  const said = offer.agreedBy.includes(readerId) ? texts.offer.youSaidYes : texts.offer.partnerSaidYes;
  return said(partner.givenName, standingHere(option, telling));
}

/** Three times, and the other things the reader may want: five buttons at most. */
function openActions({ message, reader, now, texts }: Telling): readonly Action[] {
  const { id, version, options } = message.offer;
  const about = { offerId: id, version: String(version) };
  const times = options.map((option, index) => {
    const title = option.kind === 'meeting' ? dayAndTime(option.start, reader, now) : standingTitle(option, reader);
    return (index === 0 ? execute : alsoExecute)(title, 'choose-time', { ...about, option: String(index) });
  });
  const skip = message.meeting === null ? texts.offer.keep : texts.offer.skip;
  return [...times, alsoExecute(texts.offer.other, 'other-times', about), alsoExecute(skip, 'skip-offer', about)];
}

function closedBody(telling: Telling) {
  const [title, body] = saidOf(telling);
  return [heading(title), paragraph(body)];
}

/** What has become of the offer: a line and what follows from it. */
function saidOf(telling: Telling): readonly [title: string, body: string] {
  const { message, texts } = telling;
  const said = texts.offer;
  const { status } = message.offer;
  switch (status) {
    case 'open':
    case 'searching':
      return [said.searching.title, said.searching.body];
    case 'chosen':
    case 'done':
      return chosenOf(telling);
    case 'skipped': {
      if (message.meeting === null) return [said.skipped.standing, said.skipped.standingBody];
      return [said.skipped.meeting(startFor(message.meeting.start, telling)), said.skipped.meetingBody];
    }
    case 'expired':
      return [said.expired.title, said.expired.body];
    case 'failed':
      return [said.failed.title, message.meeting === null ? said.failed.standingBody : said.failed.meetingBody];
  }
}

function chosenOf(telling: Telling): readonly [title: string, body: string] {
  const { message, texts } = telling;
  const { chosen, options } = message.offer;
  const option = chosen === null ? undefined : options[chosen];
  const said = texts.offer.chosen;
  if (option === undefined) return [texts.offer.expired.title, texts.offer.expired.body];
  if (option.kind === 'standing') return [said.standing(standingHere(option, telling)), said.standingBody];
  return [said.meeting(spanFor(option, telling)), said.meetingBody];
}

/** Nothing was found: the meeting can still be left out. */
function closedActions({ message, texts }: Telling): readonly Action[] {
  const { id, version, status } = message.offer;
  if (status !== 'failed' || message.meeting === null) return [];
  return [alsoExecute(texts.offer.skip, 'skip-offer', { offerId: id, version: String(version) })];
}

/** The card's first line: why the times come. */
function whyOf(telling: Telling): string {
  const { message, texts } = telling;
  if (message.meeting === null) return whyStanding(telling);
  const said = texts.offer.why;
  const when = startFor(message.meeting.start, telling);
  const { why, askedBy } = message.offer;
  // Only the guest can decline; only the organiser can call off.
  if (why === 'declined' && message.readerId !== message.organiserId) return said.youDeclined(when);
  if (why === 'declined') return said.partnerDeclined(message.partner.givenName, when);
  if (why !== 'asked' && why !== 'no-common-time') return said[why](when);
  return askedBy === message.readerId ? said.youAsked(when) : said.partnerAsked(message.partner.givenName, when);
}

function whyStanding({ message, texts }: Telling): string {
  const said = texts.offer.why;
  const { offer, partner, readerId } = message;
  if (offer.why === 'no-common-time') return said.noCommonTime(partner.givenName);
  if (offer.why === 'hours') return said.standingHours;
  if (offer.why !== 'asked') return said.standingOther;
  return offer.askedBy === readerId ? said.standingYouAsked : said.standingPartnerAsked(partner.givenName);
}

/** What the button does not say: the partner's own clock, and how a standing time fares. Empty when there is nothing. */
function detailsOf(option: OfferOption, telling: Telling): string {
  const { reader } = telling;
  if (option.kind === 'meeting') return there(option.start, telling) === '' ? '' : spanFor(option, telling);
  const sentences = slotSentences(reasonsOf(option, telling), slotReader(telling), reader.language);
  return [`${startOfSentence(standingHere(option, telling))}.`, ...sentences].join(' ');
}

/** The standing time on the reader's clock and, where it shows another time, on the other's. */
function standingHere(option: Standing, telling: Telling): string {
  return `${standingFor(option, telling.reader)}${there(option.first, telling)}`;
}

type Standing = Extract<OfferOption, { kind: 'standing' }>;

function reasonsOf(option: Standing, { message }: Telling): readonly SlotReason[] {
  const outside = option.outside.map(({ personId, minutes }) => {
    const who = partOf(personId, message);
    return { kind: 'outside-hours', who, minutes, isDayOff: false } as const;
  });
  return [...countReasons(option.counts, { left: 0, perMonth: 0 }), ...outside];
}

function slotReader({ message }: Telling) {
  const to = readersPart(message);
  return { to, partnerGivenName: message.partner.givenName, inGroup: message.inGroup === true } as const;
}

function readersPart({ readerId, organiserId }: OfferMessage): SeriesPart {
  return readerId === organiserId ? 'organiser' : 'guest';
}

/** Everybody but the reader counts as the other side, including another guest of a group. */
function partOf(personId: PersonId, message: OfferMessage): SeriesPart {
  const own = readersPart(message);
  if (personId === message.readerId) return own;
  return own === 'organiser' ? 'guest' : 'organiser';
}

function dayAndTime(moment: Moment, reader: CardReader, now: Moment): string {
  return startOfSentence(`${dayOf(moment, reader, now)} ${timeOfDay(moment, reader)}`);
}

function standingTitle(option: Standing, reader: CardReader): string {
  return startOfSentence(standingFor(option, reader));
}

/** On the reader's own clock: the weekday and time of the first such meeting. */
function standingFor({ standing, first, timeZone }: Standing, reader: CardReader): string {
  if (!clocksDiffer(first, timeZone, reader.timeZone)) return standingText(standing, reader.language);
  const local = first.toZonedDateTimeISO(reader.timeZone);
  const days = local.toPlainDate().since(first.toZonedDateTimeISO(timeZone).toPlainDate()).days;
  const weekday = weekdays[(standing.weekday - 1 + days + 7) % 7] ?? standing.weekday;
  return standingText({ ...standing, weekday, time: local.toPlainTime() }, reader.language);
}
