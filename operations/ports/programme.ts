import type { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';

export interface ProgrammeReader {
  /** The one programme that is draft, open or running; else the latest that ended; null before the first. */
  currentProgramme(): Promise<Programme | null>;
  programme(id: ProgrammeId): Promise<Programme | null>;
}

export interface ProgrammeWriter {
  saveProgramme(programme: Programme, at: Temporal.Instant): Promise<void>;
}

export interface EnrolmentReader {
  enrolment(programmeId: ProgrammeId, personId: PersonId): Promise<Enrolment | null>;
  enrolments(programmeId: ProgrammeId): Promise<readonly Enrolment[]>;
  /** Those whose pairing ended, until they have a new one, and those who stand aside. */
  freedEnrolments(programmeId: ProgrammeId): Promise<readonly Enrolment[]>;
  enrolmentsOf(programmeId: ProgrammeId, personIds: readonly PersonId[]): Promise<readonly Enrolment[]>;
}

export interface EnrolmentWriter {
  saveEnrolment(enrolment: Enrolment): Promise<void>;
}
