import { mayCount, type AskedQuestion } from '#domain/enrolment/answers.ts';
import {
  retireQuestion,
  word,
  type Question,
  type QuestionKind,
  type QuestionRefusal,
  type QuestionWording,
} from '#domain/enrolment/question.ts';
import { idOf, type ProgrammeId, type QuestionId } from '#domain/ids.ts';
import { most } from '#domain/limits.ts';
import type { Wording } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { requireSeenByHr } from '../access/may-read.ts';
import { ledProgramme } from '../access/led-programme.ts';
import { ownPartners } from '../access/partners.ts';
import { peopleById } from '../access/read-as-hr.ts';
import { requireHr } from '../access/require-role.ts';
import type { Actor, ActorIn, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import type { Person } from '../ports/people.ts';
import type { Asking, GivenAnswer } from '../ports/questions.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { askedQuestions } from '../candidates/asked-questions.ts';

/** HR's library, without what is retired, and how many programmes ask each. Throws `NotAllowed` for others. */
export async function questionLibrary(
  context: Context,
  actor: Actor,
): Promise<{ readonly questions: readonly Question[]; readonly inUse: Awaited<ReturnType<Reader['questionsInUse']>> }> {
  requireHr(actor);
  return context.store.read(async (reader) => ({
    questions: (await reader.questions()).filter(({ retiredAt }) => retiredAt === null),
    inUse: await reader.questionsInUse(),
  }));
}

/** As HR writes it: a new choice has no id yet. */
export interface WordingInput extends Omit<QuestionWording, 'choices'> {
  readonly choices: readonly { readonly id: string | null; readonly text: Wording }[];
}

/** HR adds a question to the library. */
export async function addQuestion(
  context: Context,
  actor: Actor,
  { kind, ...told }: WordingInput & { readonly kind: QuestionKind },
): Promise<{ readonly id: QuestionId } | Refused<QuestionRefusal>> {
  requireHr(actor);
  const id = idOf<'Question'>(context.newId());
  const question = word({ id, kind }, withIds(context, told, null));
  if (isRefused(question)) return question;
  await context.store.write(async (tx) => {
    await tx.saveQuestion(question);
    await note(context, actor, tx, { act: 'add-question', id });
  });
  return { id };
}

interface Seen {
  readonly id: QuestionId;
  readonly version: number;
}

/** HR words a question anew; whoever has answered has answered the earlier wording. Throws `Conflict`. */
export async function rewordQuestion(
  context: Context,
  actor: Actor,
  { id, version, ...told }: WordingInput & Seen,
): Promise<void | Refused<QuestionRefusal>> {
  requireHr(actor);
  return context.store.write(async (tx) => {
    const before = await seen(tx, { id, version });
    const question = word({ question: before }, withIds(context, told, before));
    if (isRefused(question)) return question;
    if (question === before) return;
    await tx.saveQuestion(question);
    await note(context, actor, tx, { act: 'reword-question', id });
  });
}

/** Nobody is asked it any more, in any programme. What was answered stays. Throws `Conflict`. */
export async function retireFromLibrary(context: Context, actor: Actor, { id, version }: Seen): Promise<void> {
  requireHr(actor);
  await context.store.write(async (tx) => {
    const before = await seen(tx, { id, version });
    const question = retireQuestion(before, context.now());
    if (question === before) return;
    await tx.saveQuestion(question);
    await tx.askNowhere(id);
    await note(context, actor, tx, { act: 'retire-question', id });
  });
}

/** Choices keep their ids, so that answers stay comparable; what has none of ours gets one. */
function withIds(context: Context, told: WordingInput, before: Question | null): QuestionWording {
  const known = new Set((before?.choices ?? []).map(({ id }) => id));
  const choices = told.choices.map(({ id, text }) => ({
    id: id !== null && known.has(id) ? id : context.newId(),
    text,
  }));
  return { ...told, choices };
}

async function seen(reader: Reader, { id, version }: Seen): Promise<Question> {
  const question = await reader.question(id);
  if (question === null) throw new NotFound('No such question');
  if (question.version !== version) throw new Conflict('The question was changed by somebody else');
  return question;
}

async function note(
  context: Context,
  actor: Actor,
  tx: Writer,
  { act, id }: { readonly act: string; readonly id: QuestionId | ProgrammeId },
): Promise<void> {
  const subject = act === 'ask-questions' ? 'programme' : 'question';
  await tx.audit({ at: context.now(), actorId: actor.personId, act, subject, subjectId: id });
}

/** What a programme asks, and what else it can ask: HR's library. For those who lead it: throws `NotAllowed` for others. */
export async function programmeQuestions(
  context: Context,
  actor: ActorIn,
): Promise<{ readonly asked: readonly AskedQuestion[]; readonly others: readonly Question[] }> {
  return context.store.read(async (reader) => {
    const programme = await ledProgramme(reader, actor);
    const asked = await askedQuestions(reader, programme.id);
    const here = new Set(asked.map(({ question }) => question.id));
    const library = await reader.questions();
    return { asked, others: library.filter(({ id, retiredAt }) => retiredAt === null && !here.has(id)) };
  });
}

/**
 * Those who lead a programme say what a programme asks, in which order and what has to be answered. `seen` is what it asked when they looked.
 * Whoever has joined keeps their place, and is asked what is new when they next change their part. Throws `Conflict`
 * when somebody else was first.
 */
export async function askInProgramme(
  context: Context,
  actor: ActorIn,
  wanted: { readonly asked: readonly Asking[]; readonly seen: readonly Asking[] },
): Promise<void | Refused<'too-many-questions' | 'question-retired' | 'question-cannot-count'>> {
  const { programmeId } = actor;
  return context.store.write(async (tx) => {
    await ledProgramme(tx, actor);
    await tx.lockAsked(programmeId);
    const now = (await askedQuestions(tx, programmeId)).map(({ question, ...rest }): Asking => ({
      questionId: question.id,
      ...rest,
    }));
    if (textOf(now) !== textOf(wanted.seen)) throw new Conflict('The questions were changed by somebody else');
    const asked = [...new Map(wanted.asked.map((each) => [each.questionId, each])).values()];
    if (asked.length > most.questions) return refused('too-many-questions');
    const living = new Map(
      (await tx.questions()).flatMap((each) => (each.retiredAt === null ? [[each.id, each]] : [])),
    );
    for (const { questionId, relation } of asked) {
      const question = living.get(questionId);
      if (question === undefined) return refused('question-retired');
      if (relation !== 'none' && !mayCount(question)) return refused('question-cannot-count');
    }
    await tx.saveAsked(programmeId, asked);
    await note(context, actor, tx, { act: 'ask-questions', id: programmeId });
  });
}

function textOf(asked: readonly Asking[]): string {
  return JSON.stringify(
    asked.map(({ questionId, ...rest }) => [questionId, rest.isRequired, rest.relation, rest.weight]),
  );
}

/** `isEarlier`: to an earlier wording. `answer` null: the reader's own partner gave it, and a partner never reads it. */
export interface AnswerForHr extends Omit<GivenAnswer, 'answer'> {
  readonly person: Person;
  readonly answer: GivenAnswer['answer'] | null;
  readonly isEarlier: boolean;
}

/**
 * What those who take part answered to a question, by name. HR asked, and HR reads, as do those who lead the programme;
 * each look is audited. Throws `NotAllowed` for others.
 */
export async function answersForHr(
  context: Context,
  actor: ActorIn,
  questionId: QuestionId,
): Promise<readonly AnswerForHr[]> {
  requireSeenByHr('question-answers');
  const { programmeId } = actor;
  return context.store.write(async (tx) => {
    await ledProgramme(tx, actor);
    const present = await tx.question(questionId);
    if (present === null) throw new NotFound('No such question');
    const answers = await tx.answersTo(programmeId, questionId);
    const people = await peopleById(
      tx,
      answers.map(({ personId }) => personId),
    );
    const partners = await ownPartners(tx, actor.personId);
    const at = context.now();
    const entry = { at, actorId: actor.personId, act: 'read', subject: 'question-answers' };
    await tx.audit({ ...entry, subjectId: questionId });
    return answers
      .flatMap((each) => {
        const person = people.get(each.personId);
        const isEarlier = each.question.number < present.number;
        const answer = partners.has(each.personId) ? null : each.answer;
        return person === undefined ? [] : [{ ...each, answer, person, isEarlier }];
      })
      .toSorted((one, other) => (one.person.name < other.person.name ? -1 : 1));
  });
}
