import type { Catalogue, CatalogueEntry } from '#domain/enrolment/catalogue.ts';
import type { Competence, KeptProfile } from '#domain/enrolment/profile.ts';
import type { Chosen } from '#domain/enrolment/suggestions.ts';
import type { Person } from './people.ts';

export interface CatalogueReader {
  /** Every competence that there is or was. */
  catalogue(): Promise<Catalogue>;
  /** In how many profiles each is, offered or wanted; what is in none is left out. */
  competencesInUse(): Promise<ReadonlyMap<Competence, number>>;
  /** What others have chosen, and how many of them are called the same at work or work in the same department. */
  competencesChosen(but: Pick<Person, 'id' | 'jobTitle' | 'department'>): Promise<readonly Chosen[]>;
  /** The profiles in which a competence is. */
  profilesWith(competence: Competence): Promise<readonly KeptProfile[]>;
}

export interface CatalogueWriter {
  /** Until the end of the transaction nobody changes the catalogue, so that what is chosen from it stays true. */
  holdCatalogue(): Promise<void>;
  /** Waits until nobody else changes the catalogue, until the end of the transaction. */
  lockCatalogue(): Promise<void>;
  /** A new one, or one that is one version behind: else throws `Conflict`. */
  saveCompetence(entry: CatalogueEntry): Promise<void>;
}
