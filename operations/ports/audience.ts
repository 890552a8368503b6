import type { PersonId } from '#domain/ids.ts';
import type { Person } from './people.ts';

/**
 * Some of the people who may take part in anything at all: not those whose account is closed or lacks something, nor
 * those outside the group to which IT has limited the service. What is left out does not narrow it; an empty list is
 * nobody. Somebody is among them who fits everything that is said: in one of the departments and at one of the places.
 */
export interface PeopleFilter {
  /** By name, in any case. */
  readonly departments?: readonly string[];
  /** The same. */
  readonly places?: readonly string[];
  readonly personIds?: readonly PersonId[];
}

/** A department or place with how many may take part there; one spelling stands for all that differ in case only. */
export interface NamedCount {
  readonly name: string;
  readonly people: number;
}

export interface AddressesRead {
  /** Each person once, also when an address stands there twice; those who may not take part are among them. */
  readonly people: readonly Person[];
  /** Addresses that nobody has, as they were written. */
  readonly unknown: readonly string[];
}

export interface AudienceReader {
  audienceCount(filter: PeopleFilter): Promise<number>;
  /**
   * The next `most` of them after a person, in the order of their ids, so that a whole company is walked through without
   * holding it, and nobody is met twice though people come and go meanwhile. `after` null: from the beginning.
   */
  peopleInAudience(
    filter: PeopleFilter,
    page: { readonly after: PersonId | null; readonly most: number },
  ): Promise<readonly Person[]>;
  /**
   * Whose addresses these are, exactly and in any case of letters. An address is looked up and never guessed: who is
   * nearly called like that may be somebody else.
   */
  peopleAtAddresses(addresses: readonly string[]): Promise<AddressesRead>;
  /** By name. */
  departmentCounts(): Promise<readonly NamedCount[]>;
  /** By name. */
  placeCounts(): Promise<readonly NamedCount[]>;
}
