import type { Language, Programme } from '#domain/programme/programme.ts';
import type { ApplicationMessage, InvitationMessage, MentorYesMessage } from '#operations/ports/inviting-messages.ts';
import { applicationWords } from '#texts/inviting/application.ts';
import { bot as english } from '#texts/inviting/en.ts';
import { invitationWords } from '#texts/inviting/invitation.ts';
import { bot as swedish } from '#texts/inviting/sv.ts';
import type { SameShape } from '#texts/shape.ts';
import { aboutOf } from '#texts/pairing/introduction.ts';
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
  quietBelow,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { lock, withFace } from '../pictures.ts';

function textsIn(language: Language): SameShape<typeof swedish> {
  return language === 'sv' ? swedish : english;
}

/** An invitation with what it takes and who sees what, or its reminder; afterwards what the reader has answered. */
export function invitationCard(
  message: InvitationMessage,
  { language }: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const said = textsIn(language).invitation;
  const { programmeId, state } = message;
  if (state !== 'open') return answeredCard({ ...message, state }, language, links);
  const { title, summary, lines, small } = invitationWords(message, language);
  const body = [
    heading(title),
    ...lines.map(paragraph),
    ...small.map(paragraph),
    lock(botTexts(language).promises.invitation, links, { language }),
  ];
  const actions = [
    openUrlFirst(said.look, links.to({ page: 'join', programmeId })),
    alsoExecute(said.later, 'invitation-later', { programmeId }),
    alsoExecute(said.no, 'invitation-no', { programmeId }),
  ];
  return { card: cardOf(language, body, actions), summary };
}

function answeredCard(
  {
    state,
    programmeId,
    programmeName,
  }: Pick<InvitationMessage, 'programmeId' | 'programmeName'> & {
    readonly state: Exclude<InvitationMessage['state'], 'open'>;
  },
  language: Language,
  links: TabLinks,
): CardMessage {
  const said = textsIn(language).invitation;
  const name = programmeName[language];
  const [title, body] = {
    joined: [said.joined(name), said.joinedBody],
    declined: [said.declined, said.declinedBody],
    later: [said.laterTitle, said.laterBody],
    over: [said.over(name), said.overBody],
  }[state];
  const actions = [openUrl(said.open, links.to({ page: 'join', programmeId }))];
  return { card: cardOf(language, [heading(title ?? ''), paragraph(body ?? '')], actions), summary: title ?? '' };
}

/** The answer to somebody who has applied. */
export function applicationCard(
  message: ApplicationMessage,
  { language }: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const { title, lines } = applicationWords(message, language);
  const place = { page: 'join', programmeId: message.programmeId } as const;
  const actions = [openUrl(textsIn(language).application.see, links.to(place))];
  return { card: cardOf(language, [heading(title), ...lines.map(paragraph)], actions), summary: title };
}

/** A manager is asked whether somebody may be a mentor; afterwards what they have said. */
export function managersYesCard(
  { state, person, about: whom, programmeName, enrolmentId }: MentorYesMessage,
  reader: Pick<CardReader, 'language' | 'faces'>,
  links: TabLinks,
): CardMessage {
  const { language } = reader;
  const said = textsIn(language).managersYes;
  if (state !== 'asked') {
    const title = { yes: said.saidYes(person.name), no: said.saidNo(person.name), over: said.over }[state];
    const body = state === 'over' ? said.overBody : said.saidBody;
    const home = openHome(botTexts(language), links);
    return { card: cardOf(language, [heading(title), paragraph(body)], [home]), summary: title };
  }
  const about = aboutOf(person);
  const body = [
    ...withFace({ personId: whom?.[0], name: person.name }, reader, [
      heading(said.title(person.name)),
      ...(about === '' ? [] : [quietBelow(about)]),
    ]),
    paragraph(said.body(programmeName[language])),
    lock(botTexts(language).promises.toManager, links, reader),
  ];
  const actions = [
    execute(said.yes, 'mentor-yes', { enrolmentId, yes: 'true' }),
    alsoExecute(said.no, 'mentor-yes', { enrolmentId, yes: 'false' }),
  ];
  return { card: cardOf(language, body, actions), summary: said.summary(person.name) };
}

/** Somebody has applied by card and waits for a yes. */
export function appliedCard(
  { language, programme }: { readonly language: Language; readonly programme: Pick<Programme, 'id' | 'name'> },
  links: TabLinks,
): CardMessage {
  const said = textsIn(language).applied;
  const title = said.title(programme.name[language]);
  const place = { page: 'join', programmeId: programme.id } as const;
  const actions = [openUrl(textsIn(language).application.see, links.to(place))];
  return { card: cardOf(language, [heading(title), paragraph(said.body)], actions), summary: title };
}
