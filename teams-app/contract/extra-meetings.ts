/** What people had outside their series: somebody says so, and may take it back. */
import { z } from 'zod';
import { extraMinutes } from '#domain/limits.ts';
import { byId, done, endpoint, told } from './endpoint.ts';
import { timeOfDay } from './shapes.ts';
import { day, id, line } from './text.ts';

/** When we met: a day and a time on the clock that the reader looks at. */
const met = z.object({
  day,
  time: timeOfDay,
  /** IANA. */
  timeZone: line({ least: 1, most: 64 }),
  minutes: z.number().int().min(extraMinutes.least).max(extraMinutes.most),
});
export type MetInput = z.infer<typeof met>;

export const extraMeetingEndpoints = {
  /** `isNew` is false where one of us had said so before. */
  met: endpoint('POST', '/api/pairings/:id/met', {
    access: 'employee',
    params: byId,
    body: met,
    answer: told(z.object({ meetingId: id, isNew: z.boolean() }), 201),
  }),
  takeBack: endpoint('POST', '/api/meetings/:id/take-back', { access: 'employee', params: byId, answer: done }),
};
