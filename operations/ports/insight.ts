import type { Temporal } from 'temporal-polyfill';
import type { ProgrammeId } from '#domain/ids.ts';
import type { Arrived, Figure } from '#domain/insight/batches.ts';
import type { DatedBatch } from '#domain/insight/months.ts';
import type { MeetingWeek } from '#domain/insight/meeting-weeks.ts';
import type { Unit } from '#domain/insight/units.ts';

/** An answer that is in no batch of its figure yet. `scopeId`: the programme's id; of a mentor's rating the mentor's. */
export interface Undisclosed extends Arrived {
  readonly scopeId: string;
  readonly at: Temporal.Instant;
}

export interface BatchRow extends DatedBatch {
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

/** Of which programme, until when, in whose weeks and months. */
export interface TrendOf {
  readonly programmeId: ProgrammeId;
  readonly now: Temporal.Instant;
  /** Zone (IANA) in which days are counted. */
  readonly timeZone: string;
  /** The programme is over: whoever was ever paired counts as matched. */
  readonly isOver: boolean;
}

/** What was organised, counted by the database: a programme may have a hundred thousand meetings. */
export interface TrendReader {
  /**
   * Meetings whose time has passed, week by week from `since` on, by the rules by which the overview counts them; weeks
   * without any are left out.
   */
  meetingWeeks(of: TrendOf, since: Temporal.PlainDate): Promise<readonly MeetingWeek[]>;
  /** The enrolled by where they work, and what became of their meetings; empty where the directory says nothing. */
  units(of: TrendOf, by: 'department' | 'place'): Promise<readonly Unit[]>;
}
