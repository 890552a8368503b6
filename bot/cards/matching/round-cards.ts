import type { Language } from '#domain/programme/programme.ts';
import type { RoundInTheWayMessage, RoundMessage, RoundReportMessage } from '#operations/ports/lead-messages.ts';
import { dayOf, plainDay, timeOfDay, type Moment } from '#texts/format.ts';
import { bot as english } from '#texts/matching/rounds/en.ts';
import { bot as swedish } from '#texts/matching/rounds/sv.ts';
import type { SameShape } from '#texts/shape.ts';
import {
  alsoExecute,
  cardOf,
  execute,
  heading,
  openUrl,
  paragraph,
  type Action,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';

type Words = SameShape<typeof swedish>['round'];

interface At {
  readonly links: TabLinks;
  readonly now: Moment;
}

function wordsIn(language: Language): Words {
  return (language === 'sv' ? swedish : english).round;
}

/** A round ran by itself: how its draft stands, and what whoever leads the programme can do about it. */
export function roundCard(message: RoundMessage, reader: CardReader, at: At): CardMessage {
  const { language } = reader;
  const { title, lines } = told(message, reader, at.now);
  const actions = [...decisions(message, language), look(message, language, at.links)];
  return { card: cardOf(language, [heading(title), ...lines.map(paragraph)], actions), summary: title };
}

function told(
  message: RoundMessage,
  reader: CardReader,
  now: Moment,
): { readonly title: string; readonly lines: readonly string[] } {
  const said = wordsIn(reader.language);
  const name = message.programmeName[reader.language];
  const { pairs, by } = message;
  switch (message.state) {
    case 'by-itself':
    case 'by-hand':
    case 'held':
      return {
        title: said.proposed(pairs + message.putAside, name),
        lines: [...concerns(message, said), whatFollows(message, reader, now)],
      };
    case 'published':
      return {
        title: said.published(pairs, name),
        lines: [by === null ? said.publishedByItself : said.publishedBy(by)],
      };
    case 'discarded':
      return { title: said.discarded(name), lines: [said.discardedBody] };
    case 'replaced':
      return { title: said.replaced(name), lines: [said.replacedBody] };
    case 'over':
      return { title: said.over(name), lines: [said.overBody] };
  }
}

function concerns({ toThinkOf, putAside, thirdTime }: RoundMessage, said: Words): readonly string[] {
  return [
    ...(toThinkOf === 0 ? [] : [said.toThinkOf(toThinkOf)]),
    ...(putAside === 0 ? [] : [said.putAside(putAside)]),
    ...(thirdTime === 0 ? [] : [said.thirdTime(thirdTime)]),
  ];
}

function whatFollows({ state, by, publishesAt }: RoundMessage, reader: CardReader, now: Moment): string {
  const said = wordsIn(reader.language);
  if (state === 'held') return by === null ? said.heldBySomebody : said.held(by);
  if (state === 'by-hand' || publishesAt === null) return said.byHand;
  return said.byItself(`${dayOf(publishesAt, reader, now)} ${timeOfDay(publishesAt, reader)}`);
}

/** What is not to be taken back is asked once more before it is done. */
function decisions(message: RoundMessage, language: Language): readonly Action[] {
  const said = wordsIn(language);
  const { programmeId, roundId, state, mayAct } = message;
  const about = { programmeId, roundId };
  if (!mayAct) return [];
  const publish = message.pairs === 0 ? [] : [alsoExecute(said.publish, 'ask-publish-round', about)];
  if (state === 'by-itself') return [execute(said.hold, 'hold-round', about), ...publish];
  if (state === 'held') return [execute(said.release, 'release-round', about), ...publish];
  return state === 'by-hand' ? publish : [];
}

/** Asks whether it is really to be published now. */
export function publishRoundCard(message: RoundMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const said = wordsIn(language);
  const { programmeId, roundId, version, pairs } = message;
  const title = said.sure(pairs, message.programmeName[language]);
  const actions = [
    execute(said.confirm, 'publish-round', { programmeId, roundId, version: String(version) }),
    alsoExecute(said.back, 'show-round', { programmeId, roundId }),
    look(message, language, links),
  ];
  const lines = [...concerns(message, said), said.sureBody];
  return { card: cardOf(language, [heading(title), ...lines.map(paragraph)], actions), summary: title };
}

/** A round was published by itself. */
export function roundReportCard(message: RoundReportMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const said = wordsIn(language);
  const title = said.report(message.programmeName[language]);
  const lines = [
    said.reportPairs(message.pairs),
    ...(message.refused === 0 ? [] : [said.reportRefused(message.refused)]),
    ...(message.waiting === 0 ? [] : [said.reportWaiting(message.waiting)]),
    ...(message.nextTry === null ? [] : [said.reportNext(plainDay(message.nextTry.toString(), language))]),
  ];
  const body = [heading(title), ...lines.map(paragraph)];
  return { card: cardOf(language, body, [look(message, language, links)]), summary: title };
}

/** A round was to run, and a draft is in its way. */
export function roundInTheWayCard(message: RoundInTheWayMessage, reader: CardReader, at: At): CardMessage {
  const { language } = reader;
  const said = wordsIn(language);
  const title = said.inTheWay(message.programmeName[language]);
  const body = [heading(title), paragraph(said.inTheWayBody(dayOf(message.proposedAt, reader, at.now)))];
  return { card: cardOf(language, body, [look(message, language, at.links)]), summary: title };
}

function look({ programmeId }: Pick<RoundMessage, 'programmeId'>, language: Language, links: TabLinks): Action {
  return openUrl(wordsIn(language).look, links.to({ page: 'hr/matching', programmeId }));
}
