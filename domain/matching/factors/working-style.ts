import type { PreparedCandidate } from '../prepared.ts';
import { workingStyles } from '../../enrolment/profile.ts';
import { unpack } from '../packed.ts';
import { neutral } from './neutral.ts';

/**
 * How well the two ways of working go together, 0 to 1: likeness of the six answers, for likeness is what carries a
 * relationship; difference for whoever wishes somebody who is not like them. A wish counts for both when the other
 * has none; two wishes count half each.
 */
export function workingStyleFactor(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  const alike = styleLikeness(mentor, mentee);
  if (alike === null) return neutral;
  const wishes = (mentor.partnerStyle === null ? 0 : 1) + (mentee.partnerStyle === null ? 0 : 1);
  const different = (mentor.partnerStyle === 'different' ? 1 : 0) + (mentee.partnerStyle === 'different' ? 1 : 0);
  const share = wishes === 0 ? 0 : different / wishes;
  // Even strangers answer half alike, so half apart is already as different as one can wish for.
  return (1 - share) * alike + share * Math.min(1, 2 * (1 - alike));
}

/** 1 for the same six answers, 0 for opposite ones throughout; null when either has told nothing. */
export function styleLikeness(mentor: PreparedCandidate, mentee: PreparedCandidate): number | null {
  if (mentor.styles < 0 || mentee.styles < 0) return null;
  let apart = 0;
  for (let at = 0; at < workingStyles.length; at += 1) {
    apart += Math.abs(unpack(mentor.styles, at) - unpack(mentee.styles, at));
  }
  return 1 - apart / (4 * workingStyles.length);
}
