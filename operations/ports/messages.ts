import type { Temporal } from 'temporal-polyfill';
import type { NoticeId, PairingId, PersonId, ProgrammeId } from '#domain/ids.ts';

/**
 * What the bot owes people: mentors to choose from, a mentee's request and its one reminder, the introduction of a
 * pairing, its booked meetings, other times to choose from, a meeting that Lodestar has moved or left out, a word after
 * two missed meetings, a pause, the end of a pairing, and that somebody has left a group which goes on.
 */
export const noticeKinds = [
  'suggestions',
  'request',
  'request-reminder',
  'introduction',
  'booked',
  'offer',
  'moved',
  'nudge',
  'paused',
  'ended',
  'member-left',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A card the bot owes somebody, sent once. */
export interface Notice {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly personId: PersonId;
  /** Null where it is about no pairing; then `programmeId` is set. */
  readonly pairingId: PairingId | null;
  readonly programmeId: ProgrammeId | null;
  /**
   * What makes it one of its kind for a person: `{mentee's enrolment id}@{suggested at in ms}` (`suggestions`), the
   * request's id (`request`, `request-reminder`), the pairing's id (`introduction`, `ended`; `booked` for its first
   * series, the series' id for a later one), the offer's
   * (`offer`), `{meeting id}@{start in ms}` (`moved`), the second missed meeting's of a run (`nudge`), `{pairing id}@{date}`
   * (`paused`), `{pairing id}@{who left}` (`member-left`).
   */
  readonly subject: string;
  /** The card in the chat no longer tells the truth; the next step writes it anew. */
  readonly stale: boolean;
  readonly wantedAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly activityId: string | null;
  /** Why it could not be delivered; null while it is due or delivered. */
  readonly undelivered: string | null;
  readonly dueAt: Temporal.Instant | null;
  readonly attempts: number;
}

export interface NoticeReader {
  notice(id: NoticeId): Promise<Notice | null>;
  noticesOfProgramme(programmeId: ProgrammeId): Promise<readonly Notice[]>;
  /** The cards about one thing, such as both cards of an offer. */
  noticesAbout(kind: NoticeKind, subject: string): Promise<readonly Notice[]>;
}

export interface NoticeWriter {
  /** Notices that exist already (same kind, person and pairing) are left as they are. */
  addNotices(notices: readonly Notice[]): Promise<void>;
  saveNotice(notice: Notice): Promise<void>;
  /** What these pairings are owed and have not got is not sent any more. */
  dropNoticesOf(pairingIds: readonly PairingId[]): Promise<void>;
}
