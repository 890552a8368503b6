import type { ProgrammeId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Actor, ActorIn } from '../context.ts';
import { NotAllowed, NotFound } from '../failures.ts';
import type { Reader } from '../ports/store.ts';

/** May they act for this programme: as HR, which sees all, or as one of those who lead it? */
export async function mayLead(reader: Reader, actor: Actor, programmeId: ProgrammeId): Promise<boolean> {
  return actor.isHr || (await reader.isLead(programmeId, actor.personId));
}

/** The programmes somebody leads, with those that have been put away; for HR all. The latest first day first. */
export async function ledProgrammes(reader: Reader, actor: Actor): Promise<readonly Programme[]> {
  return reader.programmes(actor.isHr ? undefined : await reader.ledBy(actor.personId));
}

/**
 * The programme the actor asks about. Read in the same transaction as what is done, so that somebody who has just lost the
 * role does nothing more. Throws `NotAllowed` for whoever does not lead it, whether or not there is such a programme, and
 * `NotFound` for HR where there is none.
 */
export async function ledProgramme(reader: Reader, actor: ActorIn): Promise<Programme> {
  if (!(await mayLead(reader, actor, actor.programmeId))) throw new NotAllowed('Only those who lead it may do this');
  const programme = await reader.programme(actor.programmeId);
  if (programme === null) throw new NotFound('No such programme');
  return programme;
}

/**
 * What belongs to the programme the actor leads. Throws `NotFound` for what is missing and for another programme's alike,
 * so that nobody learns what there is elsewhere.
 */
export function inProgramme<Row extends { readonly programmeId: ProgrammeId }>(
  row: Row | null,
  { programmeId }: ActorIn,
): Row {
  if (row === null || row.programmeId !== programmeId) throw new NotFound('Nothing of the kind in this programme');
  return row;
}
