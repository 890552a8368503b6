/** What the bot says on the way to a match: suggestions, a request, a round that left somebody alone. */
import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Competence } from '#domain/enrolment/profile.ts';
import type { MentorRequestId, ProgrammeId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { LeftWhy, Way } from '#domain/matching/left-alone.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { AboutPeople } from './message-parts.ts';

/** The round left the reader without anybody: why, and what of their own would help. Never about one other person. */
export interface LeftWaitingMessage {
  readonly kind: 'left-waiting';
  readonly programmeId: ProgrammeId;
  /** The reader's own. */
  readonly role: Role;
  readonly why: LeftWhy;
  readonly ways: readonly Way[];
  /** The day of the next round; null while none is decided on. */
  readonly nextTry: Temporal.PlainDate | null;
}

/** Tells the mentee which mentors they can choose from, or how far the choice has come. Never says who said no. */
export interface SuggestionsMessage extends AboutPeople {
  readonly kind: 'suggestions';
  /** `asked`: one of them has been asked; `wished`: HR's next round knows of the wishes. */
  readonly state: 'open' | 'asked' | 'wished' | 'over';
  /** In the order of `about`. */
  readonly mentors: readonly (Introduced & { readonly reasons: readonly Reason[] })[];
  /** The name of the mentor who is being asked at present. */
  readonly asked: string | null;
  /** The earlier suggestions came to nothing. */
  readonly isRenewed: boolean;
}

/** A mentee asks the reader to be their mentor, or what has become of the request. */
export interface RequestMessage extends AboutPeople {
  readonly kind: 'request';
  readonly requestId: MentorRequestId;
  readonly isReminder: boolean;
  readonly state: 'asked' | 'accepted' | 'declined' | 'over';
  readonly mentee: Introduced;
  /** What the mentee wants to learn, most important first. */
  readonly wanted: readonly Competence[];
  readonly greeting: string;
  readonly expiresAt: Temporal.Instant;
}
