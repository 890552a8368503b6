import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { contains, type Interval } from '#domain/time/interval.ts';
import type { StandingSeries } from '#operations/ports/calendar.ts';
import { invited } from './attendees.ts';
import { bodyOf, type GraphAnswer, type GraphCall } from './call.ts';
import type { Graph } from './graph.ts';
import { cancelledStart, clockOf, dateStart, type SeriesClock } from './series-clock.ts';
import { graphTime, instantOf } from './times.ts';

const occurrence = z.object({
  ...invited,
  id: z.string(),
  start: graphTime,
  /** Missing on entries from other systems. */
  end: graphTime.nullish(),
  originalStart: z.string().nullish(),
  iCalUId: z.string().nullish(),
  isCancelled: z.boolean().nullish(),
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

const master = occurrence.extend({
  type: z.string().nullish(),
  subject: z.string().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  cancelledOccurrences: listOf(z.string()),
  exceptionOccurrences: listOf(occurrence),
});
type Master = z.infer<typeof master>;

export interface StandingOccurrence {
  readonly originalStart: Temporal.Instant;
  /** Null: the single event in its place is gone. */
  readonly event: GraphOccurrence | null;
}

/** A series as it stands: what Graph spreads over several answers. */
export interface WholeSeries {
  /** The series itself is no longer there; single events in place of its occurrences may be. */
  readonly isGone: boolean;
  readonly joinUrl: string | null;
  /** As it reads in the organiser's calendar; null where it is not told. */
  readonly subject: string | null;
  readonly duration: Temporal.Duration;
  /**
   * The occurrences that stand, including moved ones, whose original or present start lies in the window, and all
   * replacements.
   */
  readonly standing: readonly StandingOccurrence[];
  /** Original starts of the cancelled occurrences in the window. */
  readonly cancelled: readonly Temporal.Instant[];
}

const occurrenceFields = 'id,start,end,originalStart,iCalUId,isCancelled,attendees,organizer,responseStatus';
/** Exceptions and cancellations are shown only when selected, and a cancelled occurrence is never among the instances. */
const masterFields = {
  $select: `${occurrenceFields},type,subject,onlineMeeting,exceptionOccurrences,cancelledOccurrences`,
  $expand: 'exceptionOccurrences',
};

/** All calls needed to read a series: master, instances, and each single event in place of an occurrence. */
export interface SeriesQuestion {
  readonly calls: readonly GraphCall[];
  /**
   * The series from the answers to those calls, with further pages where there are any.
   *
   * @throws OutsideFailure
   */
  wholeIn(graph: Graph, answers: readonly GraphAnswer[]): Promise<WholeSeries>;
}

export function seriesQuestion(series: StandingSeries, window: Interval): SeriesQuestion {
  const about = series.organiser.personId;
  const masters = [{ eventId: series.eventId, before: null }, ...(series.earlier ?? [])].map(({ eventId, before }) => ({
    before,
    ...masterCalls(about, eventId, window),
  }));
  const replaced = series.replacements.map(({ eventId, originalStart }) => ({
    originalStart,
    call: getCall(about, eventPath(about, eventId), { $select: occurrenceFields }),
  }));
  return {
    calls: [...masters.flatMap(({ master: one, instances }) => [one, instances]), ...replaced.map(({ call }) => call)],
    async wholeIn(graph, answers) {
      const parts: Part[] = [];
      for (const [index, { master: call, instances, before }] of masters.entries()) {
        const head = presentIn(call, answerAt(answers, 2 * index), master);
        if (head === null || head.isCancelled === true) {
          parts.push({ head: null, before, events: [] });
          continue;
        }
        // Somebody has removed the recurrence: only one meeting is left of the series.
        const isSingle = head.type === 'singleInstance';
        const answer = answerAt(answers, 2 * index + 1);
        parts.push({ head, before, events: isSingle ? [head] : await graph.items(instances, answer, occurrence) });
      }
      const replacements = replaced.map(({ call, originalStart }, index) => ({
        originalStart,
        event: presentIn(call, answerAt(answers, 2 * masters.length + index), occurrence),
      }));
      return wholeOf(parts, { window, timeZone: series.timeZone, replacements });
    },
  };
}

function masterCalls(about: PersonId, eventId: string, window: Interval) {
  const path = eventPath(about, eventId);
  return {
    master: getCall(about, path, masterFields),
    instances: getCall(about, `${path}/instances`, {
      startDateTime: window.start.toString(),
      endDateTime: window.end.toString(),
      $select: occurrenceFields,
      $top: 200,
    }),
  };
}

function getCall(about: PersonId, path: string, query: NonNullable<GraphCall['query']>): GraphCall {
  return { method: 'GET', path, about, query };
}

function eventPath(owner: PersonId, eventId: string): string {
  return `/users/${owner}/events/${encodeURIComponent(eventId)}`;
}

function answerAt(answers: readonly GraphAnswer[], index: number): GraphAnswer {
  const answer = answers[index];
  if (answer === undefined) throw new TypeError('A call without an answer');
  return answer;
}

/** One of the masters of a series: the present one first, then those that people have cut short. */
interface Part {
  /** Null: it is gone. */
  readonly head: Master | null;
  readonly events: readonly GraphOccurrence[];
  /** Only occurrences with an original start before this are the series'; null: all of them. */
  readonly before: Temporal.Instant | null;
}

interface Found {
  readonly window: Interval;
  /** Of the series. */
  readonly timeZone: string;
  readonly replacements: readonly StandingOccurrence[];
}

/** Where the present master is gone, what earlier ones still hold and the single events are left. */
function wholeOf(parts: readonly Part[], found: Found): WholeSeries {
  const head = parts[0]?.head ?? null;
  const isReplaced = ({ originalStart }: StandingOccurrence): boolean =>
    found.replacements.some((one) => one.originalStart.equals(originalStart));
  const own = parts.flatMap((part) => standingOnes(part, found)).filter((one) => !isReplaced(one));
  if (head === null) {
    const standing = [...own, ...found.replacements].filter(({ event }) => event !== null);
    return { isGone: true, joinUrl: null, subject: null, duration: new Temporal.Duration(), standing, cancelled: [] };
  }
  return {
    isGone: false,
    joinUrl: head.onlineMeeting?.joinUrl ?? null,
    subject: head.subject ?? null,
    duration: instantOf(head.start).until(instantOf(head.end ?? head.start)),
    standing: [...own, ...found.replacements],
    cancelled: parts.flatMap((part) => cancelledIn(part, found)),
  };
}

function cancelledIn({ head, before }: Part, { window, timeZone }: Found): readonly Temporal.Instant[] {
  if (head === null) return [];
  const clock = clockOf(head, timeZone);
  return head.cancelledOccurrences
    .map((name) => cancelledStart(name, clock))
    .filter((start) => contains(window, start) && isBefore(start, before));
}

function isBefore(start: Temporal.Instant, before: Temporal.Instant | null): boolean {
  return before === null || Temporal.Instant.compare(start, before) < 0;
}

/** Null for an event that is not there. @throws OutsideFailure */
function presentIn<T>(call: GraphCall, answer: GraphAnswer, schema: z.ZodType<T>): T | null {
  return !answer.ok && answer.failure.kind === 'gone' ? null : bodyOf(answer, schema, call);
}

function standingOnes({ head, events, before }: Part, { window, timeZone }: Found): readonly StandingOccurrence[] {
  if (head === null) return [];
  const clock = clockOf(head, timeZone);
  const all = new Map<string, StandingOccurrence>();
  for (const event of events) all.set(event.id, { originalStart: originalStartOf(event, clock), event });
  // An occurrence moved out of the window is not among the instances, although its place in the series is inside.
  for (const event of head.exceptionOccurrences) {
    const originalStart = originalStartOf(event, clock);
    if (contains(window, originalStart) && !all.has(event.id)) all.set(event.id, { originalStart, event });
  }
  return [...all.values()].filter(({ originalStart }) => isBefore(originalStart, before));
}

/** `originalStart` is sometimes missing on changed occurrences; the meeting's own id holds the original date too. */
function originalStartOf({ originalStart, iCalUId, start }: GraphOccurrence, clock: SeriesClock): Temporal.Instant {
  if (originalStart) return instantOf({ dateTime: originalStart.replace(/Z$/, ''), timeZone: 'UTC' });
  return dateStart(iCalUId ?? '', clock) ?? instantOf(start);
}
