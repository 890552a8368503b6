import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  answerContinuation,
  askedUntil,
  continuationsIn,
  lostTail,
  seenAgain,
  staysBefore,
  unanswered,
  vanished,
  type Candidate,
  type Cut,
  type FoundSeries,
  type SeriesContinuation,
} from '#domain/booking/continuation.ts';
import { follow, followed, type SeenMeeting } from '#domain/booking/follow.ts';
import { idOf } from '#domain/ids.ts';
import { newMeeting, type Meeting } from '#domain/meetings/meeting.ts';
import { missesInARow } from '#domain/meetings/misses.ts';

const first = Temporal.Instant.from('2027-01-05T09:00Z');
const now = Temporal.Instant.from('2027-01-04T09:00Z');
const week = (number: number) => first.add({ hours: number * 7 * 24 });
const endOf = (start: Temporal.Instant) => start.add({ minutes: 45 });
const window = { start: Temporal.Instant.from('2026-11-01T00:00Z'), end: Temporal.Instant.from('2028-08-01T00:00Z') };

/** The meeting of a week, from 0. */
function meeting(number: number, changes: Partial<Meeting> = {}): Meeting {
  const start = week(number);
  const id = idOf<'Meeting'>(`meeting-${number}`);
  return { ...newMeeting({ id, seriesId: idOf('series'), originalStart: start, end: endOf(start) }), ...changes };
}
const weeks = (count: number) => Array.from({ length: count }, (_, number) => number);
const gone = { status: 'cancelled', lostWhy: 'gone' } as const;
const split = { status: 'cancelled', lostWhy: 'split' } as const;
const standsAt = (start: Temporal.Instant): SeenMeeting => ({
  originalStart: start,
  start,
  end: endOf(start),
  cancelled: false,
  guestDeclined: false,
  guestSide: null,
});
const numbers = (meetings: readonly Meeting[]) => meetings.map(({ id }) => id.replace('meeting-', ''));

describe('What a series loses with its end', () => {
  const seen = [0, 1].map((number) => standsAt(week(number)));

  test('are the meetings behind its last occurrence that are gone', () => {
    const meetings = [meeting(0), meeting(1), ...[2, 3, 4].map((number) => meeting(number, gone))];
    expect(numbers(lostTail({ meetings, seen }, now))).toEqual(['2', '3', '4']);
  });

  test('are none of those before it, and none that people or Lodestar took out one by one', () => {
    const meetings = [
      meeting(0, gone),
      meeting(1),
      meeting(2, { status: 'cancelled', lostWhy: 'cancelled' }),
      meeting(3, { status: 'cancelled', note: 'holiday' }),
      meeting(4, gone),
    ];
    expect(numbers(lostTail({ meetings, seen: [standsAt(week(1))] }, now))).toEqual(['4']);
  });

  test('do not include a single meeting that stands beside the series, nor do they end with it', () => {
    const alone = meeting(5, { eventId: 'single' });
    const meetings = [meeting(0), meeting(1), meeting(2, gone), alone];
    expect(numbers(lostTail({ meetings, seen: [...seen, standsAt(week(5))] }, now))).toEqual(['2']);
  });

  test('are of no interest once all of them are over, but those that wait for an answer stay together', () => {
    const meetings = [meeting(0), meeting(1), meeting(2, gone), meeting(3, split)];
    const at = endOf(week(2)).add({ minutes: 1 });
    expect(numbers(lostTail({ meetings, seen }, at))).toEqual(['3']);
    expect(lostTail({ meetings, seen }, endOf(week(3)).add({ minutes: 1 }))).toEqual([]);
    expect(numbers(lostTail({ meetings: [meeting(1), meeting(2, split), meeting(3, split)], seen }, at))).toEqual([
      '2',
      '3',
    ]);
  });
});

const found: FoundSeries = {
  eventId: 'new',
  iCalUId: 'ical',
  joinUrl: 'https://teams/new',
  subject: 'Mentormöte',
  start: week(2).add({ hours: 26 }),
  end: endOf(week(2).add({ hours: 26 })),
  guests: 'same',
  hasKey: false,
};
const cut: Cut = {
  subjects: ['Mentormöte', 'Sara och Ali'],
  joinUrl: 'https://teams/old',
  tail: [2, 3, 4].map((number) => meeting(number, gone)),
  besides: new Set(),
};
const only = (change: Partial<FoundSeries>) => continuationsIn([{ ...found, ...change }], cut)[0];

describe('Another series is the continuation', () => {
  test('plainly where the same people go on under the same subject in place of the first meeting that is gone', () => {
    expect(only({})).toMatchObject({ eventId: 'new', certain: true });
    expect(only({ subject: 'Sara och Ali' })).toMatchObject({ certain: true });
    expect(only({ start: week(3).add({ hours: 1 }) })).toMatchObject({ certain: false });
    expect(only({ start: week(3).add({ hours: 1 }), hasKey: true })).toMatchObject({ certain: true });
    expect(only({ start: week(3).add({ hours: 1 }), joinUrl: cut.joinUrl })).toMatchObject({ certain: true });
  });

  test('perhaps where only a trace of our booking tells so', () => {
    expect(only({ subject: 'Budget', hasKey: true })).toMatchObject({ certain: false });
    expect(only({ subject: 'Budget', joinUrl: cut.joinUrl })).toMatchObject({ certain: false });
  });

  test.each<[string, Partial<FoundSeries>]>([
    ['with other people', { guests: 'others' }],
    ['with somebody who may be somebody else', { guests: 'perhaps' }],
    ['about something else', { subject: 'Budget' }],
    ['of long before', { start: week(-4) }],
    ['of long after', { start: week(9) }],
  ])('but not one %s', (_what, change) => {
    expect(only(change)).toBeUndefined();
  });

  test('nor one that is known as something else', () => {
    expect(continuationsIn([found], { ...cut, besides: new Set(['new']) })).toEqual([]);
  });

  test('never for certain where there are several; three are asked about, the earliest first', () => {
    const several = [3, 1, 2, 0].map((days) => ({
      ...found,
      eventId: `new-${days}`,
      start: found.start.add({ hours: days * 24 }),
    }));
    const candidates = continuationsIn(several, cut);
    expect(candidates.map(({ eventId, certain }) => [eventId, certain])).toEqual([
      ['new-0', false],
      ['new-1', false],
      ['new-2', false],
    ]);
  });

  test('and holds the meetings from its beginning on, unless one of the old ones stands there', () => {
    const earlier = { start: week(2).subtract({ hours: 24 }) };
    const meetings = [meeting(0), meeting(1), meeting(2, split)];
    expect(staysBefore(week(2), { start: found.start }, meetings)).toEqual(week(2));
    expect(staysBefore(week(2), earlier, meetings)).toEqual(earlier.start);
    expect(staysBefore(week(2), { start: week(1).subtract({ hours: 1 }) }, meetings)).toEqual(week(2));
  });
});

const candidate: Candidate = { ...found, certain: true };
const asked: SeriesContinuation = {
  id: idOf('question'),
  seriesId: idOf('series'),
  status: 'open',
  cut: week(2),
  candidates: [candidate],
  chosen: null,
  answeredBy: null,
  createdAt: now,
  expiresAt: now.add({ hours: 72 }),
  version: 1,
};
const unsure: SeriesContinuation = { ...asked, candidates: [{ ...candidate, certain: false }] };
const ali = idOf<'Person'>('ali');

describe('The question', () => {
  const until = { timeZone: 'Europe/Stockholm', isDayOff: () => false };

  test('waits three working days, or until a plain continuation begins', () => {
    const friday = Temporal.Instant.from('2027-01-01T09:00Z');
    expect(askedUntil([{ ...candidate, start: week(9) }], friday, until)).toEqual(friday.add({ hours: 5 * 24 }));
    expect(askedUntil([candidate], week(2), until)).toEqual(candidate.start);
    expect(askedUntil([{ ...candidate, certain: false }], week(2), until)).toEqual(week(2).add({ hours: 72 }));
    const isDayOff = (date: Temporal.PlainDate) => date.toString() === '2027-01-06';
    const holiday = { ...until, isDayOff };
    expect(askedUntil([{ ...candidate, start: week(9) }], friday, holiday)).toEqual(friday.add({ hours: 6 * 24 }));
  });

  test('is answered once, by whoever is first', () => {
    const yes = answerContinuation(asked, ali, 0);
    expect(yes).toMatchObject({ status: 'accepted', chosen: 0, answeredBy: ali, version: 2 });
    expect(answerContinuation(asked, ali, null)).toMatchObject({ status: 'declined', chosen: null, version: 2 });
    expect(answerContinuation(asked, ali, 1)).toEqual({ refused: 'no-such-option' });
    for (const status of ['accepted', 'declined', 'vanished'] as const) {
      expect(answerContinuation({ ...asked, status }, ali, 0)).toEqual({ refused: 'not-open' });
      expect(vanished({ ...asked, status })).toEqual({ refused: 'not-open' });
      expect(unanswered({ ...asked, status }, week(9))).toEqual({ refused: 'not-open' });
    }
  });

  test('is settled by silence only when its time is over: a yes where it is plain, else a no', () => {
    expect(unanswered(asked, now)).toEqual({ refused: 'not-open' });
    expect(unanswered(asked, asked.expiresAt)).toMatchObject({ status: 'accepted', chosen: 0, answeredBy: null });
    expect(unanswered(unsure, asked.expiresAt)).toMatchObject({ status: 'declined', chosen: null, answeredBy: null });
  });

  test('gets another version only when something in it has changed', () => {
    expect(seenAgain(asked, { cut: week(2), candidates: [{ ...candidate }] })).toBe(asked);
    expect(seenAgain(asked, { cut: week(1), candidates: [candidate] })).toMatchObject({ cut: week(1), version: 2 });
    expect(vanished(asked)).toMatchObject({ status: 'vanished', version: 2 });
  });
});

describe('While the two are asked', () => {
  const known = [meeting(0), ...[1, 2].map((number) => meeting(number, split))];
  const seen = [standsAt(week(0))];

  test('what waits stays as it is, and is lost when there is nothing left to ask', () => {
    expect(follow({ known, seen, window, waiting: true }, now).changes).toEqual([]);
    expect(follow({ known, seen, window }, now).changes).toMatchObject([{ why: 'gone' }, { why: 'gone' }]);
  });

  test('a meeting whose old time passes is not missed', () => {
    expect(missesInARow(known, week(9))).toEqual([]);
  });
});

test('after a yes every meeting that waited has an occurrence or is lost, however long the answer took', () => {
  const scene = fc.record({
    meetings: fc.integer({ min: 1, max: 12 }),
    occurrences: fc.integer({ min: 0, max: 14 }),
    shiftHours: fc.integer({ min: -72, max: 72 }),
    waitedHours: fc.integer({ min: 0, max: 5 * 24 }),
  });
  fc.assert(
    fc.property(scene, ({ meetings, occurrences, shiftHours, waitedHours }) => {
      const known = weeks(meetings).map((number) => meeting(number, split));
      const seen = weeks(occurrences).map((number) => standsAt(week(number).add({ hours: shiftHours })));
      const at = now.add({ hours: waitedHours });
      const { changes, added } = follow({ known, seen, window }, at);
      const after = known.map((each) =>
        changes.filter(({ meetingId }) => meetingId === each.id).reduce(followed, each),
      );
      const standing = after.filter(({ status }) => status !== 'cancelled');
      expect(after.every(({ lostWhy }) => lostWhy === null || lostWhy === 'gone')).toBe(true);
      expect(standing).toHaveLength(Math.min(meetings, occurrences));
      const places = new Set([...standing, ...added].map(({ originalStart }) => originalStart.epochMilliseconds));
      expect(places.size).toBe(standing.length + added.length);
      const again = follow({ known: [...after], seen, window }, at);
      expect(again.changes).toEqual([]);
    }),
  );
});
