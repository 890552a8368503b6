/** What the bot says on somebody's way into a programme. */
import type { Temporal } from 'temporal-polyfill';
import type { RefusalReason } from '#domain/enrolment/application.ts';
import type { EnrolmentId, ProgrammeId } from '#domain/ids.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { Cadence, ProgrammeContact, Wording } from '#domain/programme/programme.ts';
import type { TimeTaken } from '#domain/programme/time-taken.ts';
import type { AboutPeople } from './message-parts.ts';

/** Somebody invites the reader to a programme, or the reader is reminded of it; afterwards the same card says what they answered. */
export interface InvitationMessage {
  readonly kind: 'invitation';
  readonly reminder: 'finish' | 'closing' | null;
  readonly state: 'open' | 'joined' | 'declined' | 'later' | 'over';
  /** Who invites; null where that is not known. */
  readonly inviter: string | null;
  readonly programmeId: ProgrammeId;
  readonly programmeName: Wording;
  readonly purpose: Wording;
  readonly cadence: Cadence;
  readonly meetingMinutes: number;
  readonly time: TimeTaken;
  /** The last day to join. */
  readonly joinsUntil: Temporal.PlainDate | null;
  readonly contact: ProgrammeContact | null;
  /** Whoever joins waits for a yes. */
  readonly needsYes: boolean;
}

/** The answer to somebody who has applied. */
export interface ApplicationMessage {
  readonly kind: 'application';
  readonly answer: 'approved' | 'refused' | 'programme-over';
  readonly programmeId: ProgrammeId;
  readonly programmeName: Wording;
  readonly reason: RefusalReason | null;
  /** What the lead has written; empty: nothing. */
  readonly words: string;
  /** From which day on they may ask again; null: at once, or it is no refusal. */
  readonly mayAskFrom: Temporal.PlainDate | null;
  readonly contact: ProgrammeContact | null;
}

/** A manager is asked whether somebody may be a mentor, and is told nothing else. */
export interface MentorYesMessage extends AboutPeople {
  readonly kind: 'mentor-yes';
  readonly enrolmentId: EnrolmentId;
  readonly state: 'asked' | 'yes' | 'no' | 'over';
  readonly person: Introduced;
  readonly programmeName: Wording;
}
