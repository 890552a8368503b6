import { requireHr } from '../access/require-role.ts';
import type { Actor, Context } from '../context.ts';
import type { Person } from '../ports/people.ts';

const mostFound = 20;

/** Enabled people of the directory whose name holds `search`, in order of name; at most twenty. HR only: throws `NotAllowed`. */
export async function findPeople(context: Context, actor: Actor, search: string): Promise<readonly Person[]> {
  requireHr(actor);
  return context.store.read((reader) => reader.peopleNamed(search, mostFound));
}
