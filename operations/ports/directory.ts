import type { PersonId } from '#domain/ids.ts';
import type { Bar } from '#domain/programme/joining.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';

/** A person as the directory has them, or another account: what keeps one from taking part, `barred` says. */
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
  /**
   * May the person use the service? False for somebody outside the group to which IT has limited it, null where that
   * was not asked; left out where there is no such group.
   */
  readonly invited?: boolean | null;
  /** Left out for whoever may take part. */
  readonly barred?: Bar;
}

/** What has changed in the directory: people as they are now, and ids of those who are no longer in it. */
export type DirectoryChanges =
  | {
      readonly kind: 'changes';
      readonly people: readonly DirectoryPerson[];
      readonly gone: readonly PersonId[];
      /** The next look goes on from here. */
      readonly token: string;
    }
  /** The directory has forgotten the token, or so much has changed that it is better to read all of it again. */
  | { readonly kind: 'anew' };

/** A group of the directory, of whatever kind. */
export interface DirectoryGroup {
  readonly id: string;
  readonly name: string;
  /** Empty when there is none. */
  readonly description: string;
  /** Who is in it is not told to anybody outside it, and so not to us. */
  readonly isHidden: boolean;
}

export interface Directory {
  /** Everybody, page by page. Throws `OutsideFailure`. */
  people(): AsyncIterable<readonly DirectoryPerson[]>;
  /** A token from which later calls can tell the changes that happen from now on. Throws `OutsideFailure`. */
  mark(): Promise<string>;
  /** Who has changed since the token was given. Throws `OutsideFailure`. */
  changesSince(token: string): Promise<DirectoryChanges>;
  /**
   * Groups whose name begins like this (in any case), by name, at most twenty. Throws `OutsideFailure`: 'no-rights'
   * where the application may not read groups.
   */
  groupsNamed(beginning: string): Promise<readonly DirectoryGroup[]>;
  /**
   * A group and how many people are in it, those of groups inside it too; `people` is null where the membership is hidden.
   * Null: there is no such group. Throws `OutsideFailure` as `groupsNamed`.
   */
  group(id: string): Promise<(DirectoryGroup & { readonly people: number | null }) | null>;
  /**
   * The people in a group, those of groups inside it too, page by page. Throws `OutsideFailure` as `groupsNamed`, 'gone'
   * where there is no such group, and 'denied' where the membership is hidden.
   */
  groupPeople(id: string): AsyncIterable<readonly PersonId[]>;
  /** Working hours of a mailbox; null hours when the zone cannot be understood. Throws `OutsideFailure` ('no-mailbox', 'denied', …). */
  workingHours(personId: PersonId): Promise<WorkingHours | null>;
  /** The person's picture; null when there is none. */
  photo(personId: PersonId): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>;
}
