import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { countsSeen, invitationSeen } from '#domain/inviting/counts-seen.ts';
import { partAfter } from '#domain/inviting/invitation-round.ts';
import {
  answered,
  began,
  delivered,
  dueForReminder,
  invitationStates,
  isUnanswered,
  joined,
  letsIn,
  mayActOnInvitation,
  newInvitation,
  nextReminder,
  opened,
  reminded,
  type Invitation,
  type ReminderGround,
} from '#domain/inviting/invitation.ts';

/** A Monday morning in Stockholm. */
const now = Temporal.Instant.from('2026-11-30T09:00:00Z');
const later = (hours: number) => now.add({ hours });
const programme: ReminderGround['programme'] = { status: 'open', joinsUntil: null, timeZone: 'Europe/Stockholm' };
const closing = { programme: { ...programme, joinsUntil: Temporal.PlainDate.from('2026-12-18') } };

function invited(): Invitation {
  const [id, roundId] = [idOf<'Invitation'>('i'), idOf<'InvitationRound'>('r')];
  return newInvitation({ id, programmeId: idOf('p'), personId: idOf('a'), how: 'department', roundId }, now);
}
const sent = () => delivered(invited(), { to: 'sent', at: later(1) });

describe('an invitation', () => {
  test('goes out, is opened, begun and answered by joining', () => {
    const looked = opened(sent(), later(2));
    expect(looked).toMatchObject({ state: 'opened', openedAt: later(2) });
    const filling = began(looked, later(3));
    expect(filling).toMatchObject({ state: 'began', beganAt: later(3), openedAt: later(2) });
    expect(joined(filling, later(4))).toMatchObject({ state: 'joined', answeredAt: later(4), dueAt: null });
  });

  test('waits for an answer until there is one; whoever opened the page by themselves was not asked', () => {
    const waits = invitationStates.filter((state) => isUnanswered({ ...invited(), state }));
    expect(waits).toEqual(['wanted', 'sent', 'mailed', 'undelivered', 'opened', 'began']);
    expect(isUnanswered({ ...sent(), how: 'page' })).toBe(false);
  });

  test('that was answered by a no stays one, whatever is looked at, until the person joins', () => {
    const no = answered(opened(sent(), later(2)), 'no', later(3));
    expect(no).toMatchObject({ state: 'declined', dueAt: null });
    expect(opened(no, later(4))).toBe(no);
    expect(began(no, later(4))).toBe(no);
    expect(answered(no, 'no', later(4))).toBe(no);
    expect(answered(no, 'later', later(4)).state).toBe('later');
    expect(joined(no, later(5)).state).toBe('joined');
  });

  test('that came to nobody says why; one that came stays', () => {
    const lost = delivered(invited(), { reason: 'blocked' });
    expect(lost).toMatchObject({ state: 'undelivered', reason: 'blocked', dueAt: null });
    expect(delivered(sent(), { reason: 'blocked' }).state).toBe('sent');
  });

  test('lets in whoever was asked, and not who only opened the page', () => {
    expect(letsIn(invited())).toBe(true);
    expect(letsIn({ how: 'page' })).toBe(false);
    expect(letsIn({ how: 'link' })).toBe(true);
  });
});

describe('a reminder', () => {
  test('to finish comes three working days after somebody looked, once', () => {
    const looked = dueForReminder(opened(sent(), now), { programme });
    // Tuesday, Wednesday, and Thursday at the same hour.
    expect(looked.dueAt).toEqual(Temporal.Instant.from('2026-12-03T09:00:00Z'));
    const after = reminded(looked, 'finish', later(72));
    expect(nextReminder(after, { programme })).toBeNull();
  });

  test('before joining closes comes to whoever has not answered, once, and is the last', () => {
    const due = nextReminder(sent(), closing);
    expect(due).toMatchObject({ reminder: 'closing', at: Temporal.Instant.from('2026-12-15T23:00:00Z') });
    const after = reminded(opened(sent(), now), 'closing', later(400));
    expect(nextReminder(after, closing)).toBeNull();
  });

  test('never comes to whoever has answered, in whatever way, nor once the programme takes nobody', () => {
    const answers = [answered(sent(), 'no', now), answered(sent(), 'later', now), joined(sent(), now)];
    for (const each of answers) expect(nextReminder(each, closing)).toBeNull();
    expect(nextReminder(opened(sent(), now), { programme: { ...programme, status: 'ended' } })).toBeNull();
  });
});

const act = fc.constantFrom(
  (each: Invitation, at: Temporal.Instant) => delivered(each, { to: 'sent', at }),
  (each: Invitation) => delivered(each, { reason: 'other' }),
  opened,
  began,
  joined,
  (each: Invitation, at: Temporal.Instant) => answered(each, 'no', at),
  (each: Invitation, at: Temporal.Instant) => answered(each, 'later', at),
);

test('whatever happens in whatever order: joined stays, a no is never reminded, and only what came to nobody has a reason', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let invitation = invited();
      for (const [index, each] of acts.entries()) {
        const before = invitation;
        invitation = each(before, later(index));
        expect(before.state !== 'joined' || invitation === before).toBe(true);
        expect(invitation.version - before.version).toBe(invitation === before ? 0 : 1);
        expect(invitation.reason !== null).toBe(invitation.state === 'undelivered');
        expect(mayActOnInvitation(invitation, 'remind') || nextReminder(invitation, closing) === null).toBe(true);
      }
    }),
  );
});

describe('what leads see', () => {
  test('is the same of somebody who has said no as of somebody who has said nothing', () => {
    const silent = ['wanted', 'sent', 'mailed', 'opened', 'began', 'declined', 'later'];
    for (const state of invitationStates) {
      expect(invitationSeen(state) === 'invited').toBe(silent.includes(state));
    }
  });

  test('holds how many have said no only where nobody’s answer follows from it', () => {
    const counts = { invited: 20, onTheWay: 0, unreached: 0, opened: 12, began: 3, joined: 5 };
    expect(countsSeen({ ...counts, no: 4 }).no).toBeNull();
    expect(countsSeen({ ...counts, no: 5 }).no).toBe(5);
    expect(countsSeen({ ...counts, no: 11 }).no).toBeNull();
  });
});

test('a list is worked off in parts, each person once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (ids, most) => {
      const people = ids.toSorted().map((id) => idOf<'Person'>(id));
      const seen: string[] = [];
      for (let cursor = null as (typeof people)[number] | null; ;) {
        const some = partAfter(people, cursor, most);
        seen.push(...some);
        cursor = some.at(-1) ?? cursor;
        if (some.length < most) break;
      }
      expect(seen).toEqual(people);
    }),
  );
});
