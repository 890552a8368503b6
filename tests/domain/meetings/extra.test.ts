import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { mayStillTell, overlap, takeBack, tell, type Told, type Together } from '#domain/meetings/extra.ts';
import { mayDo, newMeeting, type Meeting } from '#domain/meetings/meeting.ts';
import { isRefused } from '#domain/refused.ts';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2027-03-10T15:00Z');
const from = at('2027-03-01T00:00Z');
const sara = idOf<'Person'>('sara');
const ali = idOf<'Person'>('ali');
const seriesId = idOf<'MeetingSeries'>('series');

const told = (start: string, minutes = 30, by = sara): Told => ({
  id: idOf(`told ${start}`),
  seriesId,
  by,
  start: at(start),
  minutes,
});
const booked = (start: string, change: Partial<Meeting> = {}): Meeting => ({
  ...newMeeting({ id: idOf(start), seriesId, originalStart: at(start), end: at(start).add({ minutes: 45 }) }),
  ...change,
});
const together = (meetings: readonly Meeting[] = [], endedAt: Temporal.Instant | null = null): Together => ({
  from,
  endedAt,
  meetings,
});
const said = (start: string, minutes = 30): Meeting => {
  const outcome = tell(told(start, minutes), together(), now);
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome.meeting;
};

describe('People say that they met outside their series', () => {
  test('it is held and confirmed at once, and no calendar has anything to do with it', () => {
    const meeting = said('2027-03-09T10:00Z');
    expect(meeting).toMatchObject({ status: 'held', toldBy: sara, eventId: null, intent: null });
    expect(meeting.settledAt?.equals(now)).toBe(true);
    expect(meeting.confirmedAt?.equals(now)).toBe(true);
    for (const act of ['move', 'cancel', 'restore', 'settle'] as const) expect(mayDo(act, meeting)).toBe(false);
  });

  test.each([
    ['still going on', told('2027-03-10T14:45Z'), 'met-in-future'],
    ['tomorrow', told('2027-03-11T10:00Z'), 'met-in-future'],
    ['before they were brought together', told('2027-02-28T23:50Z'), 'met-before-pairing'],
    ['too short to be one', told('2027-03-09T10:00Z', 9), 'met-length'],
    ['too long', told('2027-03-09T10:00Z', 241), 'met-length'],
    ['half a minute more', told('2027-03-09T10:00Z', 30.5), 'met-length'],
  ] as const)('not one that is %s', (_what, what, why) => {
    expect(tell(what, together(), now)).toEqual({ refused: why });
  });

  test('for two weeks after the pairing has ended, and no longer', () => {
    const ended = (days: number) => together([], now.subtract({ hours: 24 * days }));
    expect(isRefused(tell(told('2027-03-09T10:00Z'), ended(14), now))).toBe(false);
    expect(tell(told('2027-03-09T10:00Z'), ended(15), now)).toEqual({ refused: 'told-too-late' });
    expect(mayStillTell(null, now)).toBe(true);
  });

  test('not on a meeting that counts already, nor on one that is booked and will be decided by itself', () => {
    const on = (meeting: Meeting) => tell(told('2027-03-09T10:30Z'), together([meeting]), now);
    expect(on(booked('2027-03-09T10:00Z', { status: 'held', settledAt: now }))).toEqual({ refused: 'meeting-counted' });
    expect(on(booked('2027-03-09T10:00Z'))).toEqual({ refused: 'meeting-still-booked' });
    expect(on(booked('2027-03-09T10:00Z', { status: 'moved' }))).toEqual({ refused: 'meeting-still-booked' });
    const leftOut = booked('2027-03-09T10:00Z', { intent: { kind: 'skip', why: 'asked' } });
    for (const free of [
      leftOut,
      booked('2027-03-09T10:00Z', { status: 'missed', settledAt: now }),
      booked('2027-03-09T10:00Z', { status: 'cancelled', lostWhy: 'declined' }),
      booked('2027-03-09T09:45Z', { status: 'held', settledAt: now }),
    ]) {
      expect(on(free)).toMatchObject({ kind: 'new' });
    }
  });

  test('both of them tell of the same meeting within two hours: it stands already', () => {
    const first = said('2027-03-09T10:00Z');
    const again = (start: string, by = ali) => tell(told(start, 30, by), together([first]), now);
    expect(again('2027-03-09T12:00Z')).toEqual({ kind: 'stands', meeting: first });
    expect(again('2027-03-09T08:00Z')).toEqual({ kind: 'stands', meeting: first });
    expect(again('2027-03-09T10:00Z', sara)).toEqual({ kind: 'stands', meeting: first });
    expect(again('2027-03-09T12:01Z')).toMatchObject({ kind: 'new' });
    const long = said('2027-03-09T07:00Z', 240);
    expect(tell(told('2027-03-09T10:00Z'), together([long]), now)).toEqual({ refused: 'meeting-counted' });
  });

  test('however they are told, no two that count overlap', () => {
    const minute = fc.integer({ min: 0, max: 9 * 24 * 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, fc.integer({ min: 10, max: 240 })), { maxLength: 30 }), (tries) => {
        const meetings: Meeting[] = [booked('2027-03-02T10:00Z', { status: 'held', settledAt: now })];
        for (const [index, [offset, minutes]] of tries.entries()) {
          const start = from.add({ minutes: offset }).toString();
          const outcome = tell({ ...told(start, minutes), id: idOf(String(index)) }, together(meetings), now);
          if (!isRefused(outcome) && outcome.kind === 'new') meetings.push(outcome.meeting);
        }
        const pairs = meetings.flatMap((one, index) => meetings.slice(index + 1).map((other) => [one, other] as const));
        expect(pairs.some(([one, other]) => overlap(one, other))).toBe(false);
      }),
    );
  });
});

describe('"That was a mistake"', () => {
  const meeting = said('2027-03-09T10:00Z');

  test('whoever said so takes it back, also twice', () => {
    const back = takeBack(meeting, sara, false);
    expect(back).toMatchObject({ status: 'cancelled', confirmedAt: null });
    expect(isRefused(back) || takeBack(back, sara, true)).toEqual(back);
  });

  test('not the other one, not once somebody has answered, and not a meeting of the series', () => {
    expect(takeBack(meeting, ali, false)).toEqual({ refused: 'not-allowed-now' });
    expect(takeBack(meeting, sara, true)).toEqual({ refused: 'answered-since' });
    expect(takeBack(booked('2027-03-09T10:00Z'), sara, false)).toEqual({ refused: 'not-allowed-now' });
  });
});
