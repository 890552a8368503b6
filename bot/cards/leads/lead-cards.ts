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
  subheading,
  type Action,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';

const titles = { sv: swedish.title, en: english.title };
/** Of the six buttons of a card, one is for choosing what is told. */
const mostProgrammes = 5;

/** What needs a lead, by programme, each with the one press that leads to where it is seen to. */
export function alertCard({ programmes, help }: AlertMessage, { language }: CardReader, links: TabLinks): CardMessage {
  const { alert } = botTexts(language);
  const [first] = programmes;
  const shown = programmes.slice(0, mostProgrammes);
  const body = shown.flatMap(({ name, lines, more }) => [
    subheading(name[language]),
    ...lines.map((line) => item(line[language])),
    ...(more === 0 ? [] : [quiet(alert.more(amount(more, language)))]),
  ]);
  const takeUp = help === null ? [] : [execute(alert.takeUp, 'take-up-help', help)];
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
  return { card: cardOf(language, [heading(title), ...body], [...takeUp, ...opening, choose]), summary: title };
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
