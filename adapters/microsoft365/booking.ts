import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import type { Recurrence } from '#domain/meetings/cadence.ts';
import type { BookedSeries, SeriesRequest } from '#operations/ports/calendar.ts';
import { bodyOf, type Graph, type GraphCall } from './graph.ts';
import { dayName } from './hours.ts';
import { wallTime } from './times.ts';

/** Our own property on every series, by which a booking is found again after an answer that got lost. */
const BOOKING_KEY = 'String {9b1e6f7a-4c3d-4e58-a1f0-2d7c85b3e916} Name LodestarBookingKey';

const booked = z.object({
  id: z.string(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});

/** Looks a series up by its booking key; null when there is none. @throws OutsideFailure */
export async function findSeries(graph: Graph, organiser: PersonId, bookingKey: string): Promise<BookedSeries | null> {
  const key = bookingKey.replaceAll("'", "''");
  const found = await graph.read(
    {
      method: 'GET',
      path: `/users/${organiser}/events`,
      about: organiser,
      query: {
        $filter: `singleValueExtendedProperties/Any(ep: ep/id eq '${BOOKING_KEY}' and ep/value eq '${key}')`,
        $select: 'id,onlineMeeting',
      },
    },
    z.object({ value: z.array(booked) }),
  );
  const [first] = found.value;
  return first === undefined ? null : seriesOf(first);
}

/** Books the series as the organiser; Exchange sends the invitation. @throws OutsideFailure */
export async function bookSeries(graph: Graph, request: SeriesRequest): Promise<BookedSeries> {
  const { personId } = request.organiser;
  const call: GraphCall = {
    method: 'POST',
    path: `/users/${personId}/events`,
    about: personId,
    body: eventOf(request),
  };
  const answer = await graph.ask(call);
  if (!answer.ok && answer.code === 'ErrorDuplicateTransactionId') {
    // The first attempt came through after all.
    const earlier = await findSeries(graph, personId, request.bookingKey);
    if (earlier !== null) return earlier;
  }
  return seriesOf(bodyOf(answer, booked, call));
}

function eventOf({ guest, bookingKey, subject, bodyHtml, first, minutes, recurrence }: SeriesRequest): object {
  const start = wallTime(first);
  return {
    subject,
    body: { contentType: 'html', content: bodyHtml },
    start,
    end: wallTime(first.add({ minutes })),
    recurrence: {
      pattern: patternOf(recurrence),
      range: {
        type: 'endDate',
        startDate: recurrence.firstDate.toString(),
        endDate: recurrence.endDate.toString(),
        recurrenceTimeZone: start.timeZone,
      },
    },
    attendees: [{ type: 'required', emailAddress: { address: guest.mail, name: guest.name } }],
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    allowNewTimeProposals: true,
    responseRequested: true,
    transactionId: bookingKey,
    singleValueExtendedProperties: [{ id: BOOKING_KEY, value: bookingKey }],
  };
}

const indexes = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' } as const;

/** Only the fields of the type: Graph checks those it ignores as well. */
function patternOf(recurrence: Recurrence): object {
  const daysOfWeek = [dayName(recurrence.weekday)];
  if (recurrence.kind === 'monthly') {
    return { type: 'relativeMonthly', interval: 1, daysOfWeek, index: indexes[recurrence.index] };
  }
  // Weeks begin on Sunday unless told otherwise, which matters for every second and third week.
  return { type: 'weekly', interval: recurrence.interval, daysOfWeek, firstDayOfWeek: 'monday' };
}

/** Without a link the mailbox has no Teams; the series stands all the same. */
function seriesOf({ id, onlineMeeting }: z.infer<typeof booked>): BookedSeries {
  return { eventId: id, joinUrl: onlineMeeting?.joinUrl ?? null };
}
