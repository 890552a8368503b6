import type { ProgrammeId } from '#domain/ids.ts';
import type { Arrived, Batch, Figure } from '#domain/insight/batches.ts';

/** An answer that is in no batch of its figure yet. `scopeId`: the programme's id; of a mentor's rating the mentor's. */
export interface Undisclosed extends Arrived {
  readonly scopeId: string;
}

export interface BatchRow extends Batch {
  readonly figure: Figure;
  readonly scopeId: string;
  /** From 0, in the order in which they were closed. */
  readonly number: number;
}

export interface BatchReader {
  /** What people's answers tell in figures, in the order in which it came; the rules in `domain/insight` let it out. */
  batches(figure: Exclude<Figure, 'mentor-rating'>, programmeId: ProgrammeId): Promise<readonly BatchRow[]>;
  /** The same of mentors, in any programme: how useful mentees of pairings that are over found the meetings. */
  mentorBatches(): Promise<readonly BatchRow[]>;
}

export interface BatchWriter {
  /** Nobody else closes batches until the transaction is over. */
  lockBatches(): Promise<void>;
  /**
   * Answers that are in no batch yet, in the order in which they were given; none where they are of fewer than five
   * people. Ratings of mentors are those of any programme. Only for closing batches, never for a page.
   */
  undisclosed(figure: Figure, programmeId: ProgrammeId): Promise<readonly Undisclosed[]>;
  addBatch(batch: BatchRow, sourceIds: readonly string[]): Promise<void>;
}
