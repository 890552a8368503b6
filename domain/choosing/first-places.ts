import type { PersonId } from '../ids.ts';

/** One mentor who may be suggested to one mentee; `seeker` is the mentee's place in their list. */
export interface Edge {
  readonly seeker: number;
  readonly mentorId: PersonId;
  readonly score: number;
}

/** Who comes first for whom so far. */
interface Seats {
  readonly mentorOf: (PersonId | null)[];
  readonly holders: Map<PersonId, Set<number>>;
  readonly wanted: readonly (readonly PersonId[])[];
  readonly places: ReadonlyMap<PersonId, number>;
}

/**
 * A first suggestion for as many seekers as possible, `places` at most for each mentor: the edges are taken in their
 * order, and then somebody who has nobody may take a place from whoever can have another (augmenting paths, after
 * Kuhn). Null for whom there is none.
 */
export function firstPlaces(
  seekers: number,
  edges: readonly Edge[],
  places: ReadonlyMap<PersonId, number>,
): readonly (PersonId | null)[] {
  const wanted: PersonId[][] = Array.from({ length: seekers }, () => []);
  for (const { seeker, mentorId } of edges) wanted[seeker]?.push(mentorId);
  const mentorOf = Array.from({ length: seekers }, () => null);
  const seats: Seats = { mentorOf, holders: new Map(), wanted, places };
  for (const { seeker, mentorId } of edges) {
    if (!isSeated(seats, seeker) && isFree(seats, mentorId)) seat(seats, seeker, mentorId);
  }
  for (let seeker = 0; seeker < seekers; seeker += 1) if (!isSeated(seats, seeker)) findPlace(seats, seeker, new Set());
  return seats.mentorOf;
}

function findPlace(seats: Seats, seeker: number, tried: Set<PersonId>): boolean {
  for (const mentorId of seats.wanted[seeker] ?? []) {
    if (tried.has(mentorId)) continue;
    tried.add(mentorId);
    if (isFree(seats, mentorId) || somebodyMovesOn(seats, mentorId, tried)) {
      seat(seats, seeker, mentorId);
      return true;
    }
  }
  return false;
}

function somebodyMovesOn(seats: Seats, mentorId: PersonId, tried: Set<PersonId>): boolean {
  const holders = [...(seats.holders.get(mentorId) ?? [])];
  return holders.some((holder) => findPlace(seats, holder, tried));
}

function isSeated({ mentorOf }: Seats, seeker: number): boolean {
  return (mentorOf[seeker] ?? null) !== null;
}

function isFree({ holders, places }: Seats, mentorId: PersonId): boolean {
  return (holders.get(mentorId)?.size ?? 0) < (places.get(mentorId) ?? 0);
}

function seat({ mentorOf, holders }: Seats, seeker: number, mentorId: PersonId): void {
  const before = mentorOf[seeker] ?? null;
  if (before !== null) holders.get(before)?.delete(seeker);
  mentorOf[seeker] = mentorId;
  holders.set(mentorId, (holders.get(mentorId) ?? new Set()).add(seeker));
}
