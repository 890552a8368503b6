/** What is said about choosing a mentor and being chosen. */
import { z } from 'zod';
import { seenChoosing } from '#domain/access/seen-by-hr.ts';
import { longest, most } from '#domain/limits.ts';
import { choosers } from '#domain/programme/match-settings.ts';
import { byId, done, endpoint, ofProgramme, told } from './endpoint.ts';
import { instant, personCard } from './shapes.ts';
import { id, lines, version } from './text.ts';

const choice = z.object({
  /** `self`: the first is asked at once; `hr`: the ranking is a wish for the next round. */
  choosing: z.enum(choosers),
  /** False until mentors have been looked for at all: `suggest` does. */
  hasLooked: z.boolean(),
  /** Best first, three at most; a sentence or two why. */
  suggestions: z.array(z.object({ mentor: personCard, why: z.array(z.string()) })),
  /** The mentors I want who have not been asked, best first. */
  wishes: z.array(personCard),
  isRanked: z.boolean(),
  asked: z.object({ mentor: personCard, askedAt: instant, expiresAt: instant }).nullable(),
  greeting: z.string(),
  /** These came because those I chose had no time. */
  isRenewed: z.boolean(),
  version,
});
export type ChoiceBody = z.infer<typeof choice>;

const request = z.object({
  id,
  mentee: personCard,
  /** What they want to learn, most important first. */
  /** Names, in the reader's language. */
  wanted: z.array(z.string()),
  greeting: z.string(),
  expiresAt: instant,
});
export type RequestBody = z.infer<typeof request>;

/** What I may choose from as a mentee (null when I am not waiting for a mentor), and what I am asked as a mentor. */
export const myChoosing = z.object({ choice: choice.nullable(), requests: z.array(request) });
export type MyChoosingBody = z.infer<typeof myChoosing>;

/** The mentors I want, best first. */
const ranking = z.object({
  wishes: z.array(id).min(1).max(most.wishes),
  greeting: lines({ most: longest.greeting }),
  version,
});
export type Ranking = z.infer<typeof ranking>;

/** Only numbers, and who waits; null where HR runs rounds. */
const hrChoosing = z.object({
  insight: z
    .object({
      counts: z.object({ choosing: z.number().int(), found: z.number().int() }),
      waiting: z.array(z.object({ person: personCard, state: z.enum(seenChoosing), since: instant })),
    })
    .nullable(),
});
export type HrChoosingBody = z.infer<typeof hrChoosing>;

export const choosingEndpoints = {
  mine: endpoint('GET', '/api/programmes/:programmeId/choosing', {
    access: 'employee',
    params: ofProgramme,
    answer: told(myChoosing),
  }),
  suggest: endpoint('POST', '/api/programmes/:programmeId/choosing/suggestions', {
    access: 'employee',
    params: ofProgramme,
    answer: done,
  }),
  rank: endpoint('PUT', '/api/programmes/:programmeId/choosing/wishes', {
    access: 'employee',
    params: ofProgramme,
    body: ranking,
    answer: done,
  }),
  takeBack: endpoint('DELETE', '/api/programmes/:programmeId/choosing/wishes', {
    access: 'employee',
    params: ofProgramme,
    answer: done,
  }),
  accept: endpoint('POST', '/api/requests/:id/accept', { access: 'employee', params: byId, answer: done }),
  decline: endpoint('POST', '/api/requests/:id/decline', { access: 'employee', params: byId, answer: done }),
  ofHr: endpoint('GET', '/api/programmes/:programmeId/seeking', {
    access: 'lead',
    params: ofProgramme,
    answer: told(hrChoosing),
  }),
};
