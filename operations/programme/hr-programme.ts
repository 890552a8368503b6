import { idOf } from '#domain/ids.ts';
import { defaultProgramme, type Programme } from '#domain/programme/programme.ts';
import { requireHr } from '../access/require-role.ts';
import type { Actor, Context } from '../context.ts';
import { todayIn } from '../today.ts';

/** The programme as HR set it up, if they have, and a suggestion to begin with. The suggestion is not stored. */
export async function programmeForHr(
  context: Context,
  actor: Actor,
): Promise<{ readonly programme: Programme | null; readonly suggestion: Programme }> {
  requireHr(actor);
  const programme = await context.store.read(async (reader) => reader.currentProgramme());
  const today = todayIn({ timeZone: context.homeZone }, context.now());
  return {
    programme,
    suggestion: defaultProgramme({ id: idOf<'Programme'>(context.newId()), today, timeZone: context.homeZone }),
  };
}
