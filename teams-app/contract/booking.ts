/** How the pairs' meetings are booked, for HR. */
import { z } from 'zod';
import { pairingKinds } from '#domain/groups/pairing-kind.ts';
import { seriesStates, seriesTroubles } from '#domain/booking/series.ts';
import { byIdInProgramme, done, endpoint, ofProgramme, told } from './endpoint.ts';
import { rhythm } from './joint-decisions.ts';
import { instant, personCard } from './shapes.ts';
import { day, id } from './text.ts';

export const seriesTrouble = z.object({
  reason: z.enum(seriesTroubles),
  personName: z.string().nullable(),
  since: instant,
});

const seriesRow = z.object({
  id,
  kind: z.enum(pairingKinds),
  people: z.array(personCard),
  /** Their addresses, mentor first, where there is a reason to ask them how it goes; else none. */
  addresses: z.array(z.string()),
  /** When the pairing began. */
  since: instant,
  status: z.enum(seriesStates),
  trouble: seriesTrouble.extend({ what: z.string(), advice: z.string() }).nullable(),
  counts: z.object({
    planned: z.number().int(),
    moved: z.number().int(),
    skipped: z.number().int(),
    held: z.number().int(),
    /** Of those held: somebody said so; the others are presumed from the calendar. */
    confirmed: z.number().int(),
    /** Of those held: outside the series. */
    extra: z.number().int(),
  }),
  /** Of the meetings up to now that should have taken place. */
  due: z.number().int(),
  /** What became of each of their meetings, by when it stands, a letter each: `m`et, `o`ff, `b`ooked, mo`v`ed. */
  meets: z.string().regex(/^[mobv]*$/),
  lastMet: instant.nullable(),
  /** Why somebody should ask how it goes, though the booking is in order. */
  risk: z
    .object({
      reason: z.enum(['no-meeting-booked', 'not-met-within-21-days', 'three-missed-in-a-row']),
      what: z.string(),
      advice: z.string(),
    })
    .nullable(),
  /** In the reader's language; null until a time has been found. */
  standing: z.string().nullable(),
  nextStart: instant.nullable(),
  /** The two are on a break until this day. */
  pausedUntil: day.nullable(),
  /** They have agreed to meet otherwise than the programme says; null where they have not. */
  ownRhythm: rhythm.nullable(),
  mayEnd: z.boolean(),
});
export type SeriesRow = z.infer<typeof seriesRow>;

export const bookingEndpoints = {
  series: endpoint('GET', '/api/programmes/:programmeId/series', {
    access: 'lead',
    params: ofProgramme,
    answer: told(z.object({ series: z.array(seriesRow) })),
  }),
  endSeries: endpoint('POST', '/api/programmes/:programmeId/series/:id/end', {
    access: 'lead',
    params: byIdInProgramme,
    answer: done,
  }),
};
