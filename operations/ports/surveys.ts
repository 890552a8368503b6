import type { Temporal } from 'temporal-polyfill';
import type { HelpWishId, MeetingId, PairingId, PersonId, ProgrammeId, SurveyId } from '#domain/ids.ts';
import type { Response } from '#domain/surveys/response.ts';
import type { Survey } from '#domain/surveys/survey.ts';

export interface SurveyRecord extends Survey {
  /** Cards in the chat that still ask, including the reminder's; they are written anew once the survey is over. */
  readonly asking: readonly string[];
  readonly undelivered: string | null;
  readonly nextLookAt: Temporal.Instant | null;
}

export interface SurveyReader {
  survey(id: SurveyId): Promise<SurveyRecord | null>;
  surveysOfMeeting(meetingId: MeetingId): Promise<readonly SurveyRecord[]>;
  surveysOfProgramme(programmeId: ProgrammeId): Promise<readonly SurveyRecord[]>;
  /** Surveys sent or due, and neither answered nor closed. */
  openSurveysOf(personId: PersonId): Promise<readonly SurveyRecord[]>;
}

export interface SurveyWriter {
  /** Surveys that already exist (same meeting and person) are left as they are. */
  addSurveys(surveys: readonly Survey[]): Promise<void>;
  /** Saves all but its cards; an answered survey stays answered. */
  saveSurvey(survey: SurveyRecord): Promise<void>;
  /** Saves `claimed` if nothing has been sent since `before` was read, and nobody has answered. Returns whether it was. */
  claimSurvey(before: SurveyRecord, claimed: SurveyRecord): Promise<boolean>;
  /** This person, who has not answered yet, has said that they met. */
  noteSaidMet(meetingId: MeetingId, personId: PersonId): Promise<void>;
  /** A card stands in the chat and asks. */
  addSurveyCard(id: SurveyId, activityId: string): Promise<void>;
  /** The card no longer asks. */
  removeSurveyCard(id: SurveyId, activityId: string): Promise<void>;
  /** Nothing more is asked about meetings of these pairings. Returns the surveys whose cards still ask. */
  closeSurveysOf(pairingIds: readonly PairingId[]): Promise<readonly SurveyId[]>;
}

export interface ResponseReader {
  /** Somebody's own answer, for themselves alone; null while there is none. */
  ownResponse(surveyId: SurveyId): Promise<Response | null>;
  /** Answers to one meeting's surveys; for the rules that settle it, never for a page. */
  didMeetAnswers(meetingId: MeetingId): Promise<readonly Response['didMeet'][]>;
  /** Who of a pair has already answered that; not what they answered. */
  fitAnsweredBy(pairingId: PairingId): Promise<readonly PersonId[]>;
  /** Who asked HR for help, when and in which pairing, in a survey or without one; nothing tells which. */
  helpWanted(programmeId: ProgrammeId): Promise<
    readonly {
      readonly wishId: HelpWishId;
      readonly personId: PersonId;
      readonly pairingId: PairingId;
      readonly at: Temporal.Instant;
    }[]
  >;
  /** What HR has done about wishes for help. */
  helpTaken(wishIds: readonly HelpWishId[]): Promise<readonly HelpTaken[]>;
}

/** Somebody of HR has taken up a wish for help. */
export interface HelpTaken {
  readonly wishId: HelpWishId;
  readonly takenUp: { readonly by: PersonId; readonly at: Temporal.Instant };
  /** Null while somebody is at it. */
  readonly closed: { readonly by: PersonId; readonly at: Temporal.Instant } | null;
}

export interface ResponseWriter {
  /** Takes up a wish, or closes it; whoever took it up first stays. */
  saveHelp(help: HelpTaken): Promise<void>;
  /** Throws `Conflict` when the survey already has an answer. */
  addResponse(response: Response): Promise<void>;
  /** Reads an answer that nobody else can change before this transaction ends. */
  responseToChange(surveyId: SurveyId): Promise<Response | null>;
  saveResponse(response: Response): Promise<void>;
}
