import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { surveyActs, surveyStatuses, type Survey } from '#domain/surveys/survey.ts';
import { NotFound } from '#operations/failures.ts';
import type { SurveyReader, SurveyRecord, SurveyWriter } from '#operations/ports/surveys.ts';
import { Prisma, type Survey as SurveyRow } from '../generated/client.ts';
import { role, toDate, toDateOrNull, toInstant, toInstantOrNull } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const { sql } = Prisma;

const surveyTable = tableOf<SurveyRow>('survey', Prisma.SurveyScalarFieldEnum);

const status = z.enum(surveyStatuses);

function surveyRecordOf(row: SurveyRow): SurveyRecord {
  return {
    id: idOf(row.id),
    meetingId: idOf(row.meetingId),
    personId: idOf(row.personId),
    role: role.parse(row.role),
    status: status.parse(row.status),
    asksFit: row.asksFit,
    dueAt: toInstant(row.dueAt),
    sentAt: toInstantOrNull(row.sentAt),
    remindedAt: toInstantOrNull(row.remindedAt),
    asking: row.asking,
    undelivered: row.undelivered,
    nextLookAt: toInstantOrNull(row.nextLookAt),
  };
}

function columnsOf(survey: Survey) {
  return {
    id: survey.id,
    meetingId: survey.meetingId,
    personId: survey.personId,
    role: survey.role,
    status: survey.status,
    asksFit: survey.asksFit,
    dueAt: toDate(survey.dueAt),
    sentAt: toDateOrNull(survey.sentAt),
    remindedAt: toDateOrNull(survey.remindedAt),
  };
}

const ofPairings = (condition: Prisma.Sql): Prisma.Sql => sql`meeting_id IN (
  SELECT meeting.id FROM meeting JOIN meeting_series ON meeting_series.id = series_id
  JOIN pairing ON pairing.id = pairing_id WHERE ${condition})`;

const listIn = (db: Sql) => async (condition: Prisma.Sql) =>
  (await db.rows<SurveyRow>(sql`${surveyTable.select} WHERE ${condition} ORDER BY due_at, id`)).map(surveyRecordOf);

export function surveyReader(db: Sql): SurveyReader {
  const list = listIn(db);
  return {
    survey: async (id) => (await list(sql`id = ${id}`))[0] ?? null,
    surveysOfMeeting: (meetingId) => list(sql`meeting_id = ${meetingId}`),
    surveysOfProgramme: (programmeId) => list(ofPairings(sql`programme_id = ${programmeId}`)),
    openSurveysOf: (personId) => list(sql`person_id = ${personId} AND status IN ('open', 'reminded')`),
  };
}

export function surveyWriter(db: Sql): SurveyWriter {
  const list = listIn(db);
  return {
    addSurveys: async (surveys) => {
      for (const insert of surveyTable.inserts(surveys.map(columnsOf)))
        await db.run(sql`${insert} ON CONFLICT DO NOTHING`);
    },
    saveSurvey: async (survey) => {
      const { id, undelivered } = survey;
      const data = { ...columnsOf(survey), undelivered, nextLookAt: toDateOrNull(survey.nextLookAt) };
      // An answer may come while a job that read the survey before still sends its card: answered stays answered.
      const unlessAnswered = survey.status === 'answered' ? sql`` : sql`AND status <> 'answered'`;
      const changed = await db.run(sql`${surveyTable.update(data)} WHERE id = ${id} ${unlessAnswered}`);
      if (changed > 0) return;
      if ((await list(sql`id = ${id}`)).length === 0) throw new NotFound('the survey');
    },
    // By themselves, since a card may arrive, or be answered, while a job that read the survey before still works on it.
    addSurveyCard: async (id, activityId) => {
      await db.run(sql`UPDATE survey SET asking = array_append(asking, ${activityId}) WHERE id = ${id}`);
    },
    removeSurveyCard: async (id, activityId) => {
      await db.run(sql`UPDATE survey SET asking = array_remove(asking, ${activityId}) WHERE id = ${id}`);
    },
    closeSurveysOf: async (pairingIds) => {
      const closed = await db.rows<Pick<SurveyRow, 'id' | 'asking'>>(sql`
        UPDATE survey SET status = 'closed', next_look_at = NULL
        WHERE status = ANY(${[...surveyActs.close]}) AND ${ofPairings(sql`pairing.id = ANY(${pairingIds}::uuid[])`)}
        RETURNING id, asking`);
      return closed.flatMap(({ id, asking }) => (asking.length === 0 ? [] : [idOf<'Survey'>(id)]));
    },
  };
}
