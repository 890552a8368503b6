/** HR's page: how the programme stands, and what to look at. */
import { z } from 'zod';
import { endReasons } from '#domain/pairing/end-reason.ts';
import { fitAnswers } from '#domain/surveys/response.ts';
import { byIdInProgramme, done, endpoint, ofProgramme, told } from './endpoint.ts';
import { instant, personCard } from './shapes.ts';
import { id } from './text.ts';

const disclosedNumber = z.union([
  z.object({ shown: z.literal(true), value: z.number(), people: z.number().int() }),
  z.object({ shown: z.literal(false), why: z.literal('too-few-answers') }),
]);
export type DisclosedNumber = z.infer<typeof disclosedNumber>;

/** A figure made of people's answers, between two bounds; the same number twice where it is exact. */
const disclosedRange = z.union([
  z.object({ shown: z.literal(true), from: z.number(), to: z.number(), answers: z.number().int() }),
  z.object({ shown: z.literal(false), why: z.literal('too-few-answers') }),
]);
export type DisclosedRange = z.infer<typeof disclosedRange>;

/** How many people gave one of these answers. */
const countOf = <const Keys extends readonly [string, ...string[]]>(keys: Keys) =>
  z.object({ key: z.enum(keys), count: disclosedRange });

const subjectKinds = ['series', 'notice', 'survey', 'pairing', 'help'] as const;

/** Something HR should look at, with the reason and what can be done. */
const attention = z.object({
  /** The row the action works on. */
  subject: z.object({ kind: z.enum(subjectKinds), id }),
  reason: z.string(),
  /** One sentence on what happened, and one on what to do; in the reader's language. */
  what: z.string(),
  advice: z.string(),
  people: z.array(personCard),
  since: instant,
  canRetry: z.boolean(),
  /** A wish for help: who has taken it up, and when. */
  takenUp: z.object({ by: z.string(), at: instant }).nullable(),
});
export type Attention = z.infer<typeof attention>;

const programmeStatus = z.object({
  /** The whole in two or three sentences, in the reader's language. */
  sentence: z.string(),
  enrolled: z.number().int(),
  mentors: z.number().int(),
  mentees: z.number().int(),
  matched: z.number().int(),
  waiting: z.number().int(),
  pairings: z.number().int(),
  pairsMet: z.number().int(),
  series: z.object({
    wanted: z.number().int(),
    booked: z.number().int(),
    broken: z.number().int(),
    ended: z.number().int(),
  }),
  /** `held` are presumed from the calendar, `confirmed` of them because somebody said so. */
  meetings: z.object({
    plannedSoFar: z.number().int(),
    held: z.number().int(),
    confirmed: z.number().int(),
    ahead: z.number().int(),
  }),
  answerRate: disclosedNumber,
  usefulness: disclosedRange,
  goals: z.object({ people: disclosedRange }),
  landing: z.object({
    fits: z.object({ total: disclosedRange, answers: z.array(countOf(fitAnswers)) }),
    reasons: z.object({ total: disclosedRange, answers: z.array(countOf(endReasons)) }),
  }),
  attention: z.array(attention),
  /** Zones (IANA) of people whose clocks the server no longer tells right. */
  oldZones: z.array(z.string()),
});
export type ProgrammeStatusBody = z.infer<typeof programmeStatus>;

export const insightEndpoints = {
  status: endpoint('GET', '/api/programmes/:programmeId/status', {
    access: 'lead',
    params: ofProgramme,
    answer: told(programmeStatus),
  }),
  /** Takes up a wish for help, or closes it. */
  help: endpoint('POST', '/api/programmes/:programmeId/help/:id/:step', {
    access: 'lead',
    params: byIdInProgramme.extend({ step: z.enum(['take-up', 'close']) }),
    answer: done,
  }),
  /** Lets work that was given up be tried again. */
  retry: endpoint('POST', '/api/programmes/:programmeId/attention/:kind/:id/retry', {
    access: 'lead',
    params: byIdInProgramme.extend({ kind: z.enum([...subjectKinds, 'round']) }),
    answer: done,
  }),
};
