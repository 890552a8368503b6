import { byKind, type ByKind } from '#domain/by-kind.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { Competence } from '#domain/enrolment/profile.ts';
import type { Language } from '#domain/programme/programme.ts';
import { weekdays } from '#domain/time/working-hours.ts';
import { reasons as english } from './reasons/en.ts';
import { words as englishWords } from '../words/en.ts';
import { amount, list } from '../format.ts';
import type { SameShape } from '../shape.ts';
import { reasons as swedish } from './reasons/sv.ts';
import { words as swedishWords } from '../words/sv.ts';

/** Who reads: one of the two, about the other, or HR about both. */
export type ReasonReader =
  | { readonly to: 'mentor' | 'mentee'; readonly partnerGivenName: string }
  | { readonly to: 'hr'; readonly mentorGivenName: string; readonly menteeGivenName: string };

type ReasonTexts = SameShape<typeof swedish>;
type Words = SameShape<typeof swedishWords>;

interface Voice {
  readonly reader: ReasonReader;
  readonly language: Language;
  readonly texts: ReasonTexts;
  readonly words: Words;
  readonly nameOf: (competence: Competence) => string;
}

type Kind<Of extends Reason['kind']> = Reason & { readonly kind: Of };

function voiceOf(reader: ReasonReader, { language, competence }: Naming): Voice {
  const nameOf = (each: Competence): string => competence(each, language);
  return language === 'sv'
    ? { reader, language, texts: swedish, words: swedishWords, nameOf }
    : { reader, language, texts: english, words: englishWords, nameOf };
}

/**
 * Why the two, as a person would say it: what one can learn from the other, how they are alike, and how they can meet,
 * a sentence each. Anything that would give away a private answer to the reader is left out.
 */
export function reasonSentences(reasons: readonly Reason[], reader: ReasonReader, naming: Naming): readonly string[] {
  const voice = voiceOf(reader, naming);
  const sentences = [
    learning(reasons, voice),
    alike(reasons, voice),
    career(reasons, voice),
    meeting(reasons, voice),
  ].filter((sentence) => sentence !== null);
  // Where they can meet is always said.
  return sentences.length <= 3 ? sentences : [...sentences.slice(0, 2), ...sentences.slice(-1)];
}

/** Something the two have in common, in a sentence of its own. */
export interface Fact {
  readonly kind: 'language' | 'hours' | 'style' | 'place';
  readonly text: string;
}

/**
 * The same for a page about the two: the one thing that tells most, and beside it what else they share and when they can
 * meet. To somebody who leads the programme.
 */
export function reasonAndFacts(
  reasons: readonly Reason[],
  names: { readonly mentorGivenName: string; readonly menteeGivenName: string },
  naming: Naming,
): { readonly sentence: string; readonly facts: readonly Fact[] } {
  const voice = voiceOf({ to: 'hr', ...names }, naming);
  const facts = reasons.flatMap((reason) => factOf(reason, voice) ?? []);
  const sentence = learning(reasons, voice);
  if (sentence !== null) return { sentence, facts };
  const tellsMost = facts.find(({ kind }) => kind === 'style' || kind === 'place');
  return {
    sentence: tellsMost?.text ?? voice.texts.fact.sameLanguage,
    facts: facts.filter((fact) => fact !== tellsMost),
  };
}

const isNoFact = (): null => null;

const factsOf: ByKind<Reason, [Voice], Fact | null> = {
  'common-language': ({ languages }, { texts, words, language }) => {
    const named = languages.map((each) => words.language[each]);
    return { kind: 'language', text: texts.fact.language(list(named, language)) };
  },
  'common-hours': (reason, voice) => ({ kind: 'hours', text: voice.texts.fact.hours(bestTime(reason, voice)) }),
  alike: (_, { texts }) => ({ kind: 'style', text: texts.fact.alike }),
  different: (_, { texts }) => ({ kind: 'style', text: texts.fact.unlike }),
  'same-place': ({ place }, { texts }) => ({ kind: 'place', text: texts.fact.place(place) }),
  competence: isNoFact,
  'shared-wish': isNoFact,
  'shared-goals': isNoFact,
  'career-way': isNoFact,
  'not-offered': isNoFact,
  'different-place': isNoFact,
  'time-zones-apart': isNoFact,
  'little-time': isNoFact,
  'hours-unknown': isNoFact,
  'same-name': isNoFact,
};

function factOf(reason: Reason, voice: Voice): Fact | null {
  return byKind(factsOf, [reason.kind, reason], voice);
}

/** What HR should know before approving: a sentence for each reason against, in the same order. */
export function doubtSentences(
  reasons: readonly Reason[],
  names: { readonly mentorGivenName: string; readonly menteeGivenName: string },
  naming: Naming,
): readonly string[] {
  const voice = voiceOf({ to: 'hr', ...names }, naming);
  return reasons.map((reason) => doubt(reason, voice)).filter((sentence) => sentence !== null);
}

function of<Of extends Reason['kind']>(kind: Of, reasons: readonly Reason[]): readonly Kind<Of>[] {
  return reasons.filter((reason): reason is Kind<Of> => reason.kind === kind);
}

/** The texts speak to the two people, but about them to HR. */
function sideOf({ reader }: Voice): 'own' | 'hr' {
  return reader.to === 'hr' ? 'hr' : 'own';
}

function namesOf({ reader }: Voice): { readonly mentor: string; readonly mentee: string } {
  if (reader.to === 'hr') return { mentor: reader.mentorGivenName, mentee: reader.menteeGivenName };
  return { mentor: reader.partnerGivenName, mentee: reader.partnerGivenName };
}

function learning(reasons: readonly Reason[], voice: Voice): string | null {
  const { texts, nameOf, language, reader } = voice;
  const taught = of('competence', reasons);
  if (taught.length > 0) {
    const forms = reader.to === 'mentor' ? texts.ownSkill : texts.skill;
    const levels = [...new Set(taught.map(({ offeredLevel }) => levelOf(offeredLevel)))];
    const skills = levels.map((level) => {
      const same = taught.filter(({ offeredLevel }) => levelOf(offeredLevel) === level);
      const names = same.map(({ competence }) => nameOf(competence));
      return forms[level](list(names, language));
    });
    const { mentor, mentee } = namesOf(voice);
    return texts.learning[reader.to](mentor, mentee, list(skills, language));
  }
  const shared = of('shared-wish', reasons).map(({ competence }) => nameOf(competence));
  return shared.length === 0 ? null : texts.together[sideOf(voice)](list(shared, language));
}

function levelOf(level: number): 1 | 2 | 3 | 4 | 5 {
  return ([1, 2, 3, 4, 5] as const).find((each) => each >= level) ?? 5;
}

function alike(reasons: readonly Reason[], voice: Voice): string | null {
  const { texts, nameOf, language } = voice;
  const parts = reasons.flatMap((reason): readonly string[] => {
    if (reason.kind === 'alike') return [texts.alikePart.style];
    if (reason.kind === 'different') return [texts.alikePart.unlike];
    if (reason.kind !== 'shared-goals') return [];
    const named = reason.competences.map(nameOf);
    if (named.length > 0) return [texts.alikePart.goalsAbout(list(named, language))];
    return [texts.alikePart.goalsWith(list(reason.words.map(texts.quote), language))];
  });
  return parts.length === 0 ? null : texts.they[sideOf(voice)](list(parts, language));
}

/** The mentor knows which ways they have gone themselves, so this would tell them what the mentee wishes. */
function career(reasons: readonly Reason[], voice: Voice): string | null {
  const { texts, reader } = voice;
  if (of('career-way', reasons).length === 0 || reader.to === 'mentor') return null;
  const { mentor, mentee } = namesOf(voice);
  return reader.to === 'hr' ? texts.career.hr(mentor, mentee) : texts.career.mentee(mentor);
}

function meeting(reasons: readonly Reason[], voice: Voice): string | null {
  const { texts, words, language } = voice;
  const places = of('same-place', reasons).map(({ place }) => texts.meetingPart.place(place));
  const languages = of('common-language', reasons).map((reason) =>
    texts.meetingPart.language(
      list(
        reason.languages.map((each) => words.language[each]),
        language,
      ),
    ),
  );
  const hours = of('common-hours', reasons).map((reason) => texts.meetingPart.hours(bestTime(reason, voice)));
  const parts = [...places, ...languages, ...hours];
  return parts.length === 0 ? null : texts.they[sideOf(voice)](list(parts, language));
}

function bestTime(reason: Kind<'common-hours'>, { texts, words }: Voice): string {
  const weekday = weekdays.find((each) => each === reason.bestWeekday) ?? 1;
  return texts.halfDay[reason.bestPart](words.weekday[weekday]);
}

const speaksFor = (): null => null;

const doubts: ByKind<Reason, [Voice], string | null> = {
  'not-offered': ({ competence }, voice) => {
    const { mentor, mentee } = namesOf(voice);
    return voice.texts.against.notOffered(mentor, mentee, voice.nameOf(competence));
  },
  different: (_, { texts }) => texts.against.different,
  'different-place': (_, { texts }) => texts.against.differentPlace,
  'time-zones-apart': ({ hours }, voice) => voice.texts.against.apart(hoursIn(hours, voice)),
  'little-time': ({ minutesAWeek }, voice) => voice.texts.against.littleTime(hoursIn(minutesAWeek / 60, voice)),
  'hours-unknown': (_, { texts }) => texts.against.hoursUnknown,
  'same-name': (_, { texts }) => texts.against.sameName,
  competence: speaksFor,
  'shared-wish': speaksFor,
  'shared-goals': speaksFor,
  alike: speaksFor,
  'career-way': speaksFor,
  'same-place': speaksFor,
  'common-language': speaksFor,
  'common-hours': speaksFor,
};

function doubt(reason: Reason, voice: Voice): string | null {
  return byKind(doubts, [reason.kind, reason], voice);
}

/** `1 timme`, `6,5 timmar`; to the nearest half hour below ten, then to whole hours. */
function hoursIn(count: number, { texts, language }: Voice): string {
  const rounded = count < 10 ? Math.max(0.5, Math.round(count * 2) / 2) : Math.round(count);
  return texts.hourCount(amount(rounded, language, 1), rounded === 1);
}
