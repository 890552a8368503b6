import type { Two } from '../calendar/pair-meetings.ts';

/** Somebody has split a series in Outlook; what follows from it is for its people to say. */
export interface Split extends Two {
  /** The series that was cut short, and the one that goes on. */
  readonly old: string;
  readonly series: string;
  /** The two, or everybody who was in the group. */
  readonly people: readonly string[];
  /** Null: a pair. */
  readonly group: string | null;
  readonly at: number;
  /** What one of them has answered when they were asked whether it goes on. */
  answer: 'yes' | 'no' | null;
  /** The product tells of its meetings as theirs. */
  isFollowed: boolean;
}
