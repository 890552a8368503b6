/** HR's lists: everybody who is enrolled, and every series; see `contract.ts`. */
import { z } from 'zod';
import { seriesStates } from '#domain/booking/series.ts';
import { day, id, instant, personCard, role } from './shapes.ts';
import { seriesTrouble } from './pairing.ts';

/** `GET /api/hr/people` */
export const enrolledPerson = z.object({
  person: personCard,
  roles: z.array(role),
  capacity: z.number().int(),
  mentees: z.number().int(),
  hasMentor: z.boolean(),
  state: z.enum(['waiting', 'proposed', 'matched', 'paused', 'withdrawn']),
  enrolledAt: instant,
  botReachable: z.enum(['reachable', 'blocked', 'not-installed', 'unknown']),
});
export type EnrolledPerson = z.infer<typeof enrolledPerson>;
export const enrolledPeople = z.object({ people: z.array(enrolledPerson) });

/** `GET /api/hr/series` */
export const seriesRow = z.object({
  id,
  people: z.array(personCard),
  status: z.enum(seriesStates),
  trouble: seriesTrouble.extend({ what: z.string(), advice: z.string() }).nullable(),
  counts: z.object({
    planned: z.number().int(),
    moved: z.number().int(),
    skipped: z.number().int(),
    held: z.number().int(),
  }),
  /** In the reader's language; null until a time has been found. */
  standing: z.string().nullable(),
  nextStart: instant.nullable(),
  /** The two are on a break until this day. */
  pausedUntil: day.nullable(),
  mayEnd: z.boolean(),
});
export type SeriesRow = z.infer<typeof seriesRow>;
export const seriesList = z.object({ series: z.array(seriesRow) });
