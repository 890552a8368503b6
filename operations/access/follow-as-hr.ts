import type { Temporal } from 'temporal-polyfill';
import type { ProgrammeId } from '#domain/ids.ts';
import { usualAlerts } from '#domain/leads/alerts.ts';
import type { Actor } from '../context.ts';
import type { Writer } from '../ports/store.ts';

/** Whoever of HR begins a programme is told what needs somebody in it, so that no programme begins with nobody told. */
export async function followAsHr(
  tx: Writer,
  { personId }: Actor,
  programmeId: ProgrammeId,
  now: Temporal.Instant,
): Promise<void> {
  // HR may be quicker than the first reading of the directory; nobody can be written to before that.
  if ((await tx.person(personId)) === null) return;
  await tx.saveAlertChoice({ ...usualAlerts, programmeId, personId, asHr: true, seenAt: now, version: 1 });
}
