import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { agendaFor } from '#domain/meetings/agenda.ts';
import { answered, confirm, correctedBy, settle, type MeetingEvidence } from '#domain/meetings/held.ts';
import { isOver, mayDo, meetingStatuses, newMeeting, type Meeting } from '#domain/meetings/meeting.ts';

const at = (text: string) => Temporal.Instant.from(text);
const start = at('2027-01-05T09:00Z');
const end = at('2027-01-05T09:45Z');
const before = at('2027-01-04T09:00Z');
const after = at('2027-01-05T09:46Z');
const later = { start: at('2027-01-06T09:00Z'), end: at('2027-01-06T09:45Z') };
const responses = { organiser: 'attending', guest: 'accepted' } as const;
const present: MeetingEvidence = { kind: 'present', start, end, responses };

function meeting(changes: Partial<Meeting> = {}): Meeting {
  const fresh = newMeeting({ id: idOf('meeting-1'), seriesId: idOf('series-1'), originalStart: start, end });
  return { ...fresh, ...changes };
}

describe('whether a meeting took place', () => {
  test('a meeting that is over and stands in the calendar is presumed held', () => {
    expect(settle(present, meeting(), after)).toEqual({ outcome: 'held', start, end });
    expect(settle(present, meeting(), end)).toEqual({ outcome: 'held', start, end });
    expect(settle(present, meeting(), before)).toEqual({ outcome: 'not-over' });
  });

  test('an invitation that nobody answered is no reason to think that it was missed', () => {
    const silent: MeetingEvidence = {
      kind: 'present',
      start,
      end,
      responses: { organiser: 'attending', guest: 'none' },
    };
    expect(settle(silent, meeting(), after).outcome).toBe('held');
  });

  test('a meeting that the guest’s calendar lacks was missed; one that it has was held', () => {
    const sided = (guestSide: 'uninvited' | 'removed' | 'seen') =>
      settle({ ...present, responses: { ...responses, guestSide } }, meeting(), after).outcome;
    expect([sided('uninvited'), sided('removed'), sided('seen')]).toEqual(['missed', 'missed', 'held']);
  });

  test('cancelled and deleted meetings were not held, and a declined one was missed', () => {
    expect(settle({ kind: 'cancelled' }, meeting(), after)).toEqual({ outcome: 'cancelled', why: 'cancelled' });
    expect(settle({ kind: 'gone' }, meeting(), after)).toEqual({ outcome: 'cancelled', why: 'gone' });
    const byGuest: MeetingEvidence = {
      kind: 'present',
      start,
      end,
      responses: { organiser: 'attending', guest: 'declined' },
    };
    expect(settle(byGuest, meeting(), after)).toEqual({ outcome: 'missed', why: 'declined-by-guest' });
    const byOrganiser: MeetingEvidence = {
      kind: 'present',
      start,
      end,
      responses: { organiser: 'declined', guest: 'accepted' },
    };
    expect(settle(byOrganiser, meeting(), after)).toEqual({ outcome: 'missed', why: 'declined-by-organiser' });
  });

  test('a meeting moved to a time to come is moved; one that was moved and is over was held then', () => {
    const moved: MeetingEvidence = { kind: 'present', ...later, responses };
    expect(settle(moved, meeting(), after)).toEqual({ outcome: 'moved', ...later });
    expect(settle(moved, meeting(), at('2027-01-06T10:00Z'))).toEqual({ outcome: 'held', ...later });
    expect(settle(moved, meeting({ ...later, status: 'moved' }), after)).toEqual({ outcome: 'not-over' });
  });

  test('tidying up the calendar afterwards does not undo a decision', () => {
    const settled = meeting({ status: 'held', settledAt: after });
    expect(settle({ kind: 'gone' }, settled, after)).toEqual({ outcome: 'already-settled' });
  });

  test('one yes is enough, and silence leaves the presumption', () => {
    expect(correctedBy([])).toBe('held');
    expect(correctedBy(['no', 'yes'])).toBe('held');
    expect(correctedBy(['no'])).toBe('missed');
    expect(correctedBy(['no', 'moved'])).toBe('moved');
  });

  test('every act on every status is allowed or not, and a settled meeting can only be corrected', () => {
    for (const status of meetingStatuses) {
      for (const act of ['move', 'cancel', 'restore', 'settle'] as const) {
        expect(mayDo(act, { status, settledAt: after })).toBe(false);
      }
      expect(mayDo('correct', { status, settledAt: null })).toBe(false);
    }
    expect(mayDo('correct', { status: 'held', settledAt: after })).toBe(true);
    expect(mayDo('move', { status: 'planned', settledAt: null })).toBe(true);
    expect(mayDo('restore', { status: 'planned', settledAt: null })).toBe(false);
    expect(isOver({ end }, end)).toBe(true);
    expect(isOver({ end }, end.subtract({ milliseconds: 1 }))).toBe(false);
  });
});

describe('the agenda', () => {
  test('the first meeting opens, the last closes, those between follow the goals', () => {
    const kinds = [0, 1, 2, 3].map((index) => agendaFor({ index, total: 4, minutes: 45 }).kind);
    expect(kinds).toEqual(['opening', 'middle', 'middle', 'closing']);
    expect(agendaFor({ index: 0, total: 1, minutes: 45 }).kind).toBe('opening');
  });

  test('the items fill the meeting to the minute, each with at least two', () => {
    for (let minutes = 25; minutes <= 60; minutes += 1) {
      for (const index of [0, 1, 2]) {
        const { items } = agendaFor({ index, total: 3, minutes });
        expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes);
        expect(Math.min(...items.map((item) => item.minutes))).toBeGreaterThanOrEqual(2);
      }
    }
  });
});

describe('met is met', () => {
  const now = Temporal.Instant.from('2026-12-09T09:00:00Z');
  const later = now.add({ hours: 30 });
  const start = Temporal.Instant.from('2026-12-08T09:00:00Z');
  const end = start.add({ minutes: 45 });
  const fresh = newMeeting({ id: idOf('meeting-1'), seriesId: idOf('series-1'), originalStart: start, end });
  const held: Meeting = { ...fresh, status: 'held', settledAt: end };

  test('presumed while nobody says anything, confirmed by the first yes', () => {
    expect(answered(held, [], now)).toEqual(held);
    const once = answered(held, ['yes'], now);
    expect(once).toEqual({ ...held, confirmedAt: now });
    expect(answered(once, ['yes', 'yes'], later)).toEqual(once);
    expect(answered(held, ['no'], now)).toMatchObject({ status: 'missed', confirmedAt: null });
    expect(answered({ ...held, status: 'missed' }, ['no', 'yes'], now)).toMatchObject({
      status: 'held',
      confirmedAt: now,
    });
  });

  test('one press confirms what was held, and nothing else', () => {
    expect(confirm(held, now)).toEqual({ ...held, confirmedAt: now });
    expect(confirm({ ...held, confirmedAt: now }, later)).toEqual({ ...held, confirmedAt: now });
    for (const status of ['planned', 'moved', 'missed', 'cancelled'] as const) {
      expect(confirm({ ...fresh, status, settledAt: status === 'planned' ? null : end }, now)).toEqual({
        refused: 'not-held',
      });
    }
  });
});
