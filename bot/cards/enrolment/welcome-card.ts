import type { Language } from '#domain/programme/programme.ts';
import {
  botTexts,
  cardOf,
  execute,
  heading,
  openUrl,
  paragraph,
  quiet,
  type CardMessage,
  type TabLinks,
} from '../card.ts';

/** May the reader join with the button, are they in already, or is nothing open? */
export type JoinState = 'may-join' | 'enrolled' | 'nothing-open';

/** What Lodestar is and who sees what; the first thing the bot says. */
export function welcomeCard(
  reader: { readonly givenName: string; readonly language: Language; readonly join: JoinState },
  links: TabLinks,
): CardMessage {
  const texts = botTexts(reader.language);
  const { welcome, promises } = texts;
  const state = {
    'may-join': [],
    enrolled: [paragraph(welcome.enrolled)],
    'nothing-open': [paragraph(welcome.closed)],
  };
  const join = reader.join === 'may-join' ? [execute(welcome.enrol, 'enrol-start', {})] : [];
  const body = [heading(welcome.title(reader.givenName)), paragraph(welcome.what), ...state[reader.join]];
  const actions = [...join, openUrl(texts.openProfile, links.to({ page: 'me' }))];
  return {
    card: cardOf(reader.language, [...body, quiet(promises.profile), quiet(promises.survey)], actions),
    summary: welcome.summary,
  };
}

/** What the bot can be asked for; said after a message that it did not understand, too. */
export function helpCard(
  reader: { readonly language: Language; readonly join: JoinState; readonly understood: boolean },
  links: TabLinks,
): CardMessage {
  const texts = botTexts(reader.language);
  const { answers, help } = texts;
  const join = reader.join === 'may-join' ? [execute(help.enrol, 'enrol-start', {})] : [];
  const actions = [...join, openUrl(texts.openTab, links.to({ page: 'home' }))];
  const body = [
    heading(help.title),
    paragraph(reader.understood ? answers.ask : answers.unknown),
    ...answers.examples.map(paragraph),
    quiet(answers.rest),
  ];
  return { card: cardOf(reader.language, body, actions), summary: help.summary };
}
