import { describe, expect, test } from '@jest/globals';
import { assign, type Assignment } from '#domain/matching/assign.ts';
import { factors } from '#domain/programme/match-factors.ts';
import { fitOf } from '#domain/matching/fit.ts';
import { mentee, mentor, person, plainContext } from './people.ts';

function names(assignment: Assignment) {
  return assignment.pairs.map((pair) => `${pair.mentor.personId}–${pair.mentee.personId}`);
}

describe('who comes first', () => {
  const wish = { wanted: [{ competence: 'leadership', level: 1, wantedLevel: 5, importance: 3 } as const] };
  const strong = { offered: [{ competence: 'leadership', level: 5 } as const] };
  const perfect = mentee('Bo', { profile: wish });

  test('somebody who waited last round gets the only place, though another would fit better', () => {
    const waited = mentee('Cilla', { waitedRounds: 1 });
    const outcome = assign([mentor('Ada', { profile: strong })], [perfect, waited], plainContext, []);
    expect(names(outcome)).toEqual(['Ada–Cilla']);
  });

  test('somebody whose pairing ended comes before whoever waited longest', () => {
    const waited = mentee('Cilla', { waitedRounds: 9 });
    const freed = mentee('Dag', { freedAt: plainContext.now });
    const outcome = assign([mentor('Ada', { profile: strong })], [perfect, waited, freed], plainContext, []);
    expect(names(outcome)).toEqual(['Ada–Dag']);
  });

  test('but nobody is paired below the minimum fit for that', () => {
    const waited = mentee('Cilla', { waitedRounds: 1, profile: wish });
    const outcome = assign(
      [mentor('Ada')],
      [waited],
      { ...plainContext, rules: { ...plainContext.rules, minimumFit: 0.65 } },
      [],
    );
    expect(outcome.pairs).toEqual([]);
  });

  test('a mentor who waited is used before one who is new, where there are more mentors than mentees', () => {
    const mentors = [mentor('Ada', { profile: strong }), mentor('Bo', { waitedRounds: 2 })];
    const outcome = assign(mentors, [mentee('Cilla', { profile: wish })], plainContext, []);
    expect(names(outcome)).toEqual(['Bo–Cilla']);
  });

  test('a wish decides between mentors who fit about as well, and leaves the fit as it is', () => {
    const mentors = [mentor('Ada'), mentor('Bo'), mentor('Dag')];
    const wishing = mentee('Cilla', { wishes: [person('Dag'), person('Ada')] });
    const outcome = assign(mentors, [wishing], plainContext, []);
    expect(names(outcome)).toEqual(['Dag–Cilla']);
    expect(outcome.pairs[0]?.fit.score).toBe(fitOf(mentor('Dag'), mentee('Cilla'), plainContext).score);
  });

  test('with most people as the aim two poor pairs are better than one good one', () => {
    const other = { offered: [{ competence: 'networking', level: 5 } as const] };
    const another = { wanted: [{ competence: 'well-being', level: 1, wantedLevel: 5, importance: 3 } as const] };
    const mentors = [mentor('Ada', { profile: strong }), mentor('Bo', { profile: other, blocked: [person('Dag')] })];
    const mentees = [mentee('Cilla', { profile: wish }), mentee('Dag', { profile: another })];
    const weights = { ...plainContext.weights };
    for (const factor of factors) weights[factor] = factor === 'competences' ? 10 : 0;
    const context = { ...plainContext, weights };
    expect(names(assign(mentors, mentees, context, []))).toEqual(['Ada–Cilla']);
    expect(names(assign(mentors, mentees, { ...context, aim: 'most-people' }, []))).toEqual(['Ada–Dag', 'Bo–Cilla']);
  });
});
