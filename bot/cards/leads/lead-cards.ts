import { wordsFor } from '#domain/leads/lead-message.ts';
import type {
  AlertMessage,
  LeadAppointedMessage,
  LeadMessageCard,
  ProgrammeReportMessage,
} from '#operations/ports/lead-messages.ts';
import { amount } from '#texts/format.ts';
import { alerts as english } from '#texts/leads/en.ts';
import { alerts as swedish } from '#texts/leads/sv.ts';
import { aboutOf } from '#texts/pairing/introduction.ts';
import {
  botTexts,
  cardOf,
  execute,
  heading,
  openHome,
  item,
  openUrl,
  paragraph,
  quiet,
  quietBelow,
  subheading,
  type Action,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { withFace } from '../pictures.ts';

const titles = { sv: swedish.title, en: english.title };
/** What fits on a telephone, each with its button. */
const mostProgrammes = 3;

/** What needs a lead, by programme, each with the one press that leads to where it is seen to. */
export function alertCard(message: AlertMessage, reader: CardReader, links: TabLinks): CardMessage {
  const { programmes, help } = message;
  if (help !== null) return helpWishCard({ ...message, help }, reader, links);
  const { language } = reader;
  const { alert } = botTexts(language);
  const [first] = programmes;
  const shown = programmes.slice(0, mostProgrammes);
  const body = shown.flatMap(({ name, lines, more }) => [
    subheading(name[language]),
    ...lines.map((line) => item(line[language])),
    ...(more === 0 ? [] : [quiet(alert.more(amount(more, language)))]),
  ]);
  const others = programmes.length - shown.length;
  const rest = others === 0 ? [] : [quiet(alert.programmesMore(others))];
  const isAlone = shown.length === 1;
  const opening = shown.map(({ programmeId, name, page }): Action =>
    openUrl(isAlone ? alert.open[page] : alert.openIn(name[language]), links.to({ page, programmeId })),
  );
  const choose = openUrl(
    alert.choose,
    links.to({
      page: 'hr/programme',
      ...(first === undefined ? {} : { programmeId: first.programmeId }),
      section: 'notices',
    }),
  );
  const title = titles[language];
  return { card: cardOf(language, [heading(title), ...body, ...rest], opening, [choose]), summary: title };
}

/** One person wishes for help: who, what the reader is not told, and the two things to do about it. */
function helpWishCard(
  { programmes, help, about }: AlertMessage & { readonly help: NonNullable<AlertMessage['help']> },
  reader: CardReader,
  links: TabLinks,
): CardMessage {
  const { language } = reader;
  const { alert } = botTexts(language);
  const { programmeId, wishId, person, address } = help;
  const { name, givenName } = person;
  const what = aboutOf(person);
  const title = alert.wish(name);
  const from = programmes.find((each) => each.programmeId === programmeId)?.name[language];
  const body = [
    ...withFace({ personId: about?.[0], name }, reader, [heading(title), ...(what === '' ? [] : [quietBelow(what)])]),
    paragraph(alert.wishBody(givenName)),
    ...(from === undefined ? [] : [quiet(from)]),
  ];
  const actions = [
    execute(alert.takeUp, 'take-up-help', { programmeId, wishId }),
    openUrl(alert.write(givenName), links.chatWith([address], '')),
    openUrl(alert.open['hr/overview'], links.to({ page: 'hr/overview', programmeId })),
  ];
  const choose = openUrl(alert.choose, links.to({ page: 'hr/programme', programmeId }));
  // The line in lists and banners tells nothing of anybody.
  return { card: cardOf(language, body, actions, [choose]), summary: titles[language] };
}

/** After the press. */
export function helpTakenCard(
  { programmeId }: { readonly programmeId: string },
  { language }: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const { alert } = botTexts(language);
  const actions = [openUrl(alert.open['hr/overview'], links.to({ page: 'hr/overview', programmeId }))];
  return { card: cardOf(language, [heading(alert.taken), paragraph(alert.takenBody)], actions), summary: alert.taken };
}

/** Somebody leads a programme from now on: what that means, and where. */
export function leadAppointedCard(message: LeadAppointedMessage, reader: CardReader, links: TabLinks): CardMessage {
  return aboutProgramme(message, reader, { said: botTexts(reader.language).appointed, links });
}

/** A programme has ended by itself, and what can come after it. */
export function programmeReportCard(message: ProgrammeReportMessage, reader: CardReader, links: TabLinks): CardMessage {
  return aboutProgramme(message, reader, { said: botTexts(reader.language).programmeReport, links });
}

interface Said {
  readonly title: (programme: string) => string;
  readonly body: string;
  readonly next: string;
  readonly open: string;
}

function aboutProgramme(
  { programmeId, programmeName }: LeadAppointedMessage | ProgrammeReportMessage,
  { language }: CardReader,
  { said, links }: { readonly said: Said; readonly links: TabLinks },
): CardMessage {
  const title = said.title(programmeName[language]);
  const open = openUrl(said.open, links.to({ page: 'hr/programme', programmeId }));
  return {
    card: cardOf(language, [heading(title), paragraph(said.body), paragraph(said.next)], [open]),
    summary: title,
  };
}

/** What leads wrote, as they wrote it, with whose it is. */
export function leadMessageCard(
  { words, programmeName }: LeadMessageCard,
  { language }: CardReader,
  links: TabLinks,
): CardMessage {
  const texts = botTexts(language);
  const { subject, body } = wordsFor(words, language);
  const paragraphs = body.split(/\n+/).filter((each) => each.trim() !== '');
  return {
    card: cardOf(
      language,
      [heading(subject), ...paragraphs.map(paragraph), quiet(texts.leadMessage.from(programmeName[language]))],
      [openHome(texts, links)],
    ),
    summary: subject,
  };
}
