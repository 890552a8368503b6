import { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { Calendar, OccurrenceChange } from '#operations/ports/calendar.ts';
import { guestsOf, invited, type Attendee } from './attendees.ts';
import type { OutsideFailure } from '#operations/failures.ts';
import { bodyOf, type BadAnswer, type GraphAnswer, type GraphCall } from './call.ts';
import { ianaZoneOf } from './zones.ts';
import type { Graph } from './graph.ts';
import { graphTime, instantOf, wallTime } from './times.ts';

/** Moves and cancels occurrences in order. @throws OutsideFailure for the first that failed */
export async function changeOccurrences(
  graph: Graph,
  organiser: PersonId,
  changes: readonly OccurrenceChange[],
): Promise<void> {
  let left = changes;
  while (left.length > 0) {
    const answers = await graph.writeInOrder(
      organiser,
      left.map((change) => changeCall(organiser, change)),
    );
    for (const [index, answer] of answers.entries())
      if (left[index]?.kind === 'move') await throwRefused(graph, organiser, answer);
      else await throwUnlessGone(graph, organiser, answer);
    // An occurrence that is already gone counts as cancelled, but in a batch it stops the calls behind it.
    left = left.slice(Math.max(answers.length, 1));
  }
}

function changeCall(organiser: PersonId, change: OccurrenceChange): GraphCall {
  const path = pathOf(organiser, change.ref);
  if (change.kind === 'cancel') return cancelCall(organiser, change.ref, change.comment);
  const body = { start: wallTime(change.start), end: wallTime(change.start.add({ minutes: change.minutes })) };
  return { method: 'PATCH', path, about: organiser, body };
}

/** Cancels a series or a single event; one that is already gone counts as cancelled. @throws OutsideFailure */
export async function cancelEvent(graph: Graph, organiser: PersonId, eventId: string, comment: string): Promise<void> {
  await throwUnlessGone(graph, organiser, await graph.ask(cancelCall(organiser, eventId, comment)));
}

function cancelCall(organiser: PersonId, eventId: string, comment: string): GraphCall {
  return { method: 'POST', path: `${pathOf(organiser, eventId)}/cancel`, about: organiser, body: { comment } };
}

const attendance = z.object(invited);

/**
 * Writes subject, place and the present guests, and takes whoever is no longer among them off the single meetings of a
 * series. Anybody whom people have invited themselves stays invited: Graph replaces the whole list, so it is read first.
 *
 * @throws OutsideFailure
 */
export async function rewriteEvent(
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  { subject, guest, others: furtherGuests = [], before, left, place }: Parameters<Calendar['rewrite']>[2],
): Promise<void> {
  const path = pathOf(organiser, eventId);
  const look: GraphCall = { method: 'GET', path, about: organiser, query: { $select: 'attendees,organizer' } };
  const now = await graph.read(look, attendance);
  const guests = [guest, ...furtherGuests];
  const today = guests.map(({ mail }) => mail);
  const own = now.organizer?.emailAddress?.address ?? '';
  const gone = new Set([own, ...today, ...(before ?? [])].map((address) => address.toLowerCase()));
  // The address under which a single guest was invited need not be known: they have the first place.
  const ours = before === undefined ? guestsOf(now, today) : [];
  const others = (now.attendees ?? []).filter(
    (one) => !ours.includes(one) && one.emailAddress?.address && !gone.has(one.emailAddress.address.toLowerCase()),
  );
  const attendees = [
    ...guests.map(({ mail, name }) => ({ type: 'required', emailAddress: { address: mail, name } })),
    ...others.map(({ type, emailAddress }) => ({ type: type ?? 'required', emailAddress })),
  ];
  const body = { subject, attendees, location: { displayName: place ?? '' } };
  await throwRefused(graph, organiser, await graph.ask({ method: 'PATCH', path, about: organiser, body }));
  if (left !== undefined) await takeOffSingly(graph, organiser, eventId, left);
}

const single = z.object({
  ...invited,
  id: z.string(),
  start: graphTime,
  isCancelled: z.boolean().nullish(),
});
const exceptions = z.object({ exceptionOccurrences: z.array(single).nullish() });

/**
 * What differs from its series keeps the list that it has, such as a meeting that a guest has passed on. Whoever has left is
 * taken off each of them that begins after a moment.
 */
async function takeOffSingly(
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  { mails, after }: NonNullable<Parameters<Calendar['rewrite']>[2]['left']>,
): Promise<void> {
  const left = new Set(mails.map((address) => address.toLowerCase()));
  const query = { $select: 'id,exceptionOccurrences', $expand: 'exceptionOccurrences' };
  const look: GraphCall = { method: 'GET', path: pathOf(organiser, eventId), about: organiser, query };
  const { exceptionOccurrences } = await graph.read(look, exceptions);
  const isLeft = ({ emailAddress }: Attendee): boolean => left.has(emailAddress?.address?.toLowerCase() ?? '');
  for (const { id, start, isCancelled, attendees } of exceptionOccurrences ?? []) {
    const isAhead = instantOf(start).epochMilliseconds > after.epochMilliseconds;
    if (!isAhead || isCancelled === true || !attendees?.some(isLeft)) continue;
    const stay = attendees.filter((each) => !isLeft(each));
    const body = { attendees: stay.map(({ type, emailAddress }) => ({ type: type ?? 'required', emailAddress })) };
    const path = pathOf(organiser, id);
    await throwUnlessGone(graph, organiser, await graph.ask({ method: 'PATCH', path, about: organiser, body }));
  }
}

const copies = z.object({ id: z.string(), isOrganizer: z.boolean().nullish() });

/** Removes what a vanished organiser's events have left in somebody's calendar. @throws OutsideFailure */
export async function removeCopies(graph: Graph, owner: PersonId, iCalUId: string): Promise<number> {
  const query = { $filter: `iCalUId eq '${iCalUId.replaceAll("'", "''")}'`, $select: 'id,isOrganizer' };
  const found = [];
  for await (const page of graph.pages(
    { method: 'GET', path: `/users/${owner}/events`, about: owner, query },
    copies,
  )) {
    found.push(...page.filter(({ isOrganizer }) => isOrganizer !== true));
  }
  for (const { id } of found) {
    await throwUnlessGone(graph, owner, await graph.ask({ method: 'DELETE', path: pathOf(owner, id), about: owner }));
  }
  return found.length;
}

const pattern = z.looseObject({ type: z.string() });
const recurring = z.object({
  recurrence: z.object({
    pattern,
    range: z.object({
      type: z.string(),
      startDate: z.string(),
      endDate: z.string().nullish(),
      recurrenceTimeZone: z.string().nullish(),
    }),
  }),
});

/** Ends a series on a day; one that ends earlier stays as it is. @throws OutsideFailure */
export async function shortenSeries(
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  lastDate: Temporal.PlainDate,
): Promise<void> {
  const look = recurrenceCall(organiser, eventId);
  const { recurrence } = bodyOf(await graph.ask(look), recurring, look);
  const { type, endDate = null } = recurrence.range;
  if (type === 'endDate' && (endDate ?? '') <= lastDate.toString()) return;
  await endOn(graph, organiser, eventId, { recurrence, lastDate });
}

/** Lets a series go on until a day; one that ends later, or is gone, stays as it is. @throws OutsideFailure */
export async function lengthenSeries(
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  lastDate: Temporal.PlainDate,
): Promise<void> {
  const look = recurrenceCall(organiser, eventId);
  const answer = await graph.ask(look);
  if (!answer.ok && answer.failure.kind === 'gone') return;
  const { recurrence } = bodyOf(answer, recurring, look);
  const { type, endDate } = recurrence.range;
  if (type !== 'endDate' || (endDate ?? '') >= lastDate.toString()) return;
  await endOn(graph, organiser, eventId, { recurrence, lastDate });
}

function recurrenceCall(organiser: PersonId, eventId: string): GraphCall {
  return { method: 'GET', path: pathOf(organiser, eventId), about: organiser, query: { $select: 'recurrence' } };
}

async function endOn(
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  to: { readonly recurrence: z.output<typeof recurring>['recurrence']; readonly lastDate: Temporal.PlainDate },
): Promise<void> {
  const { range, pattern: whole } = to.recurrence;
  // Left out, the zone stays as it is; a name that Outlook has made up itself it would not take back.
  const { recurrenceTimeZone } = range;
  const zone = recurrenceTimeZone && ianaZoneOf(recurrenceTimeZone) !== null ? { recurrenceTimeZone } : {};
  const recurrence = {
    pattern: ownFields(whole),
    range: { type: 'endDate', startDate: range.startDate, endDate: to.lastDate.toString(), ...zone },
  };
  const path = pathOf(organiser, eventId);
  const moved = await graph.ask({ method: 'PATCH', path, about: organiser, body: { recurrence } });
  await throwRefused(graph, organiser, moved);
}

const fields: Readonly<Record<string, readonly string[]>> = {
  daily: [],
  weekly: ['daysOfWeek', 'firstDayOfWeek'],
  absoluteMonthly: ['dayOfMonth'],
  relativeMonthly: ['daysOfWeek', 'index'],
  absoluteYearly: ['dayOfMonth', 'month'],
  relativeYearly: ['daysOfWeek', 'index', 'month'],
};

/** Graph answers with every field, and also checks fields that it ignores, so only those of the type are sent back. */
function ownFields(whole: z.infer<typeof pattern>): object {
  const names = ['type', 'interval', ...(fields[whole.type] ?? [])];
  return Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name)));
}

function pathOf(owner: PersonId, eventId: string): string {
  return `/users/${owner}/events/${encodeURIComponent(eventId)}`;
}

async function throwRefused(graph: Graph, owner: PersonId, answer: GraphAnswer): Promise<void> {
  if (!answer.ok) throw await whyRefused(graph, owner, answer);
}

async function throwUnlessGone(graph: Graph, owner: PersonId, answer: GraphAnswer): Promise<void> {
  if (!answer.ok && answer.failure.kind !== 'gone') throw await whyRefused(graph, owner, answer);
}

/** A 403 for one item says the same as one for its whole mailbox: the mailbox itself is asked which it is. */
async function whyRefused(graph: Graph, owner: PersonId, { status, failure }: BadAnswer): Promise<OutsideFailure> {
  if (status !== 403 || failure.kind !== 'refused') return failure;
  const look = await graph.ask({
    method: 'GET',
    path: `/users/${owner}/calendar`,
    about: owner,
    query: { $select: 'id' },
  });
  return !look.ok && look.failure.kind === 'denied' ? look.failure : failure;
}
