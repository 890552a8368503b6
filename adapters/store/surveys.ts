import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { surveyActs, surveyStatuses, type Survey } from '#domain/surveys/survey.ts';
import { NotFound } from '#operations/failures.ts';
import type { SurveyRecord, Writer } from '#operations/ports/store.ts';
import type { Queries } from './client.ts';
import type { Prisma, Survey as SurveyRow } from './generated/client.ts';
import { role, toDate, toDateOrNull, toInstant, toInstantOrNull } from './rows.ts';

const status = z.enum(surveyStatuses);

function surveyRecordOf(row: SurveyRow): SurveyRecord {
  return {
    id: idOf(row.id),
    meetingId: idOf(row.meetingId),
    personId: idOf(row.personId),
    role: role.parse(row.role),
    status: status.parse(row.status),
    dueAt: toInstant(row.dueAt),
    sentAt: toInstantOrNull(row.sentAt),
    remindedAt: toInstantOrNull(row.remindedAt),
    activityId: row.activityId,
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
    dueAt: toDate(survey.dueAt),
    sentAt: toDateOrNull(survey.sentAt),
    remindedAt: toDateOrNull(survey.remindedAt),
  };
}

type SurveyReader = 'survey' | 'surveysOfMeeting' | 'surveysOfProgramme' | 'openSurveysOf';

export function surveyReader(queries: Queries): Pick<Writer, SurveyReader> {
  const list = async (where: Prisma.SurveyWhereInput) =>
    (await queries.survey.findMany({ where, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }] })).map(surveyRecordOf);
  return {
    survey: async (id) => {
      const row = await queries.survey.findUnique({ where: { id } });
      return row === null ? null : surveyRecordOf(row);
    },
    surveysOfMeeting: (meetingId) => list({ meetingId }),
    surveysOfProgramme: (programmeId) => list({ meeting: { series: { pairing: { programmeId } } } }),
    openSurveysOf: (personId) => list({ personId, status: { in: ['open', 'reminded'] } }),
  };
}

export function surveyWriter(queries: Queries): Pick<Writer, 'addSurveys' | 'saveSurvey' | 'closeSurveysOf'> {
  return {
    addSurveys: async (surveys) => {
      await queries.survey.createMany({ data: surveys.map(columnsOf), skipDuplicates: true });
    },
    saveSurvey: async (survey) => {
      const data = {
        ...columnsOf(survey),
        activityId: survey.activityId,
        undelivered: survey.undelivered,
        nextLookAt: toDateOrNull(survey.nextLookAt),
      };
      // An answer may come while a job that read the survey before still sends its card: answered stays answered.
      const unlessAnswered = survey.status === 'answered' ? {} : { status: { not: 'answered' as const } };
      const { count } = await queries.survey.updateMany({ where: { id: survey.id, ...unlessAnswered }, data });
      if (count > 0) return;
      const card = survey.activityId === null ? {} : { activityId: survey.activityId };
      const kept = await queries.survey.updateMany({ where: { id: survey.id }, data: card });
      if (kept.count === 0) throw new NotFound('the survey');
    },
    closeSurveysOf: async (pairingIds) => {
      const open = { in: [...surveyActs.close] };
      const where = { status: open, meeting: { series: { pairingId: { in: [...pairingIds] } } } };
      await queries.survey.updateMany({ where, data: { status: 'closed', nextLookAt: null } });
    },
  };
}
