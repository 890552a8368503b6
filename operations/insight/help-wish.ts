import { Temporal } from 'temporal-polyfill';
import type { HelpWishId } from '#domain/ids.ts';
import { readAsHr } from '../access/read-as-hr.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import type { HelpTaken } from '../ports/surveys.ts';
import type { Reader, Writer } from '../ports/store.ts';

/**
 * Somebody of HR takes up a wish for help, so that the others see who does, or closes it once it has been answered. Twice
 * is the same as once; closing what nobody took up takes it up as well. Throws `NotAllowed`, `NotFound` where nobody of
 * the programme wished that, also to whoever is in the pairing themselves, and `Conflict` where somebody else has taken it up.
 */
export async function seeToHelp(
  context: Context,
  actor: ActorIn,
  { wishId, step }: { readonly wishId: HelpWishId; readonly step: 'take-up' | 'close' },
): Promise<void> {
  const wishes = await readAsHr(context, actor, 'help-wish', async (reader, programme) => {
    const own = new Set((await reader.pairingsOf(actor.personId)).map(({ id }) => id));
    return (await reader.helpWanted(programme.id)).filter(({ pairingId }) => !own.has(pairingId));
  });
  if (!wishes.some((wish) => wish.wishId === wishId)) throw new NotFound('No such wish');
  const mine = { by: actor.personId, at: context.now() };
  await context.store.write(async (tx) => {
    await see(tx, wishId, { step, mine });
    // With the latest, what the same person wished before in the same pairing is closed: they may ask anew.
    const earlier = step === 'close' ? earlierOf(wishes, wishId) : [];
    for (const each of earlier) await see(tx, each, { step, mine });
    const [held] = await tx.helpTaken([wishId]);
    if (step === 'take-up' && held?.takenUp.by !== mine.by) throw new Conflict('Somebody else has taken it up');
    await tx.audit({ at: mine.at, actorId: mine.by, act: step, subject: 'help-wish', subjectId: wishId });
  });
  context.log.event('help-seen-to', { wish: wishId, step });
}

type Wishes = Awaited<ReturnType<Reader['helpWanted']>>;

function earlierOf(wishes: Wishes, wishId: HelpWishId): readonly HelpWishId[] {
  const last = wishes.find((each) => each.wishId === wishId);
  return wishes
    .filter((each) => each.personId === last?.personId && each.pairingId === last.pairingId)
    .filter((each) => each.wishId !== wishId && Temporal.Instant.compare(each.at, last?.at ?? each.at) <= 0)
    .map((each) => each.wishId);
}

interface Seeing {
  readonly step: 'take-up' | 'close';
  readonly mine: HelpTaken['takenUp'];
}

async function see(tx: Writer, wishId: HelpWishId, { step, mine }: Seeing): Promise<void> {
  const [taken] = await tx.helpTaken([wishId]);
  const closed = taken?.closed ?? (step === 'close' ? mine : null);
  await tx.saveHelp({ wishId, takenUp: taken?.takenUp ?? mine, closed });
}
