import { firstCompetences, firstVocabulary } from '../../support/first-competences.ts';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { ReferenceWeek } from '#domain/matching/week.ts';
import type { Profile, StyleAnswer } from '#domain/enrolment/profile.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { Candidate, Ineligibility } from '#domain/matching/candidate.ts';
import { defaultWeights, factors, type Weights } from '#domain/programme/match-factors.ts';
import { ineligibilityOf, type MatchContext } from '#domain/matching/eligibility.ts';
import { prepare } from '#domain/matching/prepared.ts';
import { matchingAims, mentoringForms, standardSettings } from '#domain/programme/match-settings.ts';
import type { Weekday, WorkingHours } from '#domain/time/working-hours.ts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];

export function officeHours(timeZone: string, from = '08:00', until = '17:00'): WorkingHours {
  const time = (text: string) => Temporal.PlainTime.from(text);
  return { timeZone, hours: weekdays.map((weekday) => ({ weekday, from: time(from), until: time(until) })) };
}

export const plainProfile: Profile = {
  offered: [],
  wanted: [],
  goals: [],
  workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
  languages: ['sv'],
  place: 'Västerås',
  preferredTimes: [],
};

export function person(name: string): PersonId {
  return idOf<'Person'>(name);
}

type Differing = Partial<Omit<Candidate, 'profile'>> & { readonly profile?: Partial<Profile> };

export function mentor(name: string, differing: Differing = {}): Candidate {
  return candidate(name, { roles: ['mentor'], freeCapacity: 1, ...differing });
}

export function mentee(name: string, differing: Differing = {}): Candidate {
  return candidate(name, { roles: ['mentee'], freeCapacity: 0, ...differing });
}

function candidate(name: string, differing: Differing & Pick<Candidate, 'roles' | 'freeCapacity'>): Candidate {
  return {
    enrolmentId: idOf<'Enrolment'>(`enrolment of ${name}`),
    personId: person(name),
    name,
    hasMentor: false,
    department: 'Operations',
    managers: [],
    formerManagers: [],
    workingHours: null,
    excluded: [],
    mentees: [],
    blocked: [],
    earlierPartners: [],
    earlierRating: null,
    waitedRounds: 0,
    freedAt: null,
    wishes: [],
    available: true,
    absence: null,
    vocabulary: firstVocabulary,
    compared: [],
    answers: [],
    ...differing,
    profile: { ...plainProfile, ...differing.profile },
  };
}

/** A round whose people meet in that week alone, or until a later day. */
export function weekFrom(day: string, until?: string): ReferenceWeek {
  const monday = Temporal.PlainDate.from(day);
  return {
    monday,
    first: monday,
    last: until === undefined ? monday.add({ days: 6 }) : Temporal.PlainDate.from(until),
  };
}

export const plainContext: MatchContext = {
  referenceWeek: weekFrom('2026-11-16'),
  now: Temporal.Instant.from('2026-11-16T09:00:00Z'),
  meetingMinutes: 45,
  form: 'mentoring',
  weights: defaultWeights,
  rules: { ...standardSettings.rules, minimumFit: 0 },
  aim: 'best-fit',
  seed: 1,
};

/** Why the two can never be proposed for each other; candidates are prepared for the week of the context first. */
export function ineligibility(one: Candidate, other: Candidate, context: MatchContext): Ineligibility | null {
  return ineligibilityOf(prepare(one, context.referenceWeek), prepare(other, context.referenceWeek), context);
}

export const anyWeights: fc.Arbitrary<Weights> = fc
  .tuple(...factors.map(() => fc.integer({ min: 0, max: 10 })))
  .map((values) => {
    const weightAt = (index: number) => values[index] ?? 0;
    return {
      competences: weightAt(0),
      goals: weightAt(1),
      'working-style': weightAt(2),
      language: weightAt(3),
      place: weightAt(4),
      'experience-gap': weightAt(5),
      'common-hours': weightAt(6),
      'career-wish': weightAt(7),
      'earlier-ratings': weightAt(8),
      questions: weightAt(9),
    };
  });

export const anyContext: fc.Arbitrary<MatchContext> = fc.record({
  referenceWeek: fc.constantFrom('2026-03-23', '2026-10-26', '2026-11-16').map((day) => weekFrom(day)),
  now: fc.constant(Temporal.Instant.from('2026-11-16T09:00:00Z')),
  meetingMinutes: fc.integer({ min: 25, max: 60 }),
  form: fc.constantFrom(...mentoringForms),
  weights: anyWeights,
  rules: fc.record({
    minimumFit: fc.constantFrom(0, 0.3, 0.5),
    avoidSameTeam: fc.constantFrom(false, false, true),
    largestZoneGapHours: fc.constantFrom(null, null, 3),
    coolOffMonths: fc.constantFrom(0, 12),
  }),
  aim: fc.constantFrom(...matchingAims),
  seed: fc.integer(),
});

const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const);
const answer = fc.constantFrom<StyleAnswer>(-2, -1, 0, 1, 2);
const fewCompetences = firstCompetences.slice(0, 5);

export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  offered: fc.uniqueArray(fc.record({ competence: fc.constantFrom(...fewCompetences), level }), {
    maxLength: 4,
    selector: (each) => each.competence,
  }),
  wanted: fc.uniqueArray(
    fc.record({
      competence: fc.constantFrom(...fewCompetences),
      level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
      wantedLevel: level,
      importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
    }),
    { maxLength: 4, selector: (each) => each.competence },
  ),
  goals: fc.array(
    fc.constantFrom('Leda möten', 'Lead a project', 'Våga tala inför publik', 'Plan my time', 'Trädgård', ''),
    { maxLength: 3 },
  ),
  workingStyle: fc.record({
    planning: answer,
    overview: answer,
    thinking: answer,
    feedback: answer,
    challenge: answer,
    pace: answer,
  }),
  languages: fc.constantFrom(['sv'] as const, ['en'] as const, ['sv', 'en'] as const),
  place: fc.constantFrom('Västerås', 'Luleå', ''),
  preferredTimes: fc.constantFrom([], officeHours('UTC', '09:00', '11:00').hours),
});

const names = ['Ada', 'Bo', 'Cilla', 'Dag', 'Ebba', 'Folke', 'Gun', 'Hugo', 'Ines', 'Jon', 'Karin', 'Leo'];

/** Three of HR's own questions, one of each kind of comparison. */
const someCompared: Candidate['compared'] = [
  { relation: 'alike', weight: 2, isScale: false },
  { relation: 'different', weight: 1, isScale: true },
  { relation: 'wanted-offered', weight: 3, isScale: false },
];

const anyCandidate: fc.Arbitrary<Omit<Candidate, 'enrolmentId' | 'personId' | 'name' | 'roles' | 'freeCapacity'>> =
  fc.record({
    hasMentor: fc.constantFrom(false, false, false, true),
    vocabulary: fc.constant(firstVocabulary),
    compared: fc.constant(someCompared),
    answers: fc.array(fc.nat(15), { minLength: 3, maxLength: 3 }),
    profile: anyProfile,
    department: fc.constantFrom('Operations', 'Offices', ''),
    managers: fc.array(fc.constantFrom(...names.map(person)), { maxLength: 1 }),
    workingHours: fc.constantFrom(
      null,
      officeHours('Europe/Stockholm'),
      officeHours('America/New_York'),
      officeHours('Australia/Sydney'),
    ),
    formerManagers: fc.array(fc.constantFrom(...names.map(person)), { maxLength: 1 }),
    excluded: fc.array(fc.constantFrom(...names.map(person)), { maxLength: 1 }),
    mentees: fc.array(fc.constantFrom(...names.map(person)), { maxLength: 1 }),
    blocked: fc.array(fc.constantFrom(...names.map(person)), { maxLength: 1 }),
    earlierPartners: fc.array(
      fc.record({
        personId: fc.constantFrom(...names.map(person)),
        endedAt: fc.constantFrom('2026-05-01T00:00:00Z', '2024-05-01T00:00:00Z').map((at) => Temporal.Instant.from(at)),
      }),
      { maxLength: 1 },
    ),
    earlierRating: fc.constantFrom(null, null, 0.3, 0.9),
    waitedRounds: fc.constantFrom(0, 0, 1, 3),
    freedAt: fc.constantFrom(null, null, null, Temporal.Instant.from('2026-11-01T00:00:00Z')),
    wishes: fc.uniqueArray(fc.constantFrom(...names.map(person)), { maxLength: 3 }),
    available: fc.constantFrom(true, true, true, true, false),
    absence: fc.constant(null),
  });

/** Up to `most` people on each side; some are on both. */
export function anyCohort(
  most: number,
): fc.Arbitrary<{ readonly mentors: readonly Candidate[]; readonly mentees: readonly Candidate[] }> {
  const seat = fc.record({
    details: anyCandidate,
    kind: fc.constantFrom('mentor', 'mentee', 'both'),
    room: fc.integer({ min: 0, max: 3 }),
  });
  return fc.array(seat, { maxLength: names.length }).map((seats) => {
    const people = seats.map(({ details, kind, room }, index): Candidate => {
      const name = names[index] ?? '';
      const roles: Candidate['roles'] =
        kind === 'both' ? ['mentor', 'mentee'] : kind === 'mentor' ? ['mentor'] : ['mentee'];
      return {
        ...details,
        enrolmentId: idOf<'Enrolment'>(name),
        personId: person(name),
        name,
        roles,
        freeCapacity: roles.includes('mentor') ? room : 0,
      };
    });
    return {
      mentors: people.filter((each) => each.roles.includes('mentor')).slice(0, most),
      mentees: people.filter((each) => each.roles.includes('mentee')).slice(0, most),
    };
  });
}
