import { Temporal } from 'temporal-polyfill';
import { createCalendar } from '#adapters/microsoft365/calendar.ts';
import { createChangeNotices } from '#adapters/microsoft365/change-notices.ts';
import { createDirectory } from '#adapters/microsoft365/directory.ts';
import { createGraph, type Graph, type GraphParts } from '#adapters/microsoft365/graph.ts';
import type { Microsoft365Settings } from '#adapters/microsoft365/settings.ts';
import { createSignIn } from '#adapters/microsoft365/sign-in.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type {
  BookedSeries,
  Calendar,
  MailboxOwner,
  SeenOccurrence,
  SeriesReading,
  SeriesRequest,
  StandingSeries,
} from '#operations/ports/calendar.ts';
import type { ChangeNotices } from '#operations/ports/change-notices.ts';
import type { Directory } from '#operations/ports/directory.ts';
import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import type { StandinOptions } from '#standin/options.ts';
import { app, testStandin, type TestStandin } from '../../standin/standin-fixture.ts';

interface LoggedCall {
  readonly name: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** The real adapters on a stand-in of their own, over https with the certificate jest was started to trust. */
export interface GraphWorld {
  readonly standin: TestStandin;
  readonly settings: Microsoft365Settings;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly changeNotices: ChangeNotices;
  readonly logged: LoggedCall[];
  readonly graph: Graph;
  readonly now: () => Temporal.Instant;
}

export async function graphWorld(
  options: Partial<StandinOptions> = {},
  parts: Partial<Pick<GraphParts, 'timeoutMs' | 'leases' | 'elapsed'>> = {},
): Promise<GraphWorld> {
  const standin = await testStandin({ startAt: '2026-11-23T09:00:00Z', ...options });
  const settings: Microsoft365Settings = {
    graphBaseUrl: standin.cloudUrl,
    authority: `${standin.cloudUrl}/${app.tenantId}`,
    clientId: app.clientId,
    credential: { kind: 'secret', secret: app.clientSecret },
    notificationUrl: `${standin.cloudUrl}/public/api/graph/notifications`,
    lifecycleNotificationUrl: `${standin.cloudUrl}/public/api/graph/lifecycle`,
  };
  const logged: LoggedCall[] = [];
  const log = {
    event: (name: string, facts: LoggedCall['facts']) => void logged.push({ name, facts }),
    failure: (name: string, facts: LoggedCall['facts']) => void logged.push({ name, facts }),
  };
  const graph = createGraph({ settings, tokens: createSignIn(settings), log, leases: leasesInMemory(), ...parts });
  const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(standin.clock.now());
  return {
    standin,
    settings,
    calendar: createCalendar(graph),
    directory: createDirectory(graph, now, { homeLanguage: 'sv' }),
    changeNotices: createChangeNotices(graph, settings, now),
    logged,
    graph,
    now,
  };
}

export function personIdOf({ oid }: CompanyPerson): PersonId {
  return idOf<'Person'>(oid);
}

export function ownerOf(person: CompanyPerson): MailboxOwner & { readonly name: string } {
  return { personId: personIdOf(person), mail: person.mail, name: person.displayName };
}

/** What went over the wire, calls inside a batch left out: method, path and status. */
export function httpRequests(logged: readonly LoggedCall[]): readonly string[] {
  return logged
    .filter(({ name }) => name === 'graph-call')
    .map(({ facts: { method, path, status } }) => `${method} ${path} ${status}`);
}

/** What the database keeps, for processes that share this memory. */
export function leasesInMemory(): MailboxLeases {
  const leases = new Map<string, { readonly holder: string; readonly until: number }>();
  return {
    async take(mailbox, holder, forMs) {
      const [lease, now] = [leases.get(mailbox), performance.now()];
      if (lease !== undefined && lease.holder !== holder && lease.until > now) return { takenForMs: lease.until - now };
      leases.set(mailbox, { holder, until: now + forMs });
      return null;
    },
    async release(mailboxes, holder) {
      for (const mailbox of mailboxes) if (leases.get(mailbox)?.holder === holder) leases.delete(mailbox);
    },
  };
}

/** Every second Tuesday at ten in Stockholm, from December into the spring, so that the clocks change on the way. */
export function request(organiser: CompanyPerson, guest: CompanyPerson, bookingKey: string) {
  return {
    organiser: ownerOf(organiser),
    guest: ownerOf(guest),
    bookingKey,
    place: null,
    subject: 'Mentor meeting',
    bodyHtml: '<p>What has happened since last time?</p>',
    first: zoned('2026-12-01T10:00'),
    minutes: 45,
    recurrence: {
      kind: 'weekly',
      interval: 2,
      weekday: 2,
      firstDate: Temporal.PlainDate.from('2026-12-01'),
      endDate: Temporal.PlainDate.from('2027-04-30'),
    },
  } as const satisfies SeriesRequest;
}

export function zoned(wallTime: string, timeZone = 'Europe/Stockholm'): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone);
}

export function span(from: string, until: string): { start: Temporal.Instant; end: Temporal.Instant } {
  return { start: Temporal.Instant.from(from), end: Temporal.Instant.from(until) };
}

export const wholeYear = span('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z');

export function standing(organiser: CompanyPerson, guest: CompanyPerson, { eventId }: BookedSeries): StandingSeries {
  return {
    organiser: ownerOf(organiser),
    guest: ownerOf(guest),
    eventId,
    timeZone: 'Europe/Stockholm',
    replacements: [],
  };
}

/** The series in the organiser's calendar; fails where it is gone. */
export async function present(
  calendar: Calendar,
  series: StandingSeries,
  window = wholeYear,
): Promise<Extract<SeriesReading, { kind: 'present' }>> {
  const reading = await calendar.readSeries(series, window);
  if (reading.kind === 'present') return reading;
  throw new Error('The series is gone');
}

/** The occurrence that belongs to a place in the series. */
export function at(occurrences: readonly SeenOccurrence[], originalStart: Temporal.ZonedDateTime): SeenOccurrence {
  const found = occurrences.find((one) => one.originalStart.equals(originalStart.toInstant()));
  if (found === undefined) throw new Error('No such occurrence');
  return found;
}

/** Its id, to change it with. */
export function refOf({ ref }: SeenOccurrence): string {
  if (ref === null) throw new Error('It is cancelled');
  return ref;
}

/** What went wrong outside; fails where nothing did, or something else. */
export async function failureOf(work: Promise<unknown>): Promise<OutsideFailure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OutsideFailure) return error;
    throw error;
  }
  throw new Error('It did not fail');
}
