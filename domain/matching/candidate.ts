import type { EnrolmentId, PersonId } from '../ids.ts';
import type { Role } from '../enrolment/enrolment.ts';
import type { Profile } from '../enrolment/profile.ts';
import type { WorkingHours } from '../time/working-hours.ts';

/** Everything the matching may know of an enrolled person. Nothing else influences a proposal. */
export interface Candidate {
  readonly enrolmentId: EnrolmentId;
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  /** Mentees the person can still take as a mentor; 0 for those who are mentees only. */
  readonly freeCapacity: number;
  readonly hasMentor: boolean;
  readonly profile: Profile;
  readonly department: string;
  /** Managers from the nearest upwards, as far as the directory knows them. */
  readonly managers: readonly PersonId[];
  /** IANA zone and hours of the mailbox; null when they are not known. */
  readonly workingHours: WorkingHours | null;
  /** People never to be paired with: earlier pairings that ended, and blocked ones. */
  readonly excluded: readonly PersonId[];
  /** False while paused. */
  readonly available: boolean;
}

/** What a proposal is scored on, each between 0 and 1. */
export const factors = [
  'competences',
  'goals',
  'working-style',
  'language',
  'place',
  'experience-gap',
  'common-hours',
] as const;
export type Factor = (typeof factors)[number];

/** What HR gives each factor, 0 (ignored) to 10. */
export type Weights = Readonly<Record<Factor, number>>;

export const defaultWeights: Weights = {
  competences: 10,
  goals: 6,
  'working-style': 5,
  language: 4,
  place: 2,
  'experience-gap': 3,
  'common-hours': 5,
};

/** Why two people can never be proposed for each other. */
export type Ineligibility =
  | 'same-person'
  | 'reporting-line'
  | 'excluded-pair'
  | 'no-common-language'
  | 'no-common-hours'
  | 'not-available'
  | 'no-capacity'
  | 'not-a-mentor'
  | 'not-a-mentee';

/** A fact that explains a score, in a form both languages can say. The tab and the card turn it into a sentence. */
export type Reason =
  | {
      readonly kind: 'competence';
      readonly competence: Profile['wanted'][number]['competence'];
      readonly offeredLevel: number;
      readonly wantedLevel: number;
    }
  | { readonly kind: 'shared-goal-words'; readonly words: readonly string[] }
  | { readonly kind: 'alike-in'; readonly styles: readonly (keyof Profile['workingStyle'])[] }
  | { readonly kind: 'different-in'; readonly styles: readonly (keyof Profile['workingStyle'])[] }
  | { readonly kind: 'same-place'; readonly place: string }
  | { readonly kind: 'different-place' }
  | { readonly kind: 'common-language'; readonly languages: Profile['languages'] }
  | {
      readonly kind: 'common-hours';
      readonly minutesAWeek: number;
      readonly bestWeekday: number;
      readonly bestPart: 'morning' | 'afternoon';
    }
  | { readonly kind: 'time-zones-apart'; readonly hours: number };

/** How well a mentor suits a mentee. */
export interface Fit {
  /** Weighted mean of the factors, 0 to 1. */
  readonly score: number;
  readonly factors: Readonly<Record<Factor, number>>;
  /** Strongest first, at most three. */
  readonly reasonsFor: readonly Reason[];
  /** What HR should know before approving; often empty. */
  readonly reasonsAgainst: readonly Reason[];
}

/** Why somebody is left waiting after a round; nobody is left out silently. */
export type WaitingReason =
  | 'no-mentor-left'
  | 'no-eligible-mentor'
  | 'below-minimum-fit'
  | 'paused'
  | 'no-mentee-needs-them';
