import type { Temporal } from 'temporal-polyfill';
import { isPaused, type Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import { partnerOf, roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Person, Reader } from './ports/store.ts';

/** Managers from the nearest upwards. A loop in the directory ends the line instead of the service. */
function reportingLine(personId: PersonId, managers: ReadonlyMap<PersonId, PersonId>): readonly PersonId[] {
  const line: PersonId[] = [];
  let manager = managers.get(personId);
  while (manager !== undefined && manager !== personId && !line.includes(manager)) {
    line.push(manager);
    manager = managers.get(manager);
  }
  return line;
}

/** How many mentees somebody has now, and whether they have a mentor; closed pairings do not count. */
export function loadOf(personId: PersonId, pairings: readonly Pairing[]) {
  const running = pairings.filter(({ status }) => status !== 'closed');
  return {
    mentees: running.filter((pairing) => roleOf(pairing, personId) === 'mentor').length,
    hasMentor: running.some((pairing) => roleOf(pairing, personId) === 'mentee'),
  };
}

interface Known {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly managers: ReadonlyMap<PersonId, PersonId>;
  readonly pairings: readonly Pairing[];
  readonly rejected: readonly MatchProposal[];
  readonly today: Temporal.PlainDate;
}

function candidateOf(enrolment: Enrolment, known: Known): Candidate {
  const { personId } = enrolment;
  const person = known.people.get(personId);
  const load = loadOf(personId, known.pairings);
  const earlier = known.pairings.map((pairing) => partnerOf(pairing, personId)).filter((id) => id !== null);
  const rejected = known.rejected.flatMap(({ mentorId, menteeId }) =>
    mentorId === personId ? [menteeId] : menteeId === personId ? [mentorId] : [],
  );
  return {
    enrolmentId: enrolment.id,
    personId,
    roles: enrolment.roles,
    freeCapacity: Math.max(0, enrolment.capacity - load.mentees),
    hasMentor: load.hasMentor,
    profile: enrolment.profile,
    department: person?.department ?? '',
    managers: reportingLine(personId, known.managers),
    workingHours: person?.workingHours ?? null,
    excluded: [...earlier, ...rejected],
    available: person?.enabled === true && !isPaused(enrolment, known.today),
  };
}

/** Everybody enrolled, with all that the matching may know of them. `rejected` are pairs HR said no to. */
export async function matchCandidates(
  reader: Reader,
  programmeId: Enrolment['programmeId'],
  rejected: readonly MatchProposal[],
  today: Temporal.PlainDate,
): Promise<readonly Candidate[]> {
  const enrolments = (await reader.enrolments(programmeId)).filter(({ status }) => status === 'enrolled');
  const people = await reader.people(enrolments.map(({ personId }) => personId));
  const known: Known = {
    people: new Map(people.map((person) => [person.id, person])),
    managers: await reader.managers(),
    pairings: await reader.pairings(programmeId),
    rejected,
    today,
  };
  return enrolments.map((enrolment) => candidateOf(enrolment, known));
}
