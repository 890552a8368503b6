/** What HR sets up: the programme. */
import { z } from 'zod';
import { cadences, programmeStatuses } from '#domain/programme/programme.ts';
import { endpoint, told } from './endpoint.ts';
import { wording } from './shapes.ts';
import { day, id, line, version } from './text.ts';
import { longest, meetingMinutes, most } from '#domain/limits.ts';

const length = z.number().int().min(meetingMinutes.least).max(meetingMinutes.most);

/** What pairs may choose for themselves. */
const ownRhythm = z.object({
  cadences: z.array(z.enum(cadences)).min(1).max(cadences.length),
  minutes: z.object({ least: length, most: length }),
});
export type OwnRhythmBody = z.infer<typeof ownRhythm>;

export const programme = z.object({
  id,
  name: wording,
  purpose: wording,
  status: z.enum(programmeStatuses),
  startsOn: day,
  endsOn: day,
  cadence: z.enum(cadences),
  meetingMinutes: length,
  /** Null: every pair keeps the programme's rhythm. */
  ownRhythm: ownRhythm.nullable(),
  /** Null: everyone may join. */
  departments: z
    .array(line({ least: 1, most: longest.department }))
    .max(most.departments)
    .nullable(),
  version,
});
export type ProgrammeBody = z.infer<typeof programme>;

/** `version` null creates the programme. */
const programmeInput = programme.omit({ id: true, status: true, version: true }).extend({
  status: z.enum(['draft', 'open', 'running', 'ended']),
  version: version.nullable(),
  /** Left out: stays as it is. */
  ownRhythm: ownRhythm.nullable().optional(),
});
export type ProgrammeInput = z.infer<typeof programmeInput>;

export const programmeEndpoints = {
  /** The programme (null before there is one) and a suggestion to begin with. */
  ofHr: endpoint('GET', '/api/hr/programme', {
    access: 'hr',
    answer: told(z.object({ programme: programme.nullable(), suggestion: programmeInput })),
  }),
  setUp: endpoint('PUT', '/api/hr/programme', { access: 'hr', body: programmeInput, answer: told(programme) }),
};
