import { toIanaZone } from './windows-zone.ts';
import { z } from 'zod';
import type { Graph } from '../drive/graph.ts';
import type { Entry } from './entry.ts';
import type { Hours } from './hours.ts';

const time = z.object({ dateTime: z.string() });
const answered = z.object({ response: z.string().nullish() }).nullish();
const somebody = z.object({ emailAddress: z.object({ address: z.string().nullish() }).nullish() }).nullish();

const event = z.object({
  id: z.string(),
  iCalUId: z.string(),
  type: z.string(),
  seriesMasterId: z.string().nullish(),
  start: time,
  end: time,
  originalStart: z.string().nullish(),
  showAs: z.string().nullish(),
  isCancelled: z.boolean().nullish(),
  isOrganizer: z.boolean().nullish(),
  responseStatus: answered,
  organizer: somebody,
  attendees: z
    .array(z.object({ status: answered, emailAddress: z.object({ address: z.string().nullish() }).nullish() }))
    .nullish(),
});

const page = z.object({ value: z.array(event), '@odata.nextLink': z.string().optional() });

const headers = { prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' };
const shown =
  'id,iCalUId,type,seriesMasterId,start,end,originalStart,showAs,isCancelled,isOrganizer,responseStatus,organizer,attendees';

/** Everything in somebody's calendar of [from, until), occurrences written out; null without a mailbox. */
export async function readCalendar(
  graph: Graph,
  owner: string,
  [from, until]: readonly [from: number, until: number],
): Promise<readonly Entry[] | null> {
  const query = `startDateTime=${iso(from)}&endDateTime=${iso(until)}&$top=1000&$select=${shown}`;
  const entries: Entry[] = [];
  let next: string | undefined = `/users/${owner}/calendarView?${query}`;
  while (next !== undefined) {
    const body = await graph.get(next, headers);
    if (body === null) return null;
    const read = page.parse(body);
    entries.push(...read.value.map((one) => entryOf(owner, one)));
    next = read['@odata.nextLink'];
  }
  return entries;
}

function entryOf(owner: string, read: z.infer<typeof event>): Entry {
  return {
    owner,
    id: read.id,
    uid: read.iCalUId,
    seriesId: read.seriesMasterId ?? null,
    start: momentOf(read.start.dateTime),
    end: momentOf(read.end.dateTime),
    originalStart: read.originalStart ? Date.parse(read.originalStart) : null,
    isException: read.type === 'exception',
    showAs: read.showAs ?? 'busy',
    isCancelled: read.isCancelled ?? false,
    isOrganiser: read.isOrganizer ?? false,
    answer: read.responseStatus?.response ?? 'none',
    organiser: addressOf(read.organizer),
    guests: (read.attendees ?? []).map(({ status, emailAddress }) => ({
      address: addressOf({ emailAddress }),
      answer: status?.response ?? 'none',
    })),
  };
}

function addressOf(person: z.infer<typeof somebody>): string {
  return (person?.emailAddress?.address ?? '').toLowerCase();
}

/** Graph's seven decimals without an offset, asked for in UTC. */
function momentOf(dateTime: string): number {
  return Date.parse(`${dateTime.slice(0, 23)}Z`);
}

const delta = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** Where the next round of changes begins, and whether this one had any. */
export interface Changes {
  readonly hasChanged: boolean;
  readonly link: string;
}

/**
 * One round of changes in a calendar; without a link, or with one that has expired, a first round over the window. Null
 * without a mailbox.
 */
export async function readChanges(
  graph: Graph,
  owner: string,
  { link, window: [from, until] }: { readonly link: string | null; readonly window: readonly [number, number] },
): Promise<Changes | null> {
  const first = `/users/${owner}/calendarView/delta?startDateTime=${iso(from)}&endDateTime=${iso(until)}`;
  let next = link ?? first;
  let seen = 0;
  for (;;) {
    const body = await graph.get(next, { prefer: `${headers.prefer}, odata.maxpagesize=1000` });
    if (body === null) {
      if (next === first) return null;
      next = first;
      continue;
    }
    const read = delta.parse(body);
    seen += read.value.length;
    const deltaLink = read['@odata.deltaLink'];
    if (deltaLink !== undefined) return { hasChanged: seen > 0, link: deltaLink };
    next = read['@odata.nextLink'] ?? first;
  }
}

const settings = z.object({
  timeZone: z.string().nullish(),
  workingHours: z.object({
    daysOfWeek: z.array(z.string()),
    startTime: z.string(),
    endTime: z.string(),
    timeZone: z.object({ name: z.string() }),
  }),
});

/** When somebody works, as the mailbox says; null without a mailbox, or in a zone that has no common name. */
export async function readHours(graph: Graph, owner: string): Promise<Hours | null> {
  const body = await graph.get(`/users/${owner}/mailboxSettings?$select=timeZone,workingHours`);
  if (body === null) return null;
  const { workingHours } = settings.parse(body);
  const timeZone = toIanaZone(workingHours.timeZone.name);
  if (timeZone === null) return null;
  return {
    timeZone,
    days: workingHours.daysOfWeek,
    from: minutesOf(workingHours.startTime),
    until: minutesOf(workingHours.endTime),
  };
}

/** `08:30:00.0000000` */
function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

const master = z.object({ transactionId: z.string().nullish() });

/** Was this event booked by an app, which fixed a transaction id? People's own have none. */
export async function isBookedByApp(graph: Graph, owner: string, eventId: string): Promise<boolean> {
  const body = await graph.get(`/users/${owner}/events/${encodeURIComponent(eventId)}?$select=transactionId`, headers);
  return body !== null && Boolean(master.parse(body).transactionId);
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}
