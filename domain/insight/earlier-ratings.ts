import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../ids.ts';
import { discloseMean, releasable } from './disclose.ts';

/** How useful a mentee found a meeting with a mentor, 1 to 5. */
export interface MentorRating {
  readonly mentorId: PersonId;
  readonly personId: PersonId;
  readonly value: number;
  readonly answeredAt: Temporal.Instant;
}

/**
 * What earlier mentees' answers say of each mentor, 0 to 1: half is the mean of all mentors, each point of the scale a
 * quarter. Only mentors about whom enough different people have answered are included, and nobody's single answer can
 * be worked out from it: it passes the same gate as every figure.
 */
export function earlierRatings(ratings: readonly MentorRating[]): ReadonlyMap<PersonId, number> {
  const byMentor = new Map<PersonId, MentorRating[]>();
  for (const rating of ratings) {
    const known = byMentor.get(rating.mentorId);
    if (known === undefined) byMentor.set(rating.mentorId, [rating]);
    else known.push(rating);
  }
  // Mentors about whom too little is known are one row together: their answers are only ever seen as part of the mean.
  const few: MentorRating[] = [];
  const rows: {
    readonly key: string;
    readonly mentorId: PersonId | null;
    readonly ratings: readonly MentorRating[];
  }[] = [];
  for (const [mentorId, theirs] of byMentor) {
    const kept = releasable(theirs);
    if (kept.length === 0) few.push(...theirs);
    else rows.push({ key: mentorId, mentorId, ratings: kept });
  }
  const table = discloseMean([...rows, { key: '', mentorId: null, ratings: releasable(few) }]);
  if (!table.total.shown) return new Map();
  const mean = table.total.value;
  return new Map(
    rows.flatMap(({ mentorId }, index): [PersonId, number][] => {
      const cell = table.cells[index];
      if (mentorId === null || cell === undefined || !cell.shown) return [];
      return [[mentorId, Math.min(1, Math.max(0, 0.5 + (cell.value - mean) / 4))]];
    }),
  );
}
