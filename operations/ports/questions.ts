import type { Answer } from '#domain/enrolment/answers.ts';
import type { Question, QuestionRelation } from '#domain/enrolment/question.ts';
import type { EnrolmentId, PersonId, ProgrammeId, QuestionId } from '#domain/ids.ts';

/** That a programme asks a question; in the order in which they are asked. */
export interface Asking {
  readonly questionId: QuestionId;
  readonly isRequired: boolean;
  readonly relation: QuestionRelation;
  readonly weight: number;
}

/** What a member of a programme answered, with the wording to which they did. */
export interface GivenAnswer {
  readonly personId: PersonId;
  readonly question: Question;
  readonly answer: Answer;
}

export interface QuestionReader {
  /** Each as it is worded now, oldest first by id; those that are retired as well. */
  questions(): Promise<readonly Question[]>;
  question(id: QuestionId): Promise<Question | null>;
  /** How many programmes ask each, and in how many it counts in the matching; what none asks is left out. */
  questionsInUse(): Promise<ReadonlyMap<QuestionId, { readonly programmes: number; readonly counting: number }>>;
  askedIn(programmeId: ProgrammeId): Promise<readonly Asking[]>;
  answersOf(enrolmentId: EnrolmentId): Promise<readonly Answer[]>;
  /** What everybody who is enrolled answered, to all questions. */
  answersIn(programmeId: ProgrammeId): Promise<ReadonlyMap<EnrolmentId, readonly Answer[]>>;
  /** What those who are enrolled answered to a question. */
  answersTo(programmeId: ProgrammeId, questionId: QuestionId): Promise<readonly GivenAnswer[]>;
  /** What these people answered in a programme, to all questions; whoever has applied too. */
  answersBy(programmeId: ProgrammeId, personIds: readonly PersonId[]): Promise<readonly GivenAnswer[]>;
}

export interface QuestionWriter {
  /** With its wording when that is a new one. Throws `Conflict` when somebody else was first. */
  saveQuestion(question: Question): Promise<void>;
  /** Waits until nobody else changes what the programme asks, until the end of the transaction. */
  lockAsked(programmeId: ProgrammeId): Promise<void>;
  /** These, and no others, in this order. */
  saveAsked(programmeId: ProgrammeId, asked: readonly Asking[]): Promise<void>;
  /** No programme asks it any more. */
  askNowhere(questionId: QuestionId): Promise<void>;
  /** These, and no others. */
  saveAnswers(enrolmentId: EnrolmentId, answers: readonly Answer[]): Promise<void>;
}
