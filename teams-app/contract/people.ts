/** Who I am here, and everybody who has enrolled. */
import { z } from 'zod';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import { bars } from '#domain/programme/programme.ts';
import { importFields } from '#domain/enrolment/profile-import.ts';
import { byId, endpoint, file, told } from './endpoint.ts';
import { keptProfile } from './enrolment.ts';
import { programme } from './programme.ts';
import { answers, asked } from './questions.ts';
import { instant, personCard, role } from './shapes.ts';
import { day, version } from './text.ts';

/** Who I am here. */
const me = z.object({
  person: personCard,
  isHr: z.boolean(),
  isIt: z.boolean(),
  /** The programme that can be joined or is running; null before HR has opened one. */
  programme: programme.nullable(),
  /** Why I cannot join, if so. */
  mayJoin: z.union([
    z.literal(true),
    z.enum(['programme-not-open', 'outside-audience', 'account-disabled', 'no-programme', ...bars]),
  ]),
  enrolment: z
    .object({
      roles: z.array(role),
      capacity: z.number().int(),
      goals: z.array(z.string()),
      pausedUntil: day.nullable(),
      /** Fields that stand as HR's import wrote them. */
      imported: z.array(z.enum(importFields)),
      version,
    })
    .nullable(),
  /** What I have told of myself, in whichever programme; null before that. */
  profile: keptProfile.nullable(),
  /** What the programme asks of HR's own, and what I have answered, by question. */
  questions: z.array(asked),
  answers,
  /** I take part in another programme too, so that a limit over all of them can matter. */
  isElsewhere: z.boolean(),
  /** All departments of the company, for HR's audience chooser; empty for others. */
  departments: z.array(z.string()),
  /** The zone (IANA) that my calendar probably means; null where it names one. */
  guessedZone: z.string().nullable(),
  /** The service's present moment; in demonstrations it is not the wall clock. */
  now: instant,
});
export type Me = z.infer<typeof me>;

/** One of those who have enrolled, as HR sees them. */
const enrolledPerson = z.object({
  person: personCard,
  roles: z.array(role),
  capacity: z.number().int(),
  mentees: z.number().int(),
  hasMentor: z.boolean(),
  state: z.enum(seenStates),
  enrolledAt: instant,
  botReachable: z.enum(['reachable', 'blocked', 'not-installed', 'unknown']),
});
export type EnrolledPerson = z.infer<typeof enrolledPerson>;

export const peopleEndpoints = {
  /** The tab asks for it first. */
  me: endpoint('GET', '/api/me', { access: 'employee', answer: told(me) }),
  photo: endpoint('GET', '/api/people/:id/photo', { access: 'employee', params: byId, answer: file }),
  enrolled: endpoint('GET', '/api/hr/people', {
    access: 'hr',
    answer: told(z.object({ people: z.array(enrolledPerson) })),
  }),
};
