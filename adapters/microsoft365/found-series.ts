import { z } from 'zod';
import type { FoundSeries } from '#domain/booking/continuation.ts';
import type { SeriesSearch } from '#operations/ports/calendar.ts';
import { addressesOf, guestMatch, invited } from './attendees.ts';
import { bookingKeyId } from './booking.ts';
import type { GraphCall } from './call.ts';
import type { Graph } from './graph.ts';
import { graphTime, instantOf, utcTime } from './times.ts';

const found = z.object({
  ...invited,
  id: z.string(),
  iCalUId: z.string(),
  subject: z.string().nullish(),
  start: graphTime,
  end: graphTime,
  isOrganizer: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  transactionId: z.string().nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string().nullish() })).nullish(),
});

const pageSize = 50;
/** A calendar with more series to come than this is not searched to its end. */
const mostPages = 4;

/**
 * The series masters in the organiser's own calendar that begin at a moment or later. A list of events holds masters and
 * single events only, so nothing is expanded.
 *
 * @throws OutsideFailure
 */
export async function seriesFrom(graph: Graph, search: SeriesSearch): Promise<readonly FoundSeries[]> {
  const { personId } = search.organiser;
  const from = utcTime(search.from, 'floor').dateTime;
  const call: GraphCall = {
    method: 'GET',
    path: `/users/${personId}/events`,
    about: personId,
    query: {
      // What is ordered by comes first in the filter; Graph refuses the other way round as inefficient.
      $filter: `start/dateTime ge '${from}' and type eq 'seriesMaster'`,
      $select: 'id,iCalUId,subject,start,end,isOrganizer,isCancelled,attendees,organizer,onlineMeeting,transactionId',
      $expand: `singleValueExtendedProperties($filter=id eq '${bookingKeyId}')`,
      $orderby: 'start/dateTime',
      $top: pageSize,
    },
  };
  const all: FoundSeries[] = [];
  let pages = 0;
  for await (const page of graph.pages(call, found)) {
    const own = page.filter(({ isOrganizer, isCancelled }) => isOrganizer === true && isCancelled !== true);
    all.push(...own.map((event) => foundSeries(event, search)));
    pages += 1;
    if (pages === mostPages) break;
  }
  return all;
}

function foundSeries(event: z.infer<typeof found>, { guests, bookingKey }: SeriesSearch): FoundSeries {
  const properties = event.singleValueExtendedProperties ?? [];
  return {
    eventId: event.id,
    iCalUId: event.iCalUId,
    joinUrl: event.onlineMeeting?.joinUrl ?? null,
    subject: event.subject ?? '',
    start: instantOf(event.start),
    end: instantOf(event.end),
    guests: guestMatch(event, guests.map(addressesOf)),
    hasKey: event.transactionId === bookingKey || properties.some(({ value }) => value === bookingKey),
  };
}
