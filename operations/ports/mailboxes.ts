import type { Temporal } from 'temporal-polyfill';
import type { MeetingId, PersonId } from '#domain/ids.ts';
import type { Interval } from '#domain/time/interval.ts';

export interface Subscription {
  readonly personId: PersonId;
  readonly subscriptionId: string;
  readonly clientStateHash: string;
  readonly expiresAt: Temporal.Instant;
}

/** How far the changes in an organiser's calendar have been read. */
export interface MailboxWatch {
  readonly personId: PersonId;
  /** Null: the next look starts anew. `window` belongs to it. */
  readonly token: string | null;
  readonly window: Interval | null;
  readonly lookedAt: Temporal.Instant | null;
  /** When a notification asked for a look that has not been taken. */
  readonly noticedAt: Temporal.Instant | null;
  /** Outlook does not tell the changes; null or left out: it does. */
  readonly untold?: Untold | null;
}

/**
 * Since when a mailbox has not told its changes, and when it was last given up, so that its series are read one by one;
 * null before that.
 */
export interface Untold {
  readonly since: Temporal.Instant;
  readonly givenUpAt: Temporal.Instant | null;
}

/** A mailbox whose changes Outlook has not told since then. */
export interface UntoldMailbox {
  readonly personId: PersonId;
  readonly since: Temporal.Instant;
}

export interface MailboxReader {
  subscription(personId: PersonId): Promise<Subscription | null>;
  /** In one statement, however many are asked for. */
  subscriptionsById(subscriptionIds: readonly string[]): Promise<readonly Subscription[]>;
  /** Null before the first look. */
  mailboxWatch(personId: PersonId): Promise<MailboxWatch | null>;
  /** Whose mailboxes have not told their changes, and since when. */
  untoldMailboxes(): Promise<readonly UntoldMailbox[]>;
  /** The person whose meetings stand under the secret address with this hash. */
  calendarFeedOwner(tokenHash: string): Promise<PersonId | null>;
  hasCalendarFeed(personId: PersonId): Promise<boolean>;
}

export interface MailboxWriter {
  saveSubscription(subscription: Subscription): Promise<void>;
  removeSubscription(personId: PersonId): Promise<void>;
  saveMailboxWatch(watch: MailboxWatch): Promise<void>;
  /**
   * Saves the result of a look that answered the notification of `noticedAt`, or none. A notification that came during
   * the look stays: what it told of may have happened afterwards. Returns whether there is one.
   */
  saveLook(look: MailboxWatch): Promise<boolean>;
  /** Notifications came: asks for a look at these mailboxes. */
  noteMailboxes(personIds: readonly PersonId[], at: Temporal.Instant): Promise<void>;
  /** Replaces the person's address, if there is one. */
  saveCalendarFeed(personId: PersonId, tokenHash: string, at: Temporal.Instant): Promise<void>;
  removeCalendarFeed(personId: PersonId): Promise<void>;
  /**
   * Remembers what the person's address tells of each meeting, and says how often that has changed and when it last did:
   * `at` for what is told for the first time or has changed.
   */
  tellInFeed(personId: PersonId, told: readonly ToldMeeting[], at: Temporal.Instant): Promise<readonly FeedVersion[]>;
}

/** What is told of a meeting, as a SHA-256 in hexadecimal. */
export interface ToldMeeting {
  readonly meetingId: MeetingId;
  readonly hash: string;
}

export interface FeedVersion {
  readonly meetingId: MeetingId;
  /** From 0; grows with every change. */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
}
