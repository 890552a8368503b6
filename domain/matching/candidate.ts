import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, PersonId } from '../ids.ts';
import type { Role } from '../enrolment/enrolment.ts';
import type { Absence } from '../enrolment/next-round.ts';
import type { Profile } from '../enrolment/profile.ts';
import type { ComparedQuestion } from './compared-answers.ts';
import type { Vocabulary } from './competence-words.ts';
import type { Factor } from '../programme/match-factors.ts';
import type { WorkingHours } from '../time/working-hours.ts';

/** Everything the matching may know of an enrolled person. Nothing else influences a proposal. */
export interface Candidate {
  readonly enrolmentId: EnrolmentId;
  readonly personId: PersonId;
  /** As the directory has it; nothing but a caution is made of it. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Mentees the person can still take as a mentor; 0 for those who are mentees only. */
  readonly freeCapacity: number;
  readonly hasMentor: boolean;
  readonly profile: Profile;
  /** What of HR's own questions counts in the programme; one list for all. */
  readonly compared: readonly ComparedQuestion[];
  /** Answers to those, in the same order; see `answerBits`. */
  readonly answers: readonly number[];
  /** Which words in goals speak of which competence; one for all. */
  readonly vocabulary: Vocabulary;
  readonly department: string;
  /** Managers from the nearest upwards, as far as the directory knows them. */
  readonly managers: readonly PersonId[];
  /** IANA zone and hours of the mailbox; null when they are not known. */
  readonly workingHours: WorkingHours | null;
  /** Managers within the last year who are not any more. */
  readonly formerManagers: readonly PersonId[];
  /** People HR has said no to as partners, and those of pairings that run. */
  readonly excluded: readonly PersonId[];
  /** Whom they mentor now, in any programme: once is enough. The other way round the two may still be paired. */
  readonly mentees: readonly PersonId[];
  /** People never to be paired with, by a rule of HR's or of either person. */
  readonly blocked: readonly PersonId[];
  /** Partners of pairings that are over; how long they are kept apart is the programme's to say. */
  readonly earlierPartners: readonly { readonly personId: PersonId; readonly endedAt: Temporal.Instant }[];
  /** What earlier mentees found of the person as a mentor, see `earlierRatings`; null while too little is known. */
  readonly earlierRating: number | null;
  /** Published rounds in a row that left the person waiting, up to the latest. */
  readonly waitedRounds: number;
  /** Set when a pairing of theirs ended and they want a new one: such people come first. */
  readonly freedAt: Temporal.Instant | null;
  /** Mentors the mentee ranked, best first, at most three. */
  readonly wishes: readonly PersonId[];
  /** False while paused or standing aside, or with a closed account. */
  readonly available: boolean;
  /** Why not, as HR is told. */
  readonly absence: Absence | null;
}

/** Why two people can never be proposed for each other. */
export type Ineligibility =
  | 'same-person'
  | 'reporting-line'
  | 'former-manager'
  | 'excluded-pair'
  | 'blocked-pair'
  | 'cool-off'
  | 'same-team'
  | 'no-common-language'
  | 'zone-gap'
  | 'no-common-hours'
  | 'not-available'
  | 'no-capacity'
  | 'not-a-mentor'
  | 'not-a-mentee';

/**
 * A fact that explains a score, in a form both languages can say. The tab and the card turn it into a sentence. What
 * somebody answered in private (ways of working, career wishes, ratings) is never in it, only that it goes together.
 */
export type Reason =
  | {
      readonly kind: 'competence';
      readonly competence: Profile['wanted'][number]['competence'];
      readonly offeredLevel: number;
      readonly wantedLevel: number;
    }
  | { readonly kind: 'shared-wish'; readonly competence: Profile['wanted'][number]['competence'] }
  | {
      readonly kind: 'shared-goals';
      /** What the goals of both, or the goals of one and the offers of the other, are about. */
      readonly competences: readonly Profile['wanted'][number]['competence'][];
      /** Words that both have written themselves. */
      readonly words: readonly string[];
    }
  | { readonly kind: 'alike' }
  | { readonly kind: 'different'; readonly wished: boolean }
  | { readonly kind: 'career-way' }
  | { readonly kind: 'same-place'; readonly place: string }
  | { readonly kind: 'different-place' }
  | { readonly kind: 'common-language'; readonly languages: Profile['languages'] }
  | {
      readonly kind: 'common-hours';
      readonly minutesAWeek: number;
      readonly bestWeekday: number;
      readonly bestPart: 'morning' | 'afternoon';
    }
  | { readonly kind: 'time-zones-apart'; readonly hours: number }
  | { readonly kind: 'not-offered'; readonly competence: Profile['wanted'][number]['competence'] }
  | { readonly kind: 'little-time'; readonly minutesAWeek: number }
  | { readonly kind: 'hours-unknown' }
  /** Perhaps two accounts of one person. */
  | { readonly kind: 'same-name' };

/** How well a mentor suits a mentee. */
export interface Fit {
  /** Weighted mean of the factors, 0 to 1. */
  readonly score: number;
  readonly factors: Readonly<Record<Factor, number>>;
  /** Strongest first; the texts make two or three sentences of them. */
  readonly reasonsFor: readonly Reason[];
  /** What HR should know before approving; often empty. */
  readonly reasonsAgainst: readonly Reason[];
}

/** Why somebody is left waiting after a round; nobody is left out silently. */
export type WaitingReason =
  | 'no-mentor-left'
  | 'no-eligible-mentor'
  | 'below-minimum-fit'
  | Absence
  | 'no-mentee-needs-them';
