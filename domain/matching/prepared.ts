import { careerWays, workingStyles, type PartnerStyle, type Profile } from '../enrolment/profile.ts';
import type { PersonId } from '../ids.ts';
import type { Candidate } from './candidate.ts';
import { competenceTerm, goalTerms } from './goal-terms.ts';
import { hashOf } from './hash.ts';
import { levelSet, type LevelSet } from './level-set.ts';
import { pack } from './packed.ts';
import { preparedWeek, type PreparedWeek } from './prepared-week.ts';
import type { ReferenceWeek } from './week.ts';
import { termSet, type TermSet } from './term-set.ts';

/**
 * A candidate with what is worked out once for each person and not once for each possible pair: scoring millions of
 * pairs must allocate nothing.
 */
export interface PreparedCandidate {
  readonly candidate: Candidate;
  /** Different hashes are different people. */
  readonly idHash: number;
  /** As the candidate has them; looked at for every pair. */
  readonly isMentor: boolean;
  readonly isMentee: boolean;
  readonly available: boolean;
  readonly hasMentor: boolean;
  readonly freeCapacity: number;
  readonly earlierRating: number | null;
  /** Null when the working hours are not known. */
  readonly week: PreparedWeek | null;
  /** What the person's own goals are about. */
  readonly goals: TermSet;
  /** What the person's goals and offers answer. */
  readonly answers: TermSet;
  /** Level in each competence that is offered. */
  readonly offered: LevelSet;
  readonly offersAnything: boolean;
  /** Highest level offered; 0 when nothing is. */
  readonly bestLevel: number;
  /** Present level in each competence that is offered or wanted. */
  readonly levels: LevelSet;
  /** The wishes: the competence as in a level set, present level, wanted level, importance, four for each. */
  readonly wanted: readonly number[];
  /** The six answers in their order, from 0 up, as `pack`; -1 when none was given. */
  readonly styles: number;
  readonly partnerStyle: PartnerStyle | null;
  /** One bit of `careerWays`, or 0. */
  readonly careerWish: number;
  /** A bit for each way gone. */
  readonly careerWays: number;
  /** A bit for each language. */
  readonly languages: number;
  /** Lower case without surrounding spaces; empty when unknown. */
  readonly place: string;
  /** Different hashes are different places; 0 when unknown. */
  readonly placeHash: number;
  readonly team: string;
  /** Everybody some rule may keep this person from; the rules themselves say which and whether. */
  readonly apart: readonly PersonId[];
  /** One of 32 bits for each of them, by the hash of the id: whose bit is missing is not among them. */
  readonly apartBits: number;
}

const languages = ['sv', 'en'] as const;

export function prepare(candidate: Candidate, referenceWeek: ReferenceWeek): PreparedCandidate {
  const { profile } = candidate;
  const apart = apartFrom(candidate);
  const place = plain(profile.place);
  const terms = [...goalTerms(profile.goals, candidate.vocabulary).keys()];
  const offers = profile.offered.map((each) => competenceTerm(each.competence));
  return {
    candidate,
    idHash: hashOf(candidate.personId),
    available: candidate.available,
    hasMentor: candidate.hasMentor,
    freeCapacity: candidate.freeCapacity,
    earlierRating: candidate.earlierRating,
    isMentor: candidate.roles.includes('mentor'),
    isMentee: candidate.roles.includes('mentee'),
    week: preparedWeek(candidate, referenceWeek),
    goals: termSet(terms),
    answers: termSet([...terms, ...offers]),
    offered: levelSet(profile.offered),
    offersAnything: profile.offered.length > 0,
    bestLevel: profile.offered.reduce((most, { level }) => Math.max(most, level), 0),
    levels: levelSet([...profile.wanted, ...profile.offered]),
    wanted: profile.wanted.flatMap((each) => [hashOf(each.competence), each.level, each.wantedLevel, each.importance]),
    styles: stylesOf(profile),
    partnerStyle: profile.partnerStyle ?? null,
    careerWish: bitsOf(careerWays, profile.careerWish === undefined ? [] : [profile.careerWish]),
    careerWays: bitsOf(careerWays, profile.careerWays ?? []),
    languages: bitsOf(languages, profile.languages),
    place,
    placeHash: place === '' ? 0 : hashOf(place),
    team: plain(candidate.department),
    apart,
    apartBits: apart.reduce((bits, each) => bits | (1 << (hashOf(each) & 31)), 0),
  };
}

function apartFrom(candidate: Candidate): readonly PersonId[] {
  return [
    ...candidate.managers,
    ...candidate.formerManagers,
    ...candidate.excluded,
    ...candidate.mentees,
    ...candidate.blocked,
    ...candidate.earlierPartners.map(({ personId }) => personId),
  ];
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function bitsOf<Word>(all: readonly Word[], some: readonly Word[]): number {
  return some.reduce((bits, word) => bits | (1 << all.indexOf(word)), 0);
}

/** Six times "both" is what the form begins with: it tells nothing. */
function stylesOf({ workingStyle }: Profile): number {
  const answers = workingStyles.map((style) => workingStyle[style]);
  return answers.every((answer) => answer === 0) ? -1 : pack(answers.map((answer) => answer + 2));
}
