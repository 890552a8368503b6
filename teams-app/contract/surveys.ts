/** What a person is asked after a meeting, and what they answer. */
import { z } from 'zod';
import { fitAnswers } from '#domain/surveys/response.ts';
import { byId, done, endpoint, told } from './endpoint.ts';
import { instant, role } from './shapes.ts';
import { id } from './text.ts';

/** A survey that waits for my answer. */
export const openSurvey = z.object({
  id,
  partnerGivenName: z.string(),
  meetingStart: instant,
  role,
  goalTitle: z.string().nullable(),
  /** After our first meeting: does it work for us? */
  asksFit: z.boolean(),
  /** I have said already that we met. */
  saidMet: z.boolean(),
  /** The other one has said that we met outside our series. */
  toldBy: z.string().nullable(),
  pairingId: id,
});
export type OpenSurvey = z.infer<typeof openSurvey>;

const surveyInput = z.object({
  didMeet: z.enum(['yes', 'moved', 'no']),
  usefulness: z.literal([1, 2, 3, 4, 5]).nullable(),
  goalProgress: z.enum(['less', 'same', 'closer']).nullable(),
  wellPrepared: z.boolean().nullable(),
  fit: z.enum(fitAnswers).nullable(),
  helpWanted: z.boolean(),
});
export type SurveyInput = z.infer<typeof surveyInput>;

export const surveyEndpoints = {
  open: endpoint('GET', '/api/surveys/:id', { access: 'employee', params: byId, answer: told(openSurvey) }),
  answer: endpoint('POST', '/api/surveys/:id/response', {
    access: 'employee',
    params: byId,
    body: surveyInput,
    answer: done,
  }),
};
