import type { ProgrammeId } from '#domain/ids.ts';
import { widened, type OnePress } from '#domain/matching/left-alone.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { writeAnew } from '../write-anew.ts';

/**
 * Somebody whom a round left alone widens their own search with one press. Twice is the same as once. Throws `NotFound`
 * for whoever is not enrolled in the programme.
 */
export async function widenSearch(
  context: Context,
  actor: Actor,
  { programmeId, way }: { readonly programmeId: ProgrammeId; readonly way: OnePress },
): Promise<void> {
  await writeAnew(context, async (tx) => {
    const own = await tx.enrolment(programmeId, actor.personId);
    if (own?.status !== 'enrolled') throw new NotFound('The person is not enrolled');
    const kept = await tx.profile(actor.personId);
    if (kept === null) throw new NotFound('The person has no profile');
    const told = widened(kept.told, way);
    if (told !== kept.told) await tx.saveProfile({ ...kept, told, version: kept.version + 1 });
  });
}
