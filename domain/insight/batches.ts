import type { PersonId } from '../ids.ts';
import { leastPeople } from './disclose.ts';

/**
 * People's answers reach figures in batches of five answers by five different people. A batch is closed once, when five
 * have come, and is never changed or counted anew: what comes late, however it is dated, goes into a later batch. What
 * batches tell, and what they keep to themselves, say `shown-mean` and `shown-counts`.
 */
export const batchSize = leastPeople;

/** What is counted in batches: how useful meetings are, whether two fit, why pairs end, how useful a mentor is. */
export const figures = ['usefulness', 'fit', 'end-reason', 'mentor-rating'] as const;
export type Figure = (typeof figures)[number];

/** An answer that is in no batch yet. */
export interface Arrived {
  /** Where it is kept: the survey's id, or the pairing's. */
  readonly sourceId: string;
  /** Who may have given it: one person, or both of a pairing, where nobody knows which. */
  readonly givers: readonly PersonId[];
  readonly answer: string;
}

/** A closed batch: what was answered, in alphabetical order, so that the order tells nothing. */
export interface Batch {
  readonly answers: readonly string[];
}

/**
 * The batches that are full, out of what has arrived, in that order. Nobody is in a batch twice, not even perhaps: a
 * further answer of theirs waits for the next one. Which answers make a batch depends on who gave them and when, never on
 * what they say.
 */
export function fullBatches<Answer extends Arrived>(arrived: readonly Answer[]): readonly (readonly Answer[])[] {
  const batches: Answer[][] = [];
  const nextOf = new Map<PersonId, number>();
  let firstOpen = 0;
  for (const answer of arrived) {
    let place = Math.max(firstOpen, ...answer.givers.map((giver) => nextOf.get(giver) ?? 0));
    while (batches[place]?.length === batchSize) place += 1;
    const batch = (batches[place] ??= []);
    batch.push(answer);
    for (const giver of answer.givers) nextOf.set(giver, place + 1);
    while (batches[firstOpen]?.length === batchSize) firstOpen += 1;
  }
  return batches.filter((batch) => batch.length === batchSize);
}

/** The batch that these answers make. */
export function closedBatch(answers: readonly Arrived[]): Batch {
  return { answers: answers.map(({ answer }) => answer).toSorted() };
}
