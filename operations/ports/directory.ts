import type { PersonId } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';

/** A person as the directory has them; service accounts and guests are left out by the adapter. */
export interface DirectoryPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly givenName: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  /** Office location or town; empty when unknown. */
  readonly place: string;
  /** ISO 3166 alpha-2; empty when unknown. */
  readonly country: string;
  readonly managerId: PersonId | null;
  readonly language: Language;
  readonly enabled: boolean;
}

export interface Directory {
  /** Everybody, page by page. Throws `OutsideFailure`. */
  people(): AsyncIterable<readonly DirectoryPerson[]>;
  /** Working hours of a mailbox; null hours when the zone cannot be understood. Throws `OutsideFailure` ('no-mailbox', 'denied', …). */
  workingHours(personId: PersonId): Promise<WorkingHours | null>;
  /** The person's picture; null when there is none. */
  photo(personId: PersonId): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>;
}
