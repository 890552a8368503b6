import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Level, OfferedCompetence, Profile } from '#domain/enrolment/profile.ts';
import { factors, type Factor, type Weights } from '#domain/matching/candidate.ts';
import { competencesFactor } from '#domain/matching/factors/competences.ts';
import { experienceGapFactor } from '#domain/matching/factors/experience-gap.ts';
import { languageFactor } from '#domain/matching/factors/language.ts';
import { placeFactor } from '#domain/matching/factors/place.ts';
import { workingStyleFactor } from '#domain/matching/factors/working-style.ts';
import { fitOf } from '#domain/matching/fit.ts';
import { significantWords, stemOf } from '#domain/matching/stems.ts';
import { anyContext, anyProfile, mentee, mentor, officeHours, plainContext, plainProfile } from './matching-people.ts';

const offering = (level: OfferedCompetence['level']): Profile => ({
  ...plainProfile,
  offered: [{ competence: 'leadership', level }],
});
const wanting = (level: Level, wantedLevel: OfferedCompetence['level']): Profile => ({
  ...plainProfile,
  wanted: [{ competence: 'leadership', level, wantedLevel, importance: 2 }],
});
const goalsOf = (mentorsOwn: Partial<Profile>, menteesGoal: string) =>
  fitOf(mentor('Ada', { profile: mentorsOwn }), mentee('Bo', { profile: { goals: [menteesGoal] } }), plainContext);

describe('a fit', () => {
  const hours = fc.constantFrom(null, officeHours('Europe/Stockholm'), officeHours('Asia/Kolkata'));
  const anyPerson = fc.record({ profile: anyProfile, workingHours: hours });

  test('has its score and every factor between 0 and 1, and at most three reasons each way', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, anyContext, (one, other, context) => {
        const fit = fitOf(mentor('Ada', one), mentee('Bo', other), context);
        for (const value of [fit.score, ...Object.values(fit.factors)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(fit.reasonsFor.length).toBeLessThanOrEqual(3);
        expect(fit.reasonsAgainst.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('counts a single factor alone when all other weights are 0, and all alike when every weight is 0', () => {
    const none: Weights = { ...plainContext.weights, ...Object.fromEntries(factors.map((factor) => [factor, 0])) };
    const one = mentor('Ada', { profile: { ...offering(4), goals: ['Leda'] } });
    const other = mentee('Bo', { profile: { ...wanting(1, 5), goals: ['Leda team'] } });
    const scoreWith = (weights: Weights) => fitOf(one, other, { ...plainContext, weights }).score;
    const values = fitOf(one, other, plainContext).factors;
    for (const factor of factors) expect(scoreWith({ ...none, [factor]: 3 })).toBeCloseTo(values[factor], 10);
    const mean = factors.reduce((sum: number, factor: Factor) => sum + values[factor], 0) / factors.length;
    expect(scoreWith(none)).toBeCloseTo(mean, 10);
  });
});

describe('competences', () => {
  test('count the share of the gap that the mentor spans', () => {
    expect(competencesFactor(offering(5), wanting(1, 5))).toBe(1);
    expect(competencesFactor(offering(3), wanting(1, 5))).toBe(0.5);
    expect(competencesFactor(offering(1), wanting(1, 5))).toBe(0);
    expect(competencesFactor(plainProfile, wanting(1, 5))).toBe(0);
  });

  test('count what matters more for more', () => {
    const wanted: Profile['wanted'] = [
      { competence: 'leadership', level: 0, wantedLevel: 4, importance: 3 },
      { competence: 'networking', level: 0, wantedLevel: 4, importance: 1 },
    ];
    expect(competencesFactor(offering(4), { ...plainProfile, wanted })).toBe(0.75);
  });

  test('never fall when a mentor offers more', () => {
    const raised = (profile: Profile): Profile => ({
      ...profile,
      offered: profile.offered.map(({ competence, level }) => ({
        competence,
        level: level < 3 ? 3 : level < 5 ? 5 : level,
      })),
    });
    fc.assert(
      fc.property(anyProfile, anyProfile, (one, other) => {
        expect(competencesFactor(raised(one), other)).toBeGreaterThanOrEqual(competencesFactor(one, other));
      }),
    );
  });

  test('are explained with both levels', () => {
    const { reasonsFor } = fitOf(
      mentor('Ada', { profile: offering(4) }),
      mentee('Bo', { profile: wanting(1, 5) }),
      plainContext,
    );
    expect(reasonsFor[0]).toEqual({ kind: 'competence', competence: 'leadership', offeredLevel: 4, wantedLevel: 5 });
  });
});

test('one to three levels ahead is the best gap in experience', () => {
  const gap = (offered: OfferedCompetence['level'], level: Level) =>
    experienceGapFactor(offering(offered), wanting(level, 5));
  expect([gap(2, 1), gap(3, 1), gap(4, 1)]).toEqual([1, 1, 1]);
  expect(gap(5, 1)).toBeLessThan(1);
  expect(gap(5, 0)).toBeLessThan(gap(5, 1));
  expect(gap(3, 3)).toBeLessThan(gap(5, 0));
  expect(gap(1, 3)).toBe(0);
});

describe('goals', () => {
  test.each([
    ['the same word in another form', { goals: ['Hjälpa andra med trädgårdar'] }, 'Anlägga en trädgård', ['trädgård']],
    [
      'the same competence in another language',
      { goals: ['Become a confident leader'] },
      'Våga leda ett team',
      ['leda'],
    ],
    [
      'an offered competence',
      { offered: [{ competence: 'presentation', level: 4 }] },
      'Presentera inför ledningen',
      ['presentera'],
    ],
  ] as const)('are shared through %s', (_, profile, goal, words) => {
    const fit = goalsOf(profile, goal);
    expect(fit.factors.goals).toBe(0.5);
    expect(fit.reasonsFor).toContainEqual({ kind: 'shared-goal-words', words });
  });

  test('are not shared through words that every goal has', () => {
    expect(
      goalsOf({ goals: ['Jag vill bli bättre på min trädgård'] }, 'Jag vill bli bättre på mitt språk').factors.goals,
    ).toBe(0);
  });

  test.each([
    ['leda leder ledare ledarskap ledning ledarna'],
    ['planera planerar planering planer'],
    ['leading leader leadership leads'],
    ['presentera presenterar presentation presentations'],
    ['trädgård trädgården trädgårdar trädgårdens'],
  ])('see one word in %s', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(1);
  });

  test('are read without regard to case, signs and short words', () => {
    expect(significantWords('LEDA, och (Öva) på: möten!')).toEqual(['leda', 'möten']);
  });
});

test('working style is likeness, explained by what is alike and what is not', () => {
  const styles = (value: 2 | -2 | 0) => ({ ...plainProfile.workingStyle, feedback: value });
  expect(workingStyleFactor(styles(2), styles(2))).toBe(1);
  expect(workingStyleFactor(styles(2), styles(-2))).toBeCloseTo(1 - 4 / 24, 10);
  const between = (a: 2 | -2, b: 2 | -2) =>
    fitOf(
      mentor('Ada', { profile: { workingStyle: styles(a) } }),
      mentee('Bo', { profile: { workingStyle: styles(b) } }),
      plainContext,
    );
  expect(between(2, 2).reasonsFor).toContainEqual({ kind: 'alike-in', styles: ['feedback'] });
  expect(between(2, -2).reasonsAgainst).toContainEqual({ kind: 'different-in', styles: ['feedback'] });
});

test('language prefers people who speak the same ones, so that those with two are kept for who needs them', () => {
  expect(languageFactor(['sv'], ['sv'])).toBe(1);
  expect(languageFactor(['sv', 'en'], ['sv'])).toBe(0.5);
  expect(languageFactor(['sv'], ['en'])).toBe(0);
});

test('place is compared without regard to case and spaces, and an unknown one counts half', () => {
  expect(placeFactor('Västerås ', 'västerås')).toBe(1);
  expect(placeFactor('Västerås', 'Luleå')).toBe(0);
  expect(placeFactor('', 'Luleå')).toBe(0.5);
});

describe('common hours', () => {
  const morning = officeHours('Europe/Stockholm', '09:00', '11:00').hours;
  const at = (zone: string, preferredTimes: Profile['preferredTimes'] = []) => ({
    workingHours: officeHours(zone),
    profile: { preferredTimes },
  });
  const between = (a: object, b: object) => fitOf(mentor('Ada', a), mentee('Bo', b), plainContext);

  test('count more the more there are, and count wished ones double', () => {
    const near = between(at('Europe/Stockholm'), at('Europe/Stockholm'));
    const far = between(at('Europe/Stockholm'), at('America/New_York'));
    const wished = between(at('Europe/Stockholm'), at('Europe/Stockholm', morning));
    expect(far.factors['common-hours']).toBeLessThan(near.factors['common-hours']);
    expect(wished.factors['common-hours']).toBeGreaterThan(near.factors['common-hours']);
    expect(wished.reasonsFor).toContainEqual({
      kind: 'common-hours',
      minutesAWeek: 2700,
      bestWeekday: 1,
      bestPart: 'morning',
    });
  });

  test('name zones that are far apart', () => {
    expect(between(at('Europe/Stockholm'), at('America/New_York')).reasonsAgainst).toContainEqual({
      kind: 'time-zones-apart',
      hours: 6,
    });
    expect(between(at('Europe/Stockholm'), at('Europe/Helsinki')).reasonsAgainst).toEqual([]);
  });

  test('count half when they are not known', () => {
    expect(between(at('Europe/Stockholm'), { workingHours: null }).factors['common-hours']).toBe(0.5);
  });
});
