/** What I enrol with, and whether I want to be in the next round. */
import { z } from 'zod';
import { consentKinds } from '#domain/enrolment/consent.ts';
import { careerWays, partnerStyles, workingStyles } from '#domain/enrolment/profile.ts';
import { longest, most } from '#domain/limits.ts';
import { done, endpoint, file, ofProgramme, told } from './endpoint.ts';
import { language, role, timeOfDay, weekday } from './shapes.ts';
import { answers } from './questions.ts';
import { day, line } from './text.ts';

export const weeklyHours = z.object({ weekday, from: timeOfDay, until: timeOfDay });

/** The id of one in the catalogue. */
const competence = z.string().min(1).max(longest.competence);

/** What is true of a person in any programme. */
export const profile = z.object({
  offered: z.array(z.object({ competence, level: z.literal([1, 2, 3, 4, 5]) })).max(most.competences),
  wanted: z
    .array(
      z.object({
        competence,
        level: z.literal([0, 1, 2, 3, 4, 5]),
        wantedLevel: z.literal([1, 2, 3, 4, 5]),
        importance: z.literal([1, 2, 3]),
      }),
    )
    .max(most.competences),
  workingStyle: z.record(z.enum(workingStyles), z.literal([-2, -1, 0, 1, 2])),
  partnerStyle: z.enum(partnerStyles).exactOptional(),
  careerWish: z.enum(careerWays).exactOptional(),
  careerWays: z.array(z.enum(careerWays)).max(careerWays.length).exactOptional(),
  languages: z.array(language).min(1),
  place: line({ most: longest.place }),
  preferredTimes: z.array(weeklyHours).max(most.preferredTimes),
});
export type ProfileBody = z.infer<typeof profile>;

/** The profile as it is kept. */
export const keptProfile = profile.extend({
  /** The most mentees over all programmes; null: no limit. */
  room: z.number().int().min(1).max(most.room).nullable(),
  /** 0 for somebody who has told nothing yet. */
  version: z.number().int().min(0),
});
export type KeptProfileBody = z.infer<typeof keptProfile>;

export const enrolmentInput = z.object({
  roles: z.array(role).min(1).max(2),
  capacity: z.number().int().min(0).max(most.mentees),
  /** What I hope for in this programme. */
  goals: z.array(line({ least: 1, most: longest.profileGoal })).max(most.profileGoals),
  /** Left out by somebody whose profile stays as it is. */
  profile: keptProfile.exactOptional(),
  /** To HR's own questions; what is left out stays as it was. */
  answers: answers.exactOptional(),
  /** What I say yes to, each for one purpose; what I said yes to before stays. */
  consents: z.array(z.enum(consentKinds)).max(consentKinds.length).exactOptional(),
});
export type EnrolmentInput = z.infer<typeof enrolmentInput>;

/** What happens next to me, who have joined or applied. */
const ahead = z.object({
  hears: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('on-a-day'), day }),
    z.object({ kind: z.enum(['soon', 'by-hand', 'chooses', 'is-asked']) }),
  ]),
  begins: day.nullable(),
  /** What there is to keep in a calendar, as `calendarDay` tells it. */
  toKeep: z.enum(['told', 'begins']).nullable(),
});
export type AheadBody = z.infer<typeof ahead>;

export const enrolmentEndpoints = {
  enrol: endpoint('PUT', '/api/programmes/:programmeId/enrolment', {
    access: 'employee',
    params: ofProgramme,
    body: enrolmentInput,
    answer: done,
  }),
  /** I leave; my profile stays. Whether I want to be asked the next time is mine to know. */
  withdraw: endpoint('POST', '/api/programmes/:programmeId/enrolment/withdraw', {
    access: 'employee',
    params: ofProgramme,
    body: z.object({ nextTime: z.enum(['ask', 'no']) }),
    answer: done,
  }),
  ahead: endpoint('GET', '/api/programmes/:programmeId/enrolment/ahead', {
    access: 'employee',
    params: ofProgramme,
    answer: told(ahead),
  }),
  /** The next day that matters to me, for my calendar. */
  calendarDay: endpoint('GET', '/api/programmes/:programmeId/enrolment/ahead.ics', {
    access: 'employee',
    params: ofProgramme,
    answer: file,
  }),
  /** Whether I want a pairing in the next round. */
  nextRound: endpoint('PUT', '/api/programmes/:programmeId/enrolment/next-round', {
    access: 'employee',
    params: ofProgramme,
    body: z.object({ takesPart: z.boolean() }),
    answer: done,
  }),
};
