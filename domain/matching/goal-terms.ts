import type { Competence } from '../enrolment/profile.ts';
import type { Vocabulary } from './competence-words.ts';
import { significantWords, stemOf } from './stems.ts';

/**
 * What goals are about: each term with the first word that named it. Words for one competence are one term, in
 * whichever language they stand; any other word is its stem.
 */
export function goalTerms(goals: readonly string[], vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  for (const word of goals.flatMap(significantWords)) {
    const stem = stemOf(word);
    const competence = vocabulary.get(stem);
    const term = competence === undefined ? stem : competenceTerm(competence);
    if (!terms.has(term)) terms.set(term, word);
  }
  return terms;
}

/** The term of a competence; the sign keeps it apart from every stem. */
export function competenceTerm(competence: Competence): string {
  return `#${competence}`;
}

/** The competence of such a term; null for any other. */
export function competenceOfTerm(term: string): Competence | null {
  return term.startsWith('#') ? term.slice(1) : null;
}
