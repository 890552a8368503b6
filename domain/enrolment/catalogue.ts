import type { Temporal } from 'temporal-polyfill';
import { longest, most } from '../limits.ts';
import type { Language, Wording } from '../programme/programme.ts';
import { refused, type Refused } from '../refused.ts';
import { isTooLong, tidyLine } from '../text.ts';
import type { Competence } from './profile.ts';

/** Something that can be offered and wanted, as the company names it. */
export interface CatalogueEntry {
  readonly id: Competence;
  readonly name: Wording;
  /** Those of one area stand together; empty: of none. */
  readonly area: Wording;
  /** Other names for it, in which people write of it and tables name it. */
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
  /** Since when it is offered to nobody new; it stays in profiles and may be brought back. */
  readonly retiredAt: Temporal.Instant | null;
  /** The one that took its place, in profiles too. */
  readonly mergedInto: Competence | null;
  readonly version: number;
}

/** Everything that there is and was. */
export type Catalogue = readonly CatalogueEntry[];

/** How a competence is called; its id for one that nobody knows any more. */
export type CompetenceNames = (competence: Competence, language: Language) => string;

/** In which language something is said, and how it calls competences. */
export interface Naming {
  readonly language: Language;
  readonly competence: CompetenceNames;
}

export type CatalogueRefusal =
  | 'competence-name-missing'
  /** Another one is called so, or has it as a synonym: nobody could tell the two apart, a table least of all. */
  | 'competence-name-taken'
  | 'competence-text-too-long'
  | 'too-many-synonyms'
  | 'competence-merged'
  | 'competence-retired'
  | 'same-competence';

/** What HR says of a competence. */
export type Description = Pick<CatalogueEntry, 'name' | 'area' | 'synonyms'>;

/** Names are compared without regard to case, spaces, hyphens and stops. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A new competence, or one that is described anew. Texts are trimmed, and names among the synonyms left out. */
export function describe(
  entry: Pick<CatalogueEntry, 'id' | 'version'> & Partial<CatalogueEntry>,
  told: Description,
  catalogue: Catalogue,
): CatalogueEntry | Refused<CatalogueRefusal> {
  if (entry.mergedInto !== undefined && entry.mergedInto !== null) return refused('competence-merged');
  const described = tidied(told);
  const fault = faultIn(described) ?? (isTaken(entry.id, described, catalogue) ? 'competence-name-taken' : null);
  if (fault !== null) return refused(fault);
  const standing = { retiredAt: entry.retiredAt ?? null, mergedInto: null };
  return { id: entry.id, ...described, ...standing, version: entry.version + 1 };
}

function tidied({ name, area, synonyms }: Description): Description {
  const both = (wording: Wording): Wording => ({ sv: tidyLine(wording.sv), en: tidyLine(wording.en) });
  const names = both(name);
  const own = new Set([names.sv, names.en].map(plainName));
  const others = (words: readonly string[]): readonly string[] => {
    const byName = new Map(words.map(tidyLine).map((word) => [plainName(word), word]));
    return [...byName].flatMap(([plain, word]) => (plain === '' || own.has(plain) ? [] : [word]));
  };
  return { name: names, area: both(area), synonyms: { sv: others(synonyms.sv), en: others(synonyms.en) } };
}

function faultIn({ name, area, synonyms }: Description): CatalogueRefusal | null {
  const words = [name.sv, name.en, area.sv, area.en, ...synonyms.sv, ...synonyms.en];
  if (plainName(name.sv) === '' || plainName(name.en) === '') return 'competence-name-missing';
  if (words.some((word) => isTooLong(word, longest.competence))) return 'competence-text-too-long';
  return synonyms.sv.length > most.synonyms || synonyms.en.length > most.synonyms ? 'too-many-synonyms' : null;
}

function isTaken(id: Competence, { name, synonyms }: Description, catalogue: Catalogue): boolean {
  const wanted = new Set([name.sv, name.en, ...synonyms.sv, ...synonyms.en].map(plainName));
  const others = catalogue.filter((each) => each.id !== id && each.mergedInto === null);
  return others.some((other) => calledIn(other).some((word) => wanted.has(plainName(word))));
}

/** Everything that a competence is called, in both languages. */
function calledIn({ name, synonyms }: Description): readonly string[] {
  return [name.sv, name.en, ...synonyms.sv, ...synonyms.en];
}

/** It is not offered any more, and stays where people have it. Retiring twice is the same as once. */
export function retire(entry: CatalogueEntry, now: Temporal.Instant): CatalogueEntry | Refused<'competence-merged'> {
  if (entry.mergedInto !== null) return refused('competence-merged');
  return entry.retiredAt === null ? { ...entry, retiredAt: now, version: entry.version + 1 } : entry;
}

/** A retired one is offered again. */
export function bringBack(entry: CatalogueEntry): CatalogueEntry | Refused<'competence-merged'> {
  if (entry.mergedInto !== null) return refused('competence-merged');
  return entry.retiredAt === null ? entry : { ...entry, retiredAt: null, version: entry.version + 1 };
}

/**
 * One competence takes the place of another, which gives it its names as synonyms, as many as there is room for: tables
 * and goals that speak of it are still understood.
 */
export function merge(
  entry: CatalogueEntry,
  into: CatalogueEntry,
  now: Temporal.Instant,
): { readonly merged: CatalogueEntry; readonly into: CatalogueEntry } | Refused<CatalogueRefusal> {
  if (entry.id === into.id) return refused('same-competence');
  if (entry.mergedInto !== null || into.mergedInto !== null) return refused('competence-merged');
  if (into.retiredAt !== null) return refused('competence-retired');
  const synonyms = (language: Language): readonly string[] => {
    const words = [...into.synonyms[language], entry.name[language], ...entry.synonyms[language]];
    return tidied({ ...into, synonyms: { ...into.synonyms, [language]: words } }).synonyms[language].slice(
      0,
      most.synonyms,
    );
  };
  return {
    merged: { ...entry, mergedInto: into.id, retiredAt: entry.retiredAt ?? now, version: entry.version + 1 },
    into: { ...into, synonyms: { sv: synonyms('sv'), en: synonyms('en') }, version: into.version + 1 },
  };
}

/** Which entry stands for a competence today: itself, or the one that took its place. */
export function standingFor(catalogue: Catalogue): (competence: Competence) => CatalogueEntry | null {
  const entries = new Map(catalogue.map((entry) => [entry.id, entry]));
  return (competence) => {
    let entry = entries.get(competence) ?? null;
    for (let steps = 0; entry !== null && entry.mergedInto !== null && steps < catalogue.length; steps += 1) {
      entry = entries.get(entry.mergedInto) ?? null;
    }
    return entry;
  };
}

/** How everything is called, in the words of today. */
export function namesIn(catalogue: Catalogue): CompetenceNames {
  const standing = standingFor(catalogue);
  return (competence, language) => standing(competence)?.name[language] ?? competence;
}

/** What may be chosen anew, area by area and by name, in a language. */
export function offeredIn(catalogue: Catalogue, language: Language): Catalogue {
  const isEarlier = new Intl.Collator(language).compare;
  return catalogue
    .filter(({ retiredAt, mergedInto }) => retiredAt === null && mergedInto === null)
    .toSorted(
      (one, other) =>
        isEarlier(one.area[language], other.area[language]) || isEarlier(one.name[language], other.name[language]),
    );
}

/** Everything by which a table may name a competence, in the form of `plainName`: names, synonyms and ids of those offered. */
export function competencesByName(catalogue: Catalogue): ReadonlyMap<string, Competence> {
  const offered = offeredIn(catalogue, 'en');
  return new Map([
    ...offered.flatMap((entry) => calledIn(entry).map((word) => [plainName(word), entry.id] as const)),
    ...offered.map(({ id }) => [plainName(id), id] as const),
  ]);
}
