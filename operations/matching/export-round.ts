import type { MatchRoundId } from '#domain/ids.ts';
import { isNear, ownLast } from '#domain/access/own-pair.ts';
import type { LeftWaiting } from '#domain/matching/draft.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Person } from '../ports/people.ts';
import { fitNotFor } from '../access/fit-not-for.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import { proposalSeen, type ProposalSeen } from './match-review.ts';
import { waitingList } from './waiting-list.ts';

/** A round with everything said about its proposals, for a file. */
export interface ExportedRound {
  /** `isOwn`: the viewer's, or of those `fitNotFor` them: it is not told how well the two fit and why. */
  readonly proposals: readonly {
    readonly proposal: ProposalSeen;
    readonly isOwn: boolean;
    readonly mentor: Person;
    readonly mentee: Person;
  }[];
  readonly waiting: readonly { readonly person: Person; readonly left: LeftWaiting }[];
}

/** All of a round, including those who wait. HR only; each export is written down. */
export async function exportRound(context: Context, actor: ActorIn, roundId: MatchRoundId): Promise<ExportedRound> {
  const found = await readAsHr(context, actor, 'match-export', async (reader, programme) => {
    const round = await reader.round(roundId);
    if (round === null || round.programmeId !== programme.id) return null;
    const proposals = await reader.proposals(roundId);
    const waiting = await waitingList(reader, programme, { roundId, pairs: proposals }, context.now());
    const people = await peopleById(reader, [
      ...proposals.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
      ...waiting.map(({ personId }) => personId),
    ]);
    const near = await fitNotFor(reader, actor.personId, round.weights);
    const isTheirs = ({ mentorId, menteeId }: ProposalSeen) => isNear(near, [mentorId, menteeId]);
    // The order in which the file lists them tells no more than the figures in it.
    const inOrder = proposals
      .map((proposal) => proposalSeen(proposal, round.weights))
      .toSorted((a, b) => b.fit.score - a.fit.score || (a.id < b.id ? -1 : 1));
    return {
      proposals: ownLast(inOrder, isTheirs).flatMap((proposal) => {
        const [mentor, mentee] = [people.get(proposal.mentorId), people.get(proposal.menteeId)];
        return mentor === undefined || mentee === undefined
          ? []
          : [{ proposal, isOwn: isTheirs(proposal), mentor, mentee }];
      }),
      waiting: waiting.flatMap((left) => {
        const person = people.get(left.personId);
        return person === undefined ? [] : [{ person, left }];
      }),
    };
  });
  if (found === null) throw new NotFound('No such round');
  return found;
}
