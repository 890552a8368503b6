/** HR's own questions: the library of the company, what a programme asks, and what was answered. */
import { z } from 'zod';
import { questionAudiences, questionKinds, questionRelations } from '#domain/enrolment/question.ts';
import { longest, most } from '#domain/limits.ts';
import { byId, done, endpoint, ofProgramme, told } from './endpoint.ts';
import { personCard } from './shapes.ts';
import { id, line, version } from './text.ts';

const kind = z.enum(questionKinds);
const audience = z.enum(questionAudiences);
const both = z.object({
  sv: line({ least: 1, most: longest.question }),
  en: line({ least: 1, most: longest.question }),
});
const wording = z.object({
  text: both,
  help: z.object({ sv: line({ most: longest.question }), en: line({ most: longest.question }) }),
  /** A new choice has no id yet. */
  choices: z.array(z.object({ id: id.nullable(), text: both })).max(most.choices),
  audience,
});
export type WordingBody = z.infer<typeof wording>;

const said = z.object({ sv: z.string(), en: z.string() });

/** A question as everybody who is asked it reads it. */
export const question = z.object({
  id,
  kind,
  text: said,
  help: said,
  choices: z.array(z.object({ id: z.string(), text: said })),
  audience,
});
export type QuestionBody = z.infer<typeof question>;

export const asked = question.extend({ required: z.boolean() });

const counts = { relation: z.enum(questionRelations), weight: z.literal([1, 2, 3]) };

/** The same for HR: with how the answers of two people count in the matching. */
const askedByHr = asked.extend(counts);
export type AskedByHr = z.infer<typeof askedByHr>;
export type AskedBody = z.infer<typeof asked>;

/** A text or the id of a choice; ids of several; a step from 1 to 5; yes or no. */
export const answerValue = z.union([
  line({ most: longest.answer }),
  z.array(z.string().max(longest.competence)).max(most.choices),
  z.number().int(),
  z.boolean(),
]);
export type AnswerBody = z.infer<typeof answerValue>;

/** Answers by the id of their question. */
export const answers = z.record(id, answerValue);

const inLibrary = question.extend({
  programmes: z.number().int(),
  /** In how many of those it counts in the matching. */
  counting: z.number().int(),
  version,
});
export type LibraryQuestion = z.infer<typeof inLibrary>;

const asking = z.object({ questionId: id, required: z.boolean(), ...counts });
export type AskingBody = z.infer<typeof asking>;

export const questionEndpoints = {
  library: endpoint('GET', '/api/hr/questions', {
    access: 'hr',
    answer: told(z.object({ questions: z.array(inLibrary) })),
  }),
  add: endpoint('POST', '/api/hr/questions', { access: 'hr', body: wording.extend({ kind }), answer: done }),
  reword: endpoint('PUT', '/api/hr/questions/:id', {
    access: 'hr',
    params: byId,
    body: wording.extend({ version }),
    answer: done,
  }),
  retire: endpoint('PUT', '/api/hr/questions/:id/retired', {
    access: 'hr',
    params: byId,
    body: z.object({ version }),
    answer: done,
  }),
  ofProgramme: endpoint('GET', '/api/programmes/:programmeId/questions', {
    access: 'lead',
    params: ofProgramme,
    /** `others`: what else HR's library has. */
    answer: told(z.object({ asked: z.array(askedByHr), others: z.array(question) })),
  }),
  ask: endpoint('PUT', '/api/programmes/:programmeId/questions', {
    access: 'lead',
    params: ofProgramme,
    body: z.object({
      asked: z.array(asking).max(most.questions),
      /** What the programme asked when it was looked at. */
      seen: z.array(asking).max(most.questions),
    }),
    answer: done,
  }),
  answers: endpoint('GET', '/api/programmes/:programmeId/questions/:questionId/answers', {
    access: 'lead',
    params: ofProgramme.extend({ questionId: id }),
    answer: told(
      z.object({
        answers: z.array(
          z.object({
            person: personCard,
            /** In the reader's language; null for a partner of the reader's own. */
            text: z.string().nullable(),
            /** As it was asked then, where it has been worded anew since; else null. */
            askedAs: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
};
