/** What one of a pairing proposes and all have to agree to. */
import { z } from 'zod';
import { decisionKinds } from '#domain/pairing/joint-decision.ts';
import { cadences } from '#domain/programme/programme.ts';
import { byId, done, endpoint, told } from './endpoint.ts';
import { instant } from './shapes.ts';
import { id } from './text.ts';

export const rhythm = z.object({ cadence: z.enum(cadences), minutes: z.number().int().min(1).max(1440) });

/** A proposal that waits for answers. Who has said yes already is not told. */
export const decisionNote = z.object({
  id,
  kind: z.enum(decisionKinds),
  /** Given name of whoever proposed it. */
  by: z.string(),
  isMine: z.boolean(),
  /** Is it my answer that is missing? */
  toAnswer: z.boolean(),
  /** Where the meeting stands that it is about; null where it is about the rhythm. */
  meetingStart: instant.nullable(),
  rhythm: rhythm.nullable(),
  /** Without everybody's yes before then nothing changes. */
  until: instant,
});
export type DecisionNote = z.infer<typeof decisionNote>;

/** How we meet, and what we may propose. */
export const pairRhythm = z.object({
  present: rhythm,
  ofProgramme: rhythm,
  isOwn: z.boolean(),
  /** Null: HR lets nobody choose. */
  choices: z
    .object({ cadences: z.array(z.enum(cadences)), least: z.number().int(), most: z.number().int() })
    .nullable(),
});

/** `agreed`: the other one had proposed the same, and it is being done. */
const proposed = told(z.object({ decisionId: id, agreed: z.boolean() }), 201);

export const jointDecisionEndpoints = {
  proposeForNext: endpoint('POST', '/api/meetings/:id/proposals', {
    access: 'employee',
    params: byId,
    body: z.object({ what: z.enum(['skip', 'move']) }),
    answer: proposed,
  }),
  proposeRhythm: endpoint('POST', '/api/pairings/:id/rhythm', {
    access: 'employee',
    params: byId,
    body: rhythm,
    answer: proposed,
  }),
  /** `agreed`: all have said yes now. */
  answer: endpoint('POST', '/api/joint-decisions/:id/answer', {
    access: 'employee',
    params: byId,
    body: z.object({ agrees: z.boolean() }),
    answer: told(z.object({ agreed: z.boolean() })),
  }),
  withdraw: endpoint('POST', '/api/joint-decisions/:id/withdraw', { access: 'employee', params: byId, answer: done }),
};
