import { sortRun } from './sort-run.ts';
import { realAt } from './typed-arrays.ts';

/** More mentors than any company has in one round; worths are below 2 ** 22. */
const mentorRange = 2 ** 20;
const worthRange = 2 ** 22;

/** Some mentors and what each is worth for one mentee, one array for all mentees after the other. */
export class FoundMentors {
  /** One number for each, lower for what is worth more and, of equal ones, for the lower mentor. */
  readonly #keys: Float64Array;
  #count = 0;
  /** For each mentor the search in which they were last looked at. */
  readonly #lookedAt: Int32Array;
  #search = 0;

  constructor(mentors: number) {
    this.#keys = new Float64Array(mentors);
    this.#lookedAt = new Int32Array(mentors);
  }

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
    this.#search += 1;
  }

  /** True the first time that a mentor is asked for since `clear`. */
  isNew(mentor: number): boolean {
    if (this.#lookedAt[mentor] === this.#search) return false;
    this.#lookedAt[mentor] = this.#search;
    return true;
  }

  add(mentor: number, worth: number): void {
    this.#keys[this.#count] = (worthRange - worth) * mentorRange + mentor;
    this.#count += 1;
  }

  /** The best first. */
  sort(): void {
    sortRun(this.#keys, 0, this.#count);
  }

  mentorAt(place: number): number {
    return realAt(this.#keys, place) % mentorRange;
  }

  worthAt(place: number): number {
    return worthRange - Math.floor(realAt(this.#keys, place) / mentorRange);
  }
}
