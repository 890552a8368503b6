import type { Programme } from '#domain/programme/programme.ts';
import { ledProgramme, ledProgrammes } from '../access/led-programme.ts';
import { requireHr } from '../access/require-role.ts';
import type { Actor, ActorIn, Context } from '../context.ts';
import type { ProgrammeCounts } from '../ports/programme.ts';
import { suggestedProgramme } from './suggested-programme.ts';

/** A programme for those who lead it. Throws `NotAllowed` for others. */
export async function programmeForLead(context: Context, actor: ActorIn): Promise<Programme> {
  return context.store.read((reader) => ledProgramme(reader, actor));
}

/** A programme with how many take part. */
export interface LedProgramme {
  readonly programme: Programme;
  readonly counts: ProgrammeCounts;
}

/** All that the actor leads, for HR every one; the latest first day first. */
export async function ledOverview(context: Context, actor: Actor): Promise<readonly LedProgramme[]> {
  return context.store.read(async (reader) => {
    const programmes = await ledProgrammes(reader, actor);
    const counts = await reader.programmeCounts(programmes.map(({ id }) => id));
    return programmes.map((programme) => ({ programme, counts: counts.get(programme.id) ?? nobody }));
  });
}

const nobody: ProgrammeCounts = { enrolled: 0, paired: 0, pairings: 0 };

/** What HR begins a new programme with. It is not stored. Throws `NotAllowed` for others. */
export function suggestionForHr(context: Context, actor: Actor): Programme {
  requireHr(actor);
  return suggestedProgramme(context);
}
