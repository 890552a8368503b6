export type SampleCompetence =
  | 'communication'
  | 'project-management'
  | 'digital-tools'
  | 'leadership'
  | 'problem-solving'
  | 'time-planning'
  | 'customer-service'
  | 'presentation'
  | 'networking'
  | 'innovation'
  | 'data-analysis'
  | 'public-procurement'
  | 'technical-depth'
  | 'career-planning'
  | 'well-being';

export type SampleCareer = 'lead-people' | 'lead-projects' | 'go-deeper' | 'widen' | 'change-field';

/** Place between two statements: -2 wholly the first, 2 wholly the second. */
export type SampleLeaning = -2 | -1 | 0 | 1 | 2;

export interface SampleOffer {
  readonly competence: SampleCompetence;
  readonly level: 1 | 2 | 3 | 4 | 5;
}

export interface SampleWish {
  readonly competence: SampleCompetence;
  readonly currentLevel: 0 | 1 | 2 | 3 | 4 | 5;
  readonly wantedLevel: 1 | 2 | 3 | 4 | 5;
  readonly importance: 1 | 2 | 3;
}

/** A stretch of the week in the person's own clock; weekday 1 is Monday, times are `HH:MM`. */
export interface SampleTime {
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly from: string;
  readonly until: string;
}

/** How one of the sample company's employees has enrolled. */
export interface SampleEnrolment {
  readonly mail: string;
  readonly roles: readonly ('mentor' | 'mentee')[];
  /** Mentees this person takes; 0 for a mentee. */
  readonly capacity: 0 | 1 | 2 | 3;
  readonly offered: readonly SampleOffer[];
  readonly wanted: readonly SampleWish[];
  /** In the person's own language, as they wrote them. */
  readonly goals: readonly string[];
  /** Languages the person can be mentored in, the preferred one first. */
  readonly languages: readonly ('sv' | 'en')[];
  /**
   * Leaning between: plan ahead / take it as it comes; details first / big picture first; think alone / talk it
   * through; direct feedback / gentle feedback; challenge me / support me; steady pace / quick bursts.
   */
  readonly workingStyle: readonly [
    SampleLeaning,
    SampleLeaning,
    SampleLeaning,
    SampleLeaning,
    SampleLeaning,
    SampleLeaning,
  ];
  readonly preferredTimes: readonly SampleTime[];
  /** Where a mentee is heading; most have not said. */
  readonly careerWish?: SampleCareer;
  /** Ways a mentor has gone themselves. */
  readonly careerWays?: readonly SampleCareer[];
  /** The town the person works in. */
  readonly place: string;
}

export function mail(local: string): string {
  return `${local}@ljungvind.example`;
}

export function offer(competence: SampleCompetence, level: SampleOffer['level']): SampleOffer {
  return { competence, level };
}

/** From a present level (0 to 5) to a wanted one, and how much it matters (1 to 3). */
export function wish(
  competence: SampleCompetence,
  [currentLevel, wantedLevel]: readonly [SampleWish['currentLevel'], SampleWish['wantedLevel']],
  importance: SampleWish['importance'],
): SampleWish {
  return { competence, currentLevel, wantedLevel, importance };
}

export function mornings(...weekdays: readonly SampleTime['weekday'][]): SampleTime[] {
  return weekdays.map((weekday) => ({ weekday, from: '09:00', until: '12:00' }));
}

export function afternoons(...weekdays: readonly SampleTime['weekday'][]): SampleTime[] {
  return weekdays.map((weekday) => ({ weekday, from: '13:00', until: '16:00' }));
}
