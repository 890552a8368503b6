import type { ContinuationMessage } from '#operations/ports/meeting-messages.ts';
import type { BotTexts } from '#texts/bot.ts';
import { dayOf, startOfSentence, timeOfDay, type Moment } from '#texts/format.ts';
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
import { spanFor, startFor, type Telling } from '../times.ts';

/** Is another series in Outlook the rest of the meetings? Or what was answered, and by whom. */
export function continuationCard(
  message: ContinuationMessage,
  reader: CardReader,
  { links, now }: CardContext,
): CardMessage {
  const texts = botTexts(reader.language, message.inGroup);
  const telling = { reader, partner: message.partner, texts, now };
  const open = openPairing(texts, links, message.pairingId);
  const isOpen = message.asked.status === 'open';
  const body = isOpen ? question(message, telling) : outcome(message, texts);
  const actions = isOpen ? answers(message, telling) : [open];
  const summary = texts.continuation.summary(message.partner.givenName);
  return { card: cardOf(reader.language, body, actions), summary };
}

function question({ asked }: ContinuationMessage, telling: Telling) {
  const { candidates, cut, expiresAt } = asked;
  const said = telling.texts.continuation;
  const [first, ...more] = candidates;
  const isOne = first !== undefined && more.length === 0;
  const silence = first?.certain === true ? said.silence.yes : said.silence.no;
  return [
    heading(said.title(startFor(cut, telling))),
    paragraph(isOne ? said.one(spanFor(first, telling)) : said.several),
    ...(isOne ? [] : candidates.map((each) => quiet(startOfSentence(spanFor(each, telling))))),
    quiet(silence(startFor(expiresAt, { ...telling, partner: { ...telling.partner, timeZone: null } }))),
  ];
}

function answers({ asked }: ContinuationMessage, telling: Telling): readonly Action[] {
  const { id, version, candidates } = asked;
  const about = { continuationId: id, version: String(version) };
  const said = telling.texts.continuation;
  const isOne = candidates.length === 1;
  const yes = candidates.map((each, index) => {
    const title = isOne ? said.yes : said.from(whenOnButton(each.start, telling));
    return (index === 0 ? execute : alsoExecute)(title, 'go-on-with', { ...about, chosen: String(index) });
  });
  return [...yes, alsoExecute(isOne ? said.no : said.none, 'go-on-with-none', about)];
}

/** The lines above the buttons say the rest. */
function whenOnButton(start: Moment, { reader, now }: Telling): string {
  return `${dayOf(start, reader, now)} ${timeOfDay(start, reader)}`;
}

function outcome(message: ContinuationMessage, texts: BotTexts) {
  const said = texts.continuation;
  const { status } = message.asked;
  if (status !== 'accepted' && status !== 'declined') {
    return [heading(said.vanished.title), paragraph(said.vanished.body)];
  }
  const words = said[status];
  return [heading(words.title), paragraph(`${whoSaid(message, words)} ${words.body}`)];
}

/** In a group nobody is named. */
function whoSaid(
  { asked: { answeredBy }, readerId, partner, inGroup }: ContinuationMessage,
  words: BotTexts['continuation']['accepted' | 'declined'],
): string {
  if (answeredBy === null) return words.nobody;
  if (answeredBy === readerId) return words.you;
  return inGroup === true ? words.someone : words.partner(partner.givenName);
}
