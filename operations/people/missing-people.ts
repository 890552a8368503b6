import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import { afterWorkingDays } from '#domain/time/working-days.ts';
import type { Context } from '../context.ts';
import type { Person } from '../ports/people.ts';
import { writeAnew } from '../write-anew.ts';
import { forgetFaults, leave } from './people-changes.ts';

/** How many in one transaction, so that nobody waits long for their rows. */
const atOnce = 50;

/**
 * The directory no longer has these people, or their accounts are disabled. That may pass: they are given nobody new, and
 * all that they have is kept until `concludeLeaving`. Work on a mailbox that may be gone with them waits for nobody.
 * Whoever is missing already stays so since then.
 */
export async function goMissing(context: Context, ids: readonly PersonId[]): Promise<void> {
  const since = context.now();
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    await context.store.write(async (tx) => {
      for (const person of await tx.people(some))
        await tx.markMissing(person.id, { since, leavesAt: leavesAt(context, person) });
      await forgetFaults(tx, some);
    });
  }
  for (const id of ids) context.log.event('person-missing', { person: id });
}

/** Public holidays where somebody works are no working days of theirs. */
function leavesAt(context: Context, { country }: Person): Temporal.Instant {
  return afterWorkingDays(
    context.now(),
    context.leaveAfterWorkingDays,
    context.homeZone,
    (date) => country !== '' && context.holidays.between(country, date, date).length > 0,
  );
}

/**
 * Somebody has been missing for so long that they have left, and a look at the directory since then has not found them
 * either. Whoever has left by the same time leaves with them: of two who go together neither is told of the other. May
 * run twice; who has come back meanwhile is left alone.
 */
export async function concludeLeaving(context: Context, id: PersonId): Promise<void> {
  const jobs = await writeAnew(context, async (tx) => {
    const watch = await tx.directoryWatch();
    if (watch === null) return [];
    const known = Temporal.Instant.compare(watch.lookedAt, context.now()) < 0 ? watch.lookedAt : context.now();
    const left = await tx.peopleLeavingBy(known);
    const others = left.filter((each) => each !== id).slice(0, atOnce - 1);
    return left.includes(id) ? leave(context, tx, [id, ...others]) : [];
  });
  await context.bell.ring(jobs);
}
