import type { InvitationState } from './invitation.ts';

/** How many of those who were invited have come how far. */
export interface InvitationCounts {
  readonly invited: number;
  /** Not sent yet. */
  readonly onTheWay: number;
  readonly unreached: number;
  /** Have looked at the page or begun to join, whatever they said then. */
  readonly opened: number;
  readonly began: number;
  readonly joined: number;
  /** Have said no, or not now. */
  readonly no: number;
}

/** What those who lead the programme see: nobody's silence is told from a no. */
export interface CountsSeen extends Omit<InvitationCounts, 'no'> {
  readonly no: number | null;
}

/** So many have said no, and so many have not answered, before either is told. */
const fewest = 5;

/**
 * A no needs no reason: how many there are stands there only where there are five of them, and five who have said
 * nothing, so that nobody's answer follows from it.
 */
export function countsSeen(counts: InvitationCounts): CountsSeen {
  const { invited, onTheWay, unreached, joined, no } = counts;
  const silent = invited - onTheWay - unreached - joined - no;
  return { ...counts, no: no >= fewest && silent >= fewest ? no : null };
}

/** Of one person: whoever has looked, has begun or has said no is invited, as whoever has said nothing. */
export const invitationsSeen = ['invited', 'joined', 'unreached'] as const;
export type InvitationSeen = (typeof invitationsSeen)[number];

export function invitationSeen(state: InvitationState): InvitationSeen {
  if (state === 'joined') return 'joined';
  return state === 'undelivered' ? 'unreached' : 'invited';
}
