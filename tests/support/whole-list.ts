import { seenStates } from '#domain/access/seen-by-hr.ts';

/** HR's list of people as it is when nothing was searched or chosen. */
export const wholeList = {
  search: '',
  states: [...seenStates],
  role: null,
  department: null,
  order: { column: 'name' as const, down: false },
};
