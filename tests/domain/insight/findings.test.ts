import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { answersFinding, meetingFinding, usefulnessFinding } from '#domain/insight/findings.ts';
import { firstShownWeek, shownWeeks, weeksInARow, type MeetingWeek } from '#domain/insight/meeting-weeks.ts';
import { monthsTold } from '#domain/insight/months.ts';
import { shownUnits, type Unit } from '#domain/insight/units.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const monday = day('2026-09-14');
/** `9/10 10/11`: held of planned, week after week. */
const weeks = (text: string): readonly MeetingWeek[] =>
  text.split(' ').map((week, at) => {
    const [held = 0, planned = 0] = week.split('/').map(Number);
    return { monday: monday.add({ weeks: at }), held, planned };
  });
const found = (text: string) => meetingFinding(weeks(text));

describe('what the meetings of many weeks say', () => {
  test('nothing, where none has been', () => {
    expect(meetingFinding([])).toEqual({ kind: 'none-yet' });
    expect(found('0/0 0/0')).toEqual({ kind: 'none-yet' });
  });

  test('how many took place, in the first weeks', () => {
    expect(found('3/4 2/2')).toEqual({ kind: 'few', held: 5, planned: 6 });
  });

  test('so many of ten, where they go on alike', () => {
    expect(found('9/10 9/10 8/10 10/10')).toEqual({ kind: 'steady', share: { tenths: 9, isExact: false } });
    expect(found('9/9 9/9 8/8 10/10')).toEqual({ kind: 'steady', share: { tenths: 10, isExact: true } });
    expect(found('99/100 100/100 99/100 100/100')).toEqual({ kind: 'steady', share: { tenths: 10, isExact: false } });
  });

  test('that one week lies far below all others', () => {
    expect(found('9/10 10/11 10/12 11/12 4/12 11/12')).toMatchObject({
      kind: 'dip',
      share: { tenths: 9 },
      week: { held: 4 },
    });
    // Of three meetings one or two are nobody's finding.
    expect(found('9/10 9/10 9/10 1/3').kind).toBe('steady');
    // Two such weeks are no exception any more.
    expect(found('9/10 9/10 3/10 9/10 3/10 9/10').kind).not.toBe('dip');
  });

  test('that more or fewer take place than at first', () => {
    expect(found('5/10 6/10 8/10 8/10')).toMatchObject({ kind: 'rising', from: { tenths: 6 }, to: { tenths: 8 } });
    expect(found('9/10 9/10 7/10 7/10')).toMatchObject({ kind: 'falling', from: { tenths: 9 }, to: { tenths: 7 } });
  });

  test('weeks stand in a row up to this one, without gaps and no more than a quarter', () => {
    const today = day('2026-12-17');
    const row = weeksInARow([{ monday: day('2026-11-23'), planned: 2, held: 2 }], today);
    expect(row.map((week) => [week.monday.toString(), week.planned])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-30', 0],
      ['2026-12-07', 0],
      ['2026-12-14', 0],
    ]);
    expect(weeksInARow([], today)).toEqual([]);
    expect(weeksInARow([{ monday: day('2025-12-15'), planned: 1, held: 1 }], today)).toHaveLength(shownWeeks);
    expect(firstShownWeek(today).toString()).toBe('2026-09-21');
  });
});

describe('what answers say month by month', () => {
  const months = (...said: readonly (readonly [string, string])[]) =>
    monthsTold(said.map(([month, answers]) => ({ month: day(`${month}-01`), answers: Array.from(answers) })));

  test('nothing, where too few have answered', () => {
    expect(usefulnessFinding(months())).toEqual({ kind: 'too-few' });
    expect(answersFinding(months(), '2026-12')).toEqual({ kind: 'too-few' });
  });

  test('a mean, where there is one month', () => {
    expect(usefulnessFinding(months(['2026-11', '34444']))).toEqual({ kind: 'one-month', from: 3.8, to: 3.8 });
    expect(answersFinding(months(['2026-11', '34444']), '2026-12')).toEqual({ kind: 'so-far', answers: 5 });
  });

  test('that they rise or fall only where the bounds leave no doubt', () => {
    expect(usefulnessFinding(months(['2026-10', '33344'], ['2026-11', '34444']))).toEqual({ kind: 'rising' });
    expect(usefulnessFinding(months(['2026-10', '34444'], ['2026-11', '33344']))).toEqual({ kind: 'falling' });
    expect(usefulnessFinding(months(['2026-10', '33444'], ['2026-11', '34444']))).toEqual({ kind: 'rising' });
    // Each is told to lie between 4 and 5, and nothing closer.
    expect(usefulnessFinding(months(['2026-10', '55554'], ['2026-11', '55555']))).toEqual({ kind: 'steady' });
  });

  test('more, fewer or as many answers as in the month before, of months that are over', () => {
    const some = months(['2026-10', '33344'], ['2026-11', '33344'], ['2026-11', '34444'], ['2026-12', '34444']);
    expect(answersFinding(some, '2026-12')).toMatchObject({
      kind: 'more',
      last: { answers: 10 },
      before: { answers: 5 },
    });
    expect(answersFinding(some, '2027-01')).toMatchObject({ kind: 'fewer', last: { answers: 5 } });
    expect(answersFinding(some, '2026-11')).toMatchObject({ kind: 'so-far', answers: 20 });
  });
});

describe('where people work', () => {
  const unit = (name: string, people: number): Unit => ({ name, people, matched: 1, planned: 2, held: 1 });

  test('units of fewer than five are one, and never fewer than five together', () => {
    const told = shownUnits([unit('North', 9), unit('South', 2), unit('West', 5), unit('', 1)]);
    expect(told.units.map(({ name }) => name)).toEqual(['North']);
    expect(told.others).toEqual({ name: '', people: 8, matched: 3, planned: 6, held: 3, units: 3 });
    expect(shownUnits([unit('North', 9), unit('West', 5)]).others).toBeNull();
    expect(shownUnits([])).toEqual({ units: [], others: null });
  });

  test('nobody is lost, and what is left over is no smaller than what is shown', () => {
    const some = fc.array(fc.tuple(fc.string(), fc.integer({ min: 0, max: 12 })));
    fc.assert(
      fc.property(some, (drawn) => {
        const all = drawn.map(([name, people]) => unit(name, people));
        const { units, others } = shownUnits(all);
        const people = (each: readonly { readonly people: number }[]) => each.reduce((sum, one) => sum + one.people, 0);
        expect(people(units) + (others?.people ?? 0)).toBe(people(all));
        expect(units.every((each) => each.people >= 5 && each.name !== '')).toBe(true);
        expect(others === null || others.people >= 5 || units.length === 0).toBe(true);
      }),
    );
  });
});
