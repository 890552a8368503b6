import type { PreparedCandidate } from '../prepared.ts';
import type { MentoringForm } from '../../programme/match-settings.ts';
import { neutral } from './neutral.ts';

/** What earlier mentees' answers may tell of the mentor; half while too few have answered, and among peers. */
export function earlierRatingsFactor(mentor: PreparedCandidate, form: MentoringForm): number {
  return form === 'peer' ? neutral : (mentor.earlierRating ?? neutral);
}
