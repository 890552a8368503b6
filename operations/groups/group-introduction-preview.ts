import type { GroupProposalId } from '#domain/ids.ts';
import { isOwn } from '#domain/access/own-pair.ts';
import { refused, type Refused } from '#domain/refused.ts';
import type { GroupProposal } from '#domain/groups/group-proposal.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ActorIn, Context } from '../context.ts';
import type { Person } from '../ports/people.ts';
import { inProgramme } from '../access/led-programme.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';

/** A proposed group with all that its members would be told about each other. */
export interface GroupIntroduction {
  readonly proposal: GroupProposal;
  readonly programme: Programme;
  readonly people: ReadonlyMap<Person['id'], Person>;
}

/** What everybody in a proposed group would read, before anything is sent; refused for a group of one's own. HR only: throws `NotAllowed`. */
export async function groupIntroductionPreview(
  context: Context,
  actor: ActorIn,
  id: GroupProposalId,
): Promise<GroupIntroduction | Refused<'own-pair'>> {
  return readAsHr(context, actor, 'groups', async (reader, programme) => {
    const proposal = inProgramme(await reader.groupProposal(id), actor);
    const ids = proposal.members.map(({ personId }) => personId);
    if (isOwn(actor.personId, ids)) return refused('own-pair');
    const people = await peopleById(reader, ids);
    return { proposal, programme, people };
  });
}
