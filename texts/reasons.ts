import type { WorkingStyle } from '#domain/enrolment/profile.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { Language } from '#domain/programme/programme.ts';
import { weekdays } from '#domain/time/working-hours.ts';
import { reasons as english } from './en/reasons.ts';
import { words as englishWords } from './en/words.ts';
import { amount, list, startOfSentence } from './format.ts';
import type { SameShape } from './shape.ts';
import { reasons as swedish } from './sv/reasons.ts';
import { words as swedishWords } from './sv/words.ts';

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
}

/** One sentence for each reason of a proposal, in the same order, for or against. */
export function reasonSentences(
  reasons: readonly Reason[],
  reader: ReasonReader,
  language: Language,
): readonly string[] {
  const voice: Voice =
    language === 'sv'
      ? { reader, language, texts: swedish, words: swedishWords }
      : { reader, language, texts: english, words: englishWords };
  return reasons.map((reason) => sentence(reason, voice));
}

function sentence(reason: Reason, voice: Voice): string {
  const { texts, words, language } = voice;
  const side = sideOf(voice);
  switch (reason.kind) {
    case 'competence':
      return competenceSentence(reason, voice);
    case 'shared-goal-words':
      return texts.goalWords[side](list(reason.words.map(texts.quote), language));
    case 'alike-in':
      return texts.alike[side](styles(reason.styles, voice));
    case 'different-in':
      return texts.different[side](styles(reason.styles, voice));
    case 'same-place':
      return texts.samePlace[side](reason.place);
    case 'different-place':
      return texts.differentPlace[side];
    case 'common-language': {
      const names = reason.languages.map((each) => words.language[each]);
      return texts.language[side](list(names, language));
    }
    case 'common-hours':
      return texts.hours[side](hours(reason.minutesAWeek / 60, voice), bestTime(reason, voice));
    case 'time-zones-apart':
      return texts.apart[side](hours(reason.hours, voice));
  }
}

/** The two are spoken to, HR is told about them. */
function sideOf({ reader }: Voice): 'own' | 'hr' {
  return reader.to === 'hr' ? 'hr' : 'own';
}

function styles(all: readonly WorkingStyle[], { texts, language }: Voice): string {
  const names = all.map((style) => texts.style[style]);
  return list(names, language);
}

function competenceSentence(reason: Reason & { readonly kind: 'competence' }, voice: Voice): string {
  const { reader, texts, words } = voice;
  const level = levelName(reason.offeredLevel, words);
  const competence = words.competence[reason.competence];
  if (reader.to === 'hr') {
    return texts.competence.hr(reader.mentorGivenName, reader.menteeGivenName, level, competence);
  }
  return texts.competence[reader.to](reader.partnerGivenName, level, competence);
}

/** The catalogue's word for a level; levels are whole numbers from 0 to 5. */
function levelName(level: number, words: Words): string {
  const names: readonly string[] = Object.values(words.level);
  return names[level] ?? '';
}

/** `1 timme`, `6,5 timmar`; to the nearest half hour below ten, then to whole hours. */
function hours(count: number, { texts, language }: Voice): string {
  const rounded = count < 10 ? Math.max(0.5, Math.round(count * 2) / 2) : Math.round(count);
  return texts.hourCount(amount(rounded, language, 1), rounded === 1);
}

function bestTime(reason: Reason & { readonly kind: 'common-hours' }, { texts, words }: Voice): string {
  const weekday = weekdays.find((each) => each === reason.bestWeekday) ?? 1;
  return startOfSentence(texts.halfDay[reason.bestPart](words.weekday[weekday]));
}
