/** Applying to a programme that wants a yes first. */
import { z } from 'zod';
import { leadsReasons, refusalReasons } from '#domain/enrolment/application.ts';
import { longest, most } from '#domain/limits.ts';
import { byId, byIdInProgramme, done, endpoint, ofProgramme, told } from './endpoint.ts';
import { instant, personCard, role, wording } from './shapes.ts';
import { id, lines, version } from './text.ts';

const application = z.object({
  enrolmentId: id,
  version,
  person: personCard,
  state: z.enum(['waiting', 'refused']),
  roles: z.array(role),
  capacity: z.number().int(),
  /** Competences by their names, in the reader's language; nothing that they wrote in their own words. */
  profile: z.object({ offered: z.array(z.string()), wanted: z.array(z.string()) }),
  /**
   * To HR's own questions, in the reader's language and in the programme's order; of somebody who was refused, none. Null for
   * whoever meets, or has met, the reader.
   */
  answers: z.array(z.object({ question: z.string(), text: z.string() })).nullable(),
  /** Takes part already, and asks for a further role. */
  isEnrolled: z.boolean(),
  appliedAt: instant,
  /** It takes the yes of a manager. */
  asksManager: z.boolean(),
  /** Null where nobody could be asked. */
  manager: personCard.nullable(),
  managersAnswer: z.enum(['yes', 'no']).nullable(),
  /** The directory names a manager who has not been asked. */
  hasOtherManager: z.boolean(),
  reason: z.enum(refusalReasons).nullable(),
  words: z.string(),
  /** Of somebody who was refused: until when they cannot ask again by themselves. */
  waitsUntil: instant.nullable(),
});
export type ApplicationBody = z.infer<typeof application>;

/** As much as the company's directory tells everybody. */
const introduced = personCard.pick({ name: true, givenName: true, jobTitle: true, department: true, place: true });

/** Somebody about whom I am asked as their manager, and nothing more of them. */
export const mentorWish = z.object({ enrolmentId: id, person: introduced, programmeName: wording });

const path = '/api/programmes/:programmeId/applications';

export const applicationEndpoints = {
  list: endpoint('GET', path, {
    access: 'lead',
    params: ofProgramme,
    answer: told(z.object({ applications: z.array(application) })),
  }),
  /** One answer to one or several, all of them or none. */
  decide: endpoint('POST', `${path}/decide`, {
    access: 'lead',
    params: ofProgramme,
    body: z.object({
      applications: z
        .array(z.object({ enrolmentId: id, version }))
        .min(1)
        .max(most.answersAtOnce),
      decision: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('approve') }),
        z.object({
          kind: z.literal('refuse'),
          reason: z.enum(leadsReasons),
          words: lines({ most: longest.refusal }),
        }),
      ]),
    }),
    answer: done,
  }),
  /** Somebody who was refused may ask again at once. */
  lift: endpoint('POST', `${path}/:id/lift`, { access: 'lead', params: byIdInProgramme, answer: done }),
  /** Whoever is manager now is asked. */
  askManager: endpoint('POST', `${path}/:id/ask-manager`, { access: 'lead', params: byIdInProgramme, answer: done }),
  answerWish: endpoint('POST', '/api/mentor-wishes/:id/answer', {
    access: 'employee',
    params: byId,
    body: z.object({ yes: z.boolean() }),
    answer: done,
  }),
};
