/** A programme on its way from a draft to its first pairs. */
import { z } from 'zod';
import { roundStatuses } from '#domain/matching/round.ts';
import { endpoint, ofProgramme, told } from './endpoint.ts';
import { matchSettings } from './match-settings.ts';
import { programme } from './programme.ts';
import { instant } from './shapes.ts';
import { day } from './text.ts';

const count = z.number().int();

const launch = z.object({
  programme,
  matching: matchSettings.shape.settings,
  time: z.object({ months: count, meetings: count, hours: count }),
  /** How many may join as it is decided; null: those who are invited. */
  audience: count.nullable(),
  dates: z.object({
    /** Null: as long as it takes people. */
    joinsUntil: day.nullable(),
    /** When those who have not joined are reminded before joining closes; null: never. */
    remindsOn: day.nullable(),
    /** When the first round runs by itself; null: somebody runs it. */
    firstRoundAt: instant.nullable(),
    /** No meeting stands before it. */
    startsOn: day,
  }),
  progress: z.object({
    invited: count,
    joined: count,
    enrolled: count,
    /** Applications that wait for a yes of those who lead the programme, or of a manager. */
    waiting: count,
    /** The present round; null: there has been none. */
    round: z.enum(roundStatuses).nullable(),
    pairings: count,
  }),
  /** People have been brought together: it is launched. */
  isBegun: z.boolean(),
});
export type LaunchBody = z.infer<typeof launch>;

export const launchEndpoints = {
  launch: endpoint('GET', '/api/programmes/:programmeId/launch', {
    access: 'lead',
    params: ofProgramme,
    answer: told(launch),
  }),
};
