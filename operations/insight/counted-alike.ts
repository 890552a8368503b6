/** What HR's page and IT's page count by the same rule. */
import type { Temporal } from 'temporal-polyfill';
import type { ZoneData } from '../ports/holidays.ts';
import type { UntoldMailbox } from '../ports/mailboxes.ts';
import type { Person } from '../ports/people.ts';

/** Zones (IANA) in which these people work and which this machine's data no longer tells right. */
export function zonesOutOfDate(people: Iterable<Person>, { differing }: ZoneData): readonly string[] {
  const used = new Set([...people].map(({ workingHours }) => workingHours?.timeZone));
  return differing.filter((zone) => used.has(zone));
}

/** A short outage needs nobody. */
const untoldFor = { minutes: 60 } as const;

/** Has Outlook not told an organiser's changes for so long that somebody should know? */
export function isUntoldForLong({ since }: UntoldMailbox, now: Temporal.Instant): boolean {
  return since.add(untoldFor).epochMilliseconds <= now.epochMilliseconds;
}
