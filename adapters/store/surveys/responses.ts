import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { ResponseReader, ResponseWriter } from '#operations/ports/surveys.ts';
import { insertOnce } from '../conflicts.ts';
import { anyOf } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';

const didMeet = z.enum(['yes', 'moved', 'no']);

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

/** Responses leave the store only in the parts that a rule may see; there is no way to read a whole one. */
export function responseReader(db: Db): ResponseReader {
  return {
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
    helpTaken: async (surveyIds) => {
      const rows = await db.selectFrom('help_wish').selectAll().where('survey_id', '=', anyOf(surveyIds)).execute();
      return rows.map(({ survey_id: id, taken_up_by, taken_up_at: at, closed_by, closed_at }) => ({
        surveyId: idOf<'Survey'>(id),
        takenUp: { by: idOf<'Person'>(taken_up_by), at },
        closed: closed_by === null || closed_at === null ? null : { by: idOf<'Person'>(closed_by), at: closed_at },
      }));
    },
    helpWanted: async (programmeId) => {
      const rows = await answers(db)
        .select(['survey_id', 'survey.person_id', 'meeting_series.pairing_id', 'answered_at'])
        .where('programme_id', '=', programmeId)
        .where('help_wanted', '=', true)
        .execute();
      return rows.map((row) => ({
        surveyId: idOf<'Survey'>(row.survey_id),
        personId: idOf<'Person'>(row.person_id),
        pairingId: idOf<'Pairing'>(row.pairing_id),
        at: row.answered_at,
      }));
    },
  };
}

export function responseWriter(db: Db): ResponseWriter {
  return {
    saveHelp: async ({ surveyId, takenUp, closed }) => {
      const end = { closed_by: closed?.by ?? null, closed_at: closed?.at ?? null };
      const row = { survey_id: surveyId, taken_up_by: takenUp.by, taken_up_at: takenUp.at, ...end };
      await insertRows(db, 'help_wish', [row])
        .onConflict((on) => on.column('survey_id').doUpdateSet(end).where('help_wish.closed_at', 'is', null))
        .execute();
    },
    addResponse: async (response) => {
      const row = {
        survey_id: response.surveyId,
        did_meet: response.didMeet,
        usefulness: response.usefulness,
        goal_progress: response.goalProgress,
        well_prepared: response.wellPrepared,
        fit: response.fit,
        help_wanted: response.helpWanted,
        answered_at: response.answeredAt,
      };
      await insertOnce('the answer', insertRows(db, 'response', [row]).execute());
    },
  };
}
