import type { Temporal } from 'temporal-polyfill';

/** What somebody who joins says yes to, each on its own and for one purpose. Leaving the programme takes both back. */
export const consentKinds = ['matching', 'calendar'] as const;
export type ConsentKind = (typeof consentKinds)[number];

export interface Consent {
  /** `matching`: what they told is used to find somebody; `calendar`: their free time is read and meetings are booked. */
  readonly kind: ConsentKind;
  readonly givenAt: Temporal.Instant;
}
