import { nextTimeWishes } from '#domain/enrolment/next-time.ts';
import type { FarewellMessage } from '#operations/ports/programme-messages.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  heading,
  openHome,
  paragraph,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';

/** A programme has ended: thanks, HR's words, what came of the reader's own, and whether they want to be in again. */
export function farewellCard(message: FarewellMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const texts = botTexts(language);
  const { farewell } = texts;
  const { programmeId, wish, nextName } = message;
  const name = message.programmeName[language];
  const words = message.words[language];
  const body = [
    heading(farewell.title(name)),
    paragraph(message.waited ? farewell.waited : farewell.thanks),
    ...(words === '' ? [] : [paragraph(words)]),
    ...message.pairings.map((each) => paragraph(endOf(each, language))),
    ...(nextName === null ? [] : [paragraph(farewell.next(nextName[language]))]),
    paragraph(wish === null ? farewell.ask : farewell.said[wish]),
  ];
  const answers = nextTimeWishes
    .filter((each) => each !== wish)
    .map((each) => alsoExecute(farewell.wish[each], 'next-time', { programmeId, wish: each }));
  const actions = [...answers, openHome(texts, links)];
  return { card: cardOf(language, body, actions), summary: farewell.summary(name) };
}

function endOf(
  { outcome, partnerGivenName, seriesStays }: FarewellMessage['pairings'][number],
  language: CardReader['language'],
): string {
  return botTexts(language).parting.outcome[outcome](partnerGivenName, seriesStays);
}
