import { z } from 'zod';

/** What is done in the background, by room. The room's `work.ts` says how, and its `due.ts` in the store says when. */
const ofOne = [
  'propose-round',
  'run-round',
  'publish-by-itself',
  'publish-round',
  'begin-group',
  'suggest-mentors',
  'request-step',
  'resume-pairing',
  'joint-decision-step',
  'silence-step',
  'conclude-pairing',
  'end-programme',
  'parting-step',
  'carry-on-step',
  'plan-series',
  'book-series',
  'verify-series',
  'repair-series',
  'check-series',
  'end-series',
  'follow-series',
  'follow-mailbox',
  'keep-subscription',
  'offer-step',
  'continuation-step',
  'settle-meeting',
  'survey-step',
  'send-notice',
  'mail-notice',
  'tell-lead',
  'read-mailbox',
  'conclude-leaving',
  'install-app',
  'invite-round',
  'invite-step',
] as const;
/** Work of which there is only one piece: its id is `all`. */
const ofAll = ['read-directory', 'follow-directory'] as const;

export const kinds = [...ofOne, ...ofAll] as const;

/** A piece of background work. It carries an id only; whoever runs it reads the rows again and does the next step. */
export const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(ofOne), id: z.string().min(1).max(64) }),
  z.object({ kind: z.enum(ofAll), id: z.literal('all') }),
]);
export type Job = z.infer<typeof job>;
