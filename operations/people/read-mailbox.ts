import type { MeetingSeriesId, PersonId } from '#domain/ids.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import type { Job } from '../job.ts';
import { worksDifferently } from './people-changes.ts';

/**
 * Reads working hours and picture of an enrolled person, for the matching and for their page; rarely as long as the
 * daily check of a series tells the hours anyway. Where the hours or their zone have changed, the person's series are
 * checked, so that another standing time can be offered. While a mailbox is missing or out of reach, the hours stay
 * unknown until it is read again; booking tells somebody who can act.
 */
export async function readMailbox(context: Context, personId: PersonId): Promise<void> {
  const person = await context.store.read((reader) => reader.person(personId));
  if (person === null) return;
  const workingHours = await orNull(() => context.directory.workingHours(personId));
  const photo = await orNull(() => context.directory.photo(personId));
  const isOther = worksDifferently(person.workingHours, workingHours);
  const toCheck = isOther ? await saveHours(context, personId, workingHours) : [];
  if (!isOther) await context.store.save((writer) => writer.saveMailbox(personId, workingHours, context.now()));
  if (photo !== null || person.hasPhoto) await context.store.save((writer) => writer.savePhoto(personId, photo));
  context.log.event('mailbox-read', { person: personId, hoursKnown: workingHours !== null });
  await context.bell.ring(toCheck.map((id): Job => ({ kind: 'check-series', id })));
}

/** Returns the series that have to be checked against the new hours. */
function saveHours(
  context: Context,
  personId: PersonId,
  hours: WorkingHours | null,
): Promise<readonly MeetingSeriesId[]> {
  return context.store.write(async (tx) => {
    await tx.saveMailbox(personId, hours, context.now());
    return tx.markForChecking([personId]);
  });
}

async function orNull<Found>(ask: () => Promise<Found | null>): Promise<Found | null> {
  try {
    return await ask();
  } catch (error) {
    const isPassing = error instanceof OutsideFailure && ['throttled', 'unavailable'].includes(error.kind);
    if (!(error instanceof OutsideFailure) || isPassing) throw error;
    return null;
  }
}
