import { peopleColumns, type PeopleColumn } from '#domain/access/people-list.ts';
import { seenStates, type SeenState } from '#domain/access/seen-by-hr.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { oneOf, order, pageState, text, type Order } from '../parts/page-state.ts';

export const personRoles = ['mentor', 'mentee'] as const satisfies readonly Role[];

/** Which people HR looks at, and in which order. */
export interface PeopleShown {
  readonly search: string;
  readonly state: 'all' | SeenState;
  readonly role: 'all' | Role;
  /** Empty: any. */
  readonly department: string;
  readonly order: Order<PeopleColumn>;
}

export const peopleState = pageState<PeopleShown>(
  { search: '', state: 'all', role: 'all', department: '', order: { column: 'name', down: false } },
  {
    search: text,
    state: oneOf(['all', ...seenStates]),
    role: oneOf(['all', ...personRoles]),
    department: text,
    order: order(peopleColumns),
  },
);
