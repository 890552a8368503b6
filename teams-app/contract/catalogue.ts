/** What can be offered and wanted: read by everybody, edited by HR. */
import { z } from 'zod';
import { longest, most } from '#domain/limits.ts';
import { done, endpoint, told } from './endpoint.ts';
import { line, version } from './text.ts';

const name = z.object({
  sv: line({ least: 1, most: longest.competence }),
  en: line({ least: 1, most: longest.competence }),
});
const area = z.object({ sv: line({ most: longest.competence }), en: line({ most: longest.competence }) });
const synonym = line({ least: 1, most: longest.competence });
const synonyms = z.object({ sv: z.array(synonym).max(most.synonyms), en: z.array(synonym).max(most.synonyms) });

/** What HR says of a competence. */
export const description = z.object({ name, area, synonyms });
export type DescriptionBody = z.infer<typeof description>;

const competence = z.object({
  id: z.string(),
  name: z.object({ sv: z.string(), en: z.string() }),
  area: z.object({ sv: z.string(), en: z.string() }),
  /** Stays in profiles, and is offered to nobody new. */
  isRetired: z.boolean(),
});
export type CompetenceBody = z.infer<typeof competence>;

const choosable = z.object({
  competences: z.array(competence),
  /** By id, the best first; nothing of it is chosen. */
  suggested: z.object({ wanted: z.array(z.string()), offered: z.array(z.string()) }),
});
export type ChoosableBody = z.infer<typeof choosable>;

const edited = competence.extend({
  synonyms: z.object({ sv: z.array(z.string()), en: z.array(z.string()) }),
  /** In how many people's profiles it is. */
  people: z.number().int(),
  version,
});
export type EditedCompetence = z.infer<typeof edited>;

/** Ids are not those of people: the first ones are words. */
const byWord = z.object({ id: z.string().min(1).max(longest.competence) });

export const catalogueEndpoints = {
  /** What I may choose, what of it suits my title and department, and how what I have chosen is called. */
  read: endpoint('GET', '/api/competences', {
    access: 'employee',
    answer: told(choosable),
  }),
  ofHr: endpoint('GET', '/api/hr/competences', {
    access: 'hr',
    answer: told(z.object({ competences: z.array(edited) })),
  }),
  add: endpoint('POST', '/api/hr/competences', { access: 'hr', body: description, answer: done }),
  describe: endpoint('PUT', '/api/hr/competences/:id', {
    access: 'hr',
    params: byWord,
    body: description.extend({ version }),
    answer: done,
  }),
  retire: endpoint('PUT', '/api/hr/competences/:id/retired', {
    access: 'hr',
    params: byWord,
    body: z.object({ retired: z.boolean(), version }),
    answer: done,
  }),
  merge: endpoint('POST', '/api/hr/competences/:id/merge', {
    access: 'hr',
    params: byWord,
    body: z.object({ version, into: z.object({ id: byWord.shape.id, version }) }),
    answer: done,
  }),
};
