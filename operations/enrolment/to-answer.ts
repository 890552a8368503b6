import type { Application } from '#domain/enrolment/application.ts';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import { peopleById } from '../access/read-as-hr.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { mayBeAsked } from './admit.ts';

/**
 * The applications that it is the leads' turn to answer, the longest waiting first: where a manager is asked first, once they
 * have answered, or no longer can. Nobody answers themselves, so a lead's own is left out.
 */
export async function applicationsToAnswer(
  reader: Reader,
  programmeId: ProgrammeId,
  leadId: PersonId,
): Promise<readonly Application[]> {
  const open = await reader.openApplications(programmeId);
  const waiting = open.filter(({ state, personId }) => state === 'waiting' && personId !== leadId);
  const people = await peopleById(
    reader,
    waiting.flatMap(({ personId, managerId }) => (managerId === null ? [] : [personId, managerId])),
  );
  return waiting.filter((application) => !waitsForManager(application, people));
}

/** Only whoever is manager now may answer: after a move, or once their account is closed, nobody would. */
function waitsForManager(
  { personId, managerId, managersAnswer }: Application,
  people: ReadonlyMap<PersonId, Person>,
): boolean {
  if (managerId === null || managersAnswer !== null || people.get(personId)?.managerId !== managerId) return false;
  return mayBeAsked(people.get(managerId) ?? null);
}
