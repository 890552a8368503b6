import type { Competence } from '../enrolment/profile.ts';

/** A competence that people who wait want to learn and that nobody with room can teach. */
export interface Lacking {
  readonly competence: Competence;
  /** How many of those who wait want it. */
  readonly wantedBy: number;
}

/** Wishes that say no more than "nice to have" are no reason to look for a mentor. */
const leastImportance = 2;

/** What is lacking among the mentors who have room for somebody, the most wanted first. */
export function lackingCompetences(
  waiting: readonly (readonly { readonly competence: Competence; readonly importance: number }[])[],
  offered: readonly (readonly { readonly competence: Competence }[])[],
): readonly Lacking[] {
  const there = new Set(offered.flatMap((each) => each.map(({ competence }) => competence)));
  const wanted = new Map<Competence, number>();
  for (const wishes of waiting) {
    const needed = wishes.filter(({ importance }) => importance >= leastImportance);
    for (const competence of new Set(needed.map((each) => each.competence))) {
      if (!there.has(competence)) wanted.set(competence, (wanted.get(competence) ?? 0) + 1);
    }
  }
  return [...wanted]
    .map(([competence, wantedBy]) => ({ competence, wantedBy }))
    .toSorted((a, b) => b.wantedBy - a.wantedBy || (a.competence < b.competence ? -1 : 1));
}
