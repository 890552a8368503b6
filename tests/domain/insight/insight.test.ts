import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { disclose, type Cell } from '#domain/insight/disclose.ts';
import { programmeStatus, type ProgrammeFacts } from '#domain/insight/programme-status.ts';
import { riskOf, type PairingFacts } from '#domain/insight/risk.ts';

const person = (index: number) => idOf<'Person'>(`person-${index}`);
const people = (from: number, count: number) => Array.from({ length: count }, (_, index) => person(from + index));
const at = (text: string) => Temporal.Instant.from(text);

describe('what may be shown', () => {
  test('five people are shown, four are not', () => {
    expect(disclose([{ key: 'all', contributors: people(0, 5), value: 12 }]).total).toMatchObject({
      shown: true,
      value: 12,
      people: 5,
    });
    expect(disclose([{ key: 'all', contributors: people(0, 4), value: 12 }]).total).toMatchObject({
      shown: false,
      why: 'too-few-answers',
    });
  });

  test('five answers of one person are one person', () => {
    expect(
      disclose([{ key: 'all', contributors: Array.from({ length: 5 }, () => person(1)), value: 5 }]).total.shown,
    ).toBe(false);
  });

  test('one small group takes the next smallest with it, or subtraction would show it', () => {
    const { cells, total } = disclose([
      { key: 'north', contributors: people(0, 8), value: 8 },
      { key: 'south', contributors: people(20, 2), value: 2 },
      { key: 'west', contributors: people(40, 6), value: 6 },
    ]);
    expect(cells.map(({ key, shown }) => [key, shown])).toEqual([
      ['north', true],
      ['south', false],
      ['west', false],
    ]);
    expect(total).toMatchObject({ shown: true, value: 16 });
  });

  test('two small groups that hide each other need no third', () => {
    const { cells } = disclose([
      { key: 'a', contributors: people(0, 3), value: 3 },
      { key: 'b', contributors: people(10, 3), value: 3 },
      { key: 'c', contributors: people(20, 6), value: 6 },
    ]);
    expect(cells.map(({ shown }) => shown)).toEqual([false, false, true]);
  });

  test('the threshold can be raised and not lowered', () => {
    const cell = { key: 'all', contributors: people(0, 7), value: 1 };
    expect(disclose([cell], { threshold: 10 }).total.shown).toBe(false);
    expect(disclose([{ ...cell, contributors: people(0, 3) }], { threshold: 1 }).total.shown).toBe(false);
  });

  test('no subtraction of shown figures isolates fewer than five people', () => {
    const cellsOf: fc.Arbitrary<readonly Cell[]> = fc
      .array(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 14 }), { minLength: 1, maxLength: 7 })
      .map((rows) => rows.map((row, index) => ({ key: `${index}`, contributors: row.map(person), value: 2 ** index })));
    let attacks = 0;
    fc.assert(
      fc.property(cellsOf, (cells) => {
        const { cells: figures, total } = disclose(cells);
        const shown = cells.filter((_, index) => figures[index]?.shown === true);
        for (const cell of shown) expect(new Set(cell.contributors).size).toBeGreaterThanOrEqual(5);
        if (!total.shown) return;
        for (let choice = 0; choice < 2 ** shown.length; choice += 1) {
          const taken = new Set(shown.filter((_, index) => (choice >> index) % 2 === 1));
          const rest = cells.filter((cell) => !taken.has(cell));
          const isolated = new Set(rest.flatMap((cell) => cell.contributors)).size;
          expect(isolated === 0 || isolated >= 5).toBe(true);
          attacks += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(attacks).toBeGreaterThan(1000);
  });
});

describe('the status of a programme', () => {
  const now = at('2027-02-01T12:00Z');
  const pairs = [0, 1, 2].map((index) => ({
    id: idOf<'Pairing'>(`pairing-${index}`),
    members: [person(index), person(index + 10)] as const,
  }));
  const [first, second, third] = pairs.map(({ id }) => id);
  const over = at('2027-01-20T10:00Z');
  const facts: ProgrammeFacts = {
    enrolments: [
      ...people(0, 4).map((personId) => ({ personId, status: 'enrolled' as const, roles: ['mentor' as const] })),
      ...people(10, 3).map((personId) => ({ personId, status: 'enrolled' as const, roles: ['mentee' as const] })),
      { personId: person(30), status: 'withdrawn', roles: ['mentee'] },
    ],
    pairings: pairs.map(({ id, members }) => ({ id, status: 'active' as const, personIds: members })),
    isOver: false,
    series: [
      { pairingId: idOf('pairing-0'), status: 'verified' },
      { pairingId: idOf('pairing-1'), status: 'verified' },
      { pairingId: idOf('pairing-2'), status: 'broken' },
    ],
    meetings: [
      { pairingId: first ?? idOf('none'), status: 'held', end: over, note: null, confirmedAt: null },
      { pairingId: first ?? idOf('none'), status: 'held', end: over, note: null, confirmedAt: over },
      { pairingId: second ?? idOf('none'), status: 'missed', end: over, note: null, confirmedAt: null },
      { pairingId: third ?? idOf('none'), status: 'cancelled', end: over, note: 'holiday', confirmedAt: null },
      {
        pairingId: second ?? idOf('none'),
        status: 'planned',
        end: at('2027-02-20T10:00Z'),
        note: null,
        confirmedAt: null,
      },
    ],
    surveys: [...people(0, 3), ...people(10, 3)].map((personId, index) => ({
      personId,
      isSent: true,
      isAnswered: index < 3,
    })),
    ratings: [],
  };

  test('it counts people, series and meetings, and hides what too few answered', () => {
    const figures = programmeStatus(facts, now);
    expect(figures).toMatchObject({ enrolled: 7, mentors: 4, mentees: 3, matched: 6, waiting: 1 });
    expect(figures).toMatchObject({ seriesBooked: 2, seriesBroken: 1, seriesWanted: 0 });
    expect(figures).toMatchObject({
      meetingsPlannedSoFar: 3,
      meetingsHeld: 2,
      meetingsConfirmed: 1,
      surveysSent: 6,
    });
    expect(figures.counted).toEqual({ pairings: 3, met: 1 });
    expect(figures.people).toEqual({ booked: 4, met: 2 });
    expect(figures.peopleAnswered.shown).toBe(false);
    expect(figures.answerRate).toMatchObject({ shown: true, value: 0.5, people: 6 });
    expect(figures.surveysAnswered).toMatchObject({ shown: true, value: 3 });
    expect(figures.averageUsefulness).toMatchObject({ shown: false, why: 'too-few-answers' });
  });

  test('once the programme is over nobody waits in it, and whoever was matched still counts', () => {
    const pairings = facts.pairings.map((pairing) => ({ ...pairing, status: 'closed' as const }));
    expect(programmeStatus({ ...facts, isOver: true, pairings }, now)).toMatchObject({ matched: 6, waiting: 0 });
  });

  test('five people who answered make an average', () => {
    const ratings = [{ answers: ['2', '4', '4', '4', '4'] }];
    expect(programmeStatus({ ...facts, ratings }, now).averageUsefulness).toMatchObject({
      shown: true,
      from: 3.6,
      to: 3.6,
      answers: 5,
    });
  });

  test('an empty programme has no rate, rather than one of nought', () => {
    const empty = { isOver: false, enrolments: [], pairings: [], series: [], meetings: [], surveys: [], ratings: [] };
    expect(programmeStatus(empty, now).answerRate.shown).toBe(false);
  });
});

describe('which pairs need a check-in', () => {
  const begunAt = at('2027-01-04T09:00Z');
  const meeting = (
    day: string,
    status: 'planned' | 'held' | 'missed' | 'cancelled',
    note: 'holiday' | null = null,
  ) => ({
    start: at(`${day}T09:00Z`),
    end: at(`${day}T09:45Z`),
    status,
    note,
    lostWhy: status === 'cancelled' && note === null ? ('declined' as const) : null,
    settledAt: null,
  });
  const ahead = meeting('2027-03-20', 'planned');
  const pair = (changes: Partial<PairingFacts>): PairingFacts => ({
    begunAt,
    endsOn: Temporal.PlainDate.from('2027-09-30'),
    timeZone: 'Europe/Stockholm',
    seriesStatus: 'verified',
    meetings: [ahead],
    helpWanted: false,
    ...changes,
  });

  test('a new pair is too early to tell, one that has met is on track', () => {
    expect(riskOf(pair({}), at('2027-01-06T08:00Z'))).toEqual({ state: 'too-early', reasons: [] });
    expect(riskOf(pair({ meetings: [meeting('2027-01-12', 'held'), ahead] }), at('2027-02-20T08:00Z')).state).toBe(
      'on-track',
    );
  });

  test('not having met for 21 days is a reason, on the day', () => {
    expect(riskOf(pair({}), at('2027-01-25T08:59Z')).reasons).toEqual([]);
    expect(riskOf(pair({}), at('2027-01-25T09:00Z')).reasons).toEqual(['not-met-within-21-days']);
  });

  test('three missed in a row are a reason; two are not, nor are three with a held one between', () => {
    const now = at('2027-02-20T08:00Z');
    const reasonsOf = (meetings: PairingFacts['meetings']) =>
      riskOf(pair({ meetings: [...meetings, ahead] }), now).reasons;
    const held = meeting('2027-01-12', 'held');
    const two = [meeting('2027-02-02', 'cancelled'), meeting('2027-01-19', 'missed')];
    const third = meeting('2027-02-09', 'missed');
    expect(reasonsOf([...two, held])).toEqual([]);
    expect(reasonsOf([third, ...two, held])).toEqual(['three-missed-in-a-row']);
    expect(reasonsOf([...two, meeting('2027-01-05', 'missed'), held])).toEqual([]);
  });

  test('meetings that Lodestar left out or that ended with their series do not count as missed', () => {
    const now = at('2027-02-20T08:00Z');
    const two = [meeting('2027-01-12', 'held'), meeting('2027-01-19', 'missed'), meeting('2027-01-26', 'missed')];
    const ended = { ...meeting('2027-02-02', 'cancelled'), lostWhy: null };
    for (const third of [meeting('2027-02-02', 'cancelled', 'holiday'), ended]) {
      expect(riskOf(pair({ meetings: [...two, third, ahead] }), now).reasons).toEqual([]);
    }
  });

  test('nothing ahead is a reason after two days, not while the booking is on its way and not at the end', () => {
    const none = pair({ seriesStatus: 'wanted', meetings: [] });
    expect(riskOf(none, at('2027-01-05T09:00Z')).reasons).toEqual([]);
    expect(riskOf(none, at('2027-01-06T09:00Z')).reasons).toEqual(['no-meeting-booked']);
    const atEnd = pair({ meetings: [meeting('2027-09-14', 'held')] });
    expect(riskOf(atEnd, at('2027-09-20T09:00Z')).state).toBe('on-track');
  });

  test('a broken series and a wish for help are reported at once, help first', () => {
    const troubled = pair({ seriesStatus: 'broken', helpWanted: true, meetings: [] });
    expect(riskOf(troubled, at('2027-01-06T10:00Z'))).toEqual({
      state: 'needs-check-in',
      reasons: ['help-wanted', 'series-broken'],
    });
  });
});
