import type { Temporal } from 'temporal-polyfill';
import type { Enrolment, Role } from '#domain/enrolment/enrolment.ts';
import type { Goal } from '#domain/goals/goal.ts';
import type {
  EnrolmentId,
  GoalId,
  MatchProposalId,
  MatchRoundId,
  MeetingId,
  MeetingOfferId,
  MeetingSeriesId,
  NoticeId,
  PairingId,
  PersonId,
  ProgrammeId,
  SurveyId,
} from '#domain/ids.ts';
import type { WaitingReason } from '#domain/matching/candidate.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { MeetingSeries } from '#domain/meetings/series.ts';
import type { StandingTime } from '#domain/meetings/cadence.ts';
import type { MeetingOffer } from '#domain/meetings/offer.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Response } from '#domain/surveys/response.ts';
import type { Survey } from '#domain/surveys/survey.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';
import type { DirectoryPerson } from './directory.ts';
import type { Job } from '../job.ts';
import type { BotConversation } from './messenger.ts';

export type BotState = 'unknown' | 'reachable' | 'not-installed' | 'blocked';

/** A person of the directory with what Lodestar has learnt of them. */
export interface Person extends DirectoryPerson {
  readonly workingHours: WorkingHours | null;
  readonly mailboxReadAt: Temporal.Instant | null;
  readonly hasPhoto: boolean;
  readonly botState: BotState;
  readonly conversation: BotConversation | null;
}

/** The slot that was chosen, written before the booking call so that a repeat books the same. */
export interface StoredPlan {
  readonly standing: StandingTime;
  readonly timeZone: string;
  /** On the wall clock of `timeZone`. */
  readonly occurrences: readonly {
    readonly originalStart: Temporal.ZonedDateTime;
    readonly kind: 'as-planned' | 'moved' | 'skipped';
    /** Where it was moved to; null unless moved. */
    readonly start: Temporal.ZonedDateTime | null;
    readonly why: PlanReason | null;
  }[];
  readonly minutes: number;
}

/** A series with the parts that only its jobs need. */
export interface SeriesRecord extends MeetingSeries {
  readonly plan: StoredPlan | null;
  /** What the event says of the two and of where they meet; null until booked. */
  readonly invited: {
    readonly subject: string;
    readonly guestMail: string;
    readonly guestName: string;
    readonly place: string | null;
  } | null;
  /** Written before the booking call; from then on the event may exist. */
  readonly triedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  readonly attempts: number;
  /** When the series was last read from the calendar; null asks for a look at once. */
  readonly followedAt: Temporal.Instant | null;
  /** When both people's coming weeks were last looked at for clashes. */
  readonly checkedAt: Temporal.Instant | null;
}

/** An offer with the parts that only its job needs. */
export interface OfferRecord extends MeetingOffer {
  readonly dueAt: Temporal.Instant | null;
  readonly attempts: number;
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
}

export interface SurveyRecord extends Survey {
  readonly activityId: string | null;
  readonly undelivered: string | null;
  readonly nextLookAt: Temporal.Instant | null;
}

/**
 * What the bot owes people: the introduction of a pairing, its booked meetings, other times to choose from, a meeting
 * that Lodestar has moved or left out, a word after two missed meetings, a pause, and the end of a pairing.
 */
export const noticeKinds = ['introduction', 'booked', 'offer', 'moved', 'nudge', 'paused', 'ended'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A card the bot owes somebody, sent once. */
export interface Notice {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly personId: PersonId;
  readonly pairingId: PairingId;
  /**
   * What makes it one of its kind for a person: the pairing's id (`introduction`, `ended`; `booked` for its first
   * series, the series' id for a later one), the offer's
   * (`offer`), `{meeting id}@{start in ms}` (`moved`), the second missed meeting's of a run (`nudge`), `{pairing id}@{date}`
   * (`paused`).
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

export interface Subscription {
  readonly personId: PersonId;
  readonly subscriptionId: string;
  readonly clientStateHash: string;
  readonly expiresAt: Temporal.Instant;
}

export interface MatchRound {
  readonly id: MatchRoundId;
  readonly programmeId: ProgrammeId;
  readonly proposedAt: Temporal.Instant;
  readonly proposedBy: PersonId;
}

/** Somebody whom the latest round left waiting. */
export interface WaitingEnrolment {
  readonly enrolmentId: EnrolmentId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly reason: WaitingReason;
}

export interface ParkedJob {
  readonly job: Job;
  /** A word and a technical message without personal data. */
  readonly reason: string;
  readonly parkedAt: Temporal.Instant;
}

/** Everything that can be read. Lists are ordered; what is not found is null or empty. */
export interface Reader {
  person(id: PersonId): Promise<Person | null>;
  people(ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** Ids of everybody's manager, for whole reporting lines. */
  managers(): Promise<ReadonlyMap<PersonId, PersonId>>;
  photo(id: PersonId): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>;
  departments(): Promise<readonly string[]>;
  /** Enabled people whom no reading of the directory has met since. */
  peopleNotSeenSince(before: Temporal.Instant): Promise<readonly PersonId[]>;

  /** The one programme that is draft, open or running; else the latest that ended; null before the first. */
  currentProgramme(): Promise<Programme | null>;
  programme(id: ProgrammeId): Promise<Programme | null>;

  enrolment(programmeId: ProgrammeId, personId: PersonId): Promise<Enrolment | null>;
  enrolments(programmeId: ProgrammeId): Promise<readonly Enrolment[]>;
  waiting(programmeId: ProgrammeId): Promise<readonly WaitingEnrolment[]>;

  latestRound(programmeId: ProgrammeId): Promise<MatchRound | null>;
  proposals(roundId: MatchRoundId): Promise<readonly MatchProposal[]>;
  proposal(id: MatchProposalId): Promise<MatchProposal | null>;

  pairing(id: PairingId): Promise<Pairing | null>;
  pairings(programmeId: ProgrammeId): Promise<readonly Pairing[]>;
  pairingsOf(personId: PersonId): Promise<readonly Pairing[]>;
  /** The proposal a pairing came from. */
  proposalOfPairing(id: PairingId): Promise<MatchProposal | null>;

  series(id: MeetingSeriesId): Promise<SeriesRecord | null>;
  /** The latest series of each pairing. */
  seriesOf(pairingIds: readonly PairingId[]): Promise<readonly SeriesRecord[]>;
  seriesOfProgramme(programmeId: ProgrammeId): Promise<readonly SeriesRecord[]>;
  /** Every series of some pairings, the latest of each first. */
  allSeriesOf(pairingIds: readonly PairingId[]): Promise<readonly SeriesRecord[]>;
  /** Every series of somebody's pairings. */
  seriesWith(personId: PersonId): Promise<readonly SeriesRecord[]>;
  /** A series with everybody and everything its jobs work on. */
  seriesInContext(id: MeetingSeriesId): Promise<{
    readonly series: SeriesRecord;
    readonly pairing: Pairing;
    readonly programme: Programme;
    readonly people: readonly Person[];
  } | null>;
  /** Series that stand in Outlook and that a person organises. */
  seriesOrganisedBy(personId: PersonId): Promise<readonly SeriesRecord[]>;
  meeting(id: MeetingId): Promise<Meeting | null>;
  /** All meetings of some series, by original start. */
  meetingsOf(seriesIds: readonly MeetingSeriesId[]): Promise<readonly Meeting[]>;

  offer(id: MeetingOfferId): Promise<OfferRecord | null>;
  /** Offers of some series that are not over (`searching`, `open`, `chosen`) or failed since, newest first. */
  liveOffersOf(seriesIds: readonly MeetingSeriesId[]): Promise<readonly OfferRecord[]>;

  survey(id: SurveyId): Promise<SurveyRecord | null>;
  surveysOfMeeting(meetingId: MeetingId): Promise<readonly SurveyRecord[]>;
  surveysOfProgramme(programmeId: ProgrammeId): Promise<readonly SurveyRecord[]>;
  /** Sent or due, and neither answered nor closed. */
  openSurveysOf(personId: PersonId): Promise<readonly SurveyRecord[]>;
  /** Answers to one meeting's surveys; for the rules that settle it, never for a page. */
  didMeetAnswers(meetingId: MeetingId): Promise<readonly Response['didMeet'][]>;
  /** What the programme's figures are counted from; only `disclose` may let them out. */
  ratings(
    programmeId: ProgrammeId,
  ): Promise<
    readonly { readonly personId: PersonId; readonly usefulness: number; readonly answeredAt: Temporal.Instant }[]
  >;
  /** Who asked HR for help, when, in which pairing; without any other answer. */
  helpWanted(programmeId: ProgrammeId): Promise<
    readonly {
      readonly surveyId: SurveyId;
      readonly personId: PersonId;
      readonly pairingId: PairingId;
      readonly at: Temporal.Instant;
    }[]
  >;

  goal(id: GoalId): Promise<Goal | null>;
  goalsOf(pairingIds: readonly PairingId[]): Promise<readonly Goal[]>;
  /** People of a programme's pairings who have a goal that is not dropped. */
  peopleWithGoals(programmeId: ProgrammeId): Promise<readonly PersonId[]>;

  notice(id: NoticeId): Promise<Notice | null>;
  noticesOfProgramme(programmeId: ProgrammeId): Promise<readonly Notice[]>;
  /** The cards about one thing, such as both cards of an offer. */
  noticesAbout(kind: NoticeKind, subject: string): Promise<readonly Notice[]>;

  subscription(personId: PersonId): Promise<Subscription | null>;
  subscriptionById(subscriptionId: string): Promise<Subscription | null>;
  /** Null before the first look. */
  mailboxWatch(personId: PersonId): Promise<MailboxWatch | null>;
  /** Whose meetings stand under the secret address with this hash. */
  calendarFeedOwner(tokenHash: string): Promise<PersonId | null>;
  hasCalendarFeed(personId: PersonId): Promise<boolean>;

  /** When a service-wide job last succeeded, such as 'read-directory'; null when never. */
  serviceFact(name: string): Promise<Temporal.Instant | null>;
  parkedJobs(): Promise<readonly ParkedJob[]>;

  /**
   * What is due at `now`, derived from rows alone, at most `limit` jobs: series whose next step's time has come,
   * organisers' mailboxes that changed or were not looked at for 15 minutes, series not compared with both calendars
   * for a day, offers with a step to take, pauses that are over, meetings past their end and unsettled, surveys to look
   * at, notices unsent or no longer true, enrolled people whose mailbox was never read or not for a day (a week while a
   * series of theirs is compared with both calendars daily), organisers without a subscription or with one that ends
   * within two days, the directory when not read for a day. Parked jobs are left out; the directory is read again a day
   * after it was parked.
   */
  dueJobs(now: Temporal.Instant, limit: number): Promise<readonly Job[]>;
}

/**
 * Everything that can be written, inside one transaction. `save…` of a row with a version expects the row's present
 * version to be one less than the given one (or the row to be new at version 1) and throws `Conflict` otherwise.
 */
export interface Writer extends Reader {
  /**
   * Adds or updates people of the directory, keeping what Lodestar learnt of them. Answers those who were known before
   * and whose name, address or country is another now.
   */
  savePeople(people: readonly DirectoryPerson[], at: Temporal.Instant): Promise<readonly PersonId[]>;
  disablePeople(ids: readonly PersonId[]): Promise<void>;
  /** Asks for a check of the series of these people that stand in Outlook, without a new version. Answers which. */
  markForChecking(ids: readonly PersonId[]): Promise<readonly MeetingSeriesId[]>;
  saveMailbox(personId: PersonId, workingHours: WorkingHours | null, at: Temporal.Instant): Promise<void>;
  savePhoto(personId: PersonId, photo: { readonly bytes: Uint8Array; readonly type: string } | null): Promise<void>;
  saveBotState(personId: PersonId, state: BotState, conversation: BotConversation | null): Promise<void>;

  saveProgramme(programme: Programme, at: Temporal.Instant): Promise<void>;
  saveEnrolment(enrolment: Enrolment): Promise<void>;

  /** A new round with its proposals; earlier rounds' undecided proposals are excluded, and who waits is written anew. */
  saveRound(
    round: MatchRound,
    proposals: readonly MatchProposal[],
    waiting: readonly { readonly enrolmentId: EnrolmentId; readonly role: Role; readonly reason: WaitingReason }[],
  ): Promise<void>;
  saveProposal(proposal: MatchProposal): Promise<void>;

  /** New when at version 1, with the proposal it came from. */
  addPairing(pairing: Pairing, proposalId: MatchProposalId): Promise<void>;
  savePairing(pairing: Pairing): Promise<void>;

  /** `dueAt` null: it waits until the series in whose place it comes has ended. */
  addSeries(series: MeetingSeries, dueAt: Temporal.Instant | null): Promise<void>;
  saveSeries(series: SeriesRecord): Promise<void>;
  /** Only the time of the last reading, without a new version. */
  markFollowed(id: MeetingSeriesId, at: Temporal.Instant): Promise<void>;
  /** Asks for a reading of series that stand in Outlook, without a new version. Answers which. */
  markForFollowing(ids: readonly MeetingSeriesId[]): Promise<readonly MeetingSeriesId[]>;
  addMeetings(meetings: readonly Meeting[]): Promise<void>;
  saveMeeting(meeting: Meeting): Promise<void>;
  /** Only what is to become of many meetings, in one statement. */
  saveIntents(meetings: readonly Pick<Meeting, 'id' | 'intent'>[]): Promise<void>;

  /** Throws `Conflict` when the meeting (or the series, for its standing time) has a living offer already. */
  addOffer(offer: OfferRecord): Promise<void>;
  saveOffer(offer: OfferRecord): Promise<void>;

  /** Surveys that exist already (same meeting and person) are left as they are. */
  addSurveys(surveys: readonly Survey[]): Promise<void>;
  saveSurvey(survey: SurveyRecord): Promise<void>;
  /** Nothing more is asked about meetings of these pairings. */
  closeSurveysOf(pairingIds: readonly PairingId[]): Promise<void>;
  /** Throws `Conflict` when the survey has an answer already. */
  addResponse(response: Response): Promise<void>;

  saveGoal(goal: Goal, at: Temporal.Instant): Promise<void>;

  /** Notices that exist already (same kind, person and pairing) are left as they are. */
  addNotices(notices: readonly Notice[]): Promise<void>;
  saveNotice(notice: Notice): Promise<void>;
  /** What these pairings are owed and have not got is not sent any more. */
  dropNoticesOf(pairingIds: readonly PairingId[]): Promise<void>;

  saveSubscription(subscription: Subscription): Promise<void>;
  removeSubscription(personId: PersonId): Promise<void>;
  saveMailboxWatch(watch: MailboxWatch): Promise<void>;
  /**
   * After a look that answered the notification of `noticedAt`, or none. One that came during the look stands: what it
   * told of may have happened afterwards. Answers whether there is such a one.
   */
  saveLook(look: MailboxWatch): Promise<boolean>;
  /** A notification came: asks for a look at the mailbox. */
  noteMailbox(personId: PersonId, at: Temporal.Instant): Promise<void>;
  /** Replaces the person's address, if there is one. */
  saveCalendarFeed(personId: PersonId, tokenHash: string, at: Temporal.Instant): Promise<void>;
  removeCalendarFeed(personId: PersonId): Promise<void>;

  setServiceFact(name: string, at: Temporal.Instant): Promise<void>;
  park(parked: ParkedJob): Promise<void>;
  unpark(job: Job): Promise<void>;
  audit(entry: {
    readonly at: Temporal.Instant;
    readonly actorId: PersonId | null;
    readonly act: string;
    readonly subject: string;
    readonly subjectId: string;
  }): Promise<void>;
}

export interface Store {
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>;
  /** One transaction: all of it or nothing. Retried once by the adapter on a serialisation failure. */
  write<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result>;
  /** For a single statement, which needs no transaction around it and is spared its round trips. */
  save<Result>(statement: (writer: Writer) => Promise<Result>): Promise<Result>;
}
