import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { contains, type Interval } from '#domain/time/interval.ts';
import type { GraphCall } from './call.ts';
import type { Graph } from './graph.ts';
import { graphTime, instantOf } from './times.ts';

const copy = z.object({
  id: z.string(),
  start: graphTime,
  type: z.string().nullish(),
  isOrganizer: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
});
const occurrence = z.object({
  start: graphTime,
  originalStart: z.string().nullish(),
  isCancelled: z.boolean().nullish(),
});

/**
 * Where the meetings of an organiser's event stand in a guest's own calendar, by their original start. A copy that is
 * marked as cancelled does not stand: Exchange leaves one with whoever was taken off the list.
 *
 * @throws OutsideFailure
 */
export async function copiesIn(
  graph: Graph,
  guest: PersonId,
  iCalUId: string,
  window: Interval,
): Promise<readonly Temporal.Instant[]> {
  const starts: Temporal.Instant[] = [];
  const query = {
    $filter: `iCalUId eq '${iCalUId.replaceAll("'", "''")}'`,
    $select: 'id,start,type,isOrganizer,isCancelled',
  };
  const call: GraphCall = { method: 'GET', path: `/users/${guest}/events`, about: guest, query };
  for await (const page of graph.pages(call, copy)) {
    for (const each of page.filter(({ isOrganizer, isCancelled }) => isOrganizer !== true && isCancelled !== true)) {
      starts.push(
        ...(each.type === 'seriesMaster'
          ? await occurrencesOf(graph, guest, each.id, window)
          : [instantOf(each.start)]),
      );
    }
  }
  return starts.filter((start) => contains(window, start));
}

async function occurrencesOf(
  graph: Graph,
  guest: PersonId,
  masterId: string,
  window: Interval,
): Promise<readonly Temporal.Instant[]> {
  const starts: Temporal.Instant[] = [];
  const call: GraphCall = {
    method: 'GET',
    path: `/users/${guest}/events/${encodeURIComponent(masterId)}/instances`,
    about: guest,
    query: {
      startDateTime: window.start.toString(),
      endDateTime: window.end.toString(),
      $select: 'start,originalStart,isCancelled',
      $top: 200,
    },
  };
  for await (const page of graph.pages(call, occurrence)) {
    for (const { start, originalStart } of page.filter(({ isCancelled }) => isCancelled !== true)) {
      starts.push(
        originalStart ? instantOf({ dateTime: originalStart.replace(/Z$/, ''), timeZone: 'UTC' }) : instantOf(start),
      );
    }
  }
  return starts;
}
