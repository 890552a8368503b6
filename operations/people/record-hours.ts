import type { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '#domain/time/working-hours.ts';
import { isSameClock } from '#domain/time/zone-clock.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { everybodyOf, type LoadedSeries } from '../series/load-series.ts';
import { worksDifferently } from './people-changes.ts';
import type { Availabilities } from '../ports/calendar.ts';
import type { Writer } from '../ports/store.ts';

/**
 * Free/busy tells each person's working hours as well: new hours are kept, and the person's other series are checked.
 * The series that was just read has been checked against them already. Returns the jobs to ring.
 */
export async function recordHours(
  context: Context,
  tx: Writer,
  loaded: Pick<LoadedSeries, 'series' | 'organiser' | 'guest' | 'others'>,
  availability: Availabilities,
): Promise<readonly Job[]> {
  const changed = everybodyOf(loaded).flatMap(({ id, workingHours }) => {
    const answer = availability.get(id);
    // The mailbox itself knows better than a guess from free/busy.
    const told = answer?.known === true && answer.hours?.isGuess !== true ? answer.hours : null;
    const hours = told && inKnownZone(told, workingHours, context.now());
    return worksDifferently(workingHours, hours) ? [{ id, hours }] : [];
  });
  if (changed.length === 0) return [];
  for (const { id, hours } of changed) await tx.saveMailbox(id, hours, context.now());
  const marked = await tx.markForChecking(changed.map(({ id }) => id));
  return marked.filter((id) => id !== loaded.series.id).map((id): Job => ({ kind: 'check-series', id }));
}

/** Free/busy may name a custom zone differently than the mailbox itself does, though the clock is the same. */
function inKnownZone(told: WorkingHours, known: WorkingHours | null, now: Temporal.Instant): WorkingHours {
  if (known === null || known.timeZone === told.timeZone) return told;
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  const isSame = isSameClock([known.timeZone, told.timeZone], today, today.add({ years: 1 }));
  return isSame ? { ...told, timeZone: known.timeZone } : told;
}
