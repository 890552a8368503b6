import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { fitAnswers } from '#domain/surveys/response.ts';
import type { ResponseReader, ResponseWriter } from '#operations/ports/surveys.ts';
import { insertOnce, type Queries } from '../client.ts';
import { toDate, toInstant } from '../rows.ts';

const didMeet = z.enum(['yes', 'moved', 'no']);
const fit = z.enum(fitAnswers);
const order = [{ answeredAt: 'asc' }, { surveyId: 'asc' }] as const;

const ofProgramme = (programmeId: string) => ({ meeting: { series: { pairing: { programmeId } } } });

/** Answers leave the store only in the parts that a rule may see; there is no way to read a whole response. */
export function responseReader(queries: Queries): ResponseReader {
  return {
    didMeetAnswers: async (meetingId) => {
      const rows = await queries.response.findMany({
        where: { survey: { meetingId } },
        select: { didMeet: true },
        orderBy: [...order],
      });
      return rows.map((row) => didMeet.parse(row.didMeet));
    },
    ratings: async (programmeId) => {
      const rows = await queries.response.findMany({
        where: { usefulness: { not: null }, survey: ofProgramme(programmeId) },
        select: { usefulness: true, answeredAt: true, survey: { select: { personId: true } } },
        orderBy: [...order],
      });
      return rows.flatMap(({ usefulness, answeredAt, survey }) =>
        usefulness === null
          ? []
          : [{ personId: idOf<'Person'>(survey.personId), usefulness, answeredAt: toInstant(answeredAt) }],
      );
    },
    mentorRatings: async () => {
      const rows = await queries.$queryRaw<{ mentor: string; mentee: string; usefulness: number; at: Date }[]>`
        SELECT mentors.person_id AS mentor, survey.person_id AS mentee, response.usefulness, response.answered_at AS at
        FROM response
        JOIN survey ON survey.id = response.survey_id AND survey.role = 'mentee'
        JOIN meeting ON meeting.id = survey.meeting_id
        JOIN meeting_series AS series ON series.id = meeting.series_id
        JOIN pairing ON pairing.id = series.pairing_id AND pairing.status = 'closed'
        JOIN pairing_member AS mentors ON mentors.pairing_id = pairing.id AND mentors.role = 'mentor'
        WHERE response.usefulness IS NOT NULL
        ORDER BY response.answered_at, response.survey_id`;
      return rows.map(({ mentor, mentee, usefulness, at }) => ({
        mentorId: idOf<'Person'>(mentor),
        personId: idOf<'Person'>(mentee),
        value: usefulness,
        answeredAt: toInstant(at),
      }));
    },
    ...fitReader(queries),
    helpWanted: async (programmeId) => {
      const rows = await queries.response.findMany({
        where: { helpWanted: true, survey: ofProgramme(programmeId) },
        select: {
          surveyId: true,
          answeredAt: true,
          survey: { select: { personId: true, meeting: { select: { series: { select: { pairingId: true } } } } } },
        },
        orderBy: [...order],
      });
      return rows.map(({ surveyId, answeredAt, survey }) => ({
        surveyId: idOf<'Survey'>(surveyId),
        personId: idOf<'Person'>(survey.personId),
        pairingId: idOf<'Pairing'>(survey.meeting.series.pairingId),
        at: toInstant(answeredAt),
      }));
    },
  };
}

function fitReader(queries: Queries): Pick<ResponseReader, 'fitAnswers' | 'fitAnsweredBy'> {
  return {
    fitAnswers: async (programmeId) => {
      const rows = await queries.response.findMany({
        where: { fit: { not: null }, survey: ofProgramme(programmeId) },
        select: { fit: true, answeredAt: true, survey: { select: { personId: true } } },
        orderBy: [...order],
      });
      return rows.map((row) => ({
        personId: idOf<'Person'>(row.survey.personId),
        fit: fit.parse(row.fit),
        answeredAt: toInstant(row.answeredAt),
      }));
    },
    fitAnsweredBy: async (pairingId) => {
      const rows = await queries.response.findMany({
        where: { fit: { not: null }, survey: { meeting: { series: { pairingId } } } },
        select: { survey: { select: { personId: true } } },
        orderBy: [...order],
      });
      return rows.map(({ survey }) => idOf<'Person'>(survey.personId));
    },
  };
}

export function responseWriter(queries: Queries): ResponseWriter {
  return {
    addResponse: async (response) => {
      const data = { ...response, answeredAt: toDate(response.answeredAt) };
      await insertOnce('the answer', queries.response.create({ data }));
    },
  };
}
