import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { fitOf } from '#domain/matching/fit.ts';
import { approve, proposalStatuses, refuse, type MatchProposal } from '#domain/matching/proposal.ts';
import { mentee, mentor, plainContext } from './people.ts';

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
  review: null,
  refusal: null,
  version: 4,
};

test('a proposal becomes a pairing, or is known not to, only while nothing else was decided', () => {
  for (const status of proposalStatuses) {
    const isOpen = status === 'proposed' || status === 'locked';
    const asked = { ...proposal, status };
    const approved = { ...proposal, status: 'approved', version: 5 };
    const declined = { ...proposal, status: 'refused', refusal: 'mentor-at-capacity', version: 5 };
    expect(approve(asked)).toEqual(isOpen ? approved : { refused: 'not-proposed' });
    expect(refuse(asked, 'mentor-at-capacity')).toEqual(isOpen ? declined : { refused: 'not-proposed' });
  }
});
