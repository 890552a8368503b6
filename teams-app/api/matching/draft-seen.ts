import type { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { DraftSeen } from '#operations/matching/propose-matches.ts';
import type { draftSeen } from '../../contract/matching.ts';

/** The draft that HR saw, for endpoints whose address names the round. */
export const seenOf = (params: { readonly id: string }, body: { readonly version: number }): DraftSeen => ({
  roundId: idOf(params.id),
  version: body.version,
});

/** The draft that HR saw, if there was one. */
export const seenOrNull = (seen: z.infer<typeof draftSeen> | null): DraftSeen | null =>
  seen === null ? null : { roundId: idOf(seen.roundId), version: seen.version };
