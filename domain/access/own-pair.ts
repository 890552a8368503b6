import type { PersonId } from '../ids.ts';

/**
 * Is the viewer one of these themselves? Whoever leads a programme and takes part in it reads no more of their own pair or
 * group than anybody who does not lead: not how well they fit and why, and not what the other has asked HR for.
 */
export function isOwn(viewerId: PersonId, members: readonly PersonId[]): boolean {
  return members.includes(viewerId);
}

/** Is one of these among those of whom the viewer does not read how well they fit? See `fitNotFor`. */
export function isNear(near: ReadonlySet<PersonId>, members: readonly PersonId[]): boolean {
  return members.some((each) => near.has(each));
}

/** The same rows with those that are the viewer's own last: the order of the others says how well they fit. */
export function ownLast<Row>(rows: readonly Row[], isTheirs: (row: Row) => boolean): readonly Row[] {
  return [...rows.filter((row) => !isTheirs(row)), ...rows.filter(isTheirs)];
}

/**
 * Is this for somebody else to decide? About their own pair or group another one who leads does, who is not in it either;
 * only where there is none may the viewer themselves. `others`: everybody else who leads.
 */
export function isForOthers(viewerId: PersonId, members: readonly PersonId[], others: readonly PersonId[]): boolean {
  return isOwn(viewerId, members) && others.some((id) => id !== viewerId && !members.includes(id));
}
