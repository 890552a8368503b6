import type { GroupIntroductionMessage, MemberLeftMessage } from '#operations/ports/messenger.ts';
import { groups as english } from '#texts/en/groups.ts';
import { groupReasonSentences } from '#texts/groups.ts';
import { namesTogether } from '#texts/names.ts';
import { groups as swedish } from '#texts/sv/groups.ts';
import {
  cardOf,
  heading,
  openUrl,
  paragraph,
  quiet,
  subheading,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from './card.ts';

/** Whom somebody is in a group or circle with, why, and what happens next. `role` is the reader's own. */
export function groupIntroductionCard(
  message: GroupIntroductionMessage,
  { language }: CardReader,
  links: TabLinks,
): CardMessage {
  const { introduction, open } = language === 'sv' ? swedish : english;
  const { groupKind, role, people, reasons, programmeName, pairingId } = message;
  const mentor = people.find((person) => person.role === 'mentor' && groupKind === 'group');
  const title = groupKind === 'circle' ? introduction.title.circle : introduction.title.mentor;
  const why = groupReasonSentences(reasons, language);
  const body = [
    heading(role === 'mentee' && mentor !== undefined ? introduction.title.group(mentor.name) : title),
    paragraph(introduction.programme(programmeName[language])),
    subheading(introduction.members),
    ...people.flatMap((person) => {
      const about = [person.jobTitle, person.department, person.place].filter((part) => part !== '').join(' · ');
      const said = person === mentor ? introduction.mentorOf(about) : about;
      return [paragraph(person.name), ...(said === '' ? [] : [quiet(said)])];
    }),
    ...(why.length > 0 ? [subheading(introduction.why), ...why.map(paragraph)] : []),
    paragraph(introduction.next),
  ];
  const actions = [openUrl(open, links.entity('home', `pairing:${pairingId}`))];
  return { card: cardOf(language, body, actions), summary: introduction.summary[groupKind] };
}

/** Somebody has left a group that goes on; why is told to nobody. */
export function memberLeftCard(message: MemberLeftMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const { left, open } = language === 'sv' ? swedish : english;
  const { givenName, othersGivenNames, pairingId } = message;
  const body = [heading(left.title(givenName)), paragraph(left.body(namesTogether(othersGivenNames, language)))];
  const actions = [openUrl(open, links.entity('home', `pairing:${pairingId}`))];
  return { card: cardOf(language, body, actions), summary: left.summary(givenName) };
}
