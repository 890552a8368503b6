import type { Temporal } from 'temporal-polyfill';
import {
  careerWays,
  competences,
  workingStyles,
  type Competence,
  type PartnerStyle,
  type Profile,
} from '../enrolment/profile.ts';
import type { PersonId } from '../ids.ts';
import type { Candidate } from './candidate.ts';
import { competenceTerm, goalTerms } from './goal-terms.ts';
import { commonHours } from './common-hours.ts';
import { termSet, type TermSet } from './term-set.ts';
import { utcOffsetMinutes, weekOf, type WeekSpan } from './week.ts';

/**
 * A candidate with what is worked out once for each person and not once for each possible pair: scoring millions of
 * pairs must allocate nothing.
 */
export interface PreparedCandidate {
  readonly candidate: Candidate;
  /** Null when the working hours are not known. */
  readonly week: PreparedWeek | null;
  /** Term to the word as the person wrote it; see `goalTerms`. */
  readonly goalTerms: ReadonlyMap<string, string>;
  /** What the person's own goals are about. */
  readonly goals: TermSet;
  /** What the person's goals and offers answer. */
  readonly answers: TermSet;
  /** Level offered in each competence, by its place in the catalogue; 0 is not offered. */
  readonly offered: Uint8Array;
  readonly offersAnything: boolean;
  /** Highest level offered; 0 when nothing is. */
  readonly bestLevel: number;
  /** Present level in each competence that is offered or wanted; else `unknownLevel`. */
  readonly levels: Uint8Array;
  /** A bit for each competence that is offered or wanted. */
  readonly interests: number;
  /** The wishes: place of the competence in the catalogue, present level, wanted level, importance, four for each. */
  readonly wanted: Uint8Array;
  /** The six answers in their order; null when none was given. */
  readonly styles: Int8Array | null;
  readonly partnerStyle: PartnerStyle | null;
  /** One bit of `careerWays`, or 0. */
  readonly careerWish: number;
  /** A bit for each way gone. */
  readonly careerWays: number;
  /** A bit for each language. */
  readonly languages: number;
  /** Lower case without surrounding spaces; empty when unknown. */
  readonly place: string;
  readonly team: string;
  /** Everybody some rule may keep this person from; the rules themselves say which and whether. */
  readonly apart: ReadonlySet<PersonId>;
}

export interface PreparedWeek {
  readonly working: readonly WeekSpan[];
  /** Working hours within the person's wishes; null when there is no wish. */
  readonly wished: readonly WeekSpan[] | null;
  readonly utcOffsetMinutes: number;
}

/** A level that nobody has told. */
export const unknownLevel = 255;

const languages = ['sv', 'en'] as const;

/** `referenceWeek` is a Monday; see `weekOf`. */
export function prepare(candidate: Candidate, referenceWeek: Temporal.PlainDate): PreparedCandidate {
  const { profile } = candidate;
  const terms = goalTerms(profile.goals);
  const offers = profile.offered.map((each) => competenceTerm(each.competence));
  return {
    candidate,
    week: preparedWeek(candidate, referenceWeek),
    goalTerms: terms,
    goals: termSet([...terms.keys()]),
    answers: termSet([...terms.keys(), ...offers]),
    offered: levelsOf(0, profile.offered),
    offersAnything: profile.offered.length > 0,
    bestLevel: profile.offered.reduce((most, { level }) => Math.max(most, level), 0),
    levels: levelsOf(unknownLevel, [...profile.wanted, ...profile.offered]),
    interests: bitsOf(
      competences,
      [...profile.offered, ...profile.wanted].map(({ competence }) => competence),
    ),
    wanted: Uint8Array.from(
      profile.wanted.flatMap((each) => [
        competences.indexOf(each.competence),
        each.level,
        each.wantedLevel,
        each.importance,
      ]),
    ),
    styles: stylesOf(profile),
    partnerStyle: profile.partnerStyle ?? null,
    careerWish: bitsOf(careerWays, profile.careerWish === undefined ? [] : [profile.careerWish]),
    careerWays: bitsOf(careerWays, profile.careerWays ?? []),
    languages: bitsOf(languages, profile.languages),
    place: plain(profile.place),
    team: plain(candidate.department),
    apart: new Set([
      ...candidate.managers,
      ...candidate.formerManagers,
      ...candidate.excluded,
      ...candidate.blocked,
      ...candidate.earlierPartners.map(({ personId }) => personId),
    ]),
  };
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** By place in the catalogue; of what is told twice the highest. */
function levelsOf(untold: number, told: readonly { readonly competence: Competence; readonly level: number }[]) {
  const levels = new Uint8Array(competences.length).fill(untold);
  for (const { competence, level } of told) {
    const place = competences.indexOf(competence);
    const known = levels[place] ?? untold;
    levels[place] = known === untold ? level : Math.max(known, level);
  }
  return levels;
}

function bitsOf<Word>(all: readonly Word[], some: readonly Word[]): number {
  return some.reduce((bits, word) => bits | (1 << all.indexOf(word)), 0);
}

/** Six times "both" is what the form begins with: it tells nothing. */
function stylesOf({ workingStyle }: Profile): Int8Array | null {
  const answers = Int8Array.from(workingStyles, (style) => workingStyle[style]);
  return answers.every((answer) => answer === 0) ? null : answers;
}

function preparedWeek({ workingHours, profile }: Candidate, referenceWeek: Temporal.PlainDate): PreparedWeek | null {
  if (workingHours === null) return null;
  const { hours, timeZone } = workingHours;
  const { preferredTimes } = profile;
  const working = weekOf(hours, timeZone, referenceWeek);
  const wished = preferredTimes.length === 0 ? null : weekOf(preferredTimes, timeZone, referenceWeek);
  return {
    working,
    wished: wished === null ? null : commonHours(working, wished),
    utcOffsetMinutes: utcOffsetMinutes(timeZone, referenceWeek),
  };
}
