import type { Cohort } from './cohort.ts';
import type { EdgeList } from './pair-graph.ts';
import { wishWorth } from './precedence.ts';
import { ineligibilityOf } from './eligibility.ts';
import { scoreOf, seenScoreOf } from './fit.ts';

/** Scores are counted in whole millionths, so that equal sums are equal and nothing is lost to rounding. */
const unit = 1_000_000;

/** What has been seen of somebody while pairs were looked at, as bits. */
const wouldDo = 1;
const belowMinimum = 2;
const partnerFull = 4;

/** The mentors taken up for a mentee, and in the same places what each is worth. */
interface Choices {
  readonly columns: Int32Array;
  readonly scores: Int32Array;
}

const noChoices: Choices = { columns: new Int32Array(0), scores: new Int32Array(0) };

/** The pairs of a round that may be proposed, and what is known of those who are in none. */
export class PossiblePairs {
  readonly cohort: Cohort;
  readonly #choices: Choices[];
  readonly #shut = new Set<number>();
  readonly #seenOfMentees: Uint8Array;
  readonly #seenOfMentors: Uint8Array;

  constructor(cohort: Cohort) {
    this.cohort = cohort;
    this.#choices = cohort.mentees.map(() => noChoices);
    this.#seenOfMentees = new Uint8Array(cohort.mentees.length);
    this.#seenOfMentors = new Uint8Array(cohort.mentors.length);
  }

  /** For each mentee the mentors taken up, and in the same places what each is worth. */
  get choices(): readonly EdgeList[] {
    return this.#choices;
  }

  /** What a pair would be worth, from 1 upwards; 0 when a hard rule or the minimum fit forbids it. Takes nothing up. */
  worthOf(mentee: number, mentor: number): number {
    const one = this.cohort.mentors[mentor];
    const other = this.cohort.mentees[mentee];
    if (one === undefined || other === undefined) return 0;
    const { context } = this.cohort;
    const ineligible = ineligibilityOf(one, other, context);
    if (ineligible !== null) {
      if (ineligible === 'no-capacity') this.#see(mentee, mentor, partnerFull);
      return 0;
    }
    if (this.#shut.size > 0 && this.#shut.has(this.#keyOf(mentee, mentor))) return 0;
    if (seenScoreOf(one, other, context.weights, context.form) < context.rules.minimumFit) {
      this.#see(mentee, mentor, belowMinimum);
      return 0;
    }
    this.#see(mentee, mentor, wouldDo);
    const score = scoreOf(one, other, context.weights, context.form);
    // One is added, so that a permitted pair with the score 0 is still better than none.
    return Math.round((score + wishWorth(one.candidate, other.candidate)) * unit) + 1;
  }

  /** From now on this mentee does not get this mentor. */
  shut(mentee: number, mentor: number): void {
    this.#shut.add(this.#keyOf(mentee, mentor));
    const { columns, scores } = this.#choices[mentee] ?? noChoices;
    const place = columns.indexOf(mentor);
    if (place < 0) return;
    const isOther = (_each: number, at: number): boolean => at !== place;
    this.#choices[mentee] = { columns: columns.filter(isOther), scores: scores.filter(isOther) };
  }

  #keyOf(mentee: number, mentor: number): number {
    return mentee * this.cohort.mentors.length + mentor;
  }

  /** Takes pairs up as ones that may be proposed: of a mentee with `mentors`, each of the worth in the same place, above 0. The arrays are kept. */
  add(mentee: number, mentors: Int32Array, worths: Int32Array): void {
    const { columns, scores } = this.#choices[mentee] ?? noChoices;
    this.#choices[mentee] =
      columns.length === 0
        ? { columns: mentors, scores: worths }
        : { columns: joined(columns, mentors), scores: joined(scores, worths) };
  }

  isTakenUp(mentee: number, mentor: number): boolean {
    return this.#choices[mentee]?.columns.includes(mentor) ?? false;
  }

  /** What has been found about somebody's possible partners so far. */
  seenOfMentee(mentee: number): Seen {
    return seenIn(this.#seenOfMentees[mentee] ?? 0);
  }

  seenOfMentor(mentor: number): Seen {
    return seenIn(this.#seenOfMentors[mentor] ?? 0);
  }

  #see(mentee: number, mentor: number, sign: number): void {
    this.#seenOfMentees[mentee] = (this.#seenOfMentees[mentee] ?? 0) | sign;
    this.#seenOfMentors[mentor] = (this.#seenOfMentors[mentor] ?? 0) | sign;
  }
}

function joined(some: Int32Array, more: Int32Array): Int32Array {
  const all = new Int32Array(some.length + more.length);
  all.set(some);
  all.set(more, some.length);
  return all;
}

/** Was there a partner who would do, one below the minimum fit, and one who would do but has no room? */
export interface Seen {
  readonly wouldDo: boolean;
  readonly belowMinimum: boolean;
  readonly partnerFull: boolean;
}

function seenIn(signs: number): Seen {
  return {
    wouldDo: (signs & wouldDo) > 0,
    belowMinimum: (signs & belowMinimum) > 0,
    partnerFull: (signs & partnerFull) > 0,
  };
}
