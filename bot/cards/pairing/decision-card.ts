import type { Rhythm } from '#domain/programme/rhythm.ts';
import type { DecisionMessage } from '#operations/ports/pairing-messages.ts';
import { amount } from '#texts/format.ts';
import { words as english } from '#texts/words/en.ts';
import { words as swedish } from '#texts/words/sv.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  execute,
  heading,
  openHome,
  openPairing,
  paragraph,
  quiet,
  type Action,
  type CardContext,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { startFor, type Telling } from '../times.ts';

const words = { sv: swedish, en: english } as const;

/** What one of a pairing proposes to the others, with yes and no; or what became of it. Who said no is not told. */
export function decisionCard(message: DecisionMessage, reader: CardReader, { links, now }: CardContext): CardMessage {
  const texts = botTexts(reader.language, message.inGroup);
  const telling = { reader, partner: message.partner, texts, now };
  const { id: decisionId } = message.decision;
  const open = openPairing(texts, links, message.pairingId);
  const said = texts.together;
  const title = titleOf(message, telling);
  const actions: readonly Action[] = message.waitsForReader
    ? [execute(said.yes, 'agree-to-it', { decisionId }), alsoExecute(said.no, 'keep-as-it-is', { decisionId }), open]
    : [open];
  return { card: cardOf(reader.language, [heading(title), ...linesOf(message, telling)], actions), summary: title };
}

/** A yes that came to nothing: it can no longer be done. */
export function decisionInVainCard({ language }: Pick<CardReader, 'language'>, links: TabLinks): CardMessage {
  const texts = botTexts(language);
  const said = texts.together.notNow;
  const actions = [openHome(texts, links)];
  return { card: cardOf(language, [heading(said)], actions), summary: said };
}

function titleOf({ decision, asker, meeting }: DecisionMessage, telling: Telling): string {
  const said = telling.texts.together;
  const { about, status } = decision;
  const what = about.kind === 'rhythm' ? rhythmIn(about.rhythm, telling) : whenOf(meeting, telling);
  if (status === 'open') return said.title[about.kind](asker, what);
  return status === 'agreed' ? said.agreed[about.kind].title(what) : said.over[status];
}

function linesOf(message: DecisionMessage, telling: Telling) {
  const said = telling.texts.together;
  const { decision, isAsker, waitsForReader, present } = message;
  const { about, status, expiresAt } = decision;
  if (status === 'agreed') return [paragraph(said.agreed[about.kind].body)];
  if (status !== 'open') return [paragraph(said.unchanged)];
  const until = startFor(expiresAt, { ...telling, partner: { ...telling.partner, timeZone: null } });
  const body = paragraph(said.body[about.kind](rhythmIn(present, telling)));
  if (waitsForReader) return [body, quiet(said.silence(until))];
  return [paragraph(isAsker ? said.over.open : said.waiting), quiet(said.silence(until))];
}

function whenOf(meeting: DecisionMessage['meeting'], telling: Telling): string {
  return meeting === null ? '' : startFor(meeting.start, telling);
}

function rhythmIn({ cadence, minutes }: Rhythm, { reader: { language }, texts }: Telling): string {
  return texts.together.rhythm(words[language].cadence[cadence], amount(minutes, language));
}
