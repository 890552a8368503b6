import { describe, expect, test } from '@jest/globals';
import { mayReadWhole, requireSeenByHr, seenUnder, viewerIn, type HrSubject } from '#operations/access/may-read.ts';
import { newId, pairOf } from '../../adapters/store/world.ts';

test.each(Object.keys(seenUnder))('what HR reads under %s is what the policy gives it', (subject) => {
  const known = Object.keys(seenUnder).find((each): each is HrSubject => each === subject);
  if (known === undefined) throw new Error(subject);
  expect(() => requireSeenByHr(known)).not.toThrow();
});

describe('a goal', () => {
  const { pairing, mentor, mentee } = pairOf();

  test('of a pair is read by both, also when it is over, and by nobody else', () => {
    const closed = { ...pairing, status: 'closed' as const };
    expect(viewerIn(pairing, mentor.id, mentee.id)).toBe('partner');
    expect(viewerIn(closed, mentor.id, mentee.id)).toBe('former-partner');
    expect(viewerIn(pairing, newId(), mentee.id)).toBe('colleague');
    expect((['self', 'partner', 'former-partner'] as const).every((each) => mayReadWhole('goals', each))).toBe(true);
    expect((['colleague', 'hr', 'it'] as const).some((each) => mayReadWhole('goals', each))).toBe(false);
  });

  test('of somebody in a group is their own', () => {
    const group = { ...pairing, kind: 'group' as const };
    expect(viewerIn(group, mentor.id, mentee.id)).toBe('group-mentor');
    expect(viewerIn(group, mentee.id, mentor.id)).toBe('group-member');
    expect(mayReadWhole('own-goals', viewerIn(group, mentee.id, mentee.id))).toBe(true);
    expect((['group-mentor', 'group-member'] as const).some((each) => mayReadWhole('own-goals', each))).toBe(false);
  });
});
