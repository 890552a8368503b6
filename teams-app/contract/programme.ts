/** What HR sets up: the programme; see `contract.ts`. */
import { z } from 'zod';
import { cadences, programmeStatuses } from '#domain/programme/programme.ts';
import { day, id, wording } from './shapes.ts';

export const programme = z.object({
  id,
  name: wording,
  purpose: wording,
  status: z.enum(programmeStatuses),
  startsOn: day,
  endsOn: day,
  cadence: z.enum(cadences),
  meetingMinutes: z.number().int().min(25).max(60),
  /** Null: everyone may join. */
  departments: z.array(z.string().min(1).max(120)).max(200).nullable(),
  version: z.number().int(),
});
export type ProgrammeBody = z.infer<typeof programme>;

/** `PUT /api/programme`: what HR sets up. `version` null creates the programme. */
export const programmeInput = programme.omit({ id: true, status: true, version: true }).extend({
  status: z.enum(['draft', 'open', 'running', 'ended']),
  version: z.number().int().nullable(),
});
export type ProgrammeInput = z.infer<typeof programmeInput>;
