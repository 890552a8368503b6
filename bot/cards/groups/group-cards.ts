import type { GroupIntroductionMessage, MemberLeftMessage } from '#operations/ports/group-messages.ts';
import { groups as english } from '#texts/groups/en.ts';
import { groupIntroductionWords } from '#texts/groups/group-introduction.ts';
import { namesTogether } from '#texts/words/names.ts';
import { groups as swedish } from '#texts/groups/sv.ts';
import {
  botTexts,
  cardOf,
  heading,
  openUrl,
  paragraph,
  quiet,
  subheading,
  type CardMessage,
  type CardReader,
  type NamingReader,
  type TabLinks,
} from '../card.ts';
import { lock } from '../pictures.ts';

/** With whom somebody is in a group or circle, why, and what happens next. `role` is the reader's own. */
export function groupIntroductionCard(
  message: GroupIntroductionMessage,
  reader: NamingReader,
  links: TabLinks,
): CardMessage {
  const { language } = reader;
  const words = groupIntroductionWords(message, reader);
  const body = [
    heading(words.title),
    paragraph(words.programme),
    subheading(words.membersTitle),
    ...words.members.flatMap(({ name, about }) => [paragraph(name), ...(about === '' ? [] : [quiet(about)])]),
    ...(words.why.length > 0 ? [subheading(words.whyTitle), ...words.why.map(paragraph)] : []),
    paragraph(words.next),
    lock(botTexts(language).promises.group, links, reader),
  ];
  const { open } = language === 'sv' ? swedish : english;
  const actions = [openUrl(open, links.to({ page: 'pairing', pairingId: message.pairingId }))];
  return { card: cardOf(language, body, actions), summary: words.summary };
}

/** Somebody has left a group that goes on; nobody is told why. */
export function memberLeftCard(message: MemberLeftMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const { left, open } = language === 'sv' ? swedish : english;
  const { givenName, othersGivenNames, pairingId } = message;
  const body = [heading(left.title(givenName)), paragraph(left.body(namesTogether(othersGivenNames, language)))];
  const actions = [openUrl(open, links.to({ page: 'pairing', pairingId }))];
  return { card: cardOf(language, body, actions), summary: left.summary(givenName) };
}
