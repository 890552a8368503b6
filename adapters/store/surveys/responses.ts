import { sql } from 'kysely';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { fitAnswers, goalProgressScale, usefulnessScale, type Response } from '#domain/surveys/response.ts';
import type { ResponseReader, ResponseWriter } from '#operations/ports/surveys.ts';
import type { Row, Whole } from '../columns.ts';
import { insertOnce } from '../conflicts.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';

const didMeet = z.enum(['yes', 'moved', 'no']);
const usefulness = z.literal([...usefulnessScale]).nullable();
const goalProgress = z.enum(goalProgressScale).nullable();
const fit = z.enum(fitAnswers).nullable();

function responseOf(row: Row<'response'>): Response {
  const { moved_goal_id: goalId, moved_percent: percent } = row;
  return {
    surveyId: idOf(row.survey_id),
    didMeet: didMeet.parse(row.did_meet),
    usefulness: usefulness.parse(row.usefulness),
    goalProgress: goalProgress.parse(row.goal_progress),
    wellPrepared: row.well_prepared,
    fit: fit.parse(row.fit),
    helpWanted: row.help_wanted,
    answeredAt: row.answered_at,
    metSaidAt: row.met_said_at,
    helpWantedAt: row.help_wanted_at,
    goalMoved: goalId === null || percent === null ? null : { goalId: idOf(goalId), percent },
  };
}

function rowOf(response: Response): Whole<'response'> {
  return {
    survey_id: response.surveyId,
    did_meet: response.didMeet,
    usefulness: response.usefulness,
    goal_progress: response.goalProgress,
    well_prepared: response.wellPrepared,
    fit: response.fit,
    help_wanted: response.helpWanted,
    answered_at: response.answeredAt,
    met_said_at: response.metSaidAt,
    help_wanted_at: response.helpWantedAt,
    moved_goal_id: response.goalMoved?.goalId ?? null,
    moved_percent: response.goalMoved?.percent ?? null,
  };
}

/** Responses with the survey, meeting and pairing they are about, in the order in which they came. */
const answers = (db: Db) =>
  db
    .selectFrom('response')
    .innerJoin('survey', 'survey.id', 'response.survey_id')
    .innerJoin('meeting', 'meeting.id', 'survey.meeting_id')
    .innerJoin('meeting_series', 'meeting_series.id', 'meeting.series_id')
    .innerJoin('pairing', 'pairing.id', 'meeting_series.pairing_id')
    .orderBy('answered_at')
    .orderBy('survey_id');

/** What HR has done about a wish for help, whether it was said in a survey or without one. */
interface TakenRow {
  readonly id: string;
  readonly taken_up_by: string;
  readonly taken_up_at: Row<'response'>['answered_at'];
  readonly closed_by: string | null;
  readonly closed_at: Row<'response'>['answered_at'] | null;
}

/** Responses leave the store only in the parts that a rule may see; whole ones only for whoever gave them. */
export function responseReader(db: Db): ResponseReader {
  const whole = db.selectFrom('response').selectAll();
  return {
    ownResponse: async (surveyId) =>
      found(await whole.where('survey_id', '=', surveyId).executeTakeFirst(), responseOf),
    didMeetAnswers: async (meetingId) => {
      const rows = await answers(db).select('did_meet').where('meeting_id', '=', meetingId).execute();
      return rows.map((row) => didMeet.parse(row.did_meet));
    },
    fitAnsweredBy: async (pairingId) => {
      const rows = await answers(db)
        .select('survey.person_id')
        .where('fit', 'is not', null)
        .where('meeting_series.pairing_id', '=', pairingId)
        .execute();
      return rows.map((row) => idOf<'Person'>(row.person_id));
    },
    helpTaken: async (wishIds) => {
      const { rows } = await sql<TakenRow>`
        SELECT survey_id AS id, taken_up_by, taken_up_at, closed_by, closed_at FROM help_wish
        WHERE survey_id = ${anyOf(wishIds)}
        UNION ALL
        SELECT id, taken_up_by, taken_up_at, closed_by, closed_at FROM help_request
        WHERE id = ${anyOf(wishIds)} AND taken_up_by IS NOT NULL`.execute(db);
      return rows.map(({ id, taken_up_by, taken_up_at: at, closed_by, closed_at }) => ({
        wishId: idOf<'HelpWish'>(id),
        takenUp: { by: idOf<'Person'>(taken_up_by), at },
        closed: closed_by === null || closed_at === null ? null : { by: idOf<'Person'>(closed_by), at: closed_at },
      }));
    },
    helpWanted: async (programmeId) => {
      const said = await answers(db)
        .select([
          'survey_id as id',
          'survey.person_id',
          'meeting_series.pairing_id',
          sql<Response['answeredAt']>`coalesce(help_wanted_at, answered_at)`.as('at'),
        ])
        .where('programme_id', '=', programmeId)
        .where('help_wanted', '=', true)
        .execute();
      const asked = await db
        .selectFrom('help_request')
        .innerJoin('pairing', 'pairing.id', 'help_request.pairing_id')
        .select(['help_request.id', 'person_id', 'pairing_id', 'asked_at as at'])
        .where('programme_id', '=', programmeId)
        .execute();
      return [...said, ...asked].map((row) => ({
        wishId: idOf<'HelpWish'>(row.id),
        personId: idOf<'Person'>(row.person_id),
        pairingId: idOf<'Pairing'>(row.pairing_id),
        at: row.at,
      }));
    },
  };
}

export function responseWriter(db: Db): ResponseWriter {
  return {
    saveHelp: async ({ wishId, takenUp, closed }) => {
      const end = { closed_by: closed?.by ?? null, closed_at: closed?.at ?? null };
      const begin = { taken_up_by: takenUp.by, taken_up_at: takenUp.at };
      const request = db.updateTable('help_request').where('id', '=', wishId);
      // Whoever took it up first stays, and what is closed stays closed.
      await request.where('taken_up_by', 'is', null).set(begin).execute();
      const closing = request.where('closed_at', 'is', null).set({ ...end, live: closed === null ? true : null });
      if ((await closing.executeTakeFirst()).numUpdatedRows > 0n) return;
      const isRequest = await db.selectFrom('help_request').select('id').where('id', '=', wishId).executeTakeFirst();
      if (isRequest !== undefined) return;
      await insertRows(db, 'help_wish', [{ survey_id: wishId, ...begin, ...end }])
        .onConflict((on) => on.column('survey_id').doUpdateSet(end).where('help_wish.closed_at', 'is', null))
        .execute();
    },
    addResponse: async (response) => {
      await insertOnce('the answer', insertRows(db, 'response', [rowOf(response)]).execute());
    },
    responseToChange: async (surveyId) => {
      const present = db.selectFrom('response').selectAll().where('survey_id', '=', surveyId).forNoKeyUpdate();
      return found(await present.executeTakeFirst(), responseOf);
    },
    saveResponse: async (response) => {
      await db.updateTable('response').set(rowOf(response)).where('survey_id', '=', response.surveyId).execute();
    },
  };
}
