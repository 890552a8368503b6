import { Temporal } from 'temporal-polyfill';
import type { WeeklyHours } from '../time/working-hours.ts';
import type { Language } from '../programme/programme.ts';
import type { PersonId } from '../ids.ts';
import { longest, most } from '../limits.ts';
import { refused, type Refused } from '../refused.ts';
import { isTooLong, tidyLine } from '../text.ts';

/** What can be offered and wanted: the id of an entry in the company's catalogue, see `catalogue.ts`. */
export type Competence = string;

/** 1 knows the basics … 5 teaches others; 0 is "new to it", possible only for what is wanted. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

export interface OfferedCompetence {
  readonly competence: Competence;
  readonly level: Exclude<Level, 0>;
}

export interface WantedCompetence {
  readonly competence: Competence;
  readonly level: Level;
  readonly wantedLevel: Exclude<Level, 0>;
  /** 1 nice to have, 2 important, 3 the reason to join. */
  readonly importance: 1 | 2 | 3;
}

/** The six paired statements of working style, in the order in which they are asked. */
export const workingStyles = ['planning', 'overview', 'thinking', 'feedback', 'challenge', 'pace'] as const;
export type WorkingStyle = (typeof workingStyles)[number];

/** From -2 (fully the first statement) over 0 (both) to 2 (fully the second). */
export type StyleAnswer = -2 | -1 | 0 | 1 | 2;

/** Somebody like oneself, or somebody who is not. */
export const partnerStyles = ['alike', 'different'] as const;
export type PartnerStyle = (typeof partnerStyles)[number];

/** Ways on in working life: a mentee wishes for one, a mentor may have gone several. */
export const careerWays = ['lead-people', 'lead-projects', 'go-deeper', 'widen', 'change-field'] as const;
export type CareerWay = (typeof careerWays)[number];

/** What is true of a person in any programme: asked once, and the same wherever they take part. */
export interface PersonProfile {
  readonly offered: readonly OfferedCompetence[];
  readonly wanted: readonly WantedCompetence[];
  readonly workingStyle: Readonly<Record<WorkingStyle, StyleAnswer>>;
  /** Whom the person would rather work with; left out: no wish. */
  readonly partnerStyle?: PartnerStyle;
  /** Where a mentee would like to go; private. Left out: no wish. */
  readonly careerWish?: CareerWay;
  /** Ways a mentor has gone and can tell about. */
  readonly careerWays?: readonly CareerWay[];
  /** Languages in which the person can hold the talks. */
  readonly languages: readonly Language[];
  /** Town or site, as written in the directory; empty when unknown. */
  readonly place: string;
  /** When meetings suit best, on the person's own wall clock; empty means no wish. */
  readonly preferredTimes: readonly WeeklyHours[];
}

/** What one person tells for the matching of one programme: their profile, and what they hope for there. */
export interface Profile extends PersonProfile {
  /** In the person's own words, one sentence each, at most three. */
  readonly goals: readonly string[];
}

/** A profile as it is kept. */
export interface KeptProfile {
  readonly personId: PersonId;
  readonly told: PersonProfile;
  /** The most mentees the person wants over all programmes; null: what each programme's enrolment says is enough. */
  readonly room: number | null;
  readonly version: number;
}

export type ProfileFault =
  | 'offer-missing'
  | 'wish-missing'
  | 'language-missing'
  | 'competence-twice'
  | 'too-many-goals'
  | 'goal-too-long'
  | 'preferred-time-reversed';

/** Why somebody's own profile cannot be kept as they tell it. */
export type OwnProfileRefusal =
  /** What they chose is not in the catalogue, or not offered to anybody new. */
  | 'offer-unknown'
  | 'wish-unknown'
  | 'room-out-of-range'
  /** They join with the profile that they have, and have none. */
  | 'profile-missing'
  /** Another programme that they take part in needs what would go: an offer of a mentor, a wish of a mentee. */
  | 'profile-needed-elsewhere';

/** A wish of which nothing more is said: from a beginner's level to a good one, important. */
export function wishOf(competence: Competence): WantedCompetence {
  return { competence, level: 1, wantedLevel: 3, importance: 2 };
}

/** An offer of which nothing more is said. */
export function offerOf(competence: Competence): OfferedCompetence {
  return { competence, level: 3 };
}

/** The profile of somebody who has told nothing, in no language. */
export const nothingTold: PersonProfile = {
  offered: [],
  wanted: [],
  workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
  languages: [],
  place: '',
  preferredTimes: [],
};

/** The same profile with tidy texts and without repeated languages. */
export function tidyProfile(profile: PersonProfile): PersonProfile {
  return { ...profile, languages: [...new Set(profile.languages)], place: tidyLine(profile.place) };
}

/** The same goals with tidy texts, without empty ones. */
export function tidyGoals(goals: readonly string[]): readonly string[] {
  return goals.map(tidyLine).filter((goal) => goal !== '');
}

/**
 * A person tells or changes their profile, and how many mentees they want over all programmes. `version` is that of the
 * profile they looked at, 0 for somebody who had none. Whether it is enough for a role, `faultInProfile` says.
 */
export function tellProfile(
  told: PersonProfile,
  { personId, room, version }: Pick<KeptProfile, 'personId' | 'room' | 'version'>,
): KeptProfile | Refused<'room-out-of-range'> {
  const isInRange = room === null || (Number.isInteger(room) && room >= 1 && room <= most.room);
  return isInRange ? { personId, told: tidyProfile(told), room, version: version + 1 } : refused('room-out-of-range');
}

/**
 * What is wrong with a tidied profile for these roles, or null: a mentor offers at least one competence, a mentee
 * wants one or has a goal, everybody speaks a language, and nothing is named twice or longer than `longest` says.
 */
export function faultInProfile(profile: Profile, roles: readonly ('mentor' | 'mentee')[]): ProfileFault | null {
  const hasWish = profile.wanted.length > 0 || profile.goals.length > 0;
  if (roles.includes('mentor') && profile.offered.length === 0) return 'offer-missing';
  if (roles.includes('mentee') && !hasWish) return 'wish-missing';
  if (profile.languages.length === 0) return 'language-missing';
  return faultInContents(profile);
}

function faultInContents(profile: Profile): ProfileFault | null {
  if (namesTwice(profile.offered) || namesTwice(profile.wanted)) return 'competence-twice';
  if (profile.goals.length > most.profileGoals) return 'too-many-goals';
  if (profile.goals.some((goal) => isTooLong(goal, longest.profileGoal))) return 'goal-too-long';
  const isReversed = ({ from, until }: WeeklyHours) => Temporal.PlainTime.compare(from, until) >= 0;
  return profile.preferredTimes.some(isReversed) ? 'preferred-time-reversed' : null;
}

function namesTwice(list: readonly { readonly competence: Competence }[]): boolean {
  return new Set(list.map((each) => each.competence)).size < list.length;
}
