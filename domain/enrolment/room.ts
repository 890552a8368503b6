/** How many mentees somebody wants as a mentor, and has. */
export interface Taking {
  /** The most in this programme. */
  readonly capacity: number;
  /** The most over all programmes; null: no limit of their own. */
  readonly room: number | null;
  /** Mentees in this programme, those of groups included. */
  readonly here: number;
  /** Mentees over all programmes, these included. */
  readonly inAll: number;
}

/** How many more mentees the person takes in this programme; below 0 when they have more than they want now. */
export function roomLeft({ capacity, room, here, inAll }: Taking): number {
  const left = capacity - here;
  return room === null ? left : Math.min(left, room - inAll);
}

/**
 * By how many somebody's present mentees exceed the number they want now. They keep them and get no new ones until
 * there is room again.
 */
export function menteesBeyond(taking: Taking): number {
  return Math.max(0, -roomLeft(taking));
}
