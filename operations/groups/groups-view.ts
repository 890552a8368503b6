import { isNear, isOwn, ownLast } from '#domain/access/own-pair.ts';
import type { Absence } from '#domain/enrolment/next-round.ts';
import type { PersonId } from '#domain/ids.ts';
import type { GroupProposal } from '#domain/groups/group-proposal.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupGround } from './group-candidates.ts';
import type { Person } from '../ports/people.ts';
import { fitNotFor } from '../access/fit-not-for.ts';
import { ownDecision } from '../access/own-decision.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';

/** A group as HR sees it; null for the fit of one that the viewer is in themselves, or that is `fitNotFor` them. */
export type GroupSeenByHr = Omit<GroupProposal, 'fit'> & { readonly fit: GroupProposal['fit'] | null };

/** The proposed groups as HR reviews them. */
export interface GroupsView {
  /** Best fit first, the viewer's own last; those that could not begin say why. */
  readonly proposals: readonly GroupSeenByHr[];
  /** The viewer may decide about a group of their own: nobody else who leads is known. */
  readonly decidesOwn: boolean;
  /** People who seek a place and have none, and why not even a proposal could give them one. */
  readonly waiting: readonly { readonly personId: PersonId; readonly absence: Absence | null }[];
  /** Mentors who could lead a group: with room for two or more. */
  readonly mentors: number;
  /** Everybody who is named above. */
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** HR only: throws `NotAllowed`. */
export async function groupsView(context: Context, actor: ActorIn): Promise<GroupsView> {
  return readAsHr(context, actor, 'groups', async (reader, programme): Promise<GroupsView> => {
    const { proposals, seeking, mentors } = await groupGround(context, reader, programme);
    const waiting = seeking.map(({ personId, available, absence }) => ({
      personId,
      absence: available ? null : (absence ?? ('no-account' as const)),
    }));
    const people = await peopleById(reader, [
      ...proposals.flatMap(({ members }) => members.map(({ personId }) => personId)),
      ...waiting.map(({ personId }) => personId),
    ]);
    const near = await fitNotFor(reader, actor.personId, programme.matching.weights);
    const isTheirs = (group: GroupProposal) => isNear(near, idsOf(group));
    const seen = ownLast(proposals, isTheirs).map((each) => (isTheirs(each) ? { ...each, fit: null } : each));
    const own = proposals.map(idsOf).filter((members) => isOwn(actor.personId, members));
    const forOthers = await ownDecision(reader, actor, own.length > 0 ? own : [[actor.personId]]);
    return { proposals: seen, decidesOwn: forOthers === null, waiting, mentors: mentors.length, people };
  });
}

function idsOf({ members }: GroupProposal): readonly PersonId[] {
  return members.map(({ personId }) => personId);
}
