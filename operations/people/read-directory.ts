import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { Context } from '../context.ts';
import { enabledAmong, keepPeople, tooManyLeavers } from './directory-people.ts';
import { goMissing } from './missing-people.ts';
import type { Job } from '../job.ts';
import type { Reader } from '../ports/store.ts';

const job: Job = { kind: 'read-directory', id: 'all' };
const shrank = 'directory-shrank';
/** A second reading sooner than this after the first would only see the same disturbance. */
const seenAgainAfter = { hours: 1 } as const;

/**
 * Brings all people of the directory up to date, once a day: the safety net under `followDirectory`. Whoever is
 * disabled or no longer in it goes missing, and leaves after some days; that is concluded only from a reading that came to
 * its end. When a third of those who take part suddenly seem to be gone, nobody counts as missing until a later
 * reading says the same, and IT sees it. Throws `OutsideFailure`.
 */
export async function readDirectory(context: Context): Promise<void> {
  const startedAt = context.now();
  // Taken before the reading, so that changes during it are told again afterwards.
  const token = await context.directory.mark();
  const { read, disabled } = await readEverybody(context, startedAt);
  const { leavers, doubt } = await context.store.read(async (reader) => {
    const unseen = await reader.peopleNotSeenSince(startedAt);
    const gone = [...disabled, ...unseen];
    return { leavers: gone, doubt: await doubtAbout(reader, gone, startedAt) };
  });
  if (doubt !== null) return setAside(context, doubt, startedAt);
  await goMissing(context, leavers);
  await context.store.write(async (tx) => {
    await tx.setServiceFact('read-directory', startedAt);
    await tx.saveDirectoryWatch({ token, lookedAt: startedAt });
    await tx.unpark(job);
  });
  context.log.event('directory-read', { people: read, missing: leavers.length });
}

/** Page by page. People who are no longer enabled stay enabled here until the reading has come to its end. */
async function readEverybody(
  context: Context,
  startedAt: Temporal.Instant,
): Promise<{ readonly read: number; readonly disabled: readonly PersonId[] }> {
  const disabled: PersonId[] = [];
  let read = 0;
  for await (const page of context.directory.people()) {
    const jobs = await context.store.write(async (tx) => {
      const newlyDisabled = await enabledAmong(tx, page);
      disabled.push(...newlyDisabled);
      return keepPeople(tx, page, new Set(newlyDisabled), startedAt);
    });
    await context.bell.ring(jobs);
    read += page.length;
  }
  return { read, disabled: [...new Set(disabled)] };
}

/** Why this reading is not believed yet; null when it is. */
async function doubtAbout(
  reader: Reader,
  leavers: readonly PersonId[],
  startedAt: Temporal.Instant,
): Promise<string | null> {
  const worst = await tooManyLeavers(reader, leavers);
  if (worst === null || (await wasSeenBefore(reader, startedAt))) return null;
  return `${shrank}: ${worst.gone} of ${worst.before} people who take part are no longer in it`;
}

async function wasSeenBefore(reader: Reader, startedAt: Temporal.Instant): Promise<boolean> {
  const since = startedAt.subtract(seenAgainAfter).epochMilliseconds;
  const parked = await reader.parkedJobs();
  return parked.some(
    (each) => each.job.kind === job.kind && each.reason.startsWith(shrank) && each.parkedAt.epochMilliseconds <= since,
  );
}

async function setAside(context: Context, reason: string, at: Temporal.Instant): Promise<void> {
  await context.store.write(async (tx) => {
    const parked = (await tx.parkedJobs()).find((each) => each.job.kind === job.kind && each.reason.startsWith(shrank));
    await tx.park({ job, reason, parkedAt: parked?.parkedAt ?? at });
  });
  context.log.event(shrank, {});
}
