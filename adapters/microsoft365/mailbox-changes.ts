import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import type { Interval } from '#domain/time/interval.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { MailboxChanges } from '#operations/ports/calendar.ts';
import { bodyOf, isExpiredToken, nameOf, type GraphCall } from './call.ts';
import type { Graph } from './graph.ts';
import { followed } from './pages.ts';

/** The first look at a calendar of a year is one page for most people; Graph may answer with less at a time. */
const mostOnPage = 1_000;
/** A calendar of a year has a few pages, however small Graph makes them. */
const mostPages = 60;

/** Occurrences come as stubs and removed items with their id only; neither is read any further. */
const page = z.object({
  value: z.array(z.object({ id: z.string(), seriesMasterId: z.string().nullish() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/**
 * What changed since the token, which is Graph's own link. A removed occurrence comes with its own id. Graph is known
 * to repeat a link for ever, where a series is longer than a page (msgraph-sdk-dotnet 3070): that is noticed.
 *
 * @throws OutsideFailure
 */
export async function readChanges(
  graph: Graph,
  owner: PersonId,
  token: string | null,
  window: Interval,
): Promise<MailboxChanges> {
  const first: GraphCall = {
    method: 'GET',
    path: `/users/${owner}/calendarView/delta`,
    about: owner,
    query: { startDateTime: window.start.toString(), endDateTime: window.end.toString() },
    pageSize: mostOnPage,
  };
  const touched = new Set<string>();
  const seen = new Set<string>();
  let call = token === null ? first : followed(first, token);
  while (seen.size < mostPages) {
    const answer = await graph.ask(call);
    if (!answer.ok && isExpiredToken(answer)) return { kind: 'expired' };
    const { value, '@odata.nextLink': next, '@odata.deltaLink': last } = bodyOf(answer, page, call);
    for (const { id, seriesMasterId } of value) touched.add(seriesMasterId ?? id);
    if (last !== undefined) return { kind: 'changes', touched: [...touched], token: last };
    if (next === undefined) {
      throw new OutsideFailure('nonsense', `${nameOf(call)}: a page without a link`, { personId: owner });
    }
    if (seen.has(next)) break;
    seen.add(next);
    call = followed(first, next);
  }
  return { kind: 'endless' };
}
