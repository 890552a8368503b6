import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf, type PersonId } from '#domain/ids.ts';
import { fitOf } from '#domain/matching/fit.ts';
import { newMeeting, type Meeting } from '#domain/meetings/meeting.ts';
import { broughtBack, leftOut, overAfter, pausedFrom, withinPairing } from '#domain/pairing/leave-out.ts';
import {
  activate,
  begin,
  close,
  livingWith,
  mayActOnPairing,
  pairingStatuses,
  partnersOf,
  pausePairing,
  resumePairing,
  roleOf,
  setLastDay,
  setPlace,
  type Pairing,
} from '#domain/pairing/pairing.ts';
import { defaultProgramme } from '#domain/programme/default-programme.ts';
import { isRefused } from '#domain/refused.ts';
import { mentee, mentor, person, plainContext } from '../matching/people.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const programme = defaultProgramme({
  id: idOf<'Programme'>('spring'),
  today: day('2026-11-18'),
  timeZone: 'Europe/Stockholm',
  country: 'SE',
});
const now = Temporal.Instant.from('2026-11-20T09:00:00Z');

function beginOn(today: Temporal.PlainDate) {
  return begin({
    id: idOf<'Pairing'>('pairing'),
    programme,
    now,
    today,
    proposal: {
      id: idOf<'MatchProposal'>('proposal'),
      roundId: idOf<'MatchRound'>('round'),
      mentorEnrolmentId: idOf<'Enrolment'>('of Ada'),
      menteeEnrolmentId: idOf<'Enrolment'>('of Bo'),
      mentorId: person('Ada'),
      menteeId: person('Bo'),
      status: 'approved',
      review: null,
      refusal: null,
      fit: fitOf(mentor('Ada'), mentee('Bo'), plainContext),
      proposedAt: now,
      version: 2,
    },
  });
}

function begunOn(today: Temporal.PlainDate): Pairing {
  const begun = beginOn(today);
  if (isRefused(begun)) throw new Error(begun.refused);
  return begun;
}

const pairing = begunOn(day('2026-11-20'));

test('a pairing begins with the programme, or today when the programme runs already', () => {
  expect(pairing).toMatchObject({
    status: 'begun',
    version: 1,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
  });
  expect(begunOn(day('2027-02-03')).startsOn.toString()).toBe('2027-02-03');
});

test('each of the two has a role and a partner, and nobody else has', () => {
  expect([roleOf(pairing, person('Ada')), partnersOf(pairing, person('Ada'))]).toEqual(['mentor', ['Bo']]);
  expect([roleOf(pairing, person('Bo')), partnersOf(pairing, person('Bo'))]).toEqual(['mentee', ['Ada']]);
  expect([roleOf(pairing, person('Cilla')), partnersOf(pairing, person('Cilla'))]).toEqual([null, []]);
});

describe('what is allowed when', () => {
  test.each([['activate', activate, ['begun'], 'active']] as const)(
    'a pairing can %s only from the right states',
    (act, decide, allowed, after) => {
      for (const status of pairingStatuses) {
        const isAllowed = (allowed as readonly string[]).includes(status);
        expect(mayActOnPairing(status, act)).toBe(isAllowed);
        const expected = isAllowed ? { ...pairing, status: after, version: 2 } : { refused: 'not-allowed-now' };
        expect(decide({ ...pairing, status })).toEqual(expected);
      }
    },
  );

  test('a pair that is paused is neither booked nor asked for feedback, but may set goals', () => {
    expect(mayActOnPairing('paused', 'book')).toBe(false);
    expect(mayActOnPairing('paused', 'survey')).toBe(false);
    expect(mayActOnPairing('paused', 'set-goal')).toBe(true);
  });
});

const ended = { why: 'asked', at: now, reason: 'no-common-ground' } as const;
const today = day('2027-02-03');

describe('ending', () => {
  test('a pairing that is not closed can end, from a pause too; twice is the same as once', () => {
    for (const status of pairingStatuses) {
      const outcome = close({ ...pairing, status, pausedUntil: status === 'paused' ? day('2027-03-01') : null }, ended);
      const closed = { ...pairing, status: 'closed', pausedUntil: null, ended, version: 2 };
      expect(outcome).toEqual(status === 'closed' ? { refused: 'not-allowed-now' } : closed);
    }
  });

  test('nobody keeps an open pairing with somebody who left', () => {
    const names = ['Ada', 'Bo', 'Cilla', 'Dag', 'Eva'].map(person);
    const pairings = fc.array(
      fc.record({
        status: fc.constantFrom(...pairingStatuses),
        two: fc.shuffledSubarray(names, { minLength: 2, maxLength: 2 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(pairings, fc.subarray(names), (drawn, gone) => {
        const all = drawn.map(({ status, two }, index) => pairingOf(`pairing ${index}`, status, two));
        const left = new Set(gone);
        const ending = livingWith(all, left);
        const after = all.map((each) => {
          const outcome = ending.includes(each) ? close(each, { ...ended, why: 'person-left', reason: null }) : each;
          return isRefused(outcome) ? each : outcome;
        });
        expect(livingWith(after, left)).toEqual([]);
        const others = (list: readonly Pairing[]) =>
          list.filter(({ members }) => !members.some(({ personId }) => left.has(personId)));
        expect(others(after)).toEqual(others(all));
      }),
    );
  });
});

function pairingOf(id: string, status: Pairing['status'], two: readonly PersonId[]): Pairing {
  const members = two.map((personId, index) => ({ personId, role: index === 0 ? 'mentor' : 'mentee' }) as const);
  return { ...pairing, id: idOf<'Pairing'>(id), status, members };
}

describe('a pause', () => {
  test('lasts until a day after today and not after the last one', () => {
    expect(pausePairing(pairing, day('2027-02-04'), today)).toMatchObject({ status: 'paused', version: 2 });
    const outOfRange = { refused: 'pause-out-of-range' };
    expect(pausePairing(pairing, today, today)).toEqual(outOfRange);
    expect(pausePairing(pairing, pairing.endsOn.add({ days: 1 }), today)).toEqual(outOfRange);
    expect(isRefused(pausePairing(pairing, pairing.endsOn, today))).toBe(false);
  });

  test('is not paused again, and leads back to where the two were', () => {
    const paused: Pairing = { ...pairing, status: 'paused', pausedUntil: day('2027-03-01') };
    expect(pausePairing(paused, day('2027-03-02'), today)).toEqual({ refused: 'not-allowed-now' });
    expect(resumePairing(paused, false)).toMatchObject({ status: 'begun', pausedUntil: null });
    expect(resumePairing(paused, true)).toMatchObject({ status: 'active', pausedUntil: null });
    expect(resumePairing(pairing, true)).toEqual({ refused: 'not-allowed-now' });
  });
});

describe('the place', () => {
  test('is a short text without spaces around it, or Teams', () => {
    expect(setPlace(pairing, '  Kaffebaren ')).toMatchObject({ place: 'Kaffebaren', version: 2 });
    expect(setPlace({ ...pairing, place: 'Kaffebaren' }, ' ')).toMatchObject({ place: null });
    expect(setPlace({ ...pairing, place: 'Kaffebaren' }, null)).toMatchObject({ place: null });
    expect(setPlace(pairing, 'x'.repeat(101))).toEqual({ refused: 'text-too-long' });
    expect(setPlace(pairing, `${'x'.repeat(100)} `)).toMatchObject({ place: 'x'.repeat(100) });
  });

  test('and the last day do not change once the pairing is over', () => {
    const closed: Pairing = { ...pairing, status: 'closed' };
    expect(setPlace(closed, 'Kaffebaren')).toEqual({ refused: 'not-allowed-now' });
    expect(setLastDay(closed, today)).toEqual({ refused: 'not-allowed-now' });
    expect(setLastDay(pairing, pairing.startsOn)).toMatchObject({ endsOn: pairing.startsOn, version: 2 });
  });
});

const zone = 'Europe/Stockholm';
const meetingAt = (start: Temporal.Instant, changes: Partial<Meeting> = {}): Meeting => ({
  ...newMeeting({
    id: idOf<'Meeting'>('meeting'),
    seriesId: idOf<'MeetingSeries'>('series'),
    originalStart: start,
    end: start.add({ minutes: 45 }),
  }),
  ...changes,
});

/** Around the pause: from three days before `now` to three weeks after it, at any minute. */
const start = fc.integer({ min: -3 * 24 * 60, max: 21 * 24 * 60 }).map((minutes) => now.add({ minutes }));
const meeting = fc
  .record({
    start,
    status: fc.constantFrom(...(['planned', 'moved', 'held', 'missed', 'cancelled'] as const)),
    note: fc.constantFrom(...([null, 'paused', 'clash'] as const)),
    intent: fc.oneof(
      fc.constant(null),
      fc.constant({ kind: 'skip', why: 'asked' } as const),
      start.map((to) => ({ kind: 'move', start: to, why: 'asked' }) as const),
    ),
  })
  .map(({ start: at, ...drawn }) =>
    meetingAt(at, { ...drawn, settledAt: ['held', 'missed'].includes(drawn.status) ? now : null }),
  );
const until = fc.integer({ min: 1, max: 14 }).map((days) => now.toZonedDateTimeISO(zone).toPlainDate().add({ days }));

/** Where it will stand once Outlook has been changed; null: nowhere. */
function placeOf({ status, intent, start: at }: Meeting): Temporal.Instant | null {
  if (intent?.kind === 'skip') return null;
  if (intent?.kind === 'move') return intent.start;
  return status === 'cancelled' ? null : at;
}

describe('leaving out', () => {
  test('a pause keeps every meeting outside its stretch and leaves none inside', () => {
    const unsettled = meeting.filter(({ settledAt }) => settledAt === null);
    fc.assert(
      fc.property(unsettled, until, (each, day) => {
        const without = pausedFrom(now, day, zone);
        const after = leftOut(each, without);
        const [before, goesTo] = [placeOf(each), placeOf(after)];
        expect(goesTo !== null && without.isOut(goesTo)).toBe(false);
        const isUntouched = before === null || !without.isOut(before);
        expect(after === each).toBe(isUntouched);
        const staysPut = before !== null && each.status !== 'cancelled' && !without.isOut(each.start);
        expect(staysPut && goesTo === null).toBe(false);
      }),
    );
  });

  test('a settled meeting is never touched', () => {
    const settled = meeting.map((each): Meeting => ({ ...each, settledAt: now }));
    fc.assert(
      fc.property(settled, until, (each, day) => {
        expect(leftOut(each, pausedFrom(now, day, zone))).toBe(each);
      }),
    );
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(meeting, until, (each, day) => {
        const without = pausedFrom(now, day, zone);
        const once = leftOut(each, without);
        expect(leftOut(once, without)).toBe(once);
      }),
    );
  });

  test('a wish to move a meeting into the pause is dropped, and the meeting stays where it is', () => {
    const without = pausedFrom(now, day('2026-12-01'), zone);
    const later = Temporal.Instant.from('2026-12-03T09:00:00Z');
    const moving = meetingAt(later, {
      intent: { kind: 'move', start: Temporal.Instant.from('2026-11-25T09:00:00Z'), why: 'asked' },
    });
    expect(leftOut(moving, without)).toEqual({ ...moving, intent: null });
    const leaving = meetingAt(Temporal.Instant.from('2026-11-25T09:00:00Z'), {
      intent: { kind: 'move', start: later, why: 'asked' },
    });
    expect(leftOut(leaving, without)).toBe(leaving);
  });

  test('the pause is over when its last day begins on the programme’s clock', () => {
    const without = pausedFrom(now, day('2026-12-01'), zone);
    expect(without.isOut(Temporal.Instant.from('2026-11-30T22:59:00Z'))).toBe(true);
    expect(without.isOut(Temporal.Instant.from('2026-11-30T23:00:00Z'))).toBe(false);
  });

  test('after the programme’s last day there are no meetings; what has begun is left alone', () => {
    const last = overAfter(now, day('2026-12-01'), zone);
    expect(last.isOut(Temporal.Instant.from('2026-12-01T22:30:00Z'))).toBe(false);
    expect(last.isOut(Temporal.Instant.from('2026-12-01T23:00:00Z'))).toBe(true);
    const past = overAfter(now, day('2026-11-01'), zone);
    expect(past.isOut(now.subtract({ minutes: 1 }))).toBe(false);
    expect(past.isOut(now)).toBe(true);
  });
});

describe('the pause and the last day of a pairing', () => {
  const days = { pausedUntil: day('2026-12-01'), endsOn: day('2026-12-10') };
  const when = { now, programmeZone: zone, seriesZone: 'America/Los_Angeles' };
  const skipAt = (start: string, own: Partial<Meeting> = {}) =>
    withinPairing(meetingAt(Temporal.Instant.from(start), own), days, when).intent;

  test('leave out what Lodestar placed there, and nothing else', () => {
    expect(skipAt('2026-11-30T09:00:00Z')).toEqual({ kind: 'skip', why: 'paused' });
    expect(skipAt('2026-12-01T09:00:00Z')).toBeNull();
    expect(skipAt('2026-12-14T09:00:00Z')).toEqual({ kind: 'skip', why: 'programme-over' });
    const later = meetingAt(Temporal.Instant.from('2026-11-30T09:00:00Z'));
    expect(withinPairing(later, { ...days, pausedUntil: null }, when)).toBe(later);
  });

  test('the last day is the one on the series’ own clock', () => {
    expect(skipAt('2026-12-11T00:30:00Z')).toBeNull();
    expect(skipAt('2026-12-11T08:30:00Z')).toEqual({ kind: 'skip', why: 'programme-over' });
  });

  test('leave alone meetings that people have placed there themselves', () => {
    expect(skipAt('2026-11-30T09:00:00Z', { placedBy: 'people' })).toBeNull();
    expect(skipAt('2026-12-14T09:00:00Z', { placedBy: 'people' })).toBeNull();
    const asked = { kind: 'move', start: Temporal.Instant.from('2026-11-30T09:00:00Z'), why: 'asked' } as const;
    expect(skipAt('2026-12-02T09:00:00Z', { intent: asked })).toEqual(asked);
  });
});

describe('an early end of the pause', () => {
  test('a meeting not yet left out stays; one that was left out comes back where it stood', () => {
    const without = pausedFrom(now, day('2026-12-10'), zone);
    const ahead = meetingAt(now.add({ hours: 72 }));
    const marked = leftOut(ahead, without);
    expect(broughtBack(marked, now)).toEqual(ahead);
    const gone: Meeting = { ...ahead, status: 'cancelled', note: 'paused' };
    expect(broughtBack(gone, now).intent).toEqual({ kind: 'move', start: ahead.start, why: 'paused' });
  });

  test('nothing comes back within two days, from the past, or that was lost for another reason', () => {
    const lost = { status: 'cancelled', note: 'paused' } as const;
    for (const each of [
      meetingAt(now.add({ hours: 47 }), lost),
      meetingAt(now.subtract({ hours: 47 }), lost),
      meetingAt(now.add({ hours: 72 }), { ...lost, note: 'leave' }),
      meetingAt(now.add({ hours: 72 }), { ...lost, settledAt: now }),
      meetingAt(now.add({ hours: 72 }), { intent: { kind: 'skip', why: 'asked' } }),
      meetingAt(now.add({ hours: 72 })),
    ]) {
      expect(broughtBack(each, now)).toBe(each);
    }
  });
});
