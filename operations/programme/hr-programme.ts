import type { Programme } from '#domain/programme/programme.ts';
import { requireHr } from '../access/require-role.ts';
import type { Actor, Context } from '../context.ts';
import { suggestedProgramme } from './suggested-programme.ts';

/** The programme as HR set it up, if they have, and a suggestion to begin with. The suggestion is not stored. */
export async function programmeForHr(
  context: Context,
  actor: Actor,
): Promise<{ readonly programme: Programme | null; readonly suggestion: Programme }> {
  requireHr(actor);
  const programme = await context.store.read(async (reader) => reader.currentProgramme());
  return { programme, suggestion: suggestedProgramme(context) };
}
