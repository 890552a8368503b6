import type { PairingId } from '#domain/ids.ts';
import type { SilenceMessage, StillThereMessage } from '#operations/ports/pairing-messages.ts';
import { localDate, plainDay } from '#texts/format.ts';
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
  type Action,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { lock } from '../pictures.ts';

type Language = CardReader['language'];

/** What is seen of the other side's silence, and what the reader may choose. `opened`: they asked for it themselves. */
export function silenceCard(message: SilenceMessage, reader: CardReader, links: TabLinks, opened = false): CardMessage {
  const { silence, openPairing, promises } = botTexts(reader.language, message.inGroup);
  const { partnerGivenName: name, state, pairingId } = message;
  const open = openUrl(openPairing, links.to({ page: 'pairing', pairingId }));
  if (state === 'heard') {
    const card = cardOf(reader.language, [heading(silence.heard(name)), paragraph(silence.heardBody)], [open]);
    return { card, summary: silence.heard(name) };
  }
  if (state === 'over') {
    return { card: cardOf(reader.language, [heading(silence.over)], [open]), summary: silence.over };
  }
  const lines = linesOf(message, reader, opened);
  const [title = silence.summary(name), ...body] = lines;
  const who = lock(promises.silence, links, reader);
  const card = cardOf(reader.language, [heading(title), ...body.map(paragraph), who], choices(message, reader, links));
  return { card, summary: opened || state !== 'asking' ? title : silence.summary(name) };
}

function linesOf(message: SilenceMessage, reader: CardReader, opened: boolean): readonly string[] {
  const { silence } = botTexts(reader.language, message.inGroup);
  const { partnerGivenName: name, state, signs, asksAgainAt } = message;
  const seen = signs.map((sign) => {
    const said = silence.signs[sign];
    return typeof said === 'string' ? said : said(name);
  });
  if (state === 'left') return [silence.left, ...seen];
  if (state === 'waits' && asksAgainAt !== null) {
    const day = plainDay(localDate(asksAgainAt, reader.timeZone), reader.language);
    return [silence.waits(day), ...seen];
  }
  if (seen.length > 0) return [silence.title(name), ...seen, silence.ask];
  return opened ? [silence.nothingSeen(name)] : [silence.saidTitle(name), silence.said];
}

function choices(message: SilenceMessage, { language }: CardReader, links: TabLinks): readonly Action[] {
  const { silence } = botTexts(language, message.inGroup);
  const { pairingId, partnerGivenName: name, addresses, state, inGroup } = message;
  return [
    openUrl(silence.write(name), links.chatWith(addresses, silence.draft(name))),
    alsoExecute(silence.otherTime, 'ask-standing-time', { pairingId }),
    ...(state === 'asking' ? [alsoExecute(silence.wait, 'wait-for-them', { pairingId })] : []),
    alsoExecute(inGroup === true ? silence.leaveGroup : silence.newMatch, 'new-match', { pairingId }),
    alsoExecute(silence.help, 'ask-help', { pairingId }),
  ];
}

/** Says what will happen before a pairing ends for a new match. */
export function newMatchCard(message: SilenceMessage, { language }: CardReader): CardMessage {
  const { silence } = botTexts(language, message.inGroup);
  const { pairingId, inGroup, partnerGivenName } = message;
  const body = [
    heading(silence.confirmTitle),
    paragraph(inGroup === true ? silence.confirmInGroup : silence.confirm(partnerGivenName)),
    paragraph(silence.confirmLine),
  ];
  const actions = [
    execute(silence.confirmAction, 'new-match-sure', { pairingId }),
    alsoExecute(silence.back, 'cannot-reach', { pairingId }),
  ];
  return { card: cardOf(language, body, actions), summary: silence.confirmTitle };
}

/** It has ended, and they are put in line soon. */
export function newMatchDoneCard(language: Language, links: TabLinks): CardMessage {
  const texts = botTexts(language);
  const { ended, silence } = texts;
  const actions = [openHome(texts, links)];
  const card = cardOf(language, [heading(silence.ended), paragraph(ended.nextRound.soon)], actions);
  return { card, summary: silence.ended };
}

/** HR has been asked for help. */
export function helpAskedCard(language: Language, pairingId: PairingId, links: TabLinks): CardMessage {
  const texts = botTexts(language);
  const { silence, promises } = texts;
  const body = [heading(silence.helpAsked), lock(promises.help, links, { language })];
  const actions = [alsoExecute(silence.back, 'cannot-reach', { pairingId }), openPairing(texts, links, pairingId)];
  return { card: cardOf(language, body, actions), summary: silence.helpAsked };
}

/** Asks the silent one kindly; never a word of what the other has said or chosen. */
export function stillThereCard(message: StillThereMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const texts = botTexts(language, message.inGroup);
  const { stillThere } = texts;
  const { pairingId, partnerGivenName: name, signs, isOver } = message;
  const open = openPairing(texts, links, pairingId);
  if (isOver) return { card: cardOf(language, [heading(stillThere.over)], [open]), summary: stillThere.over };
  const title = stillThere.title(name);
  const seen = signs.map((sign) => paragraph(stillThere.signs[sign]));
  const actions = [
    execute(stillThere.yes, 'still-there', { pairingId }),
    alsoExecute(texts.silence.otherTime, 'ask-standing-time', { pairingId }),
    openUrl(stillThere.pause, links.to({ page: 'pairing', pairingId, dialog: 'pause' })),
    openUrl(stillThere.end, links.to({ page: 'pairing', pairingId, dialog: 'end' })),
  ];
  return { card: cardOf(language, [heading(title), ...seen, paragraph(stillThere.ask)], actions), summary: title };
}

/** After the yes. */
export function stillThereThanksCard(
  { pairingId, partnerGivenName }: Pick<SilenceMessage, 'pairingId' | 'partnerGivenName'>,
  { language }: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const texts = botTexts(language);
  const { stillThere } = texts;
  const body = [heading(stillThere.thanks), paragraph(stillThere.thanksBody(partnerGivenName))];
  const actions = [
    alsoExecute(texts.silence.otherTime, 'ask-standing-time', { pairingId }),
    openPairing(texts, links, pairingId),
  ];
  return { card: cardOf(language, body, actions), summary: stillThere.thanks };
}
