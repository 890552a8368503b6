import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { Writer } from '#operations/ports/store.ts';
import { insertOnce, type Queries } from './client.ts';
import { toDate, toInstant } from './rows.ts';

const didMeet = z.enum(['yes', 'moved', 'no']);
const order = [{ answeredAt: 'asc' }, { surveyId: 'asc' }] as const;

const ofProgramme = (programmeId: string) => ({ meeting: { series: { pairing: { programmeId } } } });

/** Answers leave the store only in the parts that a rule may see; there is no way to read a whole response. */
export function responseReader(queries: Queries): Pick<Writer, 'didMeetAnswers' | 'ratings' | 'helpWanted'> {
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

export function responseWriter(queries: Queries): Pick<Writer, 'addResponse'> {
  return {
    addResponse: async (response) => {
      const data = { ...response, answeredAt: toDate(response.answeredAt) };
      await insertOnce('the answer', queries.response.create({ data }));
    },
  };
}
