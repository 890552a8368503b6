import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
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
  $select: `${occurrenceFields},type,onlineMeeting,exceptionOccurrences,cancelledOccurrences`,
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
  const get = (path: string, query: NonNullable<GraphCall['query']>): GraphCall => ({
    method: 'GET',
    path,
    about,
    query,
  });
  const event = (id: string): string => `/users/${about}/events/${encodeURIComponent(id)}`;
  const masterCall = get(event(series.eventId), masterFields);
  const instancesCall = get(`${event(series.eventId)}/instances`, {
    startDateTime: window.start.toString(),
    endDateTime: window.end.toString(),
    $select: occurrenceFields,
    $top: 200,
  });
  const replaced = series.replacements.map(({ eventId, originalStart }) => ({
    originalStart,
    call: get(event(eventId), { $select: occurrenceFields }),
  }));
  return {
    calls: [masterCall, instancesCall, ...replaced.map(({ call }) => call)],
    async wholeIn(graph, answers) {
      const head = presentIn(masterCall, answerAt(answers, 0), master);
      const replacements = replaced.map(({ call, originalStart }, index) => ({
        originalStart,
        event: presentIn(call, answerAt(answers, 2 + index), occurrence),
      }));
      if (head === null || head.isCancelled === true) return leftOf(replacements);
      // Somebody has removed the recurrence: only one meeting is left of the series.
      const isSingle = head.type === 'singleInstance';
      const events = isSingle ? [head] : await graph.items(instancesCall, answerAt(answers, 1), occurrence);
      return wholeOf(head, { window, timeZone: series.timeZone, events, replacements });
    },
  };
}

function answerAt(answers: readonly GraphAnswer[], index: number): GraphAnswer {
  const answer = answers[index];
  if (answer === undefined) throw new TypeError('A call without an answer');
  return answer;
}

interface Found {
  readonly window: Interval;
  /** Of the series. */
  readonly timeZone: string;
  readonly events: readonly GraphOccurrence[];
  readonly replacements: readonly StandingOccurrence[];
}

/** What a series leaves behind when it is gone. */
function leftOf(replacements: readonly StandingOccurrence[]): WholeSeries {
  const standing = replacements.filter(({ event }) => event !== null);
  return { isGone: true, joinUrl: null, duration: new Temporal.Duration(), standing, cancelled: [] };
}

function wholeOf(head: Master, found: Found): WholeSeries {
  const clock = clockOf(head, found.timeZone);
  const cancelled = head.cancelledOccurrences.map((name) => cancelledStart(name, clock));
  return {
    isGone: false,
    joinUrl: head.onlineMeeting?.joinUrl ?? null,
    duration: instantOf(head.start).until(instantOf(head.end ?? head.start)),
    standing: standingOnes(head, clock, found),
    cancelled: cancelled.filter((start) => contains(found.window, start)),
  };
}

/** Null for an event that is not there. @throws OutsideFailure */
function presentIn<T>(call: GraphCall, answer: GraphAnswer, schema: z.ZodType<T>): T | null {
  return !answer.ok && answer.failure.kind === 'gone' ? null : bodyOf(answer, schema, call);
}

function standingOnes(
  { exceptionOccurrences }: Master,
  clock: SeriesClock,
  found: Found,
): readonly StandingOccurrence[] {
  const all = new Map<string, StandingOccurrence>();
  for (const event of found.events) all.set(event.id, { originalStart: originalStartOf(event, clock), event });
  // An occurrence moved out of the window is not among the instances, although its place in the series is inside.
  for (const event of exceptionOccurrences) {
    const originalStart = originalStartOf(event, clock);
    if (contains(found.window, originalStart) && !all.has(event.id)) all.set(event.id, { originalStart, event });
  }
  const isReplaced = ({ originalStart }: StandingOccurrence): boolean =>
    found.replacements.some((one) => one.originalStart.equals(originalStart));
  return [...[...all.values()].filter((one) => !isReplaced(one)), ...found.replacements];
}

/** `originalStart` is sometimes missing on changed occurrences; the meeting's own id holds the original date too. */
function originalStartOf({ originalStart, iCalUId, start }: GraphOccurrence, clock: SeriesClock): Temporal.Instant {
  if (originalStart) return instantOf({ dateTime: originalStart.replace(/Z$/, ''), timeZone: 'UTC' });
  return dateStart(iCalUId ?? '', clock) ?? instantOf(start);
}
