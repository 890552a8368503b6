/** What several messages of the bot are made of. */
import type { Temporal } from 'temporal-polyfill';
import type { PairingId, PersonId } from '#domain/ids.ts';

/** The other one of the two (in a group all the others), for a message about times. */
export interface PartnerElsewhere {
  readonly givenName: string;
  /**
   * IANA; where this zone shows another time than the reader's own, the message says both. Null: the others are in
   * several zones.
   */
  readonly timeZone: string | null;
}

/** A message that is about somebody: their picture stands in the card where there is one. The one spoken of first, first. */
export interface AboutPeople {
  readonly about?: readonly PersonId[];
}

/** A message to one of a pairing. */
export interface ToMember {
  readonly pairingId: PairingId;
  /** The pairing is a group or circle: the reader is one of several. */
  readonly inGroup?: boolean;
}

/** When a meeting stands. */
export interface Span {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}
