import type { Temporal } from 'temporal-polyfill';
import type { MeetingSeriesId, PersonId } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';
import type { DirectoryPerson } from './directory.ts';
import type { BotConversation } from './messenger.ts';

export type BotState = 'unknown' | 'reachable' | 'not-installed' | 'blocked';

/** A person of the directory with what Lodestar has learnt of them. */
export interface Person extends DirectoryPerson {
  readonly workingHours: WorkingHours | null;
  readonly mailboxReadAt: Temporal.Instant | null;
  readonly hasPhoto: boolean;
  readonly botState: BotState;
  readonly conversation: BotConversation | null;
  /** While the directory says that they are not there, and they may come back; `leavesAt` is when that counts as having left. */
  readonly missing: { readonly since: Temporal.Instant; readonly leavesAt: Temporal.Instant } | null;
}

/** The part of a person that one row in a list of thousands shows. */
export type PersonLine = Pick<Person, 'id' | 'name' | 'givenName' | 'jobTitle' | 'department' | 'place' | 'hasPhoto'>;

export interface PeopleReader {
  person(id: PersonId): Promise<Person | null>;
  people(ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** Enabled ones whose name holds the text, whatever its case, in order of name. */
  peopleNamed(text: string, most: number): Promise<readonly Person[]>;
  /** The same for thousands on one screen. */
  personLines(ids: readonly PersonId[]): Promise<readonly PersonLine[]>;
  /** Everybody with one of these addresses (in lower case), including disabled accounts. */
  peopleByMail(mails: readonly string[]): Promise<readonly Person[]>;
  /** Ids of everybody's manager, for whole reporting lines. */
  managers(): Promise<ReadonlyMap<PersonId, PersonId>>;
  /** Former managers whom somebody still had after `since`; people without any are left out. */
  formerManagers(since: Temporal.Instant): Promise<ReadonlyMap<PersonId, readonly PersonId[]>>;
  photo(id: PersonId): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>;
  departments(): Promise<readonly string[]>;
  /** Those who are missing and count as having left by then; the longest gone first. */
  peopleLeavingBy(at: Temporal.Instant): Promise<readonly PersonId[]>;
  /** Enabled people whom no reading of the directory has seen since. */
  peopleNotSeenSince(before: Temporal.Instant): Promise<readonly PersonId[]>;
}

export interface PeopleWriter {
  /**
   * Adds or updates people of the directory, keeping what Lodestar learnt of them; managers they no longer have are
   * kept as former ones. Returns the people who were known before and whose name, address or country has changed.
   */
  savePeople(people: readonly DirectoryPerson[], at: Temporal.Instant): Promise<readonly PersonId[]>;
  /** Keeps of known people that their account lacks something, and all else as it was; unknown ones are passed over. */
  barPeople(people: readonly Pick<DirectoryPerson, 'id' | 'enabled' | 'barred'>[], at: Temporal.Instant): Promise<void>;
  /** Closes somebody's account here for now; who is missing already stays so since then. Enabled again, they are back. */
  markMissing(id: PersonId, missing: NonNullable<Person['missing']>): Promise<void>;
  /** They have left. */
  disablePeople(ids: readonly PersonId[]): Promise<void>;
  /** Asks for a check of the series of these people that stand in Outlook, without a new version. Returns which. */
  markForChecking(ids: readonly PersonId[]): Promise<readonly MeetingSeriesId[]>;
  saveMailbox(personId: PersonId, workingHours: WorkingHours | null, at: Temporal.Instant): Promise<void>;
  savePhoto(personId: PersonId, photo: { readonly bytes: Uint8Array; readonly type: string } | null): Promise<void>;
  /** The language in which the person reads now; it goes before what the directory says. */
  saveLanguage(personId: PersonId, language: Language): Promise<void>;
  saveBotState(personId: PersonId, state: BotState, conversation: BotConversation | null): Promise<void>;
}
