import { mayActOnProgramme } from '#domain/programme/programme.ts';
import { refused, type Refused } from '#domain/refused.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import type { JoinLink } from '../ports/inviting.ts';

/** The secret that lets in whoever has the link; null: there is none. Throws `NotAllowed` for whoever does not lead the programme. */
export async function joinLinkOf(context: Context, actor: ActorIn): Promise<JoinLink | null> {
  return context.store.read(async (reader) => {
    const { id } = await ledProgramme(reader, actor);
    return reader.joinLink(id);
  });
}

/** Makes a link that lets in whoever has it, in the place of an earlier one, which lets in nobody any more. */
export async function makeJoinLink(
  context: Context,
  actor: ActorIn,
): Promise<JoinLink | Refused<'programme-not-open'>> {
  const now = context.now();
  return context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    if (!mayActOnProgramme(programme.status, 'invite')) return refused('programme-not-open');
    const secret = [context.newId(), context.newId()].join('').replaceAll('-', '');
    const link = { programmeId: programme.id, secret, madeBy: actor.personId, madeAt: now };
    await tx.saveJoinLink(link);
    await tx.audit({ at: now, actorId: actor.personId, act: 'make', subject: 'join-link', subjectId: programme.id });
    return link;
  });
}

/** The link lets in nobody any more; whoever came in by it stays. Twice is the same as once. */
export async function removeJoinLink(context: Context, actor: ActorIn): Promise<void> {
  await context.store.write(async (tx) => {
    const { id } = await ledProgramme(tx, actor);
    await tx.removeJoinLink(id);
    const entry = { at: context.now(), actorId: actor.personId, subject: 'join-link', subjectId: id };
    await tx.audit({ ...entry, act: 'remove' });
  });
}
