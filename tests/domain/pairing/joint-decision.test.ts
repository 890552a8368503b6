import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import {
  afterLeaving,
  agree,
  awaited,
  decline,
  isSameProposal,
  lapse,
  propose,
  subjectOf,
  withdrawDecision,
  type JointDecision,
} from '#domain/pairing/joint-decision.ts';
import { isRefused, type Refused } from '#domain/refused.ts';

const now = Temporal.Instant.from('2027-03-10T15:00Z');
const pairingId = idOf<'Pairing'>('pairing');
const meetingId = idOf<'Meeting'>('meeting');
const sara = idOf<'Person'>('sara');
const ali = idOf<'Person'>('ali');
const bo = idOf<'Person'>('bo');
const members = (...ids: readonly string[]) => ({
  members: ids.map((id) => ({ personId: idOf<'Person'>(id), role: 'mentee' as const })),
});
const two = members('sara', 'ali');
const three = members('sara', 'ali', 'bo');
const rhythm = { cadence: 'weekly', minutes: 30 } as const;
const asked = (start: Temporal.Instant | null = null): JointDecision =>
  propose(
    {
      id: idOf('decision'),
      pairingId,
      askedBy: sara,
      about: start === null ? { kind: 'rhythm', rhythm } : { kind: 'skip-next', meetingId },
    },
    start,
    now,
  );
function done(outcome: JointDecision | Refused<string>): JointDecision {
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome;
}

describe('One proposes, and all the others have to say yes', () => {
  test('in a pair the other one is enough', () => {
    expect(awaited(asked(), two)).toEqual([ali]);
    expect(done(agree(asked(), ali, two, now)).status).toBe('agreed');
  });

  test('in a group it waits for the last one, and a second yes is the same as one', () => {
    const first = done(agree(asked(), ali, three, now));
    expect([first.status, awaited(first, three)]).toEqual(['open', [bo]]);
    expect(agree(first, ali, three, now)).toBe(first);
    expect(done(agree(first, bo, three, now)).status).toBe('agreed');
  });

  test('one no ends it, also after a yes; nobody answers for themselves', () => {
    const first = done(agree(asked(), ali, three, now));
    expect(done(decline(first, ali, now)).status).toBe('declined');
    expect(agree(asked(), sara, two, now)).toEqual({ refused: 'not-allowed-now' });
    expect(decline(asked(), sara, now)).toEqual({ refused: 'not-allowed-now' });
  });

  test('only whoever proposed it takes it back', () => {
    expect(withdrawDecision(asked(), ali)).toEqual({ refused: 'not-allowed-now' });
    expect(done(withdrawDecision(asked(), sara)).status).toBe('withdrawn');
    expect(done(withdrawDecision(asked(), null)).status).toBe('withdrawn');
  });

  test('silence changes nothing: a rhythm lapses after two weeks, a meeting two hours before it begins', () => {
    const inTwoWeeks = now.add({ hours: 14 * 24 });
    expect(asked().expiresAt.equals(inTwoWeeks)).toBe(true);
    expect(lapse(asked(), inTwoWeeks.subtract({ seconds: 1 }))).toEqual({ refused: 'decision-over' });
    expect(done(lapse(asked(), inTwoWeeks)).status).toBe('lapsed');
    expect(agree(asked(), ali, two, inTwoWeeks)).toEqual({ refused: 'decision-over' });
    const start = now.add({ hours: 10 });
    expect(asked(start).expiresAt.equals(now.add({ hours: 8 }))).toBe(true);
  });

  test('somebody leaves the group: nobody waits for them, and what they proposed is nobody’s wish any more', () => {
    const first = done(agree(asked(), ali, three, now));
    expect(afterLeaving(first, members('sara', 'ali')).status).toBe('agreed');
    expect(afterLeaving(asked(), members('ali', 'bo')).status).toBe('withdrawn');
    expect(afterLeaving(first, three)).toBe(first);
  });

  test('there is one at a time about a meeting, and one about the rhythm', () => {
    expect(subjectOf(asked())).toBe(pairingId);
    expect(subjectOf(asked(now))).toBe(meetingId);
    expect(isSameProposal({ kind: 'skip-next', meetingId }, { kind: 'move-next', meetingId })).toBe(false);
    expect(isSameProposal({ kind: 'rhythm', rhythm }, { kind: 'rhythm', rhythm: { ...rhythm } })).toBe(true);
    expect(isSameProposal({ kind: 'rhythm', rhythm }, { kind: 'rhythm', rhythm: { ...rhythm, minutes: 45 } })).toBe(
      false,
    );
  });

  test('whatever is answered in whatever order, it is agreed only with everybody’s yes, and never after a no', () => {
    const answer = fc.record({ by: fc.constantFrom(sara, ali, bo), yes: fc.boolean() });
    const holds = fc.check(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        let decision = asked();
        const said = new Set<string>();
        let isRefusedOnce = false;
        for (const { by, yes } of answers) {
          const outcome = yes ? agree(decision, by, three, now) : decline(decision, by, now);
          if (isRefused(outcome)) continue;
          if (yes) said.add(by);
          else isRefusedOnce = true;
          decision = outcome;
        }
        const isAllYes = said.size === 2 && !isRefusedOnce;
        return isRefusedOnce ? decision.status === 'declined' : (decision.status === 'agreed') === isAllYes;
      }),
    );
    expect(holds.counterexample).toBeNull();
  });
});
