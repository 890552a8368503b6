import type { Temporal } from 'temporal-polyfill';
import type { PairingId, PersonId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import { mayActOnPairing, type Pairing } from './pairing.ts';

/**
 * What somebody wishes for when their time together is over: to end here, to go on outside the programme, where the
 * meetings in Outlook stay as theirs, or to carry on in the next programme (in a rolling one, for another term).
 */
export const partingWishes = ['end', 'outside', 'next'] as const;
export type PartingWish = (typeof partingWishes)[number];

/** The question to everybody of a pairing, asked once. */
export interface Parting {
  readonly pairingId: PairingId;
  readonly askedAt: Temporal.Instant;
  /** Set when the pairing ends. */
  readonly outcome: PartingWish | null;
  /** When the pairing went on in another one. */
  readonly carriedAt: Temporal.Instant | null;
  /** Counts up with every wish as well, so that none is said while the pairing ends. */
  readonly version: number;
}

/** What one of them has said. Nobody else reads it, and nobody is told who said what. */
export interface WishSaid {
  readonly personId: PersonId;
  readonly wish: PartingWish;
}

/** So long before the last day they are asked, but never before half of their time is over. */
export const askedBefore = { weeks: 6 } as const;

/** The day on which everybody of a pairing is asked. */
export function partingDay({ startsOn, endsOn }: Pick<Pairing, 'startsOn' | 'endsOn'>): Temporal.PlainDate {
  const days = startsOn.until(endsOn, { largestUnit: 'days' }).days;
  return endsOn.subtract({ days: Math.min(askedBefore.weeks * 7, Math.floor(days / 2)) });
}

/** May it be asked now? Once, of a pairing that goes on; somebody who pauses is asked as well. */
export function askParting(
  pairing: Pick<Pairing, 'id' | 'status' | 'startsOn' | 'endsOn'>,
  asked: Parting | null,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Parting | null {
  if (asked !== null || !mayActOnPairing(pairing.status, 'close')) return null;
  if (today.since(partingDay(pairing)).sign < 0) return null;
  return { pairingId: pairing.id, askedAt: now, outcome: null, carriedAt: null, version: 1 };
}

/** Somebody says what they wish for, or thinks again, until the pairing ends. */
export function sayWish(pairing: Pick<Pairing, 'status'>, asked: Parting | null): Parting | Refused<'not-allowed-now'> {
  if (asked === null || asked.outcome !== null) return refused('not-allowed-now');
  if (!mayActOnPairing(pairing.status, 'close')) return refused('not-allowed-now');
  return { ...asked, version: asked.version + 1 };
}

/**
 * What comes of it: what everybody who is in the pairing now has said alike. Silence and disagreement are an end here, and
 * so nobody learns which of them it was.
 */
export function outcomeOf({ members }: Pick<Pairing, 'members'>, said: readonly WishSaid[]): PartingWish {
  const wishes = members.map(({ personId }) => said.find((each) => each.personId === personId)?.wish ?? 'end');
  const [first = 'end', ...others] = wishes;
  return others.length > 0 && others.every((wish) => wish === first) ? first : 'end';
}

/** The pairing has ended. */
export function settleParting(asked: Parting, outcome: PartingWish): Parting {
  return { ...asked, outcome, version: asked.version + 1 };
}

/** Its people have begun anew together. */
export function carriedOn(asked: Parting, at: Temporal.Instant): Parting | Refused<'not-allowed-now'> {
  if (asked.outcome !== 'next' || asked.carriedAt !== null) return refused('not-allowed-now');
  return { ...asked, carriedAt: at, version: asked.version + 1 };
}

/** For so long people go on meeting in a series that they keep, unless they change it themselves. */
export const keptFor = { months: 6 } as const;
