import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, MentorRequestId, PersonId, ProgrammeId } from '#domain/ids.ts';
import type { MentorRequest } from '#domain/choosing/request.ts';
import type { MentorChoice } from '#domain/choosing/wishes.ts';

/** A mentee's choice, with the part that only its job needs. */
export interface ChoiceRecord extends MentorChoice {
  /** When it is looked at again; null when there is nothing to do. */
  readonly dueAt: Temporal.Instant | null;
}

export interface ChoiceReader {
  choice(enrolmentId: EnrolmentId): Promise<ChoiceRecord | null>;
  choices(programmeId: ProgrammeId): Promise<readonly ChoiceRecord[]>;
  /** The mentors whom mentees wish for and have not asked, best first; mentees who wish for nobody are left out. */
  wishes(programmeId: ProgrammeId): Promise<ReadonlyMap<EnrolmentId, readonly PersonId[]>>;
}

export interface ChoiceWriter {
  /** Waits until nobody else makes suggestions in this programme, until the end of the transaction. */
  lockChoices(programmeId: ProgrammeId): Promise<void>;
  saveChoice(choice: ChoiceRecord): Promise<void>;
  removeChoice(enrolmentId: EnrolmentId): Promise<void>;
}

export interface RequestReader {
  request(id: MentorRequestId): Promise<MentorRequest | null>;
  /** Everybody's, newest first. */
  requests(programmeId: ProgrammeId): Promise<readonly MentorRequest[]>;
  /** The requests that somebody made or got, newest first. */
  requestsWith(personId: PersonId): Promise<readonly MentorRequest[]>;
}

export interface RequestWriter {
  /** Throws `Conflict` when the mentee has another open request. */
  saveRequest(request: MentorRequest): Promise<void>;
  /** Asks for a look at the open requests that these people made or got, without a new version. Returns which. */
  markRequestsWith(ids: readonly PersonId[], at: Temporal.Instant): Promise<readonly MentorRequestId[]>;
}
