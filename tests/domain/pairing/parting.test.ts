import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf, type PersonId } from '#domain/ids.ts';
import {
  askParting,
  carriedOn,
  outcomeOf,
  partingDay,
  partingWishes,
  sayWish,
  settleParting,
  type Parting,
} from '#domain/pairing/parting.ts';
import { isRefused } from '#domain/refused.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const now = Temporal.Instant.from('2026-11-30T12:00:00Z');
const person = (at: number): PersonId => idOf<'Person'>(`00000000-0000-4000-8000-00000000000${at}`);
const members = (count: number) => ({
  members: Array.from({ length: count }, (_, at) => ({
    personId: person(at),
    role: at === 0 ? ('mentor' as const) : ('mentee' as const),
  })),
});
const asked: Parting = { pairingId: idOf('p'), askedAt: now, outcome: null, carriedAt: null, version: 1 };

describe('the day on which a pairing is asked how it goes on', () => {
  test('lies six weeks before its last day', () => {
    expect(partingDay({ startsOn: day('2026-01-12'), endsOn: day('2026-12-20') }).toString()).toBe('2026-11-08');
  });

  test('never lies before half of a short pairing is over', () => {
    expect(partingDay({ startsOn: day('2026-12-01'), endsOn: day('2026-12-29') }).toString()).toBe('2026-12-15');
  });

  test('asks once, and nobody whose pairing is over', () => {
    const pairing = { id: asked.pairingId, startsOn: day('2026-01-12'), endsOn: day('2026-12-20') };
    const today = day('2026-11-08');
    expect(askParting({ ...pairing, status: 'active' }, null, { now, today })).toEqual(asked);
    expect(askParting({ ...pairing, status: 'paused' }, null, { now, today })).toEqual(asked);
    expect(askParting({ ...pairing, status: 'active' }, asked, { now, today })).toBeNull();
    expect(askParting({ ...pairing, status: 'closed' }, null, { now, today })).toBeNull();
    expect(askParting({ ...pairing, status: 'active' }, null, { now, today: day('2026-11-07') })).toBeNull();
  });
});

describe('what comes of it', () => {
  const wish = fc.constantFrom(...partingWishes);

  test('both want the same', () => {
    const said = [0, 1].map((at) => ({ personId: person(at), wish: 'outside' as const }));
    expect(outcomeOf(members(2), said)).toBe('outside');
  });

  test('somebody who has left the group has no say, and somebody who joined in silence has', () => {
    const said = [0, 1, 3].map((at) => ({
      personId: person(at),
      wish: at === 3 ? ('end' as const) : ('next' as const),
    }));
    expect(outcomeOf(members(2), said)).toBe('next');
    expect(outcomeOf(members(3), said)).toBe('end');
  });

  test('to go on takes everybody; anything else is an end here', () => {
    fc.assert(
      fc.property(fc.array(fc.option(wish), { minLength: 2, maxLength: 8 }), (wishes) => {
        const said = wishes.flatMap((each, at) => (each === null ? [] : [{ personId: person(at), wish: each }]));
        const outcome = outcomeOf(members(wishes.length), said);
        const agreed = wishes.every((each) => each === wishes[0]) ? (wishes[0] ?? 'end') : 'end';
        expect(outcome).toBe(agreed);
      }),
    );
  });

  test('whoever is told the outcome cannot tell silence, an end and disagreement apart', () => {
    const own = { personId: person(0), wish: 'next' as const };
    const others = [
      [],
      [{ personId: person(1), wish: 'end' as const }],
      [{ personId: person(1), wish: 'outside' as const }],
    ];
    expect(new Set(others.map((each) => outcomeOf(members(2), [own, ...each])))).toEqual(new Set(['end']));
  });
});

describe('saying it', () => {
  test('is possible, again and again, until the pairing ends', () => {
    expect(sayWish({ status: 'active' }, asked)).toEqual({ ...asked, version: 2 });
    expect(isRefused(sayWish({ status: 'closed' }, asked))).toBe(true);
    expect(isRefused(sayWish({ status: 'active' }, null))).toBe(true);
    expect(isRefused(sayWish({ status: 'active' }, settleParting(asked, 'end')))).toBe(true);
  });

  test('a pairing goes on in another one once', () => {
    const settled = settleParting(asked, 'next');
    const on = carriedOn(settled, now);
    expect(on).toMatchObject({ carriedAt: now });
    expect(isRefused(on) ? on : carriedOn(on, now)).toMatchObject({ refused: 'not-allowed-now' });
    expect(isRefused(carriedOn(settleParting(asked, 'outside'), now))).toBe(true);
  });
});
