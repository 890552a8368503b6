import { sql } from 'kysely';
import { z } from 'zod';
import { questionAudiences, questionKinds, questionRelations, type Question } from '#domain/enrolment/question.ts';
import type { Answer } from '#domain/enrolment/answers.ts';
import { idOf, type EnrolmentId, type ProgrammeId } from '#domain/ids.ts';
import type { GivenAnswer, QuestionReader, QuestionWriter } from '#operations/ports/questions.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import { insertOnce, saveVersion } from '../conflicts.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';

const kind = z.enum(questionKinds);
const audience = z.enum(questionAudiences);
const relation = z.enum(questionRelations);
const storedChoices = z.array(z.object({ id: z.string(), text: z.object({ sv: z.string(), en: z.string() }) }));
const storedValue = z.union([z.string(), z.array(z.string()), z.number(), z.boolean()]);

type Worded = Row<'question'> & Row<'question_version'>;

function questionOf(row: Worded): Question {
  return {
    id: idOf(row.id),
    kind: kind.parse(row.kind),
    number: row.number,
    audience: audience.parse(row.audience),
    text: { sv: row.text_sv, en: row.text_en },
    help: { sv: row.help_sv, en: row.help_en },
    choices: storedChoices.parse(row.choices),
    retiredAt: row.retired_at,
    version: row.version,
  };
}

function wordingRow({ id, number, audience: whom, text, help, choices }: Question): Whole<'question_version'> {
  return {
    question_id: id,
    number,
    audience: whom,
    text_sv: text.sv,
    text_en: text.en,
    help_sv: help.sv,
    help_en: help.en,
    choices: new Document(choices),
  };
}

function wordedIn(db: Db) {
  return db
    .selectFrom('question')
    .innerJoin('question_version', 'question_version.question_id', 'question.id')
    .selectAll(['question', 'question_version']);
}

export function questionReader(db: Db): QuestionReader {
  return { ...libraryReader(db), ...answerReader(db) };
}

type OfLibrary = 'questions' | 'question' | 'questionsInUse' | 'askedIn';

function libraryReader(db: Db): Pick<QuestionReader, OfLibrary> {
  const worded = wordedIn(db);
  const latest = worded.where(
    'number',
    '=',
    sql<number>`(SELECT max(number) FROM question_version WHERE question_id = question.id)`,
  );
  return {
    questions: async () => (await latest.orderBy('question.id').execute()).map(questionOf),
    question: async (id) => found(await latest.where('question.id', '=', id).executeTakeFirst(), questionOf),
    questionsInUse: async () => {
      const counted = db
        .selectFrom('programme_question')
        .select(['question_id', sql<number>`count(*)::int`.as('programmes')])
        .select(sql<number>`(count(*) FILTER (WHERE relation <> 'none'))::int`.as('counting'))
        .groupBy('question_id');
      return new Map((await counted.execute()).map(({ question_id: id, ...counts }) => [idOf<'Question'>(id), counts]));
    },
    askedIn: async (programmeId) => {
      const asked = db.selectFrom('programme_question').selectAll().where('programme_id', '=', programmeId);
      const rows = await asked.orderBy('position').execute();
      return rows.map((row) => ({
        questionId: idOf<'Question'>(row.question_id),
        isRequired: row.required,
        relation: relation.parse(row.relation),
        weight: row.weight,
      }));
    },
  };
}

function answerReader(db: Db): Omit<QuestionReader, OfLibrary> {
  return {
    answersOf: async (enrolmentId) => {
      const answers = db.selectFrom('enrolment_answer').selectAll().where('enrolment_id', '=', enrolmentId);
      return (await answers.orderBy('question_id').execute()).map(answerOf);
    },
    answersIn: async (programmeId) => {
      const rows = await db
        .selectFrom('enrolment_answer')
        .innerJoin('enrolment', 'enrolment.id', 'enrolment_answer.enrolment_id')
        .selectAll('enrolment_answer')
        .where('enrolment.programme_id', '=', programmeId)
        .where('enrolment.status', '=', 'enrolled')
        .execute();
      const answers = new Map<EnrolmentId, Answer[]>();
      for (const row of rows) {
        const id = idOf<'Enrolment'>(row.enrolment_id);
        const own = answers.get(id) ?? [];
        own.push(answerOf(row));
        answers.set(id, own);
      }
      return answers;
    },
    answersTo: async (programmeId, questionId) => {
      const enrolled = given(db, programmeId).where('enrolment.status', '=', 'enrolled');
      const rows = await enrolled.where('question.id', '=', questionId).orderBy('enrolment.person_id').execute();
      return rows.map(givenOf);
    },
    answersBy: async (programmeId, personIds) => {
      if (personIds.length === 0) return [];
      const theirs = given(db, programmeId).where('enrolment.person_id', '=', anyOf(personIds));
      return (await theirs.orderBy('question.id').execute()).map(givenOf);
    },
  };
}

/** Answers with the wording to which they were given. */
function given(db: Db, programmeId: ProgrammeId) {
  return wordedIn(db)
    .innerJoin('enrolment_answer', (join) =>
      join
        .onRef('enrolment_answer.question_id', '=', 'question_version.question_id')
        .onRef('enrolment_answer.number', '=', 'question_version.number'),
    )
    .innerJoin('enrolment', 'enrolment.id', 'enrolment_answer.enrolment_id')
    .select(['enrolment.person_id', 'enrolment_answer.value'])
    .where('enrolment.programme_id', '=', programmeId);
}

function givenOf(
  row: Worded & Pick<Row<'enrolment'>, 'person_id'> & Pick<Row<'enrolment_answer'>, 'value'>,
): GivenAnswer {
  return { personId: idOf<'Person'>(row.person_id), question: questionOf(row), answer: answerOf(row) };
}

function answerOf(row: Pick<Row<'enrolment_answer'>, 'question_id' | 'number' | 'value'>) {
  return { questionId: idOf<'Question'>(row.question_id), number: row.number, value: storedValue.parse(row.value) };
}

export function questionWriter(db: Db): QuestionWriter {
  return {
    saveQuestion: async (question) => {
      const { id, version } = question;
      const row: Whole<'question'> = { id, kind: question.kind, retired_at: question.retiredAt, version };
      const before = db
        .updateTable('question')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the question', version, {
        insert: () => insertRows(db, 'question', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
      const wording = insertRows(db, 'question_version', [wordingRow(question)]);
      await wording.onConflict((taken) => taken.columns(['question_id', 'number']).doNothing()).execute();
    },
    lockAsked: async (programmeId) => {
      await db.selectFrom('programme').select('id').where('id', '=', programmeId).forNoKeyUpdate().execute();
    },
    saveAsked: async (programmeId, asked) => {
      await db.deleteFrom('programme_question').where('programme_id', '=', programmeId).execute();
      if (asked.length === 0) return;
      const rows = asked.map(({ questionId, isRequired, ...counts }, position): Whole<'programme_question'> => {
        return { programme_id: programmeId, question_id: questionId, required: isRequired, position, ...counts };
      });
      await insertOnce('the question', insertRows(db, 'programme_question', rows).execute());
    },
    askNowhere: async (questionId) => {
      await db.deleteFrom('programme_question').where('question_id', '=', questionId).execute();
    },
    saveAnswers: async (enrolmentId, answers) => {
      await db.deleteFrom('enrolment_answer').where('enrolment_id', '=', enrolmentId).execute();
      if (answers.length === 0) return;
      const rows = answers.map(({ questionId, number, value }): Whole<'enrolment_answer'> => {
        return { enrolment_id: enrolmentId, question_id: questionId, number, value: new Document(value) };
      });
      await insertOnce('the answers', insertRows(db, 'enrolment_answer', rows).execute());
    },
  };
}
