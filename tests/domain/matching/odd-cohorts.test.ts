import { describe, expect, test } from '@jest/globals';
import { assign, type Assignment } from '#domain/matching/assign.ts';
import { mentee, mentor, person, plainContext } from './people.ts';

function waitingOf(assignment: Assignment) {
  return assignment.waiting.map((each) => [each.candidate.personId, each.role, each.reason]);
}

describe('odd cohorts', () => {
  test('nobody at all is an empty round', () => {
    expect(assign([], [], plainContext, [])).toEqual({ pairs: [], waiting: [], lostLocks: [] });
  });

  test('everybody blocked: all wait and hear why', () => {
    const names = ['Bo', 'Cilla', 'Dag'];
    const mentors = [mentor('Ada', { blocked: names.map(person), freeCapacity: 50 })];
    const outcome = assign(
      mentors,
      names.map((name) => mentee(name)),
      plainContext,
      [],
    );
    expect(waitingOf(outcome)).toEqual([
      ['Ada', 'mentor', 'no-mentee-needs-them'],
      ['Bo', 'mentee', 'no-eligible-mentor'],
      ['Cilla', 'mentee', 'no-eligible-mentor'],
      ['Dag', 'mentee', 'no-eligible-mentor'],
    ]);
  });

  test('a capacity of 50 is used to the full, one of 0 not at all', () => {
    const mentees = Array.from({ length: 60 }, (_, index) => mentee(`mentee ${index}`));
    const mentors = [mentor('Ada', { freeCapacity: 50 }), mentor('Bo', { freeCapacity: 0 })];
    const { pairs, waiting } = assign(mentors, mentees, plainContext, []);
    expect(pairs.filter((pair) => pair.mentor.personId === 'Ada')).toHaveLength(50);
    expect(pairs).toHaveLength(50);
    expect(waiting.map((each) => each.reason)).toEqual(Array.from({ length: 10 }, () => 'no-mentor-left'));
  });
});

test('somebody who is mentor and mentee is never paired with themselves', () => {
  const both = mentor('Ada', { roles: ['mentor', 'mentee'] });
  const outcome = assign([both], [both], plainContext, []);
  expect(outcome.pairs).toEqual([]);
  expect(waitingOf(outcome)).toEqual([
    ['Ada', 'mentee', 'no-eligible-mentor'],
    ['Ada', 'mentor', 'no-mentee-needs-them'],
  ]);
});

test('somebody who is listed twice is matched once', () => {
  const outcome = assign([mentor('Ada'), mentor('Ada')], [mentee('Bo'), mentee('Cilla')], plainContext, []);
  expect(outcome.pairs).toHaveLength(1);
});
