/** What the tab and the server say to each other about another mentor for a mentee of a draft. */
import { z } from 'zod';
import { longest } from '#domain/limits.ts';
import { byIdInProgramme, done, endpoint, told } from './endpoint.ts';
import { personCard } from './shapes.ts';
import { id, line, version } from './text.ts';

/** Which mentor for which mentee; `insteadOf` is the mentee who makes room, null leaves that to the service. */
const swap = z.object({ menteeId: id, mentorId: id, insteadOf: id.nullable() });
const swapQuery = swap.extend({ insteadOf: id.optional() });
const mentorsWanted = z.object({ menteeId: id, search: line({ most: longest.search }).default('') });

/** `fitPercent` null: I am one of the two. */
const swapPair = z.object({ mentor: personCard, mentee: personCard, fitPercent: z.number().int().nullable() });
const swapEffect = z.object({
  gone: z.array(swapPair),
  made: z.array(swapPair),
  leftWaiting: personCard.nullable(),
});
export type SwapEffectBody = z.infer<typeof swapEffect>;

const otherMentors = z.object({
  mentee: personCard,
  mentors: z.array(
    z.object({
      mentor: personCard,
      /** Null: I am the mentor. */
      fitPercent: z.number().int().nullable(),
      why: z.array(z.string()),
      against: z.array(z.string()),
      /** The mentees the mentor has in the draft now. */
      mentees: z.array(z.string()),
      /** Why it cannot be done, in the reader's language; null when it can. */
      refusal: z.string().nullable(),
    }),
  ),
});
export type OtherMentorsBody = z.infer<typeof otherMentors>;

export const swapEndpoints = {
  /** Read by POST, because a name that is searched must not stand in an address: proxies write addresses down. */
  mentors: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/mentors', {
    access: 'lead',
    params: byIdInProgramme,
    body: mentorsWanted,
    answer: told(otherMentors),
  }),
  effect: endpoint('GET', '/api/programmes/:programmeId/matching/rounds/:id/swap', {
    access: 'lead',
    params: byIdInProgramme,
    query: swapQuery,
    answer: told(swapEffect),
  }),
  swap: endpoint('POST', '/api/programmes/:programmeId/matching/rounds/:id/mentor', {
    access: 'lead',
    params: byIdInProgramme,
    body: swap.extend({ version }),
    answer: done,
  }),
};
