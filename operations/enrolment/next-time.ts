import type { NextTimeWish } from '#domain/enrolment/next-time.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import { refused, type Refused } from '#domain/refused.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { renewCards } from '../messages/renew-cards.ts';
import type { Writer } from '../ports/store.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { writeAnew } from '../write-anew.ts';

/**
 * Somebody says, or says anew, what they want of the next time: whoever took part until a programme ended, and whoever has
 * left one, though these can only be asked. Nobody else reads it, and it is not logged. Throws `NotFound` for whoever was
 * never in the programme.
 */
export async function sayNextTime(
  context: Context,
  actor: ActorIn,
  wish: NextTimeWish,
): Promise<void | Refused<'not-allowed-now'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const programme = await tx.programme(actor.programmeId);
    const own = programme && (await tx.enrolment(programme.id, actor.personId));
    if (!programme || !own) throw new NotFound('The person never took part');
    const hasLeft = own.status !== 'enrolled';
    if (hasLeft ? wish === 'yes' : !isProgrammeOver(programme)) return refused('not-allowed-now');
    return { jobs: await keepNextTime(context, tx, actor, wish) };
  });
  return ringOutcome(context, outcome);
}

/** Keeps it inside a transaction, and has their card of farewell say so. Returns the jobs to ring. */
export async function keepNextTime(
  context: Pick<Context, 'now'>,
  tx: Writer,
  { programmeId, personId }: { readonly programmeId: ProgrammeId; readonly personId: ActorIn['personId'] },
  wish: NextTimeWish | null,
): Promise<readonly Job[]> {
  const now = context.now();
  await tx.saveNextTime(programmeId, personId, { wish, at: now });
  const cards = await tx.noticesAbout({ kind: 'farewell', programmeId });
  const own = cards.filter((card) => card.personId === personId);
  return renewCards(tx, own, now);
}
