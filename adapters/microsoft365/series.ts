import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { contains, type Interval } from '#domain/time/interval.ts';
import { OutsideFailure } from '#operations/failures.ts';
import { bodyOf, type Graph, type GraphCall } from './graph.ts';
import { graphTime, instantOf } from './times.ts';
import { ianaZoneOf } from './zones.ts';

const attendee = z.object({
  type: z.string().nullish(),
  emailAddress: z.object({ address: z.string().nullish() }).nullish(),
  status: z.object({ response: z.string().nullish() }).nullish(),
});

const occurrence = z.object({
  id: z.string(),
  start: graphTime,
  end: graphTime,
  originalStart: z.string().nullish(),
  iCalUId: z.string().nullish(),
  isCancelled: z.boolean().nullish(),
  attendees: z.array(attendee).nullish(),
  organizer: z.object({ emailAddress: z.object({ address: z.string().nullish() }).nullish() }).nullish(),
  responseStatus: z.object({ response: z.string().nullish() }).nullish(),
});
export type GraphOccurrence = z.infer<typeof occurrence>;

/** Left out or null when empty. */
function listOf<T>(item: z.ZodType<T>) {
  return z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
}

const master = z.object({
  start: graphTime,
  end: graphTime,
  isCancelled: z.boolean().nullish(),
  originalStartTimeZone: z.string().nullish(),
  recurrence: z.object({ range: z.object({ recurrenceTimeZone: z.string().nullish() }) }).nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  cancelledOccurrences: listOf(z.string()),
  exceptionOccurrences: listOf(occurrence),
});

export interface StandingOccurrence {
  readonly originalStart: Temporal.Instant;
  readonly event: GraphOccurrence;
}

/** A series as it stands: what Graph spreads over two answers. */
export interface WholeSeries {
  readonly joinUrl: string | null;
  readonly duration: Temporal.Duration;
  /** Those that stand, moved ones too, whose original or present start lies in the window. */
  readonly standing: readonly StandingOccurrence[];
  /** Original starts of the cancelled ones in the window. */
  readonly cancelled: readonly Temporal.Instant[];
}

/** The last two are shown only when selected, and a cancelled occurrence is never among the instances. */
const MASTER = {
  $select:
    'start,end,isCancelled,originalStartTimeZone,recurrence,onlineMeeting,exceptionOccurrences,cancelledOccurrences',
  $expand: 'exceptionOccurrences',
};
const OCCURRENCE = 'id,start,end,originalStart,iCalUId,isCancelled,attendees,organizer,responseStatus';

/** Reads master and instances; null when the series is no longer there. @throws OutsideFailure */
export async function readWhole(
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  window: Interval,
): Promise<WholeSeries | null> {
  const path = `/users/${organiser}/events/${encodeURIComponent(eventId)}`;
  const head = await readMaster(graph, organiser, path);
  if (head === null) return null;
  const clock = clockOf(head);
  const events = new Map<string, StandingOccurrence>();
  for await (const page of instances(graph, organiser, path, window)) {
    for (const event of page) events.set(event.id, { originalStart: originalStartOf(event, clock), event });
  }
  // One that was moved out of the window is not among the instances, but its place in the series is.
  for (const event of head.exceptionOccurrences) {
    const originalStart = originalStartOf(event, clock);
    if (contains(window, originalStart) && !events.has(event.id)) events.set(event.id, { originalStart, event });
  }
  const cancelled = head.cancelledOccurrences.map((name) => cancelledStart(name, clock));
  return {
    joinUrl: head.onlineMeeting?.joinUrl ?? null,
    duration: instantOf(head.start).until(instantOf(head.end)),
    standing: [...events.values()],
    cancelled: cancelled.filter((start) => contains(window, start)),
  };
}

async function readMaster(graph: Graph, organiser: PersonId, path: string): Promise<z.infer<typeof master> | null> {
  const call: GraphCall = { method: 'GET', path, about: organiser, query: MASTER };
  const answer = await graph.ask(call);
  if (!answer.ok && answer.failure.kind === 'gone') return null;
  const head = bodyOf(answer, master, call);
  return head.isCancelled === true ? null : head;
}

function instances(
  graph: Graph,
  organiser: PersonId,
  path: string,
  { start, end }: Interval,
): AsyncGenerator<readonly GraphOccurrence[]> {
  const query = { startDateTime: start.toString(), endDateTime: end.toString(), $select: OCCURRENCE, $top: 200 };
  return graph.pages({ method: 'GET', path: `${path}/instances`, about: organiser, query }, occurrence);
}

/** The wall clock the series runs on, by which the date of an occurrence becomes a moment. */
interface SeriesClock {
  readonly timeZone: string;
  readonly time: Temporal.PlainTime;
}

function clockOf({ start, originalStartTimeZone, recurrence }: z.infer<typeof master>): SeriesClock {
  const names = [originalStartTimeZone, recurrence?.range.recurrenceTimeZone];
  const timeZone = names.map((name) => (name ? ianaZoneOf(name) : null)).find((zone) => zone !== null);
  if (!timeZone) throw new OutsideFailure('nonsense', 'A series in a zone that cannot be understood');
  return { timeZone, time: instantOf(start).toZonedDateTimeISO(timeZone).toPlainTime() };
}

/** `originalStart` has been seen missing on changed occurrences; the meeting's own id holds the original date too. */
function originalStartOf({ originalStart, iCalUId, start }: GraphOccurrence, clock: SeriesClock): Temporal.Instant {
  if (originalStart) return instantOf({ dateTime: originalStart.replace(/Z$/, ''), timeZone: 'UTC' });
  const date = dateIn(iCalUId ?? '');
  return date === null ? instantOf(start) : startOn(date, clock);
}

/** Bytes 17 to 20 of a global object id (MS-OXOCAL 2.2.1.27): year, month and day; zero for a whole series. */
function dateIn(iCalUId: string): string | null {
  const found = /^040000008200E00074C5B7101A82E008([0-9A-F]{4})([0-9A-F]{2})([0-9A-F]{2})/i.exec(iCalUId);
  const [year = 0, month = 0, day = 0] = (found ?? []).slice(1).map((hex) => Number.parseInt(hex, 16));
  if (year === 0) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** From `OID.{series}.{yyyy-mm-dd}`, as cancelled occurrences are named. */
function cancelledStart(occurrenceName: string, clock: SeriesClock): Temporal.Instant {
  const date = /\.(\d{4}-\d{2}-\d{2})$/.exec(occurrenceName)?.[1];
  if (date === undefined) throw new OutsideFailure('nonsense', 'An occurrence without a date in its name');
  return startOn(date, clock);
}

function startOn(date: string, { timeZone, time }: SeriesClock): Temporal.Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).toInstant();
}
