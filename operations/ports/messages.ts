import type { Temporal } from 'temporal-polyfill';
import type {
  ContinuationId,
  EnrolmentId,
  JointDecisionId,
  InvitationId,
  LeadMessageId,
  MeetingId,
  MeetingOfferId,
  MeetingSeriesId,
  MatchRoundId,
  MentorRequestId,
  NoticeId,
  PairingId,
  PersonId,
  ProgrammeId,
  SilenceId,
} from '#domain/ids.ts';
import type { Reached } from '#domain/leads/message-budget.ts';

/**
 * What the bot owes people, with what identifies each card of a kind for a person: nobody gets a second one about the
 * same thing.
 */
interface Abouts {
  /** Mentors to choose from; identified by the choice and the moment they were suggested (whole milliseconds). */
  readonly suggestions: { readonly enrolmentId: EnrolmentId; readonly suggestedAt: Temporal.Instant };
  readonly request: { readonly requestId: MentorRequestId };
  /** The one reminder of it. */
  readonly 'request-reminder': { readonly requestId: MentorRequestId };
  readonly introduction: { readonly pairingId: PairingId };
  /** A pairing's meetings stand; `seriesId` is null for its first series. */
  readonly booked: { readonly pairingId: PairingId; readonly seriesId: MeetingSeriesId | null };
  /** Other times to choose from. */
  readonly offer: { readonly offerId: MeetingOfferId };
  /** Whether another series in Outlook is the rest of theirs. */
  readonly continuation: { readonly continuationId: ContinuationId };
  /** Lodestar has moved a meeting to this start (whole milliseconds), or left it out there. */
  readonly moved: { readonly meetingId: MeetingId; readonly start: Temporal.Instant };
  /** A word after two missed meetings, of which this is the second. */
  readonly nudge: { readonly meetingId: MeetingId };
  /** What one of them proposes to all. */
  readonly 'joint-decision': { readonly decisionId: JointDecisionId };
  /** To whoever waits for a sign of the other side: what is seen, and what they may choose; one for each asking. */
  readonly silence: { readonly silenceId: SilenceId; readonly asked: number };
  /** To the one who is silent since then (whole milliseconds): a kind question, before anybody else is told. */
  readonly 'still-there': { readonly pairingId: PairingId; readonly since: Temporal.Instant };
  /** To somebody whom a published round left without anybody. */
  readonly 'left-waiting': { readonly roundId: MatchRoundId };
  /** Before the time of a pairing is over: how it goes on. */
  readonly parting: { readonly pairingId: PairingId };
  /** A programme has ended: a word to everybody who took part. */
  readonly farewell: { readonly programmeId: ProgrammeId };
  /** Whether to join a programme again, or that one is in again as one asked to be. */
  readonly 'join-again': { readonly programmeId: ProgrammeId };
  readonly paused: { readonly pairingId: PairingId; readonly until: Temporal.PlainDate };
  readonly ended: { readonly pairingId: PairingId };
  /** To those who lead the programme: a round ran by itself, and what becomes of its draft. */
  readonly 'round-ready': { readonly roundId: MatchRoundId };
  /** It was published by itself. */
  readonly 'round-report': { readonly roundId: MatchRoundId };
  /** The next round's day has come, and this draft is still open. */
  readonly 'round-in-the-way': { readonly roundId: MatchRoundId };
  /** HR has appointed somebody to lead it, at this moment (whole milliseconds). */
  readonly 'lead-appointed': { readonly programmeId: ProgrammeId; readonly appointedAt: Temporal.Instant };
  /** To those who lead the programme: it has ended by itself. */
  readonly 'programme-report': { readonly programmeId: ProgrammeId };
  /** Identified by the invitation and the moment it was wanted (whole milliseconds), as one that came to nobody is sent anew. */
  readonly invitation: { readonly invitationId: InvitationId; readonly wantedAt: Temporal.Instant };
  /** The one reminder to finish, and the one before joining closes. */
  readonly 'invitation-finish': { readonly invitationId: InvitationId };
  readonly 'invitation-closing': { readonly invitationId: InvitationId };
  /** The answer to an application, by when it was given (whole milliseconds). */
  readonly application: { readonly enrolmentId: EnrolmentId; readonly decidedAt: Temporal.Instant };
  /** Whether a manager says yes to somebody as a mentor, by when that was asked for. */
  readonly 'mentor-yes': { readonly enrolmentId: EnrolmentId; readonly appliedAt: Temporal.Instant };
  /** To a lead: what needs somebody, found at this moment (whole milliseconds); which things, `AlertReader` says. */
  readonly alert: { readonly at: Temporal.Instant };
  /** What leads wrote to a list of people. */
  readonly 'lead-message': { readonly messageId: LeadMessageId };
  /** Somebody has left a group that goes on. */
  readonly 'member-left': { readonly pairingId: PairingId; readonly personId: PersonId };
}
export type NoticeKind = keyof Abouts;
export type NoticeAbout<K extends NoticeKind = NoticeKind> = {
  readonly [Each in K]: { readonly kind: Each } & Abouts[Each];
}[K];

/**
 * How it stands with the mail that goes in the place of a card: it is to be sent, perhaps it was sent (also while it is
 * being sent), Exchange has taken it, or there will be none.
 */
export type MailState = 'wanted' | 'perhaps' | 'sent' | 'refused';

/** A card the bot owes somebody, sent once. */
export interface Notice<K extends NoticeKind = NoticeKind> {
  readonly id: NoticeId;
  readonly about: NoticeAbout<K>;
  readonly personId: PersonId;
  /** Null where it is about no pairing; then `programmeId` is set. */
  readonly pairingId: PairingId | null;
  readonly programmeId: ProgrammeId | null;
  /** The card in the chat no longer tells the truth; the next step writes it anew. */
  readonly stale: boolean;
  readonly wantedAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly activityId: string | null;
  /** Why it could not be delivered, `perhaps` where nobody knows; null while it is due or delivered. */
  readonly undelivered: string | null;
  readonly dueAt: Temporal.Instant | null;
  readonly attempts: number;
  /** Null while no mail goes in its place. */
  readonly mailState: MailState | null;
  /** When the mail was handed in; written before, like `sentAt`. */
  readonly mailedAt: Temporal.Instant | null;
}

export interface NoticeReader {
  notice(id: NoticeId): Promise<Notice | null>;
  /** Without invitations, of which there may be a hundred thousand. */
  noticesOfProgramme(programmeId: ProgrammeId): Promise<readonly Notice[]>;
  /** What somebody of a programme is owed or has got of one kind, by when it was wanted. */
  noticesTo(personId: PersonId, programmeId: ProgrammeId, kind: NoticeKind): Promise<readonly Notice[]>;
  /** The cards about one thing, such as both cards of an offer. */
  noticesAbout(about: NoticeAbout): Promise<readonly Notice[]>;
}

export interface NoticeWriter {
  /** Notices that already exist (same person, about the same thing) are left as they are. */
  addNotices(notices: readonly Notice[]): Promise<void>;
  saveNotice(notice: Notice): Promise<void>;
  /** Saves `claimed` if the card is still as unsent and as often tried as `before` says. Returns whether it was. */
  claimNotice(before: Notice, claimed: Notice): Promise<boolean>;
  /**
   * What these tell has changed: those that stand in a chat are written anew, the others sent, both from `at` on. A card that
   * is being sent stays sent. Those that could not be delivered are left as they are.
   */
  renewNotices(ids: readonly NoticeId[], at: Temporal.Instant): Promise<void>;
  /** When somebody was last sent messages of these kinds after `since`, as cards or as mails; in any order. */
  sentSince(
    personId: PersonId,
    kinds: readonly NoticeKind[],
    since: Temporal.Instant,
  ): Promise<readonly Temporal.Instant[]>;
  /** Until the end of the transaction nobody else decides what is sent to this person unasked. */
  holdMessagesTo(personId: PersonId): Promise<void>;
  /** Cancels the cards about one thing that nobody has got yet. */
  dropNoticesAbout(about: NoticeAbout): Promise<void>;
  /**
   * What has reached somebody since then, over all programmes. Until the transaction ends nobody else reads it for the same
   * person, so that two messages cannot take the same room.
   */
  holdReached(personId: PersonId, since: Temporal.Instant): Promise<readonly Reached[]>;
  /** Cancels what these pairings are owed and have not got yet. */
  dropNoticesOf(pairingIds: readonly PairingId[]): Promise<void>;
}
