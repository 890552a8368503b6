import type { Competence, WantedCompetence } from '../enrolment/profile.ts';
import { roomOf, type Cohort } from './cohort.ts';
import type { Weights } from '../programme/match-factors.ts';
import { coverage } from './factors/competences.ts';
import { languageFactor } from './factors/language.ts';
import { hoursApart, isSamePlace } from './factors/place.ts';
import { HighestPoints } from './highest-points.ts';
import type { PreparedCandidate } from './prepared.ts';
import { intAt } from './typed-arrays.ts';

/** Mentors who are alike in what decides whether talks are possible at all: languages, place and distance to UTC. */
interface Block {
  readonly example: PreparedCandidate;
  readonly members: readonly number[];
  /** Whose turn it is to be looked at, so that nobody is always passed over. */
  next: number;
}

/** Who offers a competence, and in the same places at which level. */
interface Offers {
  readonly mentors: Int32Array;
  readonly levels: Int32Array;
}

const none: Offers = { mentors: new Int32Array(0), levels: new Int32Array(0) };

/** Estimates are whole points up to about this. */
const mostPoints = 1000;

/** How many points each part of an estimate can give; together `mostPoints`. */
interface Shares {
  readonly competences: number;
  readonly language: number;
  readonly place: number;
  readonly hours: number;
}

/**
 * Finds the mentors worth looking at for a mentee without looking at all pairs: an inverted index from competences to
 * the mentors who offer them, and blocks of mentors by languages, place and zone. Mentors without room are not in it.
 */
export class MentorIndex {
  readonly #mentors: Cohort['mentors'];
  readonly #blocks: readonly Block[];
  readonly #blockOf: Int32Array;
  readonly #offers: ReadonlyMap<Competence, Offers>;
  /** Points of each mentor for the mentee at hand; 0 between searches. */
  readonly #points: Int32Array;
  /** Whoever has points, in the order in which they came by them. */
  readonly #touched: Int32Array;
  /** Points of each block for the mentee at hand. */
  readonly #blockPoints: Int32Array;
  readonly #highest = new HighestPoints(mostPoints);
  readonly #shares: Shares;
  readonly #arePeers: boolean;
  #turn = 0;

  constructor({ mentors, context }: Cohort) {
    this.#mentors = mentors;
    this.#shares = sharesOf(context.weights);
    this.#arePeers = context.form === 'peer';
    this.#points = new Int32Array(mentors.length);
    this.#touched = new Int32Array(mentors.length);
    this.#blockOf = new Int32Array(mentors.length).fill(-1);
    const members = new Map<string, number[]>();
    for (const [mentor, prepared] of mentors.entries()) {
      if (roomOf(prepared.candidate) === 0) continue;
      const key = blockKey(prepared);
      const block = members.get(key);
      if (block === undefined) members.set(key, [mentor]);
      else block.push(mentor);
    }
    this.#blocks = [...members.values()].flatMap((each) => {
      const example = mentors[each[0] ?? -1];
      return example === undefined ? [] : [{ example, members: each, next: 0 }];
    });
    this.#blockPoints = new Int32Array(this.#blocks.length);
    for (const [index, block] of this.#blocks.entries()) {
      for (const mentor of block.members) this.#blockOf[mentor] = index;
    }
    this.#offers = this.#offersByCompetence();
  }

  #offersByCompetence(): ReadonlyMap<Competence, Offers> {
    const offers = new Map<Competence, { readonly mentors: number[]; readonly levels: number[] }>();
    for (const { members } of this.#blocks) {
      for (const mentor of members) {
        for (const { competence, level } of this.#answersOf(mentor)) {
          const known = offers.get(competence) ?? { mentors: [], levels: [] };
          known.mentors.push(mentor);
          known.levels.push(level);
          offers.set(competence, known);
        }
      }
    }
    return new Map(
      [...offers].map(([competence, { mentors, levels }]) => [
        competence,
        { mentors: Int32Array.from(mentors), levels: Int32Array.from(levels) },
      ]),
    );
  }

  /** What a mentor has for others. Among peers that is every competence they know or want to learn, all alike. */
  #answersOf(mentor: number): readonly { readonly competence: Competence; readonly level: number }[] {
    const profile = this.#mentors[mentor]?.candidate.profile;
    if (profile === undefined) return [];
    if (!this.#arePeers) return profile.offered;
    const shared = new Set([...profile.offered, ...profile.wanted].map(({ competence }) => competence));
    return [...shared].map((competence) => ({ competence, level: 5 }));
  }

  /** Up to `most` mentors by the estimate of their fit; those who offer nothing that is wanted are not among them. */
  nearest(mentee: PreparedCandidate, most: number): readonly number[] {
    this.#estimateBlocks(mentee);
    const { wanted } = mentee.candidate.profile;
    const importance = wanted.reduce((sum, each) => sum + each.importance, 0);
    let count = 0;
    for (const each of wanted) {
      count = this.#addPoints(each.competence, pointsByLevel(each, this.#shares.competences / importance), count);
    }
    const touched = this.#touched.subarray(0, count);
    const best = this.#highest.of(touched, this.#points, most, this.#turn);
    this.#turn += 1;
    for (let i = 0; i < count; i += 1) this.#points[intAt(touched, i)] = 0;
    return best;
  }

  #estimateBlocks(mentee: PreparedCandidate): void {
    for (const [index, { example }] of this.#blocks.entries()) {
      this.#blockPoints[index] = blockPoints(example, mentee, this.#shares);
    }
  }

  /**
   * Points for one wanted competence; who had none yet begins with those of the block, and not below 0. Answers how
   * many have points by then.
   */
  #addPoints(competence: Competence, worths: Int32Array, touchedBefore: number): number {
    const { mentors, levels } = this.#offers.get(competence) ?? none;
    let count = touchedBefore;
    for (let i = 0; i < mentors.length; i += 1) {
      const mentor = intAt(mentors, i);
      const worth = intAt(worths, intAt(levels, i));
      const before = intAt(this.#points, mentor);
      const beginning = before > 0 ? before : intAt(this.#blockPoints, intAt(this.#blockOf, mentor));
      if (worth === 0 || beginning < 0) continue;
      if (before === 0) {
        this.#touched[count] = mentor;
        count += 1;
      }
      this.#points[mentor] = beginning + worth;
    }
    return count;
  }

  /** Up to `most` mentors in turn, of the blocks that suit the mentee best; everybody's turn comes. */
  inTurn(mentee: PreparedCandidate, most: number): readonly number[] {
    this.#estimateBlocks(mentee);
    const points = this.#blockPoints;
    const inOrder = [...this.#blocks.keys()]
      .filter((block) => intAt(points, block) >= 0)
      .sort((a, b) => intAt(points, b) - intAt(points, a) || a - b);
    const found: number[] = [];
    for (const each of inOrder) {
      const block = this.#blocks[each];
      if (block === undefined || found.length >= most) break;
      const take = Math.min(most - found.length, block.members.length);
      for (let i = 0; i < take; i += 1) found.push(block.members[(block.next + i) % block.members.length] ?? 0);
      block.next = (block.next + take) % block.members.length;
    }
    return found;
  }
}

function blockKey({ candidate, week }: PreparedCandidate): string {
  const { languages, place } = candidate.profile;
  return JSON.stringify([languages.toSorted(), place.trim().toLowerCase(), week?.utcOffsetMinutes ?? null]);
}

function sharesOf(weights: Weights): Shares {
  const parts = {
    competences: weights.competences + weights['experience-gap'],
    language: weights.language,
    place: weights.place,
    hours: weights['common-hours'],
  };
  const total = parts.competences + parts.language + parts.place + parts.hours;
  const share = (part: number) => (total === 0 ? mostPoints / 4 : (mostPoints * part) / total);
  return {
    competences: share(parts.competences),
    language: share(parts.language),
    place: share(parts.place),
    hours: share(parts.hours),
  };
}

/** Points for place, language and hours; below 0 when the two have no language in common. */
function blockPoints(mentor: PreparedCandidate, mentee: PreparedCandidate, shares: Shares): number {
  const language = languageFactor(mentor, mentee);
  if (language === 0) return -1;
  const place = isSamePlace(mentor, mentee) === true ? 1 : 0;
  const hours = Math.max(0, 1 - hoursApart(mentor, mentee) / 9);
  return Math.round(shares.language * language + shares.place * place + shares.hours * hours);
}

/** What a mentor's level in a wanted competence adds to the estimate, by level. */
function pointsByLevel(wanted: WantedCompetence, scale: number): Int32Array {
  return Int32Array.of(0, 1, 2, 3, 4, 5).map((level) =>
    Math.round(scale * coverage(wanted.level, wanted.wantedLevel, level) * wanted.importance),
  );
}
