import type { Temporal } from 'temporal-polyfill';
import type { InvitationRoundId, PersonId, ProgrammeId } from '../ids.ts';
import type { InvitingWay } from './invitation.ts';

/**
 * To whom invitations go. `later`: those who asked to be told next time in another
 * programme of the kind: one that brings people together in one of the same ways.
 */
export type Invited =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'departments'; readonly departments: readonly string[] }
  | { readonly kind: 'places'; readonly places: readonly string[] }
  | { readonly kind: 'group'; readonly groupId: string; readonly name: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'later' };

/** Invitations that somebody sends at once, worked off in parts. */
export interface InvitationRound {
  readonly id: InvitationRoundId;
  readonly programmeId: ProgrammeId;
  readonly invitedBy: PersonId;
  readonly at: Temporal.Instant;
  readonly to: Invited;
  /**
   * Those whom a list or a group names, in the order of their ids; null where the directory's departments and places
   * say it, and of a group until it has been read.
   */
  readonly people: readonly PersonId[] | null;
  /** How many there were when it was sent; null of a group until it has been read. */
  readonly counted: number | null;
  /** How many have been invited so far. */
  readonly invited: number;
  /** The last person who was looked at; null: nobody yet. */
  readonly cursor: PersonId | null;
  /** Null once everybody has been looked at. */
  readonly dueAt: Temporal.Instant | null;
  /** Why it cannot go on; null while it can, and once it is done. */
  readonly trouble: 'group-gone' | 'group-hidden' | 'no-rights' | 'programme-not-open' | null;
  readonly version: number;
}

const ways: Readonly<Record<Invited['kind'], InvitingWay>> = {
  everybody: 'everybody',
  departments: 'department',
  places: 'place',
  group: 'group',
  list: 'list',
  later: 'later',
};

export function wayOf({ kind }: Invited): InvitingWay {
  return ways[kind];
}

/** Those of a list who come after the cursor, at most so many. The list is in the order of ids. */
export function partAfter(people: readonly PersonId[], cursor: PersonId | null, most: number): readonly PersonId[] {
  const rest = cursor === null ? people : people.filter((each) => each > cursor);
  return rest.slice(0, most);
}
