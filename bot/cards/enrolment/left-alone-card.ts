import type { Way } from '#domain/matching/left-alone.ts';
import type { LeftWaitingMessage } from '#operations/ports/matching-messages.ts';
import type { ProfilePart } from '#teams-app/contract/places.ts';
import { list, plainDay } from '#texts/format.ts';
import { words as english } from '#texts/words/en.ts';
import { words as swedish } from '#texts/words/sv.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  heading,
  item,
  openUrl,
  paragraph,
  type Action,
  type CardMessage,
  type CardReader,
  type NamingReader,
  type TabLinks,
} from '../card.ts';

const words = { sv: swedish, en: english };

/** A round left the reader alone: why, what of their own would help, and one press where that is a single choice. */
export function leftAloneCard(message: LeftWaitingMessage, reader: NamingReader, links: TabLinks): CardMessage {
  const { language } = reader;
  const { leftAlone } = botTexts(language);
  const { programmeId, role, why, ways, nextTry } = message;
  const lines = [
    leftAlone.why[why],
    leftAlone.keptPlace,
    ...(nextTry === null ? [] : [leftAlone.nextTry(plainDay(nextTry.toString(), language))]),
    ...(ways.length === 0 ? [] : [leftAlone.helps]),
  ];
  const presses = ways.flatMap((way) => pressOf(message, way, language)).slice(0, 4);
  const actions = [...presses, openUrl(leftAlone.profile, links.to({ page: 'me', programmeId, part: partFor(ways) }))];
  const body = [
    heading(leftAlone.title[role]),
    ...lines.map(paragraph),
    ...ways.map((way) => item(wayIn(way, reader))),
  ];
  return { card: cardOf(language, body, actions), summary: leftAlone.summary };
}

/** After one press. */
export function widenedCard({ language }: Pick<CardReader, 'language'>, links: TabLinks): CardMessage {
  const { leftAlone } = botTexts(language);
  const actions = [openUrl(leftAlone.profile, links.to({ page: 'me' }))];
  return { card: cardOf(language, [heading(leftAlone.widened)], actions), summary: leftAlone.widened };
}

function wayIn(way: Way, { language, competence }: NamingReader): string {
  const said = botTexts(language).leftAlone.way;
  const { language: languages } = words[language];
  switch (way.kind) {
    case 'language':
      return said.language(languages[way.language]);
    case 'competences':
      return said.competences(
        list(
          way.competences.map((each) => competence(each, language)),
          language,
        ),
      );
    case 'partner-style':
    case 'hours':
    case 'place':
      return said[way.kind];
  }
}

function pressOf({ programmeId }: LeftWaitingMessage, way: Way, language: CardReader['language']): readonly Action[] {
  const { press } = botTexts(language).leftAlone;
  switch (way.kind) {
    case 'language': {
      const title = press.language(words[language].language[way.language]);
      return [alsoExecute(title, 'widen', { programmeId, way: `speak-${way.language}` })];
    }
    case 'partner-style':
    case 'hours':
      return [alsoExecute(press[way.kind], 'widen', { programmeId, way: way.kind })];
    case 'competences':
    case 'place':
      return [];
  }
}

/** The part of the profile with what would help first, of what is not one press. */
function partFor(ways: readonly Way[]): ProfilePart {
  return ways.some(({ kind }) => kind === 'competences') ? 'learn' : 'about';
}
