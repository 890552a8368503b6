import { describe, expect, test } from '@jest/globals';
import { fitOf } from '#domain/matching/fit.ts';
import { mentee, mentor, plainContext } from './people.ts';

describe('two accounts of one person', () => {
  const doubts = (one: string, other: string) =>
    fitOf(mentor('Ada', { name: one }), mentee('Bo', { name: other }), plainContext).reasonsAgainst.map(
      ({ kind }) => kind,
    );

  test.each([
    ['Åsa Lind', 'Åsa Lind'],
    ['Åsa Lind', 'Lind, Åsa'],
    ['Åsa Lind', 'åsa  LIND (Konsult)'],
    ['Åsa Lind', 'Admin Åsa Lind'],
  ])('may be behind %s and %s: HR reads so first', (one, other) => {
    expect(doubts(one, other)[0]).toBe('same-name');
  });

  test.each([
    ['Åsa Lind', 'Åsa Lindh'],
    ['Åsa Lind', 'Asa Lind Berg'],
    ['', ''],
    ['(Konsult)', '(Konsult)'],
  ])('are not seen in "%s" and "%s"', (one, other) => {
    expect(doubts(one, other)).not.toContain('same-name');
  });
});
