/** The company's catalogue, as a reader of the tab meets it. */
import type { Competence } from '#domain/enrolment/profile.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { CompetenceBody } from '../../contract/catalogue.ts';

export type Competences = readonly CompetenceBody[];

/** How one is called; its id where nobody knows it any more. */
export function nameOf(competences: Competences, id: Competence, language: Language): string {
  return competences.find((each) => each.id === id)?.name[language] ?? id;
}

/** One area with what may be chosen in it. */
export interface Area<Entry extends CompetenceBody = CompetenceBody> {
  /** Empty for those of no area. */
  readonly name: string;
  readonly competences: readonly Entry[];
}

/** Areas by name, and in each what it has by name. */
export function byArea<Entry extends CompetenceBody>(
  competences: readonly Entry[],
  language: Language,
): readonly Area<Entry>[] {
  const { compare } = new Intl.Collator(language);
  const areas = new Map<string, Entry[]>();
  for (const each of competences.toSorted((one, other) => compare(one.name[language], other.name[language]))) {
    areas.set(each.area[language], [...(areas.get(each.area[language]) ?? []), each]);
  }
  return [...areas]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([name, within]) => ({ name, competences: within }));
}
