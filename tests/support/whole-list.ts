import { seenStates } from '#domain/access/seen-by-hr.ts';

/** HR's list of people as it is when nothing was searched or chosen. */
export const wholeList = {
  search: '',
  states: [...seenStates],
  role: null,
  onlyWithRoom: false,
  department: null,
  order: { column: 'name' as const, down: false },
};
