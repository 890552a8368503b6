import type { PreparedCandidate } from '../prepared.ts';
import type { MentoringForm } from '../../programme/match-settings.ts';
import { levelIn } from '../level-set.ts';
import { neutral } from './neutral.ts';

/**
 * How much of what the mentee wants to learn the mentor can carry, 0 to 1: the share of each gap between the
 * mentee's level and the wanted one that the mentor's level spans, weighted by importance. Peers do not carry each
 * other: there it is the share of each one's wishes that the other knows or wants to learn as well.
 */
export function competencesFactor(mentor: PreparedCandidate, mentee: PreparedCandidate, form: MentoringForm): number {
  if (form === 'peer') return (sharedInterest(mentor, mentee) + sharedInterest(mentee, mentor)) / 2;
  const { wanted } = mentee;
  if (wanted.length === 0 || !mentor.offersAnything) return neutral;
  let covered = 0;
  let importance = 0;
  for (let at = 0; at < wanted.length; at += 4) {
    const weight = wanted[at + 3] ?? 0;
    covered +=
      weight *
      coverage(wanted[at + 1] ?? 0, wanted[at + 2] ?? 0, Math.max(0, levelIn(mentor.offered, wanted[at] ?? 0)));
    importance += weight;
  }
  return covered / importance;
}

/** The share of one wish that an offered level spans, 0 to 1. Who is there already wants somebody at eye level. */
export function coverage(level: number, wantedLevel: number, offeredLevel: number): number {
  const gap = wantedLevel - level;
  const share = gap > 0 ? (offeredLevel - level) / gap : offeredLevel / wantedLevel;
  return Math.min(1, Math.max(0, share));
}

function sharedInterest(one: PreparedCandidate, other: PreparedCandidate): number {
  const { wanted } = one;
  if (wanted.length === 0 || other.levels.bits === 0) return neutral;
  let shared = 0;
  let importance = 0;
  for (let at = 0; at < wanted.length; at += 4) {
    const weight = wanted[at + 3] ?? 0;
    if (levelIn(other.levels, wanted[at] ?? 0) >= 0) shared += weight;
    importance += weight;
  }
  return shared / importance;
}
