import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Level, OfferedCompetence, Profile } from '#domain/enrolment/profile.ts';
import { factors, type Factor, type Weights } from '#domain/programme/match-factors.ts';
import { fitOf } from '#domain/matching/fit.ts';
import type { MentoringForm } from '#domain/programme/match-settings.ts';
import { significantWords, stemOf } from '#domain/matching/stems.ts';
import { anyContext, anyProfile, mentee, mentor, officeHours, plainContext, plainProfile } from './people.ts';

const offering = (level: OfferedCompetence['level']): Profile => ({
  ...plainProfile,
  offered: [{ competence: 'leadership', level }],
});
const wanting = (level: Level, wantedLevel: OfferedCompetence['level']): Profile => ({
  ...plainProfile,
  wanted: [{ competence: 'leadership', level, wantedLevel, importance: 2 }],
});
/** One factor of two people who differ from the plain ones in what is given. */
const factorOf = (
  factor: Factor,
  one: Partial<Profile>,
  other: Partial<Profile>,
  form: MentoringForm = 'mentoring',
): number =>
  fitOf(mentor('Ada', { profile: one }), mentee('Bo', { profile: other }), { ...plainContext, form }).factors[factor];
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
        expect(fit.reasonsAgainst.length).toBeLessThanOrEqual(3);
        expect(new Set(fit.reasonsFor.map((reason) => JSON.stringify(reason))).size).toBe(fit.reasonsFor.length);
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
    const { questions: _own, ...usual } = values;
    const mean = Object.values(usual).reduce((sum, value) => sum + value, 0) / Object.keys(usual).length;
    expect(scoreWith(none)).toBeCloseTo(mean, 10);
  });
});

describe('competences', () => {
  test('count the share of the gap that the mentor spans', () => {
    expect(factorOf('competences', offering(5), wanting(1, 5))).toBe(1);
    expect(factorOf('competences', offering(3), wanting(1, 5))).toBe(0.5);
    expect(factorOf('competences', offering(1), wanting(1, 5))).toBe(0);
    expect(factorOf('competences', { offered: [{ competence: 'innovation', level: 5 }] }, wanting(1, 5))).toBe(0);
  });

  test('count what matters more for more', () => {
    const wanted: Profile['wanted'] = [
      { competence: 'leadership', level: 0, wantedLevel: 4, importance: 3 },
      { competence: 'networking', level: 0, wantedLevel: 4, importance: 1 },
    ];
    expect(factorOf('competences', offering(4), { ...plainProfile, wanted })).toBe(0.75);
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
        expect(factorOf('competences', raised(one), other)).toBeGreaterThanOrEqual(factorOf('competences', one, other));
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
    factorOf('experience-gap', offering(offered), wanting(level, 5));
  expect([gap(2, 1), gap(3, 1), gap(4, 1)]).toEqual([1, 1, 1]);
  expect(gap(5, 1)).toBeLessThan(1);
  expect(gap(5, 0)).toBeLessThan(gap(5, 1));
  expect(gap(3, 3)).toBeLessThan(gap(5, 0));
  expect(gap(1, 3)).toBe(0);
});

describe('goals', () => {
  test.each([
    [
      'the same word in another form',
      { goals: ['Hjälpa andra med trädgårdar'] },
      'Anlägga en trädgård',
      { competences: [], words: ['trädgård'] },
    ],
    [
      'the same competence in another language',
      { goals: ['Become a confident leader'] },
      'Våga leda ett team',
      { competences: ['leadership'], words: [] },
    ],
    [
      'an offered competence, which gives away no word of the goal',
      { offered: [{ competence: 'well-being', level: 4 }] },
      'Stressen tar över',
      { competences: ['well-being'], words: [] },
    ],
  ] as const)('are shared through %s', (_, profile, goal, shared) => {
    const fit = goalsOf(profile, goal);
    expect(fit.factors.goals).toBe(0.5);
    expect(fit.reasonsFor).toContainEqual({ kind: 'shared-goals', ...shared });
  });

  test('are neutral while the mentor has told nothing', () => {
    expect(goalsOf({}, 'Leda ett team').factors.goals).toBe(0.5);
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

describe('working style', () => {
  const styles = (value: 2 | -2 | 0) => ({ ...plainProfile.workingStyle, feedback: value, pace: 1 as const });
  const opposite = { planning: -2, overview: -2, thinking: -2, feedback: -2, challenge: -2, pace: -2 } as const;
  const straight = { planning: 2, overview: 2, thinking: 2, feedback: 2, challenge: 2, pace: 2 } as const;
  const between = (one: Partial<Profile>, other: Partial<Profile>) =>
    fitOf(mentor('Ada', { profile: one }), mentee('Bo', { profile: other }), plainContext);

  test('is likeness of the answers, and neutral while either has told nothing', () => {
    const value = (a: 2 | -2 | 0, b: 2 | -2 | 0) =>
      factorOf('working-style', { workingStyle: styles(a) }, { workingStyle: styles(b) });
    expect(value(2, 2)).toBe(1);
    expect(value(2, -2)).toBeCloseTo(1 - 4 / 24, 10);
    expect(factorOf('working-style', { workingStyle: styles(2) }, {})).toBe(0.5);
  });

  test('is difference where somebody wishes it, and half of each where the wishes do not agree', () => {
    const value = (wishes: Partial<Profile>, others: Partial<Profile>) =>
      factorOf('working-style', { workingStyle: straight, ...wishes }, { workingStyle: opposite, ...others });
    expect(value({}, {})).toBe(0);
    expect(value({}, { partnerStyle: 'different' })).toBe(1);
    expect(value({ partnerStyle: 'alike' }, { partnerStyle: 'different' })).toBe(0.5);
  });

  test('is explained without an answer: that they are alike, or that they are not', () => {
    expect(between({ workingStyle: straight }, { workingStyle: straight }).reasonsFor).toContainEqual({
      kind: 'alike',
    });
    const apart = { workingStyle: opposite };
    expect(between({ workingStyle: straight }, apart).reasonsAgainst).toContainEqual({
      kind: 'different',
      wished: false,
    });
    const wished = between({ workingStyle: straight }, { ...apart, partnerStyle: 'different' });
    expect(wished.reasonsFor).toContainEqual({ kind: 'different', wished: true });
    expect(wished.reasonsAgainst.map(({ kind }) => kind)).not.toContain('different');
  });
});

test('language prefers people who speak the same ones, so that those with two are kept for who needs them', () => {
  const value = (one: Profile['languages'], other: Profile['languages']) =>
    factorOf('language', { languages: one }, { languages: other });
  expect(value(['sv'], ['sv'])).toBe(1);
  expect(value(['sv', 'en'], ['sv'])).toBe(0.5);
  expect(value(['sv'], ['en'])).toBe(0);
});

describe('place', () => {
  const value = (one: string, other: string, zone = 'Europe/Stockholm') =>
    fitOf(
      mentor('Ada', { profile: { place: one }, workingHours: officeHours('Europe/Stockholm') }),
      mentee('Bo', { profile: { place: other }, workingHours: officeHours(zone) }),
      plainContext,
    ).factors.place;

  test('is compared without regard to case and spaces, and an unknown one counts half', () => {
    expect(value('Västerås ', 'västerås')).toBe(1);
    expect(value('', 'Luleå')).toBe(0.5);
  });

  test('counts another place for less, and the less the further apart the clocks are', () => {
    expect(value('Västerås', 'Luleå')).toBeCloseTo(0.4, 10);
    expect(value('Västerås', 'Boston', 'America/New_York')).toBeCloseTo(0.1, 10);
    expect(value('Västerås', 'Sydney', 'Australia/Sydney')).toBe(0);
  });
});

test('a career wish is answered by a way the mentor has gone, and neutral while either has told nothing', () => {
  const wish = { careerWish: 'lead-people' } as const;
  expect(factorOf('career-wish', { careerWays: ['lead-people', 'widen'] }, wish)).toBe(1);
  expect(factorOf('career-wish', { careerWays: ['widen'] }, wish)).toBe(0);
  expect(factorOf('career-wish', {}, wish)).toBe(0.5);
  expect(factorOf('career-wish', { careerWays: ['widen'] }, {})).toBe(0.5);
});

test('what earlier mentees found counts as far as it may be known', () => {
  const value = (earlierRating: number | null) =>
    fitOf(mentor('Ada', { earlierRating }), mentee('Bo'), plainContext).factors['earlier-ratings'];
  expect([value(0.8), value(null)]).toEqual([0.8, 0.5]);
});

describe('the form of a programme', () => {
  test('reverse wants a mentor who is ahead in what is learnt, and a mentee who is ahead in all else', () => {
    const junior: Partial<Profile> = { offered: [{ competence: 'digital-tools', level: 3 }] };
    const learner = (level: OfferedCompetence['level']): Partial<Profile> => ({
      offered: [{ competence: 'leadership', level }],
      wanted: [{ competence: 'digital-tools', level: 1, wantedLevel: 3, importance: 3 }],
    });
    const value = (level: OfferedCompetence['level']) => factorOf('experience-gap', junior, learner(level), 'reverse');
    expect(value(5)).toBeGreaterThan(value(3));
    expect(value(3)).toBeGreaterThan(value(1));
  });

  test('peers are best level, and want the same', () => {
    const peer = (level: Level): Partial<Profile> => ({
      wanted: [{ competence: 'leadership', level, wantedLevel: 5, importance: 2 }],
    });
    const value = (factor: Factor, one: Level, other: Level) => factorOf(factor, peer(one), peer(other), 'peer');
    expect(value('experience-gap', 2, 2)).toBe(1);
    expect(value('experience-gap', 0, 4)).toBe(0);
    expect(value('competences', 2, 2)).toBe(1);
    const fit = fitOf(mentor('Ada', { profile: peer(2) }), mentee('Bo', { profile: peer(2) }), {
      ...plainContext,
      form: 'peer',
    });
    expect(fit.reasonsFor[0]).toEqual({ kind: 'shared-wish', competence: 'leadership' });
  });

  test('between peers it does not matter who is called the mentor', () => {
    const rating = { earlierRating: 0.9 };
    fc.assert(
      fc.property(anyProfile, anyProfile, anyContext, (one, other, context) => {
        const between = (a: Profile, b: Profile) =>
          fitOf(mentor('Ada', { profile: a, ...rating }), mentee('Bo', { profile: b }), { ...context, form: 'peer' });
        expect(between(one, other).score).toBeCloseTo(between(other, one).score, 10);
      }),
    );
  });
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
