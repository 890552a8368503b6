import type { Catalogue } from '#domain/enrolment/catalogue.ts';
import type { PersonProfile } from '#domain/enrolment/profile.ts';
import { longest } from '#domain/limits.ts';
import type { Language, Programme } from '#domain/programme/programme.ts';
import { startOfSentence } from '#texts/format.ts';
import { words as english } from '#texts/words/en.ts';
import { words as swedish } from '#texts/words/sv.ts';
import {
  botTexts,
  cardOf,
  execute,
  heading,
  oneOf,
  openUrl,
  paragraph,
  quiet,
  someOf,
  textInput,
  warning,
  type CardMessage,
  type TabLinks,
} from '../card.ts';
import type { EnrolmentFields } from '../verbs.ts';

/** The programme that somebody joins. */
type Named = Pick<Programme, 'id' | 'name'>;

interface EnrolmentCard {
  readonly language: Language;
  readonly programme: Named;
  /** What the person has told when joining another programme, which is not asked again. */
  readonly known: PersonProfile | null;
  /** What may be chosen. */
  readonly catalogue: Catalogue;
  /** HR has questions of its own that have to be answered: they stand in the tab. */
  readonly asksMore: boolean;
  /** What was filled in before, when the card comes back. */
  readonly fields: EnrolmentFields | null;
  /** Why the card came back; null the first time. */
  readonly fault: string | null;
}

/** The short way into the programme: at most five questions; everything else keeps its default. */
export function enrolmentCard(about: EnrolmentCard, links: TabLinks): CardMessage {
  const { language, programme, known, fields } = about;
  const texts = botTexts(language);
  const { enrolment } = texts;
  const words = language === 'sv' ? swedish : english;
  const roles = (['mentee', 'mentor', 'both'] as const).map((value) => ({ title: enrolment.roles[value], value }));
  const languages = (['sv', 'en'] as const).map((value) => ({ title: startOfSentence(words.language[value]), value }));
  const catalogue = about.catalogue
    .map(({ id, name }) => ({ title: startOfSentence(name[language]), value: id }))
    .toSorted((a, b) => a.title.localeCompare(b.title, language));
  const body = [
    heading(enrolment.title(programme.name[language])),
    ...leadOf(about, enrolment),
    oneOf('role', enrolment.role, roles, { value: fields?.role ?? 'mentee' }),
    ...unlessTold(known?.wanted, () =>
      someOf('wanted', enrolment.wanted, catalogue, kept(fields?.wanted, enrolment.wantedHelp)),
    ),
    ...unlessTold(known?.offered, () =>
      someOf('offered', enrolment.offered, catalogue, kept(fields?.offered, enrolment.offeredHelp)),
    ),
    textInput('goal', enrolment.goal, { maxLength: longest.profileGoal, ...kept(fields?.goal, enrolment.goalHelp) }),
    ...unlessTold(known?.languages, () =>
      someOf('languages', enrolment.languages, languages, { value: fields?.languages ?? language, style: 'expanded' }),
    ),
    quiet(texts.promises.profile),
  ];
  const actions = [
    execute(enrolment.send, 'enrol', { programmeId: programme.id }),
    openUrl(texts.openProfile, links.to({ page: 'me' })),
  ];
  return { card: cardOf(language, body, actions), summary: enrolment.summary };
}

/** Why the card came back, else what it asks; and that there is more to answer in the tab. */
function leadOf(
  { known, fault, asksMore }: EnrolmentCard,
  said: Readonly<Record<'body' | 'knownBody' | 'asksMore', string>>,
) {
  const lead = fault === null ? paragraph(known === null ? said.body : said.knownBody) : warning(fault);
  return asksMore ? [lead, paragraph(said.asksMore)] : [lead];
}

/** A question that the profile has not answered already. */
function unlessTold<Field>(told: readonly unknown[] | undefined, ask: () => Field): readonly Field[] {
  return told === undefined || told.length === 0 ? [ask()] : [];
}

function kept(value: string | undefined, placeholder: string) {
  return value === undefined || value === '' ? { placeholder } : { placeholder, value };
}

/** After joining: what happens now, and where the rest of the profile is. */
export function enrolledCard(
  { language, programme }: { readonly language: Language; readonly programme: Named },
  links: TabLinks,
): CardMessage {
  const texts = botTexts(language);
  const done = texts.enrolment.done(programme.name[language]);
  const body = [heading(done), paragraph(texts.enrolment.doneBody), paragraph(texts.enrolment.doneNext)];
  return { card: cardOf(language, body, [openUrl(texts.openProfile, links.to({ page: 'me' }))]), summary: done };
}
