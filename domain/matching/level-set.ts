import type { Competence } from '../enrolment/profile.ts';
import { hashOf } from './hash.ts';

/**
 * Levels by competence, for millions of looks: whose bit is missing is not in it, so that mostly nothing but one number
 * is fetched.
 */
export interface LevelSet {
  /** One of 32 bits for each competence. */
  readonly bits: number;
  /** Competence as `hashOf`, and its level; two for each. */
  readonly entries: readonly number[];
}

/** Of what is told twice the highest. */
export function levelSet(told: readonly { readonly competence: Competence; readonly level: number }[]): LevelSet {
  const levels = new Map<number, number>();
  for (const { competence, level } of told) {
    const hash = hashOf(competence);
    levels.set(hash, Math.max(level, levels.get(hash) ?? 0));
  }
  return { bits: [...levels.keys()].reduce((bits, hash) => bits | (1 << (hash & 31)), 0), entries: [...levels].flat() };
}

/** The level in a competence, by its hash; -1 for one that is not in the set. */
export function levelIn({ bits, entries }: LevelSet, hash: number): number {
  if ((bits & (1 << (hash & 31))) === 0) return -1;
  for (let at = 0; at < entries.length; at += 2) if (entries[at] === hash) return entries[at + 1] ?? -1;
  return -1;
}
