import type { Language, Programme } from '#domain/programme/programme.ts';
import {
  botTexts,
  cardOf,
  execute,
  heading,
  openHome,
  openUrl,
  paragraph,
  quiet,
  type Action,
  type CardMessage,
  type TabLinks,
} from '../card.ts';
import { roleButtons } from './enrolment-card.ts';

/** May the reader join with the button, are they in already, or is nothing open? */
export type JoinState = 'may-join' | 'enrolled' | 'nothing-open';

/** How the reader stands, and what they can join. */
export interface Joinable {
  readonly join: JoinState;
  readonly programmes: readonly Pick<Programme, 'id' | 'name'>[];
}

/** So many buttons leave room for the others of a card; the tab has them all. */
const mostButtons = 3;

/** A button for each programme the reader can join; of one alone it is asked at once as what. */
function joinButtons({ programmes }: Joinable, language: Language): readonly Action[] {
  const { enrolIn } = botTexts(language).welcome;
  const [first, ...others] = programmes;
  if (first !== undefined && others.length === 0) return roleButtons(first.id, language);
  return programmes
    .slice(0, mostButtons)
    .map(({ id: programmeId, name }) => execute(enrolIn(name[language]), 'enrol-start', { programmeId, role: 'ask' }));
}

/** What Lodestar is and who sees what; the first thing the bot says. */
export function welcomeCard(
  reader: Joinable & { readonly givenName: string; readonly language: Language },
  links: TabLinks,
): CardMessage {
  const texts = botTexts(reader.language);
  const { welcome, promises } = texts;
  const state = {
    'may-join': [],
    enrolled: [paragraph(welcome.enrolled)],
    'nothing-open': [paragraph(welcome.closed)],
  };
  const join = joinButtons(reader, reader.language);
  const body = [heading(welcome.title(reader.givenName)), paragraph(welcome.what), ...state[reader.join]];
  const actions = [...join, openUrl(texts.openProfile, links.to({ page: 'me' }))];
  return {
    card: cardOf(reader.language, [...body, quiet(promises.profile), quiet(promises.survey)], actions),
    summary: welcome.summary,
  };
}

/** What the bot can be asked for; said after a message that it did not understand, too. */
export function helpCard(
  reader: Joinable & { readonly language: Language; readonly understood: boolean },
  links: TabLinks,
): CardMessage {
  const texts = botTexts(reader.language);
  const { answers, help } = texts;
  const join = joinButtons(reader, reader.language);
  const actions = [...join, openHome(texts, links)];
  const body = [
    heading(help.title),
    paragraph(reader.understood ? answers.ask : answers.unknown),
    ...answers.examples.map(paragraph),
    quiet(answers.rest),
  ];
  return { card: cardOf(reader.language, body, actions), summary: help.summary };
}
