import { sql } from 'kysely';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { surveyActs, surveyStatuses, type Survey } from '#domain/surveys/survey.ts';
import { NotFound } from '#operations/failures.ts';
import type { SurveyReader, SurveyRecord, SurveyWriter } from '#operations/ports/surveys.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';
import { role } from '../rows.ts';

const status = z.enum(surveyStatuses);

function surveyRecordOf(row: Row<'survey'>): SurveyRecord {
  return {
    id: idOf(row.id),
    meetingId: idOf(row.meeting_id),
    personId: idOf(row.person_id),
    role: role.parse(row.role),
    status: status.parse(row.status),
    asksFit: row.asks_fit,
    saidMet: row.said_met,
    dueAt: row.due_at,
    sentAt: row.sent_at,
    remindedAt: row.reminded_at,
    asking: row.asking,
    undelivered: row.undelivered,
    nextLookAt: row.next_look_at,
  };
}

function changesOf(survey: Survey) {
  return {
    status: survey.status,
    asks_fit: survey.asksFit,
    due_at: survey.dueAt,
    sent_at: survey.sentAt,
    reminded_at: survey.remindedAt,
  };
}

function rowOf(survey: Survey): Whole<'survey'> {
  return {
    id: survey.id,
    meeting_id: survey.meetingId,
    person_id: survey.personId,
    role: survey.role,
    ...changesOf(survey),
    said_met: survey.saidMet,
    closed_at: null,
    asking: [],
    undelivered: null,
    next_look_at: null,
  };
}

export function surveyReader(db: Db): SurveyReader {
  const surveys = db.selectFrom('survey').selectAll();
  const inOrder = surveys.orderBy('due_at').orderBy('id');
  return {
    survey: async (id) => found(await surveys.where('id', '=', id).executeTakeFirst(), surveyRecordOf),
    surveysOfMeeting: async (meetingId) =>
      (await inOrder.where('meeting_id', '=', meetingId).execute()).map(surveyRecordOf),
    surveysOfProgramme: async (programmeId) => {
      const meetings = meetingsOfPairings(db).where('pairing.programme_id', '=', programmeId);
      return (await inOrder.where('meeting_id', 'in', meetings).execute()).map(surveyRecordOf);
    },
    openSurveysOf: async (personId) => {
      const open = inOrder.where('person_id', '=', personId).where('status', 'in', ['open', 'reminded']);
      return (await open.execute()).map(surveyRecordOf);
    },
  };
}

const meetingsOfPairings = (db: Db) =>
  db
    .selectFrom('meeting')
    .innerJoin('meeting_series', 'meeting_series.id', 'series_id')
    .innerJoin('pairing', 'pairing.id', 'pairing_id')
    .select('meeting.id');

export function surveyWriter(db: Db): SurveyWriter {
  return {
    addSurveys: async (surveys) => {
      for (const some of inParts(surveys.map(rowOf))) {
        await insertRows(db, 'survey', some)
          .onConflict((on) => on.doNothing())
          .execute();
      }
    },
    saveSurvey: async (survey) => {
      const { id, undelivered } = survey;
      const changes = { ...changesOf(survey), undelivered, next_look_at: survey.nextLookAt };
      const saved = db.updateTable('survey').set(changes).where('id', '=', id);
      // An answer may come while a job that read the survey earlier is still sending its card: answered stays answered.
      const unlessAnswered = survey.status === 'answered' ? saved : saved.where('status', '<>', 'answered');
      if ((await unlessAnswered.executeTakeFirst()).numUpdatedRows > 0n) return;
      const known = db.selectFrom('survey').select('id').where('id', '=', id);
      if ((await known.executeTakeFirst()) === undefined) throw new NotFound('the survey');
    },
    claimSurvey: async (before, claimed) => {
      const unsent = db
        .updateTable('survey')
        .set({ ...changesOf(claimed), undelivered: claimed.undelivered, next_look_at: claimed.nextLookAt })
        .where('id', '=', before.id)
        .where('status', '=', before.status)
        .where('sent_at', 'is not distinct from', before.sentAt)
        .where('reminded_at', 'is not distinct from', before.remindedAt);
      return (await unsent.executeTakeFirst()).numUpdatedRows > 0n;
    },
    noteSaidMet: async (meetingId, personId) => {
      const own = db.updateTable('survey').where('meeting_id', '=', meetingId).where('person_id', '=', personId);
      await own.where('status', 'in', surveyActs.answer).set({ said_met: true }).execute();
    },
    // Cards are kept separately, since one may arrive, or be answered, while a job that read the survey earlier still
    // works on it.
    addSurveyCard: async (id, activityId) => {
      const asking = sql<string[]>`array_append(asking, ${activityId})`;
      await db.updateTable('survey').set({ asking }).where('id', '=', id).execute();
    },
    removeSurveyCard: async (id, activityId) => {
      const asking = sql<string[]>`array_remove(asking, ${activityId})`;
      await db.updateTable('survey').set({ asking }).where('id', '=', id).execute();
    },
    closeSurveysOf: async (pairingIds) => {
      const meetings = meetingsOfPairings(db).where('pairing.id', '=', anyOf(pairingIds));
      const closed = await db
        .updateTable('survey')
        .set({ status: 'closed', next_look_at: null })
        .where('status', 'in', surveyActs.close)
        .where('meeting_id', 'in', meetings)
        .returning(['id', 'asking'])
        .execute();
      return closed.flatMap(({ id, asking }) => (asking.length === 0 ? [] : [idOf<'Survey'>(id)]));
    },
  };
}
