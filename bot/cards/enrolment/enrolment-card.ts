import { competences } from '#domain/enrolment/profile.ts';
import type { Language, Wording } from '#domain/programme/programme.ts';
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

/** What stands in the fields of the card, as the client sends it: values with commas between. */
export interface EnrolmentFields {
  readonly role: string;
  readonly wanted: string;
  readonly offered: string;
  readonly goal: string;
  readonly languages: string;
}

interface EnrolmentCard {
  readonly language: Language;
  readonly programmeName: Wording;
  /** What was filled in before, when the card comes back. */
  readonly fields: EnrolmentFields | null;
  /** Why it came back; null the first time. */
  readonly fault: string | null;
}

/** A goal's most characters. Longer ones could not be typed. */
const goalLength = 300;

/** The short way into the programme: four questions, everything else keeps its default. */
export function enrolmentCard({ language, programmeName, fields, fault }: EnrolmentCard, links: TabLinks): CardMessage {
  const texts = botTexts(language);
  const { enrolment } = texts;
  const words = language === 'sv' ? swedish : english;
  const roles = (['mentee', 'mentor', 'both'] as const).map((value) => ({ title: enrolment.roles[value], value }));
  const languages = (['sv', 'en'] as const).map((value) => ({ title: startOfSentence(words.language[value]), value }));
  const catalogue = competences
    .map((value) => ({ title: startOfSentence(words.competence[value]), value }))
    .toSorted((a, b) => a.title.localeCompare(b.title, language));
  const body = [
    heading(enrolment.title(programmeName[language])),
    fault === null ? paragraph(enrolment.body) : warning(fault),
    oneOf('role', enrolment.role, roles, { value: fields?.role ?? 'mentee' }),
    someOf('wanted', enrolment.wanted, catalogue, kept(fields?.wanted, enrolment.wantedHelp)),
    someOf('offered', enrolment.offered, catalogue, kept(fields?.offered, enrolment.offeredHelp)),
    textInput('goal', enrolment.goal, { maxLength: goalLength, ...kept(fields?.goal, enrolment.goalHelp) }),
    someOf('languages', enrolment.languages, languages, { value: fields?.languages ?? language, style: 'expanded' }),
    quiet(texts.welcome.who),
  ];
  const actions = [execute(enrolment.send, 'enrol'), openUrl(texts.openProfile, links.to({ page: 'me' }))];
  return { card: cardOf(language, body, actions), summary: enrolment.summary };
}

function kept(value: string | undefined, placeholder: string) {
  return value === undefined || value === '' ? { placeholder } : { placeholder, value };
}

/** After joining: what happens now, and where the rest of the profile is. */
export function enrolledCard(
  { language, programmeName }: { readonly language: Language; readonly programmeName: Wording },
  links: TabLinks,
): CardMessage {
  const texts = botTexts(language);
  const done = texts.enrolment.done(programmeName[language]);
  const body = [heading(done), paragraph(texts.enrolment.doneBody), paragraph(texts.enrolment.doneNext)];
  return { card: cardOf(language, body, [openUrl(texts.openProfile, links.to({ page: 'me' }))]), summary: done };
}
