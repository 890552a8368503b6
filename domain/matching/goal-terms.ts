import type { Competence } from '../enrolment/profile.ts';
import { competenceOfStem } from './competence-words.ts';
import { significantWords, stemOf } from './stems.ts';

/**
 * What goals are about: each term with the first word that named it. Words for one competence are one term, in
 * whichever language they stand; any other word is its stem.
 */
export function goalTerms(goals: readonly string[]): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  for (const word of goals.flatMap(significantWords)) {
    const stem = stemOf(word);
    const competence = competenceOfStem(stem);
    const term = competence === null ? stem : competenceTerm(competence);
    if (!terms.has(term)) terms.set(term, word);
  }
  return terms;
}

/** The term of a competence; the sign keeps it apart from every stem. */
export function competenceTerm(competence: Competence): string {
  return `#${competence}`;
}
