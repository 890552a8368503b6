/** The catalogue with which a company begins, read from the migration that writes it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, type Catalogue, type Naming } from '#domain/enrolment/catalogue.ts';
import { vocabularyOf } from '#domain/matching/competence-words.ts';
import type { Language } from '#domain/programme/programme.ts';

const migration = readFileSync(
  join(import.meta.dirname, '../../prisma/migrations/20261130212500_competences_of_the_company/migration.sql'),
  'utf8',
);
const row = /^\('([^']+)', '([^']+)', '([^']+)', '([^']+)', '([^']+)',\n '\{([^}]*)\}',\n '\{([^}]*)\}', 1\)/gm;

export const firstCatalogue: Catalogue = [...migration.matchAll(row)].map(
  ([, id = '', sv = '', en = '', areaSv = '', areaEn = '', inSwedish = '', inEnglish = '']) => ({
    id,
    name: { sv, en },
    area: { sv: areaSv, en: areaEn },
    synonyms: { sv: inSwedish.split(', '), en: inEnglish.split(', ') },
    retiredAt: null,
    mergedInto: null,
    version: 1,
  }),
);

export const firstCompetences = firstCatalogue.map(({ id }) => id);
export const firstVocabulary = vocabularyOf(firstCatalogue);

/** How a reader in this language has them called. */
export function naming(language: Language): Naming {
  return { language, competence: namesIn(firstCatalogue) };
}
