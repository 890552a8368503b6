/** With whom else Erik is, or was, together. */
import type { Temporal } from 'temporal-polyfill';
import type { GroupProposal } from '#domain/groups/group-proposal.ts';
import type { PairingMember } from '#domain/groups/pairing-kind.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Writer } from '#operations/ports/store.ts';
import { newId } from '../adapters/store/world.ts';
import { mentee } from './api-fixture.ts';
import type { BookedPair } from './pair-fixture.ts';
import { former, groupMentor, companion } from './policy-people.ts';

/** A reason that quotes what both have written; as it stands in a proposal. */
export const ownWords: Reason = { kind: 'shared-goals', competences: [], words: ['Words of Erik'] };

/** Erik's earlier pairing with Fredrik, and Greta's group of him and Gun. */
export async function addOthers(
  tx: Writer,
  { pair }: BookedPair,
  at: Temporal.Instant,
): Promise<{ readonly former: Pairing; readonly group: Pairing }> {
  const enrolment = await tx.enrolment(pair.programme.id, former.id);
  const round = { ...pair.round, id: newId<'MatchRound'>(), status: 'replaced' as const };
  const fit = { ...pair.proposal.fit, reasonsFor: [ownWords] };
  const proposal = { ...pair.proposal, id: newId<'MatchProposal'>(), roundId: round.id, mentorId: former.id, fit };
  await tx.saveRound(round);
  await tx.fillRound(
    round.id,
    [{ ...proposal, mentorEnrolmentId: enrolment?.id ?? proposal.mentorEnrolmentId, status: 'approved' }],
    [],
  );
  const with_ = (members: readonly PairingMember[]) => ({ ...pair.pairing, id: newId<'Pairing'>(), members });
  const earlier: Pairing = with_([
    { personId: former.id, role: 'mentor' },
    { personId: mentee.id, role: 'mentee' },
  ]);
  await tx.addPairing(earlier, proposal.id);
  const closed = { ...earlier, status: 'closed' as const, ended: { why: 'completed', at, reason: null } as const };
  await tx.savePairing({ ...closed, version: 2 });
  const members: readonly PairingMember[] = [
    { personId: groupMentor.id, role: 'mentor' },
    { personId: mentee.id, role: 'mentee' },
    { personId: companion.id, role: 'mentee' },
  ];
  const proposed: GroupProposal = {
    id: newId(),
    programmeId: pair.programme.id,
    kind: 'group',
    members,
    status: 'begun',
    fit: { score: 1, reasons: [] },
    refusal: null,
    proposedAt: at,
    version: 1,
  };
  await tx.saveGroupProposal(proposed);
  const group: Pairing = { ...with_(members), kind: 'group', place: 'Place of the group' };
  await tx.addGroup(group, proposed.id);
  return { former: { ...closed, version: 2 }, group };
}
