/** A string that names one thing and cannot be mistaken for the name of another kind of thing. */
export type Id<Kind extends string> = string & { readonly idOf: Kind };

/** The Entra object id of a person; the tenant is the deployment's only one. */
export type PersonId = Id<'Person'>;
export type ProgrammeId = Id<'Programme'>;
export type EnrolmentId = Id<'Enrolment'>;
export type MatchRoundId = Id<'MatchRound'>;
export type MatchProposalId = Id<'MatchProposal'>;
export type MatchRuleId = Id<'MatchRule'>;
export type DraftActId = Id<'DraftAct'>;
export type GroupProposalId = Id<'GroupProposal'>;
export type PairingId = Id<'Pairing'>;
export type JointDecisionId = Id<'JointDecision'>;
export type MeetingSeriesId = Id<'MeetingSeries'>;
export type ContinuationId = Id<'Continuation'>;
export type MeetingId = Id<'Meeting'>;
export type MeetingOfferId = Id<'MeetingOffer'>;
export type SurveyId = Id<'Survey'>;
export type GoalId = Id<'Goal'>;
export type NoticeId = Id<'Notice'>;
export type MentorRequestId = Id<'MentorRequest'>;
export type SilenceId = Id<'Silence'>;
/** A wish for help: the survey in which it was said, or a request of its own. */
export type HelpWishId = Id<'HelpWish'>;
export type QuestionId = Id<'Question'>;
export type InvitationId = Id<'Invitation'>;
export type InvitationRoundId = Id<'InvitationRound'>;
/** What leads wrote to a list of people; chosen by whoever sends it, so that two presses send one. */
export type LeadMessageId = Id<'LeadMessage'>;
export type ProfileImportId = Id<'ProfileImport'>;

/** Turns a value read from outside into an id; the one place where a plain string becomes one. */
export function idOf<Kind extends string>(value: string): Id<Kind> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id is made here and nowhere else
  return value as Id<Kind>;
}
