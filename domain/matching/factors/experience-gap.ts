import type { PreparedCandidate } from '../prepared.ts';
import type { MentoringForm } from '../../programme/match-settings.ts';
import { levelIn } from '../level-set.ts';
import { neutral } from './neutral.ts';

/**
 * Is the step between the two the right one, 0 to 1? In mentoring the mentor is best one to three levels ahead in
 * what the mentee wants to learn; further ahead the talk gets harder, level with each other there is little to pass
 * on. In reverse mentoring the mentee is besides ahead of the mentor in all they offer. Peers are best level.
 */
export function experienceGapFactor(mentor: PreparedCandidate, mentee: PreparedCandidate, form: MentoringForm): number {
  switch (form) {
    case 'mentoring':
      return stepAhead(mentor, mentee);
    case 'reverse':
      return (stepAhead(mentor, mentee) + seniority(mentee, mentor)) / 2;
    case 'peer':
      return (likeness(mentor, mentee) + likeness(mentee, mentor)) / 2;
  }
}

/** Weighted by importance over all wishes; what is not offered counts 0. */
function stepAhead(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  const { wanted } = mentee;
  if (wanted.length === 0 || !mentor.offersAnything) return neutral;
  let sum = 0;
  let importance = 0;
  for (let at = 0; at < wanted.length; at += 4) {
    const weight = wanted[at + 3] ?? 0;
    const offered = levelIn(mentor.offered, wanted[at] ?? 0);
    if (offered > 0) sum += weight * stepValue(offered - (wanted[at + 1] ?? 0));
    importance += weight;
  }
  return sum / importance;
}

function stepValue(levelsAhead: number): number {
  if (levelsAhead < 0) return 0;
  if (levelsAhead === 0) return 0.3;
  if (levelsAhead <= 3) return 1;
  return levelsAhead === 4 ? 0.7 : 0.5;
}

/** 1 when the first is two levels or more ahead in what they do best, 0 when as far behind, half when level. */
function seniority(one: PreparedCandidate, other: PreparedCandidate): number {
  if (!one.offersAnything || !other.offersAnything) return neutral;
  return Math.min(1, Math.max(0, 0.5 + (one.bestLevel - other.bestLevel) / 4));
}

/** How near the other one is in what the first wants to learn, over the wishes where both levels are known. */
function likeness(one: PreparedCandidate, other: PreparedCandidate): number {
  const { wanted } = one;
  let sum = 0;
  let importance = 0;
  for (let at = 0; at < wanted.length; at += 4) {
    const level = levelIn(other.levels, wanted[at] ?? 0);
    if (level < 0) continue;
    const weight = wanted[at + 3] ?? 0;
    sum += weight * Math.max(0, 1 - Math.abs(level - (wanted[at + 1] ?? 0)) / 3);
    importance += weight;
  }
  return importance === 0 ? neutral : sum / importance;
}
