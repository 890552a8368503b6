import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { fitOf } from '#domain/matching/fit.ts';
import { approve, exclude, lock, proposalStatuses, type MatchProposal } from '#domain/matching/proposal.ts';
import { mentee, mentor, plainContext } from './matching-people.ts';

const proposal: MatchProposal = {
  id: idOf<'MatchProposal'>('proposal'),
  roundId: idOf<'MatchRound'>('round'),
  mentorEnrolmentId: idOf<'Enrolment'>('of Ada'),
  menteeEnrolmentId: idOf<'Enrolment'>('of Bo'),
  mentorId: idOf<'Person'>('Ada'),
  menteeId: idOf<'Person'>('Bo'),
  status: 'proposed',
  fit: fitOf(mentor('Ada'), mentee('Bo'), plainContext),
  proposedAt: Temporal.Instant.from('2026-11-18T09:00:00Z'),
  version: 4,
};

test.each([
  ['approved', approve, ['proposed', 'locked'], 'approved'],
  ['excluded', exclude, ['proposed', 'locked'], 'excluded'],
  ['locked', lock, ['proposed'], 'locked'],
] as const)('a proposal can be %s only while nothing else was decided', (_, act, allowed, after) => {
  for (const status of proposalStatuses) {
    const isAllowed = (allowed as readonly string[]).includes(status);
    const expected = isAllowed ? { ...proposal, status: after, version: 5 } : { refused: 'not-proposed' };
    expect(act({ ...proposal, status })).toEqual(expected);
  }
});
