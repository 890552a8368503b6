import { sql } from 'kysely';
import { idOf } from '#domain/ids.ts';
import type { ChoiceReader, ChoiceRecord, ChoiceWriter } from '#operations/ports/choosing.ts';
import { saveVersion } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { storedSuggestions } from '../json.ts';

function choiceOf(row: Row<'mentor_choice'>): ChoiceRecord {
  return {
    enrolmentId: idOf(row.enrolment_id),
    suggestions: storedSuggestions.parse(row.suggestions),
    suggestedAt: row.suggested_at,
    wishes: row.wishes.map((id) => idOf<'Person'>(id)),
    rankedAt: row.ranked_at,
    greeting: row.greeting,
    isRenewed: row.is_renewed,
    dueAt: row.due_at,
    version: row.version,
  };
}

function rowOf(choice: ChoiceRecord): Whole<'mentor_choice'> {
  return {
    enrolment_id: choice.enrolmentId,
    suggestions: new Document(choice.suggestions),
    suggested_at: choice.suggestedAt,
    wishes: choice.wishes,
    ranked_at: choice.rankedAt,
    greeting: choice.greeting,
    is_renewed: choice.isRenewed,
    due_at: choice.dueAt,
    version: choice.version,
  };
}

export function choiceReader(db: Db): ChoiceReader {
  const choices = db.selectFrom('mentor_choice');
  const ofProgramme = (programmeId: string) =>
    choices.where(
      'enrolment_id',
      'in',
      db.selectFrom('enrolment').select('id').where('programme_id', '=', programmeId),
    );
  return {
    choice: async (enrolmentId) =>
      found(await choices.selectAll().where('enrolment_id', '=', enrolmentId).executeTakeFirst(), choiceOf),
    choices: async (programmeId) =>
      (await ofProgramme(programmeId).selectAll().orderBy('enrolment_id').execute()).map(choiceOf),
    wishes: async (programmeId) => {
      const wishing = ofProgramme(programmeId).where(sql<number>`cardinality(wishes)`, '>', 0);
      const rows = await wishing.select(['enrolment_id', 'wishes']).execute();
      return new Map(
        rows.map((row) => [idOf<'Enrolment'>(row.enrolment_id), row.wishes.map((id) => idOf<'Person'>(id))]),
      );
    },
  };
}

export function choiceWriter(db: Db): ChoiceWriter {
  return {
    lockChoices: async (programmeId) => {
      // A lock weak enough that rows pointing at the programme can be added meanwhile.
      await db.selectFrom('programme').select('id').where('id', '=', programmeId).forNoKeyUpdate().execute();
    },
    saveChoice: async (choice) => {
      const row = rowOf(choice);
      const { enrolmentId, version } = choice;
      const before = db.updateTable('mentor_choice').where('enrolment_id', '=', enrolmentId);
      await saveVersion('the choice', version, {
        insert: () => insertRows(db, 'mentor_choice', [row]).execute(),
        update: () =>
          before
            .where('version', '=', version - 1)
            .set(row)
            .executeTakeFirst(),
      });
    },
    removeChoice: async (enrolmentId) => {
      await db.deleteFrom('mentor_choice').where('enrolment_id', '=', enrolmentId).execute();
    },
  };
}
