import type { Consent } from '#domain/enrolment/consent.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { EnrolmentId, PersonId, ProgrammeId } from '#domain/ids.ts';

export interface EnrolmentReader {
  enrolment(programmeId: ProgrammeId, personId: PersonId): Promise<Enrolment | null>;
  enrolments(programmeId: ProgrammeId): Promise<readonly Enrolment[]>;
  /** People whose pairing ended, until they have a new one, and people who stand aside. */
  freedEnrolments(programmeId: ProgrammeId): Promise<readonly Enrolment[]>;
  /** Somebody's in every programme, the latest first. */
  enrolmentsOfPerson(personId: PersonId): Promise<readonly Enrolment[]>;
  /**
   * Everybody enrolled in a programme that is not over or waiting for a yes to it, and everybody in a pairing that goes on, of whatever programme;
   * each once.
   */
  peopleTakingPart(): Promise<{ readonly enrolled: readonly PersonId[]; readonly paired: readonly PersonId[] }>;
  /** What these people are enrolled in at present, over all programmes that have not ended; oldest first. */
  livingEnrolments(personIds: readonly PersonId[]): Promise<readonly Enrolment[]>;
  /** What somebody said yes to as they joined, the calendar's before the matching's. */
  consentsOf(enrolmentId: EnrolmentId): Promise<readonly Consent[]>;
  enrolmentsOf(programmeId: ProgrammeId, personIds: readonly PersonId[]): Promise<readonly Enrolment[]>;
}

export interface EnrolmentWriter {
  saveEnrolment(enrolment: Enrolment): Promise<void>;
  /** What was said yes to before keeps its day. */
  addConsents(enrolmentId: EnrolmentId, consents: readonly Consent[]): Promise<void>;
  removeConsents(enrolmentId: EnrolmentId): Promise<void>;
}
