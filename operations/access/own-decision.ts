import { isForOthers, isOwn } from '#domain/access/own-pair.ts';
import type { PersonId } from '#domain/ids.ts';
import { refused, type Refused } from '#domain/refused.ts';
import type { ActorIn } from '../context.ts';
import type { Reader } from '../ports/store.ts';

export type OwnDecision = Refused<'own-decision'>;

/**
 * Refuses somebody who leads what is for others to decide: one of these pairs or groups is their own. Null where they may.
 * Beside somebody who was appointed there is always HR. Who else has the role HR only Entra knows, so beside somebody of HR
 * those count who were appointed, and those of HR who follow the programme.
 */
export async function ownDecision(
  reader: Reader,
  actor: ActorIn,
  groups: readonly (readonly PersonId[])[],
): Promise<OwnDecision | null> {
  const own = groups.filter((members) => isOwn(actor.personId, members));
  if (own.length === 0) return null;
  if (!actor.isHr) return refused('own-decision');
  // Whoever is in one of them decides about it no more than the actor does.
  return isForOthers(actor.personId, own.flat(), await othersWhoLead(reader, actor)) ? refused('own-decision') : null;
}

async function othersWhoLead(reader: Reader, { programmeId }: ActorIn): Promise<readonly PersonId[]> {
  const known = [...(await reader.leads(programmeId)), ...(await reader.followers(programmeId))];
  const people = await reader.people([...new Set(known.map(({ personId }) => personId))]);
  return people.filter(({ enabled }) => enabled).map(({ id }) => id);
}

/** The two of each pair. */
export function pairsOf(
  lines: readonly { readonly mentorId: PersonId; readonly menteeId: PersonId }[],
): readonly (readonly PersonId[])[] {
  return lines.map(({ mentorId, menteeId }) => [mentorId, menteeId]);
}
