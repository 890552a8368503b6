import type { Catalogue } from '#domain/enrolment/catalogue.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Competence, PersonProfile } from '#domain/enrolment/profile.ts';
import type { Language, Programme } from '#domain/programme/programme.ts';
import { startOfSentence } from '#texts/format.ts';
import { words as english } from '#texts/words/en.ts';
import { words as swedish } from '#texts/words/sv.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  execute,
  heading,
  openUrl,
  paragraph,
  quiet,
  someOf,
  warning,
  type Action,
  type CardMessage,
  type TabLinks,
} from '../card.ts';
import type { EnrolmentFields } from '../verbs.ts';

/** The programme that somebody joins. */
type Named = Pick<Programme, 'id' | 'name'>;

interface EnrolmentCard {
  readonly language: Language;
  readonly programme: Named;
  /** As what; null: that is asked first. */
  readonly role: Role | 'both' | null;
  /** What the person has told when joining another programme, which is not asked again. */
  readonly known: PersonProfile | null;
  /** What may be chosen. */
  readonly catalogue: Catalogue;
  /** What suits their title and department, the best first. */
  readonly suggested: Readonly<Record<'wanted' | 'offered', readonly Competence[]>>;
  /** HR has questions of its own that have to be answered: they stand in the tab. */
  readonly asksMore: boolean;
  /** What was filled in before, when the card comes back. */
  readonly fields: EnrolmentFields | null;
  /** Why the card came back; null the first time. */
  readonly fault: string | null;
}

/** So many fit on a phone beside the buttons; the tab has the rest. */
const mostChoices = 5;

/** Two buttons, one for each role: the first of two taps. */
export function roleButtons(
  programmeId: Programme['id'],
  language: Language,
): readonly [mentee: Action, mentor: Action] {
  const { roles } = botTexts(language).enrolment;
  return [
    execute(roles.mentee, 'enrol-start', { programmeId, role: 'mentee' }),
    alsoExecute(roles.mentor, 'enrol-start', { programmeId, role: 'mentor' }),
  ];
}

/** The short way into the programme: as what, then a few suggestions of which one is enough; the rest stands in the tab. */
export function enrolmentCard(about: EnrolmentCard, links: TabLinks): CardMessage {
  const { language, programme, role, known, asksMore, fault } = about;
  const texts = botTexts(language);
  const said = texts.enrolment;
  const more = openUrl(said.more, links.to({ page: 'me', programmeId: programme.id }));
  const title = heading(said.title(programme.name[language]));
  if (role === null) {
    const body = [title, ...(fault === null ? [paragraph(said.body)] : [warning(fault)]), quiet(said.both)];
    return { card: cardOf(language, body, [...roleButtons(programme.id, language), more]), summary: said.summary };
  }
  const questions = listsOf(role)
    .filter((list) => known === null || known[list].length === 0)
    .map((list) => someOf(list, said[list], choicesIn(about, list), { style: 'expanded', ...kept(about, list) }));
  const body = [
    title,
    paragraph(known === null ? said.languageSaid(wordFor(language)) : said.knownBody),
    ...(asksMore ? [paragraph(said.asksMore)] : []),
    ...questions,
    // Beside the field that it is about, above the button that was pressed.
    ...(fault === null ? [] : [warning(fault)]),
    quiet(said.uses),
    quiet(texts.promises.chosen),
  ];
  const send = execute(said.send[role], 'enrol', { programmeId: programme.id, role });
  return { card: cardOf(language, body, [send, more]), summary: said.summary };
}

function listsOf(role: Role | 'both'): readonly ('wanted' | 'offered')[] {
  if (role === 'both') return ['wanted', 'offered'];
  return role === 'mentee' ? ['wanted'] : ['offered'];
}

/** What suits them, and what they have chosen already. */
function choicesIn({ catalogue, suggested, fields, language }: EnrolmentCard, list: 'wanted' | 'offered') {
  const chosen = fields?.[list].split(',') ?? [];
  const ids = new Set([...chosen, ...suggested[list].slice(0, mostChoices)]);
  return [...ids].flatMap((id) => {
    const entry = catalogue.find((each) => each.id === id);
    return entry === undefined ? [] : [{ title: startOfSentence(entry.name[language]), value: id }];
  });
}

function kept({ fields }: EnrolmentCard, list: 'wanted' | 'offered'): { readonly value?: string } {
  const value = fields?.[list] ?? '';
  return value === '' ? {} : { value };
}

function wordFor(language: Language): string {
  return (language === 'sv' ? swedish : english).language[language];
}

/** After joining: what happens now, and where the rest of the profile is. */
export function enrolledCard(
  { language, programme }: { readonly language: Language; readonly programme: Named },
  links: TabLinks,
): CardMessage {
  const said = botTexts(language).enrolment;
  const done = said.done(programme.name[language]);
  const body = [heading(done), paragraph(said.doneBody), paragraph(said.doneNext)];
  const { id: programmeId } = programme;
  const actions = [
    openUrl(said.times, links.to({ page: 'me', programmeId, part: 'times' })),
    openUrl(said.more, links.to({ page: 'me', programmeId })),
  ];
  return { card: cardOf(language, body, actions), summary: done };
}
