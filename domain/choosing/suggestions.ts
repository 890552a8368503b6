import type { EnrolmentId, PersonId } from '../ids.ts';
import { firstPlaces, type Edge } from './first-places.ts';
import { compare, seededOrder } from '../matching/seeded-order.ts';

/** Most mentors that one mentee is shown. */
export const mostSuggestions = 3;

/** A mentee to whom mentors are to be suggested. */
export interface Seeker {
  readonly personId: PersonId;
  readonly enrolmentId: EnrolmentId;
  /** Whom they may be paired with, each once, with the fit (0 to 1). */
  readonly mentors: readonly { readonly mentorId: PersonId; readonly score: number }[];
}

/** A mentor with room, and to how many other mentees they are shown already. */
export interface Room {
  readonly mentorId: PersonId;
  /** Mentees they can still take. */
  readonly room: number;
  /** Mentees whose first suggestion they are. */
  readonly first: number;
  /** Mentees who see them second or third. */
  readonly later: number;
}

/**
 * Up to three mentors for each mentee, by fit and spread, so that nobody sees the same star more often than there is
 * room: a mentor comes first for at most as many mentees as they can take, and second or third for at most twice as
 * many. As many mentees as possible get a first one; whoever gets none waits until there is room. `seed`, and not the
 * order of the input, decides between mentees who fit equally well.
 */
export function suggestMentors(
  seekers: readonly Seeker[],
  rooms: readonly Room[],
  seed: number,
): ReadonlyMap<PersonId, readonly PersonId[]> {
  const inTurn = seededOrder(seekers, seed);
  const edges = bestFirst(inTurn);
  const first = firstPlaces(
    inTurn.length,
    edges,
    places(rooms, ({ room, first: shown }) => room - shown),
  );
  const lists = first.map((mentorId) => (mentorId === null ? [] : [mentorId]));
  const left = places(rooms, ({ room, later }) => room * (mostSuggestions - 1) - later);
  for (let length = 1; length < mostSuggestions; length += 1) lengthen(lists, length, edges, left);
  return new Map(inTurn.map(({ personId }, index) => [personId, lists[index] ?? []]));
}

/** For how many more mentees each mentor may be suggested. */
function places(rooms: readonly Room[], of: (room: Room) => number): Map<PersonId, number> {
  return new Map(rooms.map((each) => [each.mentorId, Math.max(0, of(each))]));
}

/** The best fit first; between equals the mentee whose turn comes earlier, then the mentor by id. */
function bestFirst(seekers: readonly Seeker[]): readonly Edge[] {
  const edges = seekers.flatMap(({ mentors }, seeker) =>
    mentors.map(({ mentorId, score }): Edge => ({ seeker, mentorId, score })),
  );
  return edges.toSorted((a, b) => b.score - a.score || a.seeker - b.seeker || compare(a.mentorId, b.mentorId));
}

/** Everybody whose list has this length gets one more, as long as there are places. */
function lengthen(
  lists: readonly PersonId[][],
  length: number,
  edges: readonly Edge[],
  left: Map<PersonId, number>,
): void {
  for (const { seeker, mentorId } of edges) {
    const list = lists[seeker];
    const more = left.get(mentorId) ?? 0;
    if (list?.length !== length || list.includes(mentorId) || more === 0) continue;
    list.push(mentorId);
    left.set(mentorId, more - 1);
  }
}
