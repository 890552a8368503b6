import type { MeetingBody } from '#teams-app/contract/meetings.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SeriesRow } from '#teams-app/contract/booking.ts';
import { meetingReason, meetingState } from '#teams-app/web/meetings/meeting-state.ts';
import { monthAfter, weeksOf } from '#teams-app/web/meetings/month-days.ts';
import { soFar } from '#teams-app/web/meetings/so-far.ts';
import { togetherOf } from '#teams-app/web/pairing/together.ts';
import { milestoneOf } from '#teams-app/web/pairing/milestone-of.ts';
import { isSought, placeOf, sortedSeries } from '#teams-app/web/booking/series-order.ts';
import { hr, tab } from '../support/tab-texts.ts';
import { words } from '#texts/words/sv.ts';

const months = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('a month', () => {
  test('has its weeks from Monday, with the numbers Swedes know', () => {
    const weeks = weeksOf('2026-12');
    expect(weeks.map(({ number }) => number)).toEqual([49, 50, 51, 52, 53]);
    expect(weeks[0]?.days).toEqual([
      null,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(weeksOf('2027-01')[0]?.number).toBe(53);
  });

  test('has each of its days once, in order, and every week has seven places', () => {
    fc.assert(
      fc.property(months, (month) => {
        const weeks = weeksOf(month);
        const days = weeks.flatMap((week) => week.days).filter((day) => day !== null);
        const [year = 0, of = 1] = month.split('-').map(Number);
        expect(days).toHaveLength(new Date(Date.UTC(year, of, 0)).getUTCDate());
        expect(days).toEqual(days.toSorted());
        expect(weeks.every((week) => week.days.length === 7 && week.days.some((day) => day !== null))).toBe(true);
      }),
    );
  });

  test('comes after another, over the turn of the year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1), monthAfter('2026-05', 12)]).toEqual([
      '2027-01',
      '2026-12',
      '2027-05',
    ]);
  });
});

function meeting(change: Partial<MeetingBody>): MeetingBody {
  return {
    id: '1',
    start: '2026-12-08T09:00:00Z',
    end: '2026-12-08T09:45:00Z',
    status: 'planned',
    confirmed: false,
    note: null,
    number: 1,
    lost: null,
    toldBy: null,
    changing: null,
    mayChange: true,
    ...change,
  };
}

describe('a meeting', () => {
  const texts = {
    language: 'sv',
    tab: tab.sv,
    hr: hr.sv,
    words,
  } as const;

  test('says first what is about to happen to it', () => {
    expect(meetingState(meeting({ changing: 'move' }))).toBe('moving');
    expect(meetingState(meeting({ status: 'cancelled', note: 'holiday' }))).toBe('skipped');
    expect(meetingState(meeting({ status: 'cancelled' }))).toBe('cancelled');
  });

  test('says kindly who could not come', () => {
    const lost = (by: 'me' | 'partner' | null, why: 'declined' | 'cancelled' | 'gone') =>
      meetingReason(meeting({ status: 'cancelled', lost: { why, by } }), 'Ali', texts);
    expect(lost('partner', 'declined')).toBe('Ali kunde inte den här gången');
    expect(lost('me', 'declined')).toBe('Du kunde inte den här gången');
    expect(lost(null, 'gone')).toBe('Finns inte längre i Outlook');
    expect(meetingReason(meeting({ status: 'moved', note: 'clash' }), 'Ali', texts)).toBe('Krockade med annat');
    expect(meetingReason(meeting({}), 'Ali', texts)).toBeNull();
  });
});

describe('a plan', () => {
  const now = '2026-12-09T09:00:00Z';
  const on = (day: string, change: Partial<MeetingBody>): MeetingBody =>
    meeting({ start: `2026-${day}T09:00:00Z`, end: `2026-${day}T09:45:00Z`, ...change });
  const plan = [
    on('10-13', { status: 'held', confirmed: true }),
    on('10-27', { status: 'cancelled', note: 'holiday' }),
    on('11-24', { status: 'held' }),
    on('12-08', { status: 'missed' }),
    on('12-10', { status: 'moved' }),
    on('12-22', {}),
    on('12-29', { changing: 'skip' }),
  ];

  test('is counted from its meetings: what took place, presumed ones too, what did not, and what is left', () => {
    expect(soFar(plan, now)).toEqual({
      looks: ['held', 'off', 'held', 'off', 'moved', 'booked', 'off'],
      held: 2,
      off: 2,
      left: 2,
      moved: 1,
      offAhead: 1,
    });
  });

  const pairing = { status: 'begun', meetings: plan, startsOn: '2026-10-01', endsOn: '2027-01-31' } as const;

  test('has a first meeting and a half-way, of which the later one is said', () => {
    const said = (meetings: readonly MeetingBody[], today: string) =>
      milestoneOf({ ...pairing, meetings: [...meetings] }, { now, today });
    expect(said(plan.slice(0, 2), '2026-11-01')).toBe('first');
    expect(said(plan, '2026-11-20')).toBeNull();
    expect(said(plan, '2026-12-09')).toBe('half');
    expect(said(plan, '2027-01-20')).toBeNull();
    expect(said([], '2026-12-09')).toBeNull();
    expect(milestoneOf({ ...pairing, status: 'closed' }, { now, today: '2026-12-09' })).toBeNull();
  });

  test('that is over is told in months and meetings up to the last one, and is whole when its time was up or they said how it goes on', () => {
    const clock = { now, reader: { language: 'sv', timeZone: 'Europe/Stockholm' } } as const;
    const parting = { asked: null, outcome: null, seriesStays: false, goesOnIn: null };
    const over = { meetings: plan, goals: [], startsOn: '2026-10-01', parting };
    expect(togetherOf({ ...over, endsOn: '2026-12-09' }, clock)).toMatchObject({
      held: 2,
      months: 2,
      lastDay: '2026-11-24',
      isWhole: true,
    });
    expect(togetherOf({ ...over, endsOn: '2027-01-31' }, clock).isWhole).toBe(false);
    expect(togetherOf({ ...over, endsOn: '2027-01-31', parting: { ...parting, outcome: 'end' } }, clock).isWhole).toBe(
      true,
    );
    expect(togetherOf({ ...over, meetings: [], endsOn: '2026-12-09' }, clock)).toMatchObject({
      held: 0,
      months: 0,
      isWhole: false,
    });
  });
});

function row(id: string, change: Partial<SeriesRow>): SeriesRow {
  const person = {
    givenName: '',
    jobTitle: '',
    department: '',
    place: '',
    timeZone: null,
    languages: [],
    hasPhoto: false,
  };
  return {
    id,
    kind: 'pair',
    people: [{ ...person, id: `${id} mentor`, name: `Åsa ${id}` }],
    addresses: [],
    since: '2026-11-02T09:00:00Z',
    status: 'booked',
    trouble: null,
    counts: { planned: 0, moved: 0, skipped: 0, held: 0, confirmed: 0, extra: 0 },
    due: 0,
    meets: '',
    lastMet: null,
    risk: null,
    standing: null,
    nextStart: null,
    pausedUntil: null,
    ownRhythm: null,
    mayEnd: true,
    ...change,
  };
}

describe('HR’s list of series', () => {
  const trouble = {
    reason: 'no-mailbox',
    personName: null,
    since: '2026-12-01T09:00:00Z',
    what: '',
    advice: '',
  } as const;

  const met = { counts: { planned: 4, moved: 0, skipped: 0, held: 2, confirmed: 0, extra: 0 } };
  const risk = (reason: 'not-met-within-21-days' | 'three-missed-in-a-row') => ({ reason, what: '', advice: '' });

  test('puts each where it belongs, what has stopped before anything else', () => {
    const places = [
      row('1', { trouble, status: 'ended' }),
      row('2', { ...met, risk: risk('three-missed-in-a-row') }),
      row('3', { risk: risk('not-met-within-21-days') }),
      row('4', {}),
      row('5', { ...met, pausedUntil: '2027-01-12' }),
      row('6', { ...met, status: 'changing' }),
      row('7', { ...met, status: 'ended' }),
    ].map(placeOf);
    expect(places).toEqual(['stopped', 'stopped', 'not-met', 'not-met', 'paused', 'planned', 'ended']);
  });

  test('is sorted by the next meeting, those without one last, and those somebody should ask first', () => {
    const rows = [
      row('1', {}),
      row('2', { nextStart: '2026-12-10T09:00:00Z' }),
      row('3', { nextStart: '2026-12-08T09:00:00Z' }),
      row('4', { nextStart: '2026-12-20T09:00:00Z', risk: risk('not-met-within-21-days') }),
    ];
    expect(sortedSeries(rows).map(({ id }) => id)).toEqual(['4', '3', '2', '1']);
  });

  test('finds every word in the names, in any order', () => {
    expect([
      isSought(row('Berg', {}), 'berg ås'),
      isSought(row('Berg', {}), 'holm'),
      isSought(row('B', {}), ''),
    ]).toEqual([true, false, true]);
  });
});
