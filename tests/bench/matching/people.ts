import { firstCompetences, firstVocabulary } from '../../support/first-competences.ts';
import { Temporal } from 'temporal-polyfill';
import { workingStyles, type Competence, type Profile } from '#domain/enrolment/profile.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import type { MatchContext } from '#domain/matching/eligibility.ts';
import { standardSettings } from '#domain/programme/match-settings.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';
import { randomOf } from './random.ts';

/** What somebody is really like; a profile tells it only roughly. */
export interface Nature {
  /** What a mentee needs and a mentor has, 0 to 1 for each competence. */
  readonly strengths: readonly number[];
  /** -1 to 1 for each working style. */
  readonly style: readonly number[];
  readonly place: string;
}

export interface InventedPerson {
  readonly candidate: Candidate;
  readonly nature: Nature;
}

export interface InventedCohort {
  readonly mentors: readonly InventedPerson[];
  readonly mentees: readonly InventedPerson[];
}

export interface CohortSize {
  readonly mentees: number;
  readonly mentors: number;
  readonly capacity: number;
}

const sites = [
  ...['Västerås', 'Göteborg', 'Malmö', 'Umeå', 'Luleå', 'Linköping', 'Örebro', 'Stockholm', 'Lund', 'Gävle'].map(
    (place) => ({ place, timeZone: 'Europe/Stockholm', isSwedish: true }),
  ),
  { place: 'Helsinki', timeZone: 'Europe/Helsinki', isSwedish: false },
  { place: 'London', timeZone: 'Europe/London', isSwedish: false },
] as const;

const days = [
  ['08:00', '17:00'],
  ['07:00', '16:00'],
  ['09:00', '18:00'],
] as const;

const levels = [1, 2, 3, 4, 5] as const;
const answers = [-2, -1, 0, 1, 2] as const;
const importances = [1, 2, 3] as const;

/** How people put a wish for a competence into words. */
const sentences: Readonly<Record<Competence, readonly [string, string]>> = {
  communication: ['Bli tydligare i svåra samtal', 'Give feedback that lands'],
  'project-management': ['Leda ett eget projekt', 'Run a project of my own'],
  'digital-tools': ['Automatisera rapporterna i Excel', 'Automate our reports'],
  leadership: ['Växa in i rollen som gruppledare', 'Lead a team for the first time'],
  'problem-solving': ['Hitta grundorsaken snabbare', 'Solve problems at the root'],
  'time-planning': ['Planera veckan och hålla den', 'Plan my week and keep to it'],
  'customer-service': ['Bemöta missnöjda kunder', 'Handle unhappy customers'],
  presentation: ['Tala inför en stor publik', 'Speak in front of an audience'],
  networking: ['Bygga ett nätverk utanför gruppen', 'Build a network across sites'],
  innovation: ['Driva en idé till färdig tjänst', 'Turn ideas into services'],
  'data-analysis': ['Dra slutsatser ur statistik', 'Analyse data for decisions'],
  'public-procurement': ['Förstå upphandling och avtal', 'Understand procurement'],
  'technical-depth': ['Fördjupa mig i arkitektur', 'Learn software architecture'],
  'career-planning': ['Hitta nästa steg i karriären', 'Find the next step of my career'],
  'well-being': ['Få balans mellan jobb och vila', 'Balance work and recovery'],
};

/** The context of an ordinary programme. */
export const benchContext: MatchContext = {
  referenceWeek: {
    monday: Temporal.PlainDate.from('2026-11-16'),
    first: Temporal.PlainDate.from('2026-11-16'),
    last: Temporal.PlainDate.from('2027-06-13'),
  },
  now: Temporal.Instant.from('2026-11-18T08:00:00Z'),
  meetingMinutes: 45,
  form: standardSettings.form,
  weights: standardSettings.weights,
  rules: standardSettings.rules,
  aim: 'best-fit',
  seed: 1,
};

/** An invented company's cohort; the same for the same seed and size. */
export function inventedCohort(size: CohortSize, seed: number): InventedCohort {
  const random = randomOf(seed);
  const mentors = Array.from({ length: size.mentors }, (_, i) => invent(`mentor ${i}`, size.capacity, random));
  const mentees = Array.from({ length: size.mentees }, (_, i) => invent(`mentee ${i}`, 0, random));
  return { mentors, mentees };
}

/** A mentee's capacity is 0. */
function invent(name: string, capacity: number, random: () => number): InventedPerson {
  const site = sites[Math.floor(random() * sites.length)] ?? sites[0];
  const areas = someAreas(1 + Math.floor(random() * 4), random);
  const nature: Nature = {
    strengths: firstCompetences.map((each) => (areas.includes(each) ? 0.4 + 0.6 * random() : 0.3 * random())),
    style: workingStyles.map(() => 2 * random() - 1),
    place: site.place,
  };
  const role = capacity > 0 ? 'mentor' : 'mentee';
  const candidate: Candidate = {
    enrolmentId: idOf<'Enrolment'>(`enrolment of ${name}`),
    personId: idOf<'Person'>(name),
    vocabulary: firstVocabulary,
    compared: [],
    answers: [],
    name,
    roles: [role],
    freeCapacity: capacity,
    hasMentor: false,
    profile: { ...told(nature, areas, role, random), ...spoken(site.isSwedish, areas, random), place: site.place },
    department: `unit ${Math.floor(random() * 60)}`,
    managers: role === 'mentee' ? [idOf<'Person'>(`mentor ${Math.floor(random() * 2000)}`)] : [],
    workingHours: workdays(site.timeZone, random),
    formerManagers: [],
    excluded: [],
    mentees: [],
    blocked: [],
    earlierPartners: [],
    waitedRounds: 0,
    freedAt: null,
    earlierRating: null,
    wishes: [],
    available: true,
    absence: null,
  };
  return { candidate, nature };
}

/** Some competences are in everybody's mouth and others rare. */
function someAreas(count: number, random: () => number): readonly Competence[] {
  const areas = new Set<Competence>();
  while (areas.size < count)
    areas.add(firstCompetences[Math.floor(random() ** 1.5 * firstCompetences.length)] ?? 'communication');
  return [...areas];
}

/** What the form makes of somebody's nature: five levels, five answers, each a little off. */
function told(
  { strengths, style }: Nature,
  areas: readonly Competence[],
  role: Role,
  random: () => number,
): Pick<Profile, 'offered' | 'wanted' | 'workingStyle' | 'preferredTimes'> {
  const strengthOf = (area: Competence) => (strengths[firstCompetences.indexOf(area)] ?? 0) + 0.2 * (random() - 0.5);
  const answer = (index: number) => stepOf(answers, ((style[index] ?? 0) + 0.5 * (random() - 0.5) + 1) / 2);
  return {
    offered:
      role === 'mentor'
        ? areas.map((competence) => ({ competence, level: stepOf(levels, strengthOf(competence)) }))
        : [],
    wanted:
      role === 'mentee'
        ? areas.map((competence) => {
            const importance = stepOf(importances, (strengthOf(competence) - 0.4) / 0.6);
            return {
              competence,
              level: stepOf([0, 1, 2] as const, random()),
              wantedLevel: stepOf([3, 4, 5] as const, random()),
              importance,
            };
          })
        : [],
    workingStyle: {
      planning: answer(0),
      overview: answer(1),
      thinking: answer(2),
      feedback: answer(3),
      challenge: answer(4),
      pace: answer(5),
    },
    preferredTimes: [],
  };
}

function spoken(
  isSwedish: boolean,
  areas: readonly Competence[],
  random: () => number,
): Pick<Profile, 'languages' | 'goals'> {
  const goals = areas.slice(0, 2).map((area) => (sentences[area] ?? ['', ''])[isSwedish && random() < 0.9 ? 0 : 1]);
  if (!isSwedish) return { languages: ['en'], goals };
  return { languages: random() < 0.5 ? ['sv', 'en'] : ['sv'], goals };
}

function workdays(timeZone: string, random: () => number): WorkingHours {
  const [from, until] = stepOf<readonly [string, string]>(days, random());
  const hours = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
    weekday,
    from: Temporal.PlainTime.from(from),
    until: Temporal.PlainTime.from(until),
  }));
  return { timeZone, hours };
}

/** The step that a share from 0 to 1 falls on. */
function stepOf<Step>(steps: readonly [Step, ...Step[]], share: number): Step {
  return steps[Math.max(0, Math.min(steps.length - 1, Math.floor(share * steps.length)))] ?? steps[0];
}

/** How well the two really suit each other, 0 to 1; no profile says it. */
export function trueFit(mentor: InventedPerson, mentee: InventedPerson): number {
  const needs = mentee.nature.strengths;
  const need = needs.reduce((sum, each) => sum + each ** 2, 0);
  const met = needs.reduce(
    (sum, each, i) => sum + each ** 2 * Math.min(1, (mentor.nature.strengths[i] ?? 0) / each),
    0,
  );
  const apart = mentee.nature.style.reduce((sum, each, i) => sum + Math.abs(each - (mentor.nature.style[i] ?? 0)), 0);
  const likeness = 1 - apart / (2 * workingStyles.length);
  const near = mentor.nature.place === mentee.nature.place ? 1 : 0;
  return 0.6 * (met / need) + 0.3 * likeness + 0.1 * near;
}
