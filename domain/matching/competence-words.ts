import { standingFor, type Catalogue } from '../enrolment/catalogue.ts';
import type { Competence } from '../enrolment/profile.ts';
import { significantWords, stemOf } from './stems.ts';

/** The competence that words with a stem speak of. */
export type Vocabulary = ReadonlyMap<string, Competence>;

/**
 * How people write about each competence in their own goals, in Swedish and in English: its names and synonyms of one
 * word. A name of several words tells too little word by word.
 */
export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const standing = standingFor(catalogue);
  const words = new Map<string, Competence>();
  for (const { id, name, synonyms } of catalogue) {
    for (const word of [...synonyms.en, name.en, ...synonyms.sv, name.sv]) {
      const [only, ...more] = significantWords(word);
      const competence = standing(id)?.id ?? id;
      if (only !== undefined && more.length === 0) words.set(stemOf(only), competence);
    }
  }
  return words;
}
