import { peopleColumns, type PeopleColumn } from '#domain/access/people-list.ts';
import { seenStates, type SeenState } from '#domain/access/seen-by-hr.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { formed, maybe, oneOf, order, pageState, text, type Order } from '../parts/page-state.ts';

export const personRoles = ['mentor', 'mentee'] as const satisfies readonly Role[];

/** By how somebody stands; `room`: mentors who take more mentees. */
export type StandingShown = 'all' | 'room' | SeenState;

/** Which people HR looks at, in which order, and whose page is open beside them. */
export interface PeopleShown {
  readonly search: string;
  readonly state: StandingShown;
  readonly role: 'all' | Role;
  /** Empty: any. */
  readonly department: string;
  readonly order: Order<PeopleColumn>;
  readonly person: string | null;
}

export const peopleState = pageState<PeopleShown>(
  { search: '', state: 'all', role: 'all', department: '', order: { column: 'name', down: false }, person: null },
  {
    search: text,
    state: oneOf(['all', 'room', ...seenStates]),
    role: oneOf(['all', ...personRoles]),
    department: text,
    order: order(peopleColumns),
    person: maybe(formed(/^[0-9a-f-]{36}$/)),
  },
);
