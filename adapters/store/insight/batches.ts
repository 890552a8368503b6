import { sql, type RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { idOf, type ProgrammeId } from '#domain/ids.ts';
import { batchSize, figures, type Figure } from '#domain/insight/batches.ts';
import type { BatchReader, BatchRow, BatchWriter, Undisclosed } from '#operations/ports/insight.ts';
import type { Row } from '../columns.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';

const figure = z.enum(figures);

function batchOf(row: Row<'disclosed_batch'>): BatchRow {
  return {
    figure: figure.parse(row.figure),
    scopeId: row.scope_id,
    number: row.number,
    answers: row.answers,
    month: row.month,
  };
}

export function batchReader(db: Db): BatchReader {
  const inOrder = db.selectFrom('disclosed_batch').selectAll().orderBy('scope_id').orderBy('number');
  return {
    batches: async (of, programmeId) => {
      const rows = inOrder.where('figure', '=', of).where('scope_id', '=', programmeId);
      return (await rows.execute()).map(batchOf);
    },
    mentorBatches: async () => (await inOrder.where('figure', '=', 'mentor-rating').execute()).map(batchOf),
  };
}

/** Answers with the survey and the pairing they are about. */
const answered = sql`
  response
  JOIN survey ON survey.id = response.survey_id
  JOIN meeting ON meeting.id = survey.meeting_id
  JOIN meeting_series ON meeting_series.id = meeting.series_id
  JOIN pairing ON pairing.id = meeting_series.pairing_id`;

/** `scope_id`, `source_id`, `givers`, `answer` and `at` of everything that a figure is made of. */
const answersTo: Readonly<Record<Figure, (programmeId: ProgrammeId) => RawBuilder<unknown>>> = {
  usefulness: (programmeId) => sql`
    SELECT programme_id AS scope_id, survey_id AS source_id, ARRAY[survey.person_id] AS givers,
      usefulness::text AS answer, answered_at AS at
    FROM ${answered} WHERE programme_id = ${programmeId} AND usefulness IS NOT NULL`,
  fit: (programmeId) => sql`
    SELECT programme_id AS scope_id, survey_id AS source_id, ARRAY[survey.person_id] AS givers,
      fit AS answer, answered_at AS at
    FROM ${answered} WHERE programme_id = ${programmeId} AND fit IS NOT NULL`,
  'end-reason': (programmeId) => sql`
    SELECT programme_id AS scope_id, id AS source_id,
      ARRAY(SELECT person_id FROM pairing_member WHERE pairing_id = pairing.id ORDER BY person_id) AS givers,
      end_reason AS answer, ended_at AS at
    FROM pairing WHERE programme_id = ${programmeId} AND end_reason IS NOT NULL`,
  'mentor-rating': () => sql`
    SELECT mentors.person_id AS scope_id, survey_id AS source_id, ARRAY[survey.person_id] AS givers,
      usefulness::text AS answer, answered_at AS at
    FROM ${answered} JOIN pairing_member AS mentors ON mentors.pairing_id = pairing.id AND mentors.role = 'mentor'
    WHERE survey.role = 'mentee' AND pairing.status = 'closed' AND usefulness IS NOT NULL`,
};

interface Found {
  readonly scope_id: string;
  readonly source_id: string;
  readonly givers: readonly string[];
  readonly answer: string;
  readonly at: Temporal.Instant;
}

export function batchWriter(db: Db): BatchWriter {
  return {
    lockBatches: async () => {
      await sql`SELECT pg_advisory_xact_lock(hashtext('disclosed_batch'))`.execute(db);
    },
    undisclosed: async (of, programmeId) => {
      const { rows } = await sql<Found>`
        WITH waiting AS (
          SELECT * FROM (${answersTo[of](programmeId)}) AS given
          WHERE NOT EXISTS (
            SELECT 1 FROM disclosed_answer AS told
            WHERE told.figure = ${of} AND told.scope_id = given.scope_id AND told.source_id = given.source_id))
        SELECT scope_id::text, source_id::text, givers::text[], answer, at FROM waiting
        WHERE scope_id IN (
          SELECT scope_id FROM waiting, unnest(givers) AS giver
          GROUP BY scope_id HAVING count(DISTINCT giver) >= ${batchSize}::int)
        ORDER BY scope_id, at, source_id`.execute(db);
      return rows.map((row): Undisclosed => ({
        scopeId: row.scope_id,
        sourceId: row.source_id,
        givers: row.givers.map((id) => idOf<'Person'>(id)),
        answer: row.answer,
        at: row.at,
      }));
    },
    addBatch: async ({ figure: of, scopeId, number, answers, month }, sourceIds) => {
      const batch = { figure: of, scope_id: scopeId, number, answers: [...answers], month };
      await insertRows(db, 'disclosed_batch', [batch]).execute();
      const sources = sourceIds.map((sourceId) => ({ figure: of, scope_id: scopeId, source_id: sourceId, number }));
      await insertRows(db, 'disclosed_answer', sources).execute();
    },
  };
}
