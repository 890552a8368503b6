import { describe, expect, test } from '@jest/globals';
import { isForOthers, isOwn, ownLast } from '#domain/access/own-pair.ts';
import { idOf } from '#domain/ids.ts';

const [ada, bo, hanna, henrik] = ['Ada', 'Bo', 'Hanna', 'Henrik'].map((name) => idOf<'Person'>(name));
if (ada === undefined || bo === undefined || hanna === undefined || henrik === undefined) throw new Error('Nobody');

describe('whoever leads and takes part', () => {
  test('leaves their own pair to somebody else who leads', () => {
    expect(isForOthers(ada, [ada, bo], [hanna])).toBe(true);
    expect(isForOthers(ada, [ada, bo], [ada, bo, hanna])).toBe(true);
  });

  test('decides about it themselves where nobody else leads, or only the other one of the pair', () => {
    expect(isForOthers(ada, [ada, bo], [])).toBe(false);
    expect(isForOthers(ada, [ada, bo], [ada])).toBe(false);
    expect(isForOthers(ada, [ada, bo], [ada, bo])).toBe(false);
  });

  test('decides about everybody else', () => {
    expect(isForOthers(hanna, [ada, bo], [henrik])).toBe(false);
    expect(isOwn(hanna, [ada, bo])).toBe(false);
  });

  test('reads their own rows last, since the order says how well people fit', () => {
    const rows = [[ada, bo], [hanna], [ada]];
    expect(ownLast(rows, (row) => row.includes(ada))).toEqual([[hanna], [ada, bo], [ada]]);
  });
});
