import type { Two } from '../calendar/pair-meetings.ts';

/** Somebody has split a series of a pair in Outlook; what follows from it is for the two to say. */
export interface Split extends Two {
  /** The series that was cut short, and the one that goes on. */
  readonly old: string;
  readonly series: string;
  readonly at: number;
  /** What one of the two has answered when they were asked whether it goes on. */
  answer: 'yes' | 'no' | null;
  /** The product tells of its meetings as those of the two. */
  isFollowed: boolean;
}
