import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { lackingCompetences } from '#domain/insight/lacking.ts';
import { inOrderOfUrgency, needsSomebody, type Listed, type NeedReason } from '#domain/insight/urgency.ts';

const at = (day: string) => Temporal.Instant.from(`2026-12-${day}T09:00Z`);
const listed = (reason: NeedReason, since: string | null = '01', isTakenByOther = false): Listed => ({
  reason,
  since: since === null ? null : at(since),
  isTakenByOther,
});
const order = (...some: readonly Listed[]) =>
  inOrderOfUrgency(some).map(({ reason, since }) => `${reason} ${since?.toString().slice(8, 10) ?? '-'}`);

describe('what needs those who lead', () => {
  test('begins with whoever asked for help, then who stands at the door, what has stopped, and who is alone', () => {
    expect(
      order(
        listed('ends-soon', null),
        listed('card-blocked'),
        listed('three-missed-in-a-row'),
        listed('waiting'),
        listed('no-mailbox'),
        listed('applicants'),
        listed('help-wanted', '17'),
      ),
    ).toEqual([
      'help-wanted 17',
      'applicants 01',
      'no-mailbox 01',
      'waiting 01',
      'three-missed-in-a-row 01',
      'card-blocked 01',
      'ends-soon -',
    ]);
  });

  test('has what has waited longest first where it is as urgent, and what has no beginning last', () => {
    expect(
      order(
        listed('old-zones', null),
        listed('series-gone', '09'),
        listed('no-mailbox', '03'),
        listed('round-stopped', '05'),
      ),
    ).toEqual(['no-mailbox 03', 'round-stopped 05', 'series-gone 09', 'old-zones -']);
  });

  test('leaves out what goes by itself, and what another lead has taken up', () => {
    const needs = [
      listed('help-wanted'),
      listed('help-wanted', '02', true),
      listed('booking-delayed'),
      listed('outlook-unavailable'),
      listed('card-mailed'),
    ];
    expect(needs.map((each) => needsSomebody(each))).toEqual([true, false, false, false, false]);
  });

  test('is the same whatever order it comes in', () => {
    const reasons: readonly NeedReason[] = ['help-wanted', 'applicants', 'no-mailbox', 'waiting', 'silence-seen'];
    const some = fc.uniqueArray(fc.tuple(fc.constantFrom(...reasons), fc.integer({ min: 10, max: 28 })), {
      selector: ([reason, day]) => `${reason} ${day}`,
    });
    fc.assert(
      fc.property(some, (drawn) => {
        const needs = drawn.map(([reason, day]) => listed(reason, String(day)));
        expect(order(...needs.toReversed())).toEqual(order(...needs));
      }),
    );
  });
});

describe('competences that are lacking', () => {
  const wants = (...some: readonly (readonly [string, number])[]) =>
    some.map(([competence, importance]) => ({ competence, importance }));
  const offers = (...some: readonly string[]) => some.map((competence) => ({ competence }));

  test('are those that people who wait want and nobody with room offers, the most wanted first', () => {
    expect(
      lackingCompetences(
        [wants(['lead', 3], ['write', 2]), wants(['lead', 2], ['plan', 3]), wants(['write', 3]), wants(['write', 2])],
        [offers('plan'), offers('speak')],
      ),
    ).toEqual([
      { competence: 'write', wantedBy: 3 },
      { competence: 'lead', wantedBy: 2 },
    ]);
  });

  test('are not those that would only be nice to have', () => {
    expect(lackingCompetences([wants(['lead', 1])], [])).toEqual([]);
  });
});
