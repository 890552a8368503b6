/** HR's page: how the programme stands, and what to look at. */
import { z } from 'zod';
import { endReasons } from '#domain/pairing/end-reason.ts';
import { fitAnswers } from '#domain/surveys/response.ts';
import { byIdInProgramme, done, endpoint, ofProgramme, told } from './endpoint.ts';
import { instant, personCard } from './shapes.ts';
import { day, id, version } from './text.ts';

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
export type NeedSubject = (typeof subjectKinds)[number];

/** What a row's button does: one thing, in the reader's words; `label` names it where it stands, `name` wherever it is read. */
const said = { label: z.string(), name: z.string() };
const action = z.discriminatedUnion('kind', [
  /** A wish for help: takes it up, or closes it. */
  z.object({ kind: z.literal('help'), ...said, id, step: z.enum(['take-up', 'close']) }),
  z.object({ kind: z.literal('retry'), ...said, of: z.enum([...subjectKinds, 'round']), id }),
  z.object({ kind: z.literal('approve'), ...said, enrolmentId: id, version, person: z.string() }),
  /** Opens a chat with these addresses, and words to begin with. */
  z.object({ kind: z.literal('write'), ...said, addresses: z.array(z.string()), draft: z.string() }),
  z.object({
    kind: z.literal('open'),
    ...said,
    page: z.enum(['hr/matching', 'hr/invite', 'hr/people', 'hr/programme']),
  }),
  /** Puts the row's words on the clipboard, for whoever can mend it. */
  z.object({ kind: z.literal('copy'), ...said, words: z.string() }),
]);
export type NeedAction = z.infer<typeof action>;

/** Something that needs those who lead, or is looked after. */
const need = z.object({
  /** Tells it from all others, also when the list is asked for anew. */
  key: z.string(),
  reason: z.string(),
  /** The row it is about; null where it is about the programme. */
  subject: z.object({ kind: z.enum(subjectKinds), id }).nullable(),
  people: z.array(personCard),
  /** What it is, and what follows, in the reader's language. */
  what: z.string(),
  so: z.string(),
  /** Since when; null where it has no beginning. */
  since: instant.nullable(),
  /** A wish for help: who has taken it up, and when. */
  takenUp: z.object({ by: z.string(), at: instant }).nullable(),
  action: action.nullable(),
  /** Something quieter that may be done as well. */
  also: action.nullable(),
});
export type Need = z.infer<typeof need>;

const programmeStatus = z.object({
  /** The whole in two or three sentences, in the reader's language, of the same counts as all that follows. */
  sentence: z.string(),
  /** What comes next where nothing needs anybody; null where something does, or nothing is known. */
  lead: z.string().nullable(),
  enrolled: z.number().int(),
  mentors: z.number().int(),
  mentees: z.number().int(),
  matched: z.number().int(),
  waiting: z.number().int(),
  /** Pairings that go on, or all there were once the programme is over; and how many of those have met. */
  pairings: z.number().int(),
  pairsMet: z.number().int(),
  /** How many people have meetings booked, have met and have answered. */
  people: z.object({ booked: z.number().int(), met: z.number().int(), answered: disclosedRange }),
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
  /** What needs whoever looks, the most urgent first. */
  needs: z.array(need),
  /** What is looked after, by the service or by another lead. */
  underway: z.array(need),
});
export type ProgrammeStatusBody = z.infer<typeof programmeStatus>;

const unit = z.object({
  people: z.number().int(),
  matched: z.number().int(),
  planned: z.number().int(),
  held: z.number().int(),
});
const units = z.object({
  units: z.array(unit.extend({ name: z.string() })),
  /** Those that are too small to stand by themselves, as one; `units`: how many. */
  others: unit.extend({ units: z.number().int() }).nullable(),
});
export type Units = z.infer<typeof units>;

/** How a programme has gone over time, and where. Each chart has what it found as a sentence in the reader's language. */
const trends = z.object({
  meetings: z.object({
    finding: z.string(),
    /** In a row, up to this one; `monday` is the week's first day. */
    weeks: z.array(
      z.object({ monday: day, week: z.number().int(), planned: z.number().int(), held: z.number().int() }),
    ),
  }),
  /** Of what people answered, by month (its first day), as far as closed batches tell it. */
  months: z.array(z.object({ month: day, usefulness: disclosedRange, answers: z.number().int() })),
  usefulness: z.object({ finding: z.string() }),
  answers: z.object({ finding: z.string() }),
  departments: units,
  places: units,
});
export type ProgrammeTrendsBody = z.infer<typeof trends>;

export const insightEndpoints = {
  status: endpoint('GET', '/api/programmes/:programmeId/status', {
    access: 'lead',
    params: ofProgramme,
    answer: told(programmeStatus),
  }),
  trends: endpoint('GET', '/api/programmes/:programmeId/trends', {
    access: 'lead',
    params: ofProgramme,
    answer: told(trends),
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
