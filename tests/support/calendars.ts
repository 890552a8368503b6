import type { CalendarEvent, SamplePerson, StandinClient } from './standin-client.ts';

/** Everybody's events of a window, by object id; people without a mailbox are left out. */
export type Calendars = ReadonlyMap<string, readonly CalendarEvent[]>;

/** Reads the calendars of [from, until) as Outlook shows them. */
export async function readCalendars(
  standin: StandinClient,
  people: readonly SamplePerson[],
  [from, until]: readonly [from: string, until: string],
): Promise<Calendars> {
  const entries: [string, readonly CalendarEvent[]][] = [];
  for (const { oid, hasMailbox } of people)
    if (hasMailbox) entries.push([oid, await standin.calendar(oid, from, until)]);
  return new Map(entries);
}

/** What stands in a person's calendar now and did not before, cancelled events left out. */
export function addedFor(oid: string, before: Calendars, after: Calendars): readonly CalendarEvent[] {
  const known = new Set(before.get(oid)?.map(({ id }) => id));
  return (after.get(oid) ?? []).filter(({ id, isCancelled }) => !known.has(id) && isCancelled !== true);
}

/** How many added events overlap something else that makes their owner busy or away. */
export function doubleBookings(before: Calendars, after: Calendars): number {
  return [...after].reduce((count, [oid, events]) => {
    const engaged = events.filter(
      (event) => event.isCancelled !== true && ['busy', 'oof'].includes(event.showAs ?? ''),
    );
    const clashing = addedFor(oid, before, after).filter((event) =>
      engaged.some((other) => other.id !== event.id && overlap(event, other)),
    );
    return count + clashing.length;
  }, 0);
}

function overlap(one: CalendarEvent, other: CalendarEvent): boolean {
  return startOf(one) < endOf(other) && startOf(other) < endOf(one);
}

/** Milliseconds since 1970; the control API gives calendars in UTC. */
export function startOf({ start }: Pick<CalendarEvent, 'start'>): number {
  return Date.parse(`${start.dateTime.slice(0, 23)}Z`);
}

function endOf({ end }: CalendarEvent): number {
  return Date.parse(`${end.dateTime.slice(0, 23)}Z`);
}
