import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import type { Recurrence } from '#domain/meetings/cadence.ts';
import type { BookedSeries, SeriesRequest } from '#operations/ports/calendar.ts';
import { bodyOf, type GraphCall } from './call.ts';
import type { Graph } from './graph.ts';
import { dayName } from './hours.ts';
import { wallTime } from './times.ts';

/** Our own property on every event, by which a booking is found again after its answer got lost. */
export const bookingKeyId = 'String {9b1e6f7a-4c3d-4e58-a1f0-2d7c85b3e916} Name LodestarBookingKey';

const online = z.object({ onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish() });
const booked = online.extend({ id: z.string(), iCalUId: z.string() });

/** Looks a booking up by its key; null when there is none. @throws OutsideFailure */
export async function findBooking(graph: Graph, organiser: PersonId, bookingKey: string): Promise<BookedSeries | null> {
  const key = bookingKey.replaceAll("'", "''");
  const found = await graph.read(
    {
      method: 'GET',
      path: `/users/${organiser}/events`,
      about: organiser,
      query: {
        $filter: `singleValueExtendedProperties/Any(ep: ep/id eq '${bookingKeyId}' and ep/value eq '${key}')`,
        $select: 'id,iCalUId,onlineMeeting',
      },
    },
    z.object({ value: z.array(booked) }),
  );
  const [first] = found.value;
  return first === undefined ? null : bookingOf(first);
}

/** Books the event as the organiser; Exchange sends the invitation. @throws OutsideFailure */
export async function book(graph: Graph, request: SeriesRequest): Promise<BookedSeries> {
  const { personId } = request.organiser;
  const call: GraphCall = {
    method: 'POST',
    path: `/users/${personId}/events`,
    about: personId,
    body: eventOf(request),
  };
  const answer = await graph.ask(call);
  if (!answer.ok && answer.code === 'ErrorDuplicateTransactionId') {
    // The first attempt had succeeded after all.
    const earlier = await findBooking(graph, personId, request.bookingKey);
    if (earlier !== null) return earlier;
  }
  return bookingOf(bodyOf(answer, booked, call));
}

/**
 * Turns a booking that came without a link into a Teams meeting. The body is left alone: it holds the link, which would
 * be lost if the body were overwritten.
 */
export async function addTeamsLink(graph: Graph, organiser: PersonId, eventId: string): Promise<string | null> {
  const path = `/users/${organiser}/events/${encodeURIComponent(eventId)}`;
  const change: GraphCall = { method: 'PATCH', path, about: organiser, body: teams };
  const changed = bodyOf(await graph.ask(change), online, change);
  if (changed.onlineMeeting?.joinUrl) return changed.onlineMeeting.joinUrl;
  const look: GraphCall = { method: 'GET', path, about: organiser, query: { $select: 'onlineMeeting' } };
  return (await graph.read(look, online)).onlineMeeting?.joinUrl ?? null;
}

const teams = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } as const;

function eventOf(request: SeriesRequest): object {
  const { guest, others = [], bookingKey, subject, bodyHtml, place, first, minutes, recurrence } = request;
  const start = wallTime(first);
  return {
    subject,
    body: { contentType: 'html', content: bodyHtml },
    start,
    end: wallTime(first.add({ minutes })),
    ...(recurrence === null ? {} : { recurrence: recurrenceOf(recurrence, start.timeZone) }),
    attendees: [guest, ...others].map(({ mail, name }) => ({
      type: 'required',
      emailAddress: { address: mail, name },
    })),
    ...(place === null ? teams : { isOnlineMeeting: false, location: { displayName: place } }),
    allowNewTimeProposals: true,
    responseRequested: true,
    transactionId: bookingKey,
    singleValueExtendedProperties: [{ id: bookingKeyId, value: bookingKey }],
  };
}

function recurrenceOf(recurrence: Recurrence, recurrenceTimeZone: string): object {
  const [startDate, endDate] = [recurrence.firstDate.toString(), recurrence.endDate.toString()];
  return { pattern: patternOf(recurrence), range: { type: 'endDate', startDate, endDate, recurrenceTimeZone } };
}

const indexes = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' } as const;

/** Only the fields of the type: Graph also checks fields that it ignores. */
function patternOf(recurrence: Recurrence): object {
  const daysOfWeek = [dayName(recurrence.weekday)];
  if (recurrence.kind === 'monthly') {
    return { type: 'relativeMonthly', interval: 1, daysOfWeek, index: indexes[recurrence.index] };
  }
  // Weeks begin on Sunday unless Graph is told otherwise, which matters for every second and third week.
  return { type: 'weekly', interval: recurrence.interval, daysOfWeek, firstDayOfWeek: 'monday' };
}

/** No link means that the mailbox has no Teams; the event stands all the same. */
function bookingOf({ id, iCalUId, onlineMeeting }: z.infer<typeof booked>): BookedSeries {
  return { eventId: id, iCalUId, joinUrl: onlineMeeting?.joinUrl ?? null };
}
