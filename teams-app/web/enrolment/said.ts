/** What somebody has told of themselves, as sentences to read, and who sees each. */
import { readingOf, type Thing } from '#domain/access/policy.ts';
import { workingStyles, type WorkingStyle } from '#domain/enrolment/profile.ts';
import { amount, list, startOfSentence } from '#texts/format.ts';
import type { ProfileBody } from '../../contract/enrolment.ts';
import type { Texts } from '../language.tsx';
import { nameOf, type Competences } from './competences.ts';
import type { Draft } from './profile-draft.ts';
import { wayOf } from './ways.ts';
import { cellsOf, timesOf } from './week-hours.ts';

/** Who sees a thing besides oneself, by the access policy. */
export function whoSees(thing: Thing, { tab }: Pick<Texts, 'tab'>): string {
  const { sees } = tab.me;
  const [leads, partner] = [readingOf(thing, 'hr'), readingOf(thing, 'partner')];
  if (leads === 'whole') {
    if (partner === 'whole') return sees.leadsAndPartner;
    return partner === 'reasons' ? sees.leadsAndReasons : sees.leads;
  }
  return partner === 'whole' ? sees.onlyPartner : sees.onlyYou;
}

/** Several as one sentence; null for none. */
function sentenceOf(parts: readonly string[], { language }: Pick<Texts, 'language'>): string | null {
  return parts.length === 0 ? null : startOfSentence(list(parts, language));
}

export function competencesSaid(
  rows: readonly { readonly competence: string }[],
  competences: Competences,
  texts: Texts,
): string | null {
  return sentenceOf(
    rows.map(({ competence }) => nameOf(competences, competence, texts.language)),
    texts,
  );
}

export function languagesSaid(languages: ProfileBody['languages'], texts: Texts): string | null {
  return sentenceOf(
    languages.map((each) => texts.words.language[each]),
    texts,
  );
}

/** What somebody likes, of the ways of working that they have answered; "it depends" tells nothing. */
export function waysSaid(
  values: ProfileBody['workingStyle'],
  said: readonly WorkingStyle[],
  texts: Texts,
): string | null {
  const { ways } = texts.tab.joinSteps;
  const told = workingStyles.flatMap((style) => {
    const way = said.includes(style) ? wayOf(values[style]) : 'depends';
    return way === 'depends' ? [] : [`${ways[style].ask} ${ways[style][way]}`];
  });
  return told.length === 0 ? null : `${told.join('. ')}.`;
}

export function rolesSaid({ roles, capacity }: Pick<Draft, 'roles' | 'capacity'>, texts: Texts): string | null {
  const { wantsMentor, isMentor } = texts.tab.joinSteps;
  const mentees = Math.max(1, capacity);
  const told = [
    ...(roles.includes('mentee') ? [wantsMentor] : []),
    ...(roles.includes('mentor') ? [isMentor(mentees, amount(mentees, texts.language))] : []),
  ];
  return sentenceOf(told, texts);
}

/** `mån 9–12, tis 13–16`; null for no wishes. */
export function timesSaid(times: ProfileBody['preferredTimes'], texts: Texts): string | null {
  const hour = (time: string): string => String(Number(time.slice(0, 2)));
  const told = timesOf(cellsOf(times)).map(
    ({ weekday, from, until }) => `${texts.words.weekdayShort[weekday]} ${hour(from)}–${hour(until)}`,
  );
  return told.length === 0 ? null : startOfSentence(told.join(', '));
}
