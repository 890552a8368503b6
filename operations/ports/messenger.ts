import type { CompetenceNames } from '#domain/enrolment/catalogue.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { GroupIntroductionMessage, MemberLeftMessage } from './group-messages.ts';
import type { ApplicationMessage, InvitationMessage, MentorYesMessage } from './inviting-messages.ts';
import type {
  AlertMessage,
  LeadMessageCard,
  RoundInTheWayMessage,
  RoundMessage,
  LeadAppointedMessage,
  ProgrammeReportMessage,
  RoundReportMessage,
} from './lead-messages.ts';
import type { LeftWaitingMessage, RequestMessage, SuggestionsMessage } from './matching-messages.ts';
import type {
  BookedMessage,
  ContinuationMessage,
  MovedMessage,
  NudgeMessage,
  OfferMessage,
} from './meeting-messages.ts';
import type {
  DecisionMessage,
  EndedMessage,
  IntroductionMessage,
  PartingMessage,
  PausedMessage,
  SilenceMessage,
  StillThereMessage,
} from './pairing-messages.ts';
import type { FarewellMessage, JoinAgainMessage } from './programme-messages.ts';
import type { SurveyMessage, SurveyOverMessage } from './survey-messages.ts';

/** Where the bot can write to a person; remembered from the last activity. */
export interface BotConversation {
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** Pictures of people as `data:` addresses; whoever has none is missing. */
export type Faces = ReadonlyMap<PersonId, string>;

export interface Recipient {
  readonly personId: PersonId;
  readonly language: Language;
  /** How a card calls competences. */
  readonly competence: CompetenceNames;
  /** Of those whom the card is about. */
  readonly faces: Faces;
  /** IANA zone for times in the card. */
  readonly timeZone: string;
  /** Null: the conversation is opened first. */
  readonly conversation: BotConversation | null;
}

/** Everything the bot says of its own accord; one purpose each. */
export type BotMessage =
  | SuggestionsMessage
  | RequestMessage
  | IntroductionMessage
  | BookedMessage
  | SurveyMessage
  | SurveyOverMessage
  | OfferMessage
  | ContinuationMessage
  | DecisionMessage
  | MovedMessage
  | NudgeMessage
  | SilenceMessage
  | StillThereMessage
  | PausedMessage
  | EndedMessage
  | RoundMessage
  | RoundReportMessage
  | LeadAppointedMessage
  | ProgrammeReportMessage
  | RoundInTheWayMessage
  | PartingMessage
  | FarewellMessage
  | JoinAgainMessage
  | GroupIntroductionMessage
  | MemberLeftMessage
  | LeftWaitingMessage
  | InvitationMessage
  | ApplicationMessage
  | MentorYesMessage
  | AlertMessage
  | LeadMessageCard;

export interface Messenger {
  /**
   * Sends one card and answers where it stands. Throws `OutsideFailure`: 'blocked' and 'not-installed' are final for
   * now, 'throttled' and 'unavailable' may be tried again.
   */
  send(
    to: Recipient,
    message: BotMessage,
  ): Promise<{ readonly activityId: string; readonly conversation: BotConversation }>;
  /**
   * Writes a card that was sent anew, in its place and without a banner. Throws as `send`, and `OutsideFailure` 'gone'
   * when the card or the conversation is not there any more.
   */
  update(to: Recipient, activityId: string, message: BotMessage): Promise<void>;
}
