import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';

/** Subscriptions to changes in a mailbox's calendar. Throws `OutsideFailure`. */
export interface ChangeNotices {
  /** `clientState` is sent back with every notification and proves where it comes from. */
  subscribe(
    personId: PersonId,
    clientState: string,
  ): Promise<{ readonly subscriptionId: string; readonly expiresAt: Temporal.Instant }>;
  /** Returns null when the subscription is gone and a new one is needed. */
  renew(subscriptionId: string): Promise<{ readonly expiresAt: Temporal.Instant } | null>;
}
