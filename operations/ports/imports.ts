import type { Temporal } from 'temporal-polyfill';
import type { FieldValue, ImportField } from '#domain/enrolment/profile-import.ts';
import type { EnrolmentId, PersonId, ProfileImportId, ProgrammeId } from '#domain/ids.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';

/** A table of profile fields that an HR lead brought in. */
export interface ProfileImport {
  readonly id: ProfileImportId;
  readonly programmeId: ProgrammeId;
  readonly importedAt: Temporal.Instant;
  readonly importedBy: PersonId;
  /** People it enrolled, and people who were already enrolled and whose fields it changed. */
  readonly enrolled: number;
  readonly changed: number;
  readonly undoneAt: Temporal.Instant | null;
  readonly undoneBy: PersonId | null;
  readonly version: number;
}

/**
 * What an import did to one field; `enrolment` where it enrolled the person and `profile` where it made their profile,
 * with the version that this made.
 */
export type ImportedField = {
  readonly importId: ProfileImportId;
  readonly enrolmentId: EnrolmentId;
  readonly state: 'stands' | 'undone' | 'kept';
} & (
  | { readonly field: ImportField; readonly before: FieldValue | null; readonly after: FieldValue }
  | { readonly field: 'enrolment'; readonly before: null; readonly after: number }
  | { readonly field: 'profile'; readonly before: null; readonly after: number }
);

export interface ImportReader {
  profileImport(id: ProfileImportId): Promise<ProfileImport | null>;
  /** The programme's imports, newest first. */
  profileImports(programmeId: ProgrammeId): Promise<readonly ProfileImport[]>;
  fieldsOfImport(id: ProfileImportId): Promise<readonly ImportedField[]>;
  /** What imports did to a programme's enrolments, of one person or of all, oldest first. */
  importedFields(programmeId: ProgrammeId, personId?: PersonId): Promise<readonly ImportedField[]>;
}

export interface ImportWriter {
  addProfileImport(made: ProfileImport, fields: readonly ImportedField[]): Promise<void>;
  saveProfileImport(changed: ProfileImport): Promise<void>;
  /** What became of fields when their import was taken back. */
  saveImportedFields(fields: readonly ImportedField[]): Promise<void>;
  /** Values from before imports that are older than this are forgotten: they cannot be taken back any more. */
  forgetBeforeImports(olderThan: Temporal.Instant): Promise<void>;
  /** Many enrolments in few statements: like `saveEnrolment` for each, all or none. */
  saveEnrolments(enrolments: readonly Enrolment[]): Promise<void>;
}
