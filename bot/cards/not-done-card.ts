import type { Language } from '#domain/programme/programme.ts';
import { botTexts, cardOf, heading, openHome, paragraph, type CardMessage, type TabLinks } from './card.ts';

/** Why the bot did not do what it was asked. */
export type NotDone = 'unexpected' | 'notFound' | 'notAllowed' | 'conflict' | 'unknownAction' | 'unknownPerson';

/** Something did not work: what it means and what to do now. */
export function notDoneCard(why: NotDone, language: Language, links: TabLinks): CardMessage {
  const texts = botTexts(language);
  const body = [heading(texts.trouble.title), paragraph(texts.trouble[why])];
  const actions = [openHome(texts, links)];
  return { card: cardOf(language, body, actions), summary: texts.trouble.summary };
}
