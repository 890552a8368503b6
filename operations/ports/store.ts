import type { AppInstallReader, AppInstallWriter } from './app-installs.ts';
import type { AudienceReader } from './audience.ts';
import type { ChoiceReader, ChoiceWriter, RequestReader, RequestWriter } from './choosing.ts';
import type { NextTimeReader, NextTimeWriter, PartingReader, PartingWriter } from './endings.ts';
import type { GroupReader, GroupWriter } from './groups.ts';
import type { ImportReader, ImportWriter } from './imports.ts';
import type { BatchReader, BatchWriter, TrendReader } from './insight.ts';
import type { MailboxReader, MailboxWriter } from './mailboxes.ts';
import type {
  DraftReader,
  DraftWriter,
  LeftAloneReader,
  LeftAloneWriter,
  RoundReader,
  RoundWriter,
} from './matching.ts';
import type { NoticeReader, NoticeWriter } from './messages.ts';
import type { DecisionReader, DecisionWriter, PairingReader, PairingWriter } from './pairing.ts';
import type { AlertReader, AlertWriter, LeadMessageReader, LeadMessageWriter } from './leads.ts';
import type { GoalReader, GoalWriter } from './goals.ts';
import type { PeopleListReader } from './people-list.ts';
import type { PeopleReader, PeopleWriter } from './people.ts';
import type { ProgrammeReader, ProgrammeWriter } from './programme.ts';
import type { ApplicationReader, ApplicationWriter } from './applications.ts';
import type { InvitingReader, InvitingWriter } from './inviting.ts';
import type { EnrolmentReader, EnrolmentWriter } from './enrolment.ts';
import type { CatalogueReader, CatalogueWriter } from './catalogue.ts';
import type { ProfileReader, ProfileWriter } from './profiles.ts';
import type { SilenceReader, SilenceWriter } from './silence.ts';
import type { QuestionReader, QuestionWriter } from './questions.ts';
import type { ContinuationReader, ContinuationWriter, SeriesReader, SeriesWriter } from './booking.ts';
import type { MeetingReader, MeetingWriter, OfferReader, OfferWriter } from './meetings.ts';
import type { ResponseReader, ResponseWriter, SurveyReader, SurveyWriter } from './surveys.ts';
import type { UpkeepReader, UpkeepWriter } from './upkeep.ts';

/** Everything that can be read. Lists are ordered; what is not found is null or an empty list. */
export interface Reader
  extends
    PeopleReader,
    PeopleListReader,
    AudienceReader,
    AppInstallReader,
    ProgrammeReader,
    EnrolmentReader,
    ProfileReader,
    QuestionReader,
    CatalogueReader,
    ApplicationReader,
    InvitingReader,
    ImportReader,
    RoundReader,
    DraftReader,
    LeftAloneReader,
    GroupReader,
    ChoiceReader,
    RequestReader,
    PairingReader,
    DecisionReader,
    PartingReader,
    NextTimeReader,
    SilenceReader,
    GoalReader,
    SeriesReader,
    ContinuationReader,
    MeetingReader,
    OfferReader,
    SurveyReader,
    ResponseReader,
    BatchReader,
    TrendReader,
    NoticeReader,
    MailboxReader,
    AlertReader,
    LeadMessageReader,
    UpkeepReader {}

/**
 * Everything that can be written, inside one transaction. `save…` of a row with a version expects the row's present
 * version to be one less than the given one (or the row to be new at version 1) and throws `Conflict` otherwise.
 */
export interface Writer
  extends
    Reader,
    PeopleWriter,
    AppInstallWriter,
    ProgrammeWriter,
    EnrolmentWriter,
    ProfileWriter,
    QuestionWriter,
    CatalogueWriter,
    ApplicationWriter,
    InvitingWriter,
    ImportWriter,
    RoundWriter,
    DraftWriter,
    LeftAloneWriter,
    GroupWriter,
    ChoiceWriter,
    RequestWriter,
    PairingWriter,
    DecisionWriter,
    PartingWriter,
    NextTimeWriter,
    SilenceWriter,
    GoalWriter,
    SeriesWriter,
    ContinuationWriter,
    MeetingWriter,
    OfferWriter,
    SurveyWriter,
    ResponseWriter,
    BatchWriter,
    NoticeWriter,
    MailboxWriter,
    AlertWriter,
    LeadMessageWriter,
    UpkeepWriter {}

export interface Store {
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>;
  /**
   * One transaction: all of it or nothing. The adapter runs it again when the database made it give way to another one.
   */
  write<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result>;
  /** For a single statement, which needs no transaction around it and so saves the round trips. */
  save<Result>(statement: (writer: Writer) => Promise<Result>): Promise<Result>;
}
