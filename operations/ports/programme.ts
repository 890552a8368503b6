import type { Temporal } from 'temporal-polyfill';
import type { ProgrammeId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';

export interface ProgrammeReader {
  /** The one programme that is a draft, open or running; else the latest that ended; null before the first. */
  currentProgramme(): Promise<Programme | null>;
  programme(id: ProgrammeId): Promise<Programme | null>;
}

export interface ProgrammeWriter {
  saveProgramme(programme: Programme, at: Temporal.Instant): Promise<void>;
}
