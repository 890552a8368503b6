import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { budgetFor, isUnasked, messageBudget } from '#domain/messages/budget.ts';

const monday = Temporal.Instant.from('2026-11-30T08:00:00Z');
const hoursAfter = (hours: number) => monday.add({ hours });

describe('what nobody asked for', () => {
  test('is an invitation or a reminder of it, and a word after missed meetings', () => {
    expect(['invitation', 'invitation-closing', 'nudge'].every(isUnasked)).toBe(true);
    expect(['introduction', 'offer', 'request', 'ended', 'application', 'mentor-yes'].some(isUnasked)).toBe(false);
  });

  test('is sent three times a week, and then waits until the first of the three is a week old', () => {
    const sent = [0, 24, 48].map(hoursAfter);
    const wantedAt = hoursAfter(72);
    expect(budgetFor({ sent: sent.slice(0, 2), wantedAt }, wantedAt)).toEqual({ kind: 'send' });
    expect(budgetFor({ sent, wantedAt }, wantedAt)).toEqual({ kind: 'wait', until: hoursAfter(7 * 24) });
    expect(budgetFor({ sent, wantedAt }, hoursAfter(7 * 24))).toEqual({ kind: 'send' });
  });

  test('is no longer said after two weeks', () => {
    expect(budgetFor({ sent: [], wantedAt: monday }, hoursAfter(14 * 24))).toEqual({ kind: 'send' });
    expect(budgetFor({ sent: [], wantedAt: monday }, hoursAfter(14 * 24 + 1))).toEqual({ kind: 'lapse' });
  });
});

test('nobody gets more than three a week, whatever is wanted when, and what waits has room when it is told to come back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 * 24 }), { maxLength: 40 }), (wanted) => {
      const sent: Temporal.Instant[] = [];
      const queue = wanted.map((hours) => ({ wantedAt: hoursAfter(hours), at: hoursAfter(hours) }));
      for (let turns = 0; queue.length > 0 && turns < 2_000; turns += 1) {
        queue.sort((one, other) => Temporal.Instant.compare(one.at, other.at));
        const next = queue.shift();
        if (next === undefined) break;
        const outcome = budgetFor({ sent, wantedAt: next.wantedAt }, next.at);
        if (outcome.kind === 'send') sent.push(next.at);
        // Told to come back at once, it would never end.
        if (outcome.kind === 'wait') queue.push({ ...next, at: outcome.until });
      }
      expect(queue).toEqual([]);
      for (const end of sent) {
        const from = end.subtract(messageBudget.week);
        const inWeek = sent.filter(
          (each) => Temporal.Instant.compare(each, from) > 0 && Temporal.Instant.compare(each, end) <= 0,
        );
        expect(inWeek.length).toBeLessThanOrEqual(messageBudget.perWeek);
      }
    }),
  );
});
