import type { PersonId } from '#domain/ids.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { mayActOnGroup, type GroupProposal } from '#domain/groups/group-proposal.ts';
import { isOpen } from '#domain/matching/proposal.ts';
import { overRounds } from '#domain/matching/round.ts';
import { keptOut } from '#domain/matching/rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import { loadOf, matchCandidates } from '../candidates/match-candidates.ts';
import type { Reader } from '../ports/store.ts';

/** Who could be in a group now, with the groups that are proposed already. */
export interface GroupGround {
  /** Everybody enrolled whom HR does not keep out. */
  readonly candidates: ReadonlyMap<PersonId, Candidate>;
  readonly proposals: readonly GroupProposal[];
  /** Mentees without a mentor, who are in no pair of a draft, no proposed group and no circle. */
  readonly seeking: readonly Candidate[];
  /** Those with room for two mentees or more, who lead no proposed group. */
  readonly mentors: readonly Candidate[];
}

/** Reads the present state. People proposed in a draft of pairs are left to that draft. */
export async function groupGround(context: Context, reader: Reader, programme: Programme): Promise<GroupGround> {
  const rules = await reader.matchRules(programme.id);
  const out = keptOut(rules);
  const all = await matchCandidates(reader, programme, { rejected: [], rules }, context.now());
  // In a group one may meet somebody whom one mentors elsewhere.
  const candidates = all.filter(({ personId }) => !out.has(personId)).map((each) => ({ ...each, mentees: [] }));
  const proposals = await reader.groupProposals(programme.id);
  const taken = new Set([...peopleIn(proposals), ...(await inDraftPairs(reader, programme))]);
  const pairings = groupBy(
    (await reader.pairings(programme.id)).flatMap((pairing) =>
      pairing.members.map(({ personId }) => ({ personId, pairing })),
    ),
    ({ personId }) => personId,
  );
  const pairingsOf = (personId: PersonId) => (pairings.get(personId) ?? []).map(({ pairing }) => pairing);
  const isFree = ({ personId }: Candidate) =>
    !taken.has(personId) && !loadOf(personId, pairingsOf(personId)).isInCircle;
  const free = candidates.filter(isFree);
  return {
    candidates: new Map(candidates.map((each) => [each.personId, each])),
    proposals,
    seeking: free.filter(({ roles, hasMentor }) => roles.includes('mentee') && !hasMentor),
    mentors: free.filter(
      ({ roles, freeCapacity, available }) => available && roles.includes('mentor') && freeCapacity >= 2,
    ),
  };
}

/** Everybody in groups that may still begin. */
function peopleIn(proposals: readonly GroupProposal[]): readonly PersonId[] {
  const alive = proposals.filter(({ status }) => mayActOnGroup(status, 'change') || mayActOnGroup(status, 'begin'));
  return alive.flatMap(({ members }) => members.map(({ personId }) => personId));
}

async function inDraftPairs(reader: Reader, programme: Programme): Promise<readonly PersonId[]> {
  const round = await reader.latestRound(programme.id);
  if (round === null || overRounds.includes(round.status)) return [];
  const lines = await reader.proposalLines(round.id);
  return lines.filter(isOpen).map(({ menteeId }) => menteeId);
}
