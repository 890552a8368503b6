import type { MatchSettings } from '#domain/programme/match-settings.ts';
import { reviseProgramme, type ReviseRefusal } from '#domain/programme/revise-programme.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import { todayIn } from '../today.ts';

/** How the programme matches, with the programme's version. For those who lead it: throws `NotAllowed`. */
export async function matchSettings(context: Context, actor: ActorIn): Promise<Programme> {
  return context.store.read((reader) => ledProgramme(reader, actor));
}

/**
 * Changes how the programme matches from the next round on; existing proposals stay. `version` is that of the programme
 * HR looked at. Throws `Conflict` when another HR lead was first, `NotAllowed` for others than HR.
 */
export async function setMatchSettings(
  context: Context,
  actor: ActorIn,
  input: { readonly settings: MatchSettings; readonly version: number },
): Promise<Programme | Refused<ReviseRefusal>> {
  const at = context.now();
  return context.store.write(async (tx) => {
    const before = await ledProgramme(tx, actor);
    if (before.version !== input.version) throw new Conflict('The programme has been changed meanwhile');
    const programme = reviseProgramme(before, { matching: input.settings }, todayIn(before, at));
    if (isRefused(programme)) return programme;
    await tx.saveProgramme(programme, at);
    await tx.audit({ at, actorId: actor.personId, act: 'set-matching', subject: 'programme', subjectId: programme.id });
    context.log.event('matching-set', { programme: programme.id, preset: input.settings.preset });
    return programme;
  });
}
