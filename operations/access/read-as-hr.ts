import type { Programme } from '#domain/programme/programme.ts';
import { requireSeenByHr, type HrSubject } from './may-read.ts';
import { ledProgramme } from './led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';

/**
 * Lets HR, or whoever leads the programme, read what it holds about other people, and writes down that they did, in one
 * transaction. Throws `NotAllowed` for everybody else. `subject` says what is looked at, and the policy whether HR may.
 */
export function readAsHr<Answer>(
  context: Context,
  actor: ActorIn,
  subject: HrSubject,
  work: (reader: Reader, programme: Programme) => Promise<Answer>,
): Promise<Answer> {
  return readAbout(context, actor, { subject, subjectId: actor.programmeId }, work);
}

/** The same of one person, which is written down with whom it was. */
export function readPersonAsHr<Answer>(
  context: Context,
  actor: ActorIn,
  personId: Person['id'],
  work: (reader: Reader, programme: Programme) => Promise<Answer>,
): Promise<Answer> {
  return readAbout(context, actor, { subject: 'person', subjectId: personId }, work);
}

async function readAbout<Answer>(
  context: Context,
  actor: ActorIn,
  { subject, subjectId }: { readonly subject: HrSubject; readonly subjectId: string },
  work: (reader: Reader, programme: Programme) => Promise<Answer>,
): Promise<Answer> {
  requireSeenByHr(subject);
  return context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    const answer = await work(tx, programme);
    await tx.audit({ at: context.now(), actorId: actor.personId, act: 'read', subject, subjectId });
    return answer;
  });
}

/** People by id, for lists that name many of them. */
export async function peopleById(
  reader: Reader,
  ids: readonly Person['id'][],
): Promise<ReadonlyMap<Person['id'], Person>> {
  const people = await reader.people([...new Set(ids)]);
  return new Map(people.map((person) => [person.id, person]));
}
