import type { Role } from '#domain/enrolment/enrolment.ts';
import type { WaitingReason } from '#domain/matching/candidate.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import type { Actor, Context } from './context.ts';
import type { MatchRound, Person } from './ports/store.ts';
import { peopleById, readAsHr } from './read-as-hr.ts';

/** The latest round as HR reviews it. */
export interface MatchingView {
  /** Null before the first round. */
  readonly round: MatchRound | null;
  readonly proposals: readonly { readonly proposal: MatchProposal; readonly mentor: Person; readonly mentee: Person }[];
  /** Who got nobody, and why; nobody is left out silently. */
  readonly waiting: readonly { readonly person: Person; readonly role: Role; readonly reason: WaitingReason }[];
}

/** Proposals and those who wait. HR only: throws `NotAllowed`. */
export async function matchingView(context: Context, actor: Actor): Promise<MatchingView> {
  const view = await readAsHr(context, actor, 'matching', async (reader, programme): Promise<MatchingView> => {
    const round = await reader.latestRound(programme.id);
    const proposals = round === null ? [] : await reader.proposals(round.id);
    const waiting = round === null ? [] : await reader.waiting(programme.id);
    const ids = proposals.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]);
    const people = await peopleById(reader, [...ids, ...waiting.map(({ personId }) => personId)]);
    return {
      round,
      proposals: proposals.flatMap((proposal) => {
        const mentor = people.get(proposal.mentorId);
        const mentee = people.get(proposal.menteeId);
        return mentor === undefined || mentee === undefined ? [] : [{ proposal, mentor, mentee }];
      }),
      waiting: waiting.flatMap(({ personId, role, reason }) => {
        const person = people.get(personId);
        return person === undefined ? [] : [{ person, role, reason }];
      }),
    };
  });
  return view ?? { round: null, proposals: [], waiting: [] };
}
