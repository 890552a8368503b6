import type { Temporal } from 'temporal-polyfill';
import type { MeetingSeriesId, PersonId } from '#domain/ids.ts';
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
}

/** A person as far as a row of thousands shows them. */
export type PersonLine = Pick<Person, 'id' | 'name' | 'jobTitle' | 'department' | 'place' | 'hasPhoto'>;

export interface PeopleReader {
  person(id: PersonId): Promise<Person | null>;
  people(ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** The same for thousands on one screen. */
  personLines(ids: readonly PersonId[]): Promise<readonly PersonLine[]>;
  /** Everybody with one of these addresses, which are in lower case; disabled accounts among them. */
  peopleByMail(mails: readonly string[]): Promise<readonly Person[]>;
  /** Ids of everybody's manager, for whole reporting lines. */
  managers(): Promise<ReadonlyMap<PersonId, PersonId>>;
  /** Managers somebody had until after `since` and has no more; who had none is not in the answer. */
  formerManagers(since: Temporal.Instant): Promise<ReadonlyMap<PersonId, readonly PersonId[]>>;
  photo(id: PersonId): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>;
  departments(): Promise<readonly string[]>;
  /** Enabled people whom no reading of the directory has met since. */
  peopleNotSeenSince(before: Temporal.Instant): Promise<readonly PersonId[]>;
}

export interface PeopleWriter {
  /**
   * Adds or updates people of the directory, keeping what Lodestar learnt of them; managers they no longer have are
   * kept as former ones. Answers those who were known before and whose name, address or country is another now.
   */
  savePeople(people: readonly DirectoryPerson[], at: Temporal.Instant): Promise<readonly PersonId[]>;
  disablePeople(ids: readonly PersonId[]): Promise<void>;
  /** Asks for a check of the series of these people that stand in Outlook, without a new version. Answers which. */
  markForChecking(ids: readonly PersonId[]): Promise<readonly MeetingSeriesId[]>;
  saveMailbox(personId: PersonId, workingHours: WorkingHours | null, at: Temporal.Instant): Promise<void>;
  savePhoto(personId: PersonId, photo: { readonly bytes: Uint8Array; readonly type: string } | null): Promise<void>;
  saveBotState(personId: PersonId, state: BotState, conversation: BotConversation | null): Promise<void>;
}
