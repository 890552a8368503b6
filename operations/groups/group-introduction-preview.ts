import type { GroupProposalId } from '#domain/ids.ts';
import type { GroupProposal } from '#domain/groups/group-proposal.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Person } from '../ports/people.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';

/** A proposed group with all that its members would be told about each other. */
export interface GroupIntroduction {
  readonly proposal: GroupProposal;
  readonly programme: Programme;
  readonly people: ReadonlyMap<Person['id'], Person>;
}

/** What everybody in a proposed group would read, before anything is sent. HR only: throws `NotAllowed`. */
export async function groupIntroductionPreview(
  context: Context,
  actor: Actor,
  id: GroupProposalId,
): Promise<GroupIntroduction> {
  const found = await readAsHr(context, actor, 'groups', async (reader, programme) => {
    const proposal = await reader.groupProposal(id);
    if (proposal === null || proposal.programmeId !== programme.id) return null;
    const people = await peopleById(
      reader,
      proposal.members.map(({ personId }) => personId),
    );
    return { proposal, programme, people };
  });
  if (found === null) throw new NotFound('No such proposed group');
  return found;
}
