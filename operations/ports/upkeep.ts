import type { Temporal } from 'temporal-polyfill';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import type { Job } from '../job.ts';

/** How far the changes in the directory have been read. */
export interface DirectoryWatch {
  readonly token: string;
  readonly lookedAt: Temporal.Instant;
}

export interface ParkedJob {
  readonly job: Job;
  /** A word and a technical message without personal data. */
  readonly reason: string;
  readonly parkedAt: Temporal.Instant;
}

export interface UpkeepReader {
  /** When a service-wide job last succeeded, such as 'read-directory'; null when never. */
  serviceFact(name: string): Promise<Temporal.Instant | null>;
  /** How far the changes in the directory have been read; null: all of it has to be read first. */
  directoryWatch(): Promise<DirectoryWatch | null>;
  parkedJobs(): Promise<readonly ParkedJob[]>;
  /** Everybody who has ever looked at something as HR, by the audit entries. */
  hrReaders(): Promise<readonly PersonId[]>;
  /** Who set a programme up last, by the audit entries; null: nobody is known. */
  lastSetUpBy(programmeId: ProgrammeId): Promise<PersonId | null>;
  /**
   * What is due at `now`, derived from rows alone, at most `limit` jobs: series whose next step's time has come,
   * organisers' mailboxes that changed or were not looked at for 15 minutes, series not compared with both calendars
   * for a day, offers with a step to take, requests to remind of or to end, mentees who choose for themselves and to
   * whom mentors are to be suggested or whose next wish is to be asked, pauses that are over, meetings past their end
   * and unsettled (after a standstill only once the directory has told who has left since), surveys to look at and
   * those that are over while a card of theirs still asks, notices unsent or no longer true, rounds that are being
   * worked out or published, programmes whose next round runs by itself or has to be worked out anew, drafts to be
   * published by themselves, pairings past their last day whose meetings are settled, published groups that have not begun, enrolled people whose mailbox was never read or not
   * for a day (four weeks while a series of theirs is compared with both calendars daily), organisers without a
   * subscription or with one that ends within a day, the directory when not read for a day or its changes not for 15
   * minutes. Parked jobs are left out; the directory is read again a day after it was parked.
   */
  dueJobs(now: Temporal.Instant, limit: number): Promise<readonly Job[]>;
}

export interface UpkeepWriter {
  setServiceFact(name: string, at: Temporal.Instant): Promise<void>;
  /** Forgets that it ever succeeded; for 'read-directory' that asks for a reading at once. */
  forgetServiceFact(name: string): Promise<void>;
  /** Null: the changes are lost, and all of the directory has to be read first. */
  saveDirectoryWatch(watch: DirectoryWatch | null): Promise<void>;
  park(parked: ParkedJob): Promise<void>;
  unpark(job: Job): Promise<void>;
  audit(entry: {
    readonly at: Temporal.Instant;
    readonly actorId: PersonId | null;
    readonly act: string;
    readonly subject: string;
    readonly subjectId: string;
  }): Promise<void>;
}
