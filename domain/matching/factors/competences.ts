import type { OfferedCompetence, Profile, WantedCompetence } from '../../enrolment/profile.ts';
import { neutral } from './neutral.ts';

/**
 * How much of what the mentee wants to learn the mentor can carry, 0 to 1: the share of each gap between the
 * mentee's level and the wanted one that the mentor's level spans, weighted by importance.
 */
export function competencesFactor(mentor: Profile, mentee: Profile): number {
  const importance = mentee.wanted.reduce((sum, wanted) => sum + wanted.importance, 0);
  if (importance === 0) return neutral;
  const covered = mentee.wanted.reduce(
    (sum, wanted) => sum + wanted.importance * coverage(wanted, offeredLevel(mentor.offered, wanted)),
    0,
  );
  return covered / importance;
}

/** The mentor's level in a wanted competence; 0 when it is not offered. */
export function offeredLevel(offered: readonly OfferedCompetence[], wanted: WantedCompetence): number {
  return offered.reduce((most, each) => (each.competence === wanted.competence ? Math.max(most, each.level) : most), 0);
}

/** The share of one wish that a mentor at this level spans, 0 to 1. Who is there already wants somebody at eye level. */
export function coverage(wanted: WantedCompetence, level: number): number {
  const gap = wanted.wantedLevel - wanted.level;
  const share = gap > 0 ? (level - wanted.level) / gap : level / wanted.wantedLevel;
  return Math.min(1, Math.max(0, share));
}
