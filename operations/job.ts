import { z } from 'zod';

const id = z.string().min(1).max(64);

/** All background work. A job carries ids only; whoever runs it reads the rows again and does the next step. */
export const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('run-round'), id }),
  z.object({ kind: z.literal('publish-round'), id }),
  z.object({ kind: z.literal('begin-group'), id }),
  z.object({ kind: z.literal('plan-series'), id }),
  z.object({ kind: z.literal('book-series'), id }),
  z.object({ kind: z.literal('verify-series'), id }),
  z.object({ kind: z.literal('repair-series'), id }),
  z.object({ kind: z.literal('end-series'), id }),
  z.object({ kind: z.literal('follow-series'), id }),
  z.object({ kind: z.literal('check-series'), id }),
  z.object({ kind: z.literal('follow-mailbox'), id }),
  z.object({ kind: z.literal('offer-step'), id }),
  z.object({ kind: z.literal('suggest-mentors'), id }),
  z.object({ kind: z.literal('request-step'), id }),
  z.object({ kind: z.literal('resume-pairing'), id }),
  z.object({ kind: z.literal('settle-meeting'), id }),
  z.object({ kind: z.literal('survey-step'), id }),
  z.object({ kind: z.literal('send-notice'), id }),
  z.object({ kind: z.literal('read-mailbox'), id }),
  z.object({ kind: z.literal('keep-subscription'), id }),
  z.object({ kind: z.literal('read-directory'), id: z.literal('all') }),
  z.object({ kind: z.literal('follow-directory'), id: z.literal('all') }),
]);
export type Job = z.infer<typeof job>;
