import type { JoinAgainMessage } from '#operations/ports/programme-messages.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  execute,
  heading,
  openUrl,
  paragraph,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';

/** Whether to join again, with one press; or that the reader is in again. */
export function joinAgainCard(message: JoinAgainMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const { again } = botTexts(language);
  const { programmeId } = message;
  const { title, body } = wordsOf(message, language);
  const profile = openUrl(again.profile, links.to({ page: 'me', programmeId }));
  const actions =
    message.state === 'asked'
      ? [
          execute(again.yes, 'join-again', { programmeId, joins: 'true' }),
          alsoExecute(again.no, 'join-again', { programmeId, joins: 'false' }),
          profile,
        ]
      : [profile];
  return { card: cardOf(language, [heading(title), paragraph(body)], actions), summary: title };
}

/** The yes needs more than one press. */
export function joinByProfileCard({ language }: Pick<CardReader, 'language'>, links: TabLinks): CardMessage {
  const { again } = botTexts(language);
  const actions = [openUrl(again.profile, links.to({ page: 'me' }))];
  return { card: cardOf(language, [heading(again.needsMore)], actions), summary: again.needsMore };
}

/** Those who lead the programme have said no since the question came. */
export function joinRefusedCard({ language }: Pick<CardReader, 'language'>, links: TabLinks): CardMessage {
  const { again, enrolment } = botTexts(language);
  const title = enrolment.refusals['refused-lately'];
  const actions = [openUrl(again.profile, links.to({ page: 'me' }))];
  return { card: cardOf(language, [heading(title)], actions), summary: title };
}

function wordsOf({ state, programmeName, fromName, roles }: JoinAgainMessage, language: CardReader['language']) {
  const { again } = botTexts(language);
  const name = programmeName[language];
  const from = fromName[language];
  switch (state) {
    case 'asked': {
      const [one] = roles;
      const role = roles.length > 1 || one === undefined ? again.role.both : again.role[one];
      return { title: again.title(name), body: again.body(from, role) };
    }
    case 'joined':
      return { title: again.joined(name), body: again.joinedBody };
    case 'as-wished':
      return { title: again.joined(name), body: again.asWished(from) };
    case 'applied':
      return { title: again.applied(name), body: again.appliedBody };
    case 'declined':
      return { title: again.declined, body: again.declinedBody };
    case 'over':
      return { title: again.over, body: again.overBody };
  }
}
