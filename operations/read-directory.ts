import type { Context } from './context.ts';

/** Brings the people of the directory up to date; whoever is no longer in it is disabled. Throws `OutsideFailure`. */
export async function readDirectory(context: Context): Promise<void> {
  const startedAt = context.now();
  let read = 0;
  for await (const page of context.directory.people()) {
    await context.store.write((tx) => tx.savePeople(page, startedAt));
    read += page.length;
  }
  const left = await context.store.write(async (tx) => {
    const disabled = await tx.disablePeopleNotSeenSince(startedAt);
    await tx.setServiceFact('read-directory', startedAt);
    return disabled;
  });
  context.log.event('directory-read', { people: read, left });
}
