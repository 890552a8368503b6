import type { Cohort } from './cohort.ts';
import type { EdgeList } from './pair-graph.ts';
import { wishWorth } from './precedence.ts';
import { verdictOn } from './verdict.ts';

/** Scores are counted in whole millionths, so that equal sums are equal and nothing is lost to rounding. */
const unit = 1_000_000;

/** What has been seen of somebody while pairs were looked at, as bits. */
const wouldDo = 1;
const belowMinimum = 2;
const partnerFull = 4;

interface Choices {
  readonly columns: number[];
  readonly scores: number[];
}

/** The pairs of a round that may be proposed, and what is known of those who are in none. */
export class PossiblePairs {
  readonly cohort: Cohort;
  readonly #choices: readonly Choices[];
  readonly #seenOfMentees: Uint8Array;
  readonly #seenOfMentors: Uint8Array;

  constructor(cohort: Cohort) {
    this.cohort = cohort;
    this.#choices = cohort.mentees.map(() => ({ columns: [], scores: [] }));
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
    const verdict = verdictOn(one, other, context);
    if ('ineligible' in verdict) {
      if (verdict.ineligible === 'no-capacity') this.#see(mentee, mentor, partnerFull);
      return 0;
    }
    if (verdict.score < context.rules.minimumFit) {
      this.#see(mentee, mentor, belowMinimum);
      return 0;
    }
    this.#see(mentee, mentor, wouldDo);
    // One is added, so that a permitted pair with the score 0 is still better than none.
    return Math.round((verdict.score + wishWorth(one.candidate, other.candidate)) * unit) + 1;
  }

  /** Takes a pair up as one that may be proposed; `worth` is above 0. */
  add(mentee: number, mentor: number, worth: number): void {
    this.#choices[mentee]?.columns.push(mentor);
    this.#choices[mentee]?.scores.push(worth);
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
