import type { Temporal } from 'temporal-polyfill';
import type { Application } from '#domain/enrolment/application.ts';
import type { EnrolmentId, PersonId, ProgrammeId } from '#domain/ids.ts';

export interface ApplicationReader {
  application(enrolmentId: EnrolmentId): Promise<Application | null>;
  applicationsOfPerson(personId: PersonId): Promise<readonly Application[]>;
  /** Those that wait and those that were refused, the longest waiting first. */
  openApplications(programmeId: ProgrammeId): Promise<readonly Application[]>;
  /** Those that wait and about which this manager was asked, the longest waiting first. */
  applicationsAskedOf(managerId: PersonId): Promise<readonly Application[]>;
  /** How many wait, and since when the first; nothing for a programme in which nobody does. */
  waitingApplications(
    programmeIds: readonly ProgrammeId[],
  ): Promise<ReadonlyMap<ProgrammeId, { readonly waiting: number; readonly since: Temporal.Instant }>>;
}

export interface ApplicationWriter {
  saveApplication(application: Application): Promise<void>;
}
