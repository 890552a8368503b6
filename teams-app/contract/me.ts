/** What the tab asks first, who I am here, and what I enrol with; see `contract.ts`. */
import { z } from 'zod';
import { careerWays, competences, partnerStyles, workingStyles } from '#domain/enrolment/profile.ts';
import { importFields } from '#domain/enrolment/profile-import.ts';
import { day, instant, language, personCard, role, timeOfDay, weekday } from './shapes.ts';
import { programme } from './programme.ts';
import { longest, most } from '#domain/limits.ts';

export const weeklyHours = z.object({ weekday, from: timeOfDay, until: timeOfDay });

export const profile = z.object({
  offered: z
    .array(z.object({ competence: z.enum(competences), level: z.literal([1, 2, 3, 4, 5]) }))
    .max(competences.length),
  wanted: z
    .array(
      z.object({
        competence: z.enum(competences),
        level: z.literal([0, 1, 2, 3, 4, 5]),
        wantedLevel: z.literal([1, 2, 3, 4, 5]),
        importance: z.literal([1, 2, 3]),
      }),
    )
    .max(competences.length),
  goals: z.array(z.string().trim().min(1).max(longest.profileGoal)).max(most.profileGoals),
  workingStyle: z.record(z.enum(workingStyles), z.literal([-2, -1, 0, 1, 2])),
  partnerStyle: z.enum(partnerStyles).exactOptional(),
  careerWish: z.enum(careerWays).exactOptional(),
  careerWays: z.array(z.enum(careerWays)).max(careerWays.length).exactOptional(),
  languages: z.array(language).min(1),
  place: z.string().trim().max(longest.place),
  preferredTimes: z.array(weeklyHours).max(most.preferredTimes),
});
export type ProfileBody = z.infer<typeof profile>;

/** `GET /api/me`: who I am here. The tab asks for it first. */
export const me = z.object({
  person: personCard,
  isHr: z.boolean(),
  isIt: z.boolean(),
  /** The programme that can be joined or is running; null before HR has opened one. */
  programme: programme.nullable(),
  /** Why I cannot join, if so. */
  mayJoin: z.union([
    z.literal(true),
    z.enum(['programme-not-open', 'outside-audience', 'account-disabled', 'no-programme']),
  ]),
  enrolment: z
    .object({
      roles: z.array(role),
      capacity: z.number().int(),
      profile,
      pausedUntil: day.nullable(),
      /** Fields that stand as HR's import wrote them. */
      imported: z.array(z.enum(importFields)),
      version: z.number().int(),
    })
    .nullable(),
  /** All departments of the company, for HR's audience chooser; empty for others. */
  departments: z.array(z.string()),
  /** The service's present moment; in demonstrations it is not the wall clock. */
  now: instant,
});
export type Me = z.infer<typeof me>;

/** `PUT /api/enrolment` */
export const enrolmentInput = z.object({
  roles: z.array(role).min(1).max(2),
  capacity: z.number().int().min(0).max(most.mentees),
  profile,
});
export type EnrolmentInput = z.infer<typeof enrolmentInput>;

/** `PUT /api/enrolment/next-round`: whether I want a pairing in the next round. */
export const nextRoundInput = z.object({ takesPart: z.boolean() });
