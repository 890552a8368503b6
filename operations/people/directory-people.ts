import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { Job } from '../job.ts';
import { peopleTakingPart } from './people-changes.ts';
import type { DirectoryPerson } from '../ports/directory.ts';
import type { Reader, Writer } from '../ports/store.ts';

/** People who are disabled in the directory but enabled here: they are about to go missing. */
export async function enabledAmong(reader: Reader, people: readonly DirectoryPerson[]): Promise<readonly PersonId[]> {
  const ids = people.filter(({ enabled }) => !enabled).map(({ id }) => id);
  const known = ids.length === 0 ? [] : await reader.people(ids);
  return known.filter(({ enabled }) => enabled).map(({ id }) => id);
}

/**
 * Keeps people as the directory has them. `stillEnabled` are people who are no longer enabled there, but stay enabled
 * here until the reading is believed. Of an account that lacks something, what was known stays: who fails a filter has
 * not left. Returns the jobs to ring.
 */
export async function keepPeople(
  tx: Writer,
  people: readonly DirectoryPerson[],
  stillEnabled: ReadonlySet<PersonId>,
  at: Temporal.Instant,
): Promise<readonly Job[]> {
  const kept = people.map((person) => (stillEnabled.has(person.id) ? { ...person, enabled: true } : person));
  await tx.barPeople(
    kept.filter(({ barred }) => barred !== undefined),
    at,
  );
  const fit = kept.filter(({ barred }) => barred === undefined);
  const changed = await tx.savePeople(fit, at);
  const toCheck = changed.length === 0 ? [] : await tx.markForChecking(changed);
  return toCheck.map((id): Job => ({ kind: 'check-series', id }));
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
