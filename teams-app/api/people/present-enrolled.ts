import type { EnrolledPersonView } from '#operations/people/hr-people.ts';
import type { EnrolledPerson } from '../../contract/people.ts';
import { personCard } from '../present-person.ts';

export function enrolledPersonBody(view: EnrolledPersonView): EnrolledPerson {
  const { person, enrolment, languages, mentees, hasMentor, state } = view;
  return {
    person: personCard(person, languages),
    roles: [...enrolment.roles],
    capacity: enrolment.capacity,
    mentees,
    hasMentor,
    state,
    enrolledAt: enrolment.enrolledAt.toString(),
    botReachable: person.botState,
  };
}
