import { partingWishes, type PartingWish } from '#domain/pairing/parting.ts';
import type { PartingMessage } from '#operations/ports/pairing-messages.ts';
import { plainDay } from '#texts/format.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  heading,
  item,
  openPairing,
  paragraph,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { lock } from '../pictures.ts';

/** How it goes on when their time is over: three answers, of which the reader's own is named. */
export function partingCard(message: PartingMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const texts = botTexts(language);
  const { parting } = texts;
  const { pairingId, partnerGivenName, wish, isOver } = message;
  const open = openPairing(texts, links, pairingId);
  if (isOver) {
    const body = [heading(parting.over), paragraph(parting.overBody)];
    return { card: cardOf(language, body, [open]), summary: parting.over };
  }
  const title = parting.title(partnerGivenName);
  const body = [
    heading(title),
    ...(wish === null ? [] : [paragraph(parting.yours(wordsFor(wish, message, language).wish))]),
    paragraph(parting.lead(plainDay(message.lastDay.toString(), language))),
    ...partingWishes.map((each) => {
      const { wish: said, means } = wordsFor(each, message, language);
      return item(`${said}: ${means}`);
    }),
    paragraph(parting.needsAll),
    lock(texts.promises.parting, links, { language }),
  ];
  const answers = partingWishes
    .filter((each) => each !== wish)
    .map((each) => alsoExecute(wordsFor(each, message, language).wish, 'wish-afterwards', { pairingId, wish: each }));
  return { card: cardOf(language, body, [...answers, open]), summary: parting.summary(partnerGivenName) };
}

function wordsFor(wish: PartingWish, { isRolling }: PartingMessage, language: CardReader['language']) {
  const { parting } = botTexts(language);
  return wish === 'next' && isRolling
    ? { wish: parting.anotherTerm, means: parting.anotherTermMeans }
    : { wish: parting.wish[wish], means: parting.means[wish] };
}
