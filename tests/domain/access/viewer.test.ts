import { describe, expect, test } from '@jest/globals';
import { mayRead, things, viewers, type Thing } from '#domain/access/viewer.ts';

describe('who may read what', () => {
  const readersOf = (thing: Thing) => viewers.filter((viewer) => mayRead(viewer, thing));

  test("answers and private notes are their author's alone; a mentor never sees a rating of theirs", () => {
    expect(readersOf('response')).toEqual(['self']);
    expect(readersOf('notes')).toEqual(['self']);
    expect(mayRead('partner', 'response')).toBe(false);
  });

  test('goals and the agreement stay with the two', () => {
    expect(readersOf('goals')).toEqual(['self', 'partner']);
    expect(readersOf('agreement')).toEqual(['self', 'partner']);
  });

  test('HR sees profiles, meeting times, figures and what needs attention; IT only the last', () => {
    expect(things.filter((thing) => mayRead('hr', thing))).toEqual([
      'profile',
      'meeting-times',
      'status-figures',
      'attention',
    ]);
    expect(things.filter((thing) => mayRead('it', thing))).toEqual(['attention']);
  });

  test('a manager and a stranger see nothing', () => {
    for (const thing of things) {
      expect(mayRead('manager', thing)).toBe(false);
      expect(mayRead('nobody', thing)).toBe(false);
    }
  });
});
