import type { Context } from '../context.ts';
import { enabledAmong, keepPeople, tooManyLeavers } from './directory-people.ts';
import { goMissing } from './missing-people.ts';

/**
 * Brings over what has changed in the directory since the last look: who came, moved, got another manager, or is no longer there.
 * Where the directory has forgotten our token, or a third of those who take part would suddenly be gone, nothing is
 * concluded here and the whole directory is read instead, which has its own protections. Throws `OutsideFailure`.
 */
export async function followDirectory(context: Context): Promise<void> {
  const watch = await context.store.read((reader) => reader.directoryWatch());
  // There is no token to go on from: the next whole reading sets one.
  if (watch === null) return;
  const lookedAt = context.now();
  const changes = await context.directory.changesSince(watch.token);
  if (changes.kind === 'anew') return readAnew(context, 'directory-changes-lost');
  const { people, gone, token } = changes;
  const { leavers, doubt } = await context.store.read(async (reader) => {
    const disabled = await enabledAmong(reader, people);
    const known = await reader.people(gone);
    const all = [...disabled, ...known.filter(({ enabled }) => enabled).map(({ id }) => id)];
    return { leavers: [...new Set(all)], doubt: await tooManyLeavers(reader, all) };
  });
  if (doubt !== null) return readAnew(context, 'directory-changes-doubted');
  const jobs = await context.store.write((tx) => keepPeople(tx, people, new Set(leavers), lookedAt));
  await context.bell.ring(jobs);
  await goMissing(context, leavers);
  await context.store.write((tx) => tx.saveDirectoryWatch({ token, lookedAt }));
  if (people.length + gone.length > 0) {
    context.log.event('directory-followed', { people: people.length, missing: leavers.length });
  }
}

async function readAnew(context: Context, why: string): Promise<void> {
  await context.store.write(async (tx) => {
    await tx.saveDirectoryWatch(null);
    await tx.forgetServiceFact('read-directory');
  });
  context.log.event(why, {});
  await context.bell.ring([{ kind: 'read-directory', id: 'all' }]);
}
