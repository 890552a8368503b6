import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { leave, peopleTakingPart } from './people-changes.ts';
import type { DirectoryPerson } from '../ports/directory.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { writeAnew } from '../write-anew.ts';

/** How many in one transaction, so that nobody waits long for their rows. */
const leaversAtOnce = 50;

/** People who are disabled in the directory but enabled here: they are about to leave. */
export async function enabledAmong(reader: Reader, people: readonly DirectoryPerson[]): Promise<readonly PersonId[]> {
  const ids = people.filter(({ enabled }) => !enabled).map(({ id }) => id);
  const known = ids.length === 0 ? [] : await reader.people(ids);
  return known.filter(({ enabled }) => enabled).map(({ id }) => id);
}

/**
 * Keeps people as the directory has them. `stillEnabled` are people who are no longer enabled there, but stay enabled
 * here until it is certain that they have left. Returns the jobs to ring.
 */
export async function keepPeople(
  tx: Writer,
  people: readonly DirectoryPerson[],
  stillEnabled: ReadonlySet<PersonId>,
  at: Temporal.Instant,
): Promise<readonly Job[]> {
  const kept = people.map((person) => (stillEnabled.has(person.id) ? { ...person, enabled: true } : person));
  const changed = await tx.savePeople(kept, at);
  const toCheck = changed.length === 0 ? [] : await tx.markForChecking(changed);
  return toCheck.map((id): Job => ({ kind: 'check-series', id }));
}

/** Lets people leave, some at a time. */
export async function leaveInParts(context: Context, leavers: readonly PersonId[]): Promise<void> {
  for (let from = 0; from < leavers.length; from += leaversAtOnce) {
    const some = leavers.slice(from, from + leaversAtOnce);
    await context.bell.ring(await writeAnew(context, (tx) => leave(context, tx, some)));
  }
}

/**
 * How many of how many participants would suddenly have left, if that is a third or more; null when the reading can be
 * believed.
 */
export async function tooManyLeavers(
  reader: Reader,
  leavers: readonly PersonId[],
): Promise<{ readonly gone: number; readonly before: number } | null> {
  const { all, paired } = await peopleTakingPart(reader);
  const [part, pairs] = [all, paired].map((people) => ({
    before: people.size,
    gone: leavers.filter((id) => people.has(id)).length,
  }));
  return [pairs, part].find((each) => each !== undefined && each.gone > 5 && each.gone * 3 > each.before) ?? null;
}
