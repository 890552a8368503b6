/** When the other side is not heard of: what I may read, and what I may choose; and why a round left me alone. */
import { z } from 'zod';
import { leftWhys } from '#domain/matching/left-alone.ts';
import { silenceSigns } from '#domain/pairing/silence-signs.ts';
import { byId, done, endpoint } from './endpoint.ts';
import { instant, language, role } from './shapes.ts';
import { day, id } from './text.ts';

/** How it stands between me and the other side; only I read it. */
export const reach = z.object({
  /** What shows that the other side is silent; all of it I see anyway. */
  signs: z.array(z.enum(silenceSigns)),
  /** `asked`: Lodestar has told me, and I may choose; `waits`, `left`: I wait. */
  choice: z.enum(['none', 'asked', 'waits', 'left']),
  asksAgainAt: instant.nullable(),
  /** I have asked HR for help without a survey, and nobody has closed it. */
  helpAsked: z.boolean(),
  /** I am the silent one, and am asked whether I still want to meet: why; null where I am not asked. */
  question: z.array(z.enum(silenceSigns)).nullable(),
});
export type ReachBody = z.infer<typeof reach>;

/** One change of my own that needs a single press. */
const onePress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('language'), language }),
  z.object({ kind: z.literal('partner-style') }),
  z.object({ kind: z.literal('hours') }),
]);
export type OnePressBody = z.infer<typeof onePress>;

const way = z.discriminatedUnion('kind', [
  ...onePress.options,
  /** By their names, in my language. */
  z.object({ kind: z.literal('competences'), competences: z.array(z.string()) }),
  z.object({ kind: z.literal('place') }),
]);
export type WayBody = z.infer<typeof way>;

/** The latest round left me alone: why, and what of mine would help. */
export const leftAlone = z.object({
  programmeId: id,
  role,
  why: z.enum(leftWhys),
  ways: z.array(way),
  /** The day of the next round; null while none is decided on. */
  nextTry: day.nullable(),
});
export type LeftAloneBody = z.infer<typeof leftAlone>;

const ofMyPairing = { access: 'employee', params: byId, answer: done } as const;

export const silenceEndpoints = {
  /** I wait, and am asked again later. */
  wait: endpoint('POST', '/api/pairings/:id/wait', ofMyPairing),
  /** The pairing ends without blame, and I am put in line the next morning, with my place kept. */
  newMatch: endpoint('POST', '/api/pairings/:id/new-match', ofMyPairing),
  /** I ask HR for help, without a survey. */
  help: endpoint('POST', '/api/pairings/:id/help', ofMyPairing),
  /** I was asked whether I still want to meet, and do. */
  stillThere: endpoint('POST', '/api/pairings/:id/still-there', ofMyPairing),
  /** I widen my own search with one press. */
  widen: endpoint('POST', '/api/programmes/:programmeId/enrolment/widen', {
    access: 'employee',
    params: z.object({ programmeId: id }),
    body: onePress,
    answer: done,
  }),
};
