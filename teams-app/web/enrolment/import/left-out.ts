import type { z } from 'zod';
import type { importEndpoints } from '../../../contract/import.ts';

type Done = z.infer<typeof importEndpoints.carryOut.answer.schema>;

/** What a file held that was not imported. */
export type LeftOut = Pick<Done, 'notImported' | 'notes'>;

/** Null when everything was imported. */
export function leftOutOf({ notImported, notes }: Done): LeftOut | null {
  return notImported.length + notes === 0 ? null : { notImported, notes };
}
