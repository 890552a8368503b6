import type { PersonId } from '#domain/ids.ts';
import type { Competence } from '#domain/enrolment/profile.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { AnswerRefusal } from '#domain/choosing/request.ts';
import type { RequestMessage, SuggestionsMessage } from '#operations/ports/matching-messages.ts';
import { bot as english } from '#texts/choosing/en.ts';
import { list, plainDay } from '#texts/format.ts';
import { reasonSentences } from '#texts/matching/reasons.ts';
import { aboutOf } from '#texts/pairing/introduction.ts';
import type { SameShape } from '#texts/shape.ts';
import { bot as swedish } from '#texts/choosing/sv.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  execute,
  heading,
  openHome,
  openUrl,
  openUrlFirst,
  paragraph,
  quiet,
  quietBelow,
  strong,
  type CardMessage,
  type Element,
  type CardReader,
  type NamingReader,
  type TabLinks,
} from '../card.ts';
import { lock, withFace } from '../pictures.ts';

function textsIn(language: Language): SameShape<typeof swedish> {
  return language === 'sv' ? swedish : english;
}

/** Mentors to choose from, or how far the choice has come. The ranking itself is done in the tab. */
export function suggestionsCard(message: SuggestionsMessage, reader: NamingReader, links: TabLinks): CardMessage {
  const { language } = reader;
  const said = textsIn(language).suggestions;
  const link = (title: string) => [openUrl(title, links.to({ page: 'choose' }))];
  if (message.state !== 'open') {
    const [title, body] = progressOf(message, language);
    return { card: cardOf(language, [heading(title), paragraph(body)], link(said.see)), summary: title };
  }
  const body = [
    heading(said.title(message.mentors.length)),
    ...(message.isRenewed ? [paragraph(said.renewed)] : []),
    ...message.mentors.flatMap((mentor, at) => mentorLines(mentor, message.about?.[at], reader)),
    paragraph(said.lead),
  ];
  const actions = [openUrlFirst(said.choose, links.to({ page: 'choose' }))];
  return { card: cardOf(language, body, actions), summary: said.summary };
}

function aboutPerson(person: Introduced) {
  const about = aboutOf(person);
  return about === '' ? [] : [quietBelow(about)];
}

function mentorLines(
  mentor: SuggestionsMessage['mentors'][number],
  personId: PersonId | undefined,
  reader: NamingReader,
): readonly Element[] {
  const why = reasonSentences(mentor.reasons, { to: 'mentee', partnerGivenName: mentor.givenName }, reader);
  const who = withFace({ personId, name: mentor.name }, reader, [strong(mentor.name), ...aboutPerson(mentor)], 40);
  return [...who, ...(why.length > 0 ? [paragraph(why.join(' '))] : [])];
}

function progressOf({ state, asked }: SuggestionsMessage, language: Language): readonly [title: string, body: string] {
  const said = textsIn(language).suggestions;
  if (state === 'asked' && asked !== null) return [said.asked(asked), said.askedBody];
  return state === 'wished' ? [said.wished, said.wishedBody] : [said.over, said.overBody];
}

/** A mentee asks the reader to be their mentor; afterwards the same card says what has become of it. */
export function requestCard(message: RequestMessage, reader: NamingReader, links: TabLinks): CardMessage {
  const { language } = reader;
  const said = textsIn(language).request;
  const { mentee, requestId } = message;
  if (message.state !== 'asked') return answeredCard(message, reader, links);
  const title = message.isReminder ? said.reminder(mentee.name) : said.title(mentee.name);
  const until = message.expiresAt.toZonedDateTimeISO(reader.timeZone).toPlainDate();
  const body = [
    ...withFace({ personId: message.about?.[0], name: mentee.name }, reader, [heading(title), ...aboutPerson(mentee)]),
    ...(message.wanted.length > 0 ? [paragraph(said.wants(competences(message.wanted, reader)))] : []),
    ...(message.greeting === '' ? [] : [paragraph(said.greeting(message.greeting))]),
    quiet(said.until(plainDay(until.toString(), language))),
    lock(botTexts(language).promises.request, links, reader),
  ];
  const actions = [
    execute(said.accept, 'accept-request', { requestId }),
    alsoExecute(said.decline, 'decline-request', { requestId }),
    openHome(botTexts(language), links),
  ];
  return { card: cardOf(language, body, actions), summary: said.summary(mentee.name) };
}

function answeredCard({ state, mentee }: RequestMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const said = textsIn(language).request;
  const [title, body] =
    state === 'accepted'
      ? [said.accepted(mentee.name), said.acceptedBody]
      : state === 'declined'
        ? [said.declined, said.declinedBody]
        : [said.over, said.overBody];
  const actions = [openHome(botTexts(language), links)];
  return { card: cardOf(language, [heading(title), paragraph(body)], actions), summary: title };
}

/** Why an answer came too late, or cannot be given. */
export function requestRefusedCard(
  why: AnswerRefusal,
  { language }: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const said = textsIn(language).request.refusals[why];
  const actions = [openHome(botTexts(language), links)];
  return { card: cardOf(language, [heading(said)], actions), summary: said };
}

function competences(wanted: readonly Competence[], { language, competence }: NamingReader): string {
  return list(
    wanted.map((each) => competence(each, language)),
    language,
  );
}
