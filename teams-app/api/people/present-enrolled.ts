import { seenStates } from '#domain/access/seen-by-hr.ts';
import type { EnrolledPersonView, PeoplePage } from '#operations/people/list-people.ts';
import type { EnrolledPerson, PeoplePageBody } from '../../contract/people.ts';
import { personCard } from '../present-person.ts';

/** A page of HR's list of people. */
export function peoplePageBody({ people, hits, total, states, departments }: PeoplePage): PeoplePageBody {
  return {
    people: people.map(enrolledPersonBody),
    hits,
    total,
    states: seenStates.flatMap((state) => {
      const count = states.get(state) ?? 0;
      return count === 0 ? [] : [{ state, people: count }];
    }),
    departments: [...departments],
  };
}

function enrolledPersonBody(view: EnrolledPersonView): EnrolledPerson {
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
