import type { EndedMessage } from '#operations/ports/pairing-messages.ts';
import { groups as english } from '#texts/groups/en.ts';
import { groups as swedish } from '#texts/groups/sv.ts';
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
import { lock } from '../pictures.ts';

/** The pairing is over; nobody is told who wished it. About the next round it says only how the reader stands. */
export function endedCard(message: EndedMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const { nextRound } = message;
  const { title, body: said, summary } = wordsOf(message, language);
  const standing = nextRound === null ? [] : [paragraph(botTexts(language).ended.nextRound[nextRound])];
  const body = [heading(title), paragraph(said), ...standing, ...promise(nextRound, language, links)];
  return { card: cardOf(language, body, actionsFor(message, language, links)), summary };
}

function wordsOf({ why, inGroup, partnerGivenName, goesOn }: EndedMessage, language: CardReader['language']) {
  const { ended, parting } = botTexts(language);
  if (goesOn !== undefined) {
    const title = parting.goesOn[goesOn.outcome];
    return { title, body: parting.outcome[goesOn.outcome](partnerGivenName, goesOn.seriesStays), summary: title };
  }
  const group = language === 'sv' ? swedish.ended : english.ended;
  if (inGroup === true && why !== 'programme-over') return group;
  return {
    title: ended.title[why](partnerGivenName),
    body: ended.body[why](partnerGivenName),
    summary: inGroup === true ? group.summary : ended.summary(partnerGivenName),
  };
}

/** How the reader stands in a programme. */
type Standing = Pick<EndedMessage, 'programmeId' | 'nextRound'>;

/** After the reader has said whether they want another pairing. */
export function nextRoundCard(
  standing: Standing & { readonly nextRound: NonNullable<EndedMessage['nextRound']> },
  { language }: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const { nextRound } = standing;
  const said = botTexts(language).ended.nextRound[nextRound];
  const body = [heading(said), ...promise(nextRound, language, links)];
  return { card: cardOf(language, body, actionsFor(standing, language, links)), summary: said };
}

/** Whoever has not asked for anybody is told what HR sees of that. */
function promise(nextRound: EndedMessage['nextRound'], language: CardReader['language'], links: TabLinks) {
  const { promises } = botTexts(language);
  return nextRound === 'aside' ? [lock(promises.aside, links, { language })] : [];
}

function actionsFor({ programmeId, nextRound }: Standing, language: CardReader['language'], links: TabLinks) {
  const texts = botTexts(language);
  const takesPart = nextRound === 'aside';
  const change = takesPart ? texts.ended.takePart : texts.ended.standAside;
  return [
    ...(nextRound === null
      ? []
      : [alsoExecute(change, 'next-round', { programmeId, takesPart: takesPart ? 'true' : 'false' })]),
    openHome(texts, links),
  ];
}
