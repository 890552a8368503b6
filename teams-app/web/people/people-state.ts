import type { EnrolledPerson } from '../../contract/people.ts';
import { oneOf, order, pageState, text, type Order } from '../parts/page-state.ts';

export const personStates = ['waiting', 'proposed', 'matched', 'aside', 'paused', 'withdrawn'] as const;

export const peopleColumns = ['name', 'department', 'role', 'state', 'load', 'since', 'bot'] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** Which people HR looks at, and in which order. */
export interface PeopleShown {
  readonly search: string;
  readonly state: 'all' | EnrolledPerson['state'];
  readonly order: Order<PeopleColumn>;
}

export const peopleState = pageState<PeopleShown>(
  { search: '', state: 'all', order: { column: 'name', down: false } },
  { search: text, state: oneOf(['all', ...personStates]), order: order(peopleColumns) },
);
