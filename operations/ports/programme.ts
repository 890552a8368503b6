import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { Programme, ProgrammeStatus } from '#domain/programme/programme.ts';

/** Somebody who leads a programme beside HR. */
export interface ProgrammeLead {
  readonly personId: PersonId;
  readonly appointedBy: PersonId;
  readonly appointedAt: Temporal.Instant;
}

/** How many take part in a programme now. */
export interface ProgrammeCounts {
  readonly enrolled: number;
  /** People in a pairing that goes on. */
  readonly paired: number;
  readonly pairings: number;
}

export interface ProgrammeReader {
  programme(id: ProgrammeId): Promise<Programme | null>;
  /** Those that exist of these, or all when left out; the latest first day first. */
  programmes(ids?: readonly ProgrammeId[]): Promise<readonly Programme[]>;
  /** All in one of these states; the latest first day first. */
  programmesIn(statuses: readonly ProgrammeStatus[]): Promise<readonly Programme[]>;
  programmeOfEnrolment(id: EnrolmentId): Promise<Programme | null>;
  /** Of those of these programmes in which anybody takes part. */
  programmeCounts(ids: readonly ProgrammeId[]): Promise<ReadonlyMap<ProgrammeId, ProgrammeCounts>>;
  /** Those of these programmes in which anybody has ever been brought together, also if it is over. */
  begunAmong(ids: readonly ProgrammeId[]): Promise<readonly ProgrammeId[]>;
  isLead(programmeId: ProgrammeId, personId: PersonId): Promise<boolean>;
  ledBy(personId: PersonId): Promise<readonly ProgrammeId[]>;
  /** In the order in which they were appointed. */
  leads(programmeId: ProgrammeId): Promise<readonly ProgrammeLead[]>;
}

export interface ProgrammeWriter {
  /**
   * The programme as it is, and as it stays until this transaction is over: whoever ends or changes it waits so long, and
   * then finds what was written meanwhile.
   */
  holdProgramme(id: ProgrammeId): Promise<Programme | null>;
  saveProgramme(programme: Programme, at: Temporal.Instant): Promise<void>;
  /** Takes away a programme that nothing belongs to. Throws `Conflict` when it was changed since. */
  removeProgramme(programme: Pick<Programme, 'id' | 'version'>): Promise<void>;
  /** Twice is the same as once. */
  addLead(programmeId: ProgrammeId, lead: ProgrammeLead): Promise<void>;
  removeLead(programmeId: ProgrammeId, personId: PersonId): Promise<void>;
}
