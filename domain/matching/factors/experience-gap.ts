import type { Profile } from '../../enrolment/profile.ts';
import { offeredLevel } from './competences.ts';
import { neutral } from './neutral.ts';

/**
 * Is the mentor ahead by a step that can be followed? One to three levels above the mentee is best (1); further ahead
 * the talk gets harder, level with each other there is little to pass on. Weighted by importance over all wishes.
 */
export function experienceGapFactor(mentor: Profile, mentee: Profile): number {
  const importance = mentee.wanted.reduce((sum, wanted) => sum + wanted.importance, 0);
  if (importance === 0) return neutral;
  const sum = mentee.wanted.reduce((total, wanted) => {
    const offered = offeredLevel(mentor.offered, wanted);
    return offered === 0 ? total : total + wanted.importance * stepValue(offered - wanted.level);
  }, 0);
  return sum / importance;
}

function stepValue(levelsAhead: number): number {
  if (levelsAhead < 0) return 0;
  if (levelsAhead === 0) return 0.3;
  if (levelsAhead <= 3) return 1;
  return levelsAhead === 4 ? 0.7 : 0.5;
}
