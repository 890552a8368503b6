import { randomBytes } from 'node:crypto';
import type { Event } from '@microsoft/microsoft-graph-types';
import { GraphFault } from '../graph-fault.ts';
import { viewWindowOf } from './calendar-view.ts';
import { etagOf, rezonedEvent } from './event-output.ts';
import { optionOf } from './query.ts';
import { badRequest } from './refusals.ts';
import { personOf, type Call, type GraphReply, type Route } from './request.ts';
import type { DeltaRound, Known } from './state.ts';

const read = ['Calendars.ReadBasic'];
const defaultPage = 50;

export function deltaRoutes(): Route[] {
  return ['/users/{id}/calendarView/delta', '/users/{id}/calendar/calendarView/delta'].map((template) => ({
    method: 'GET',
    template,
    outlook: true,
    application: read,
    delegated: read,
    answers: { type: 'Event', list: true },
    handle: calendarViewDelta,
  }));
}

function calendarViewDelta(call: Call): GraphReply {
  for (const name of ['$select', '$expand', '$filter', '$orderby', '$search', '$top']) {
    if (optionOf(call.query, name) === null) continue;
    throw badRequest(`The query option '${name}' is not supported by calendarView/delta.`, 'ErrorInvalidUrlQuery');
  }
  const { oid } = personOf(call);
  const { exchange } = call.deps;
  return roundPage(call, resumedRound(call, 'events', oid) ?? firstRound(call), {
    entity: 'Collection(event)',
    seen: exchange.changesIn(oid),
    now: ({ start, end }) => eventsNow(call, start, end),
    idsOf: (id, { occurrences }) => [id, ...(occurrences ?? []).map((place) => exchange.occurrenceId(id, place))],
    show: (id) => deltaItem(findEvent(call, id), id, call.preferences.timeZone),
  });
}

function firstRound(call: Call): DeltaRound {
  const { start, end } = viewWindowOf(call);
  const pageSize = call.preferences.maxPageSize ?? defaultPage;
  return { ...blankRound, resource: 'events', mailbox: personOf(call).oid, start, end, pageSize };
}

/** A round whose client knows nothing yet. */
export const blankRound: Pick<DeltaRound, 'select' | 'known' | 'pending' | 'gone' | 'seen'> = {
  select: null,
  known: new Map(),
  pending: [],
  gone: [],
  seen: null,
};

function eventsNow(call: Call, start: number, end: number): Map<string, Known> {
  const lying = call.deps.exchange.membership(personOf(call).oid, start, end);
  return new Map([...lying].map(([id, { version, occurrences }]) => [id, { print: String(version), occurrences }]));
}

/** Undefined for an entry that disappeared while the round was being told. */
function findEvent(call: Call, id: string): Event | undefined {
  try {
    return call.deps.exchange.getEvent(personOf(call).oid, id);
  } catch (fault) {
    if (fault instanceof GraphFault && fault.status === 404) return undefined;
    throw fault;
  }
}

/** Occurrences come as stubs: the rest is the master's. */
function deltaItem(event: Event | undefined, id: string, timeZone: string): Record<string, unknown> {
  if (event === undefined) return removal('events', id);
  const whole = rezonedEvent(event, timeZone);
  const { type, seriesMasterId, start, end } = whole;
  const marks = { '@odata.type': '#microsoft.graph.event', '@odata.etag': etagOf(event) };
  return type === 'occurrence' ? { ...marks, id, type, seriesMasterId, start, end } : { ...marks, ...whole };
}

/**
 * The round behind the request's token; null on a first call.
 *
 * @throws GraphFault 410 `syncStateNotFound` for a token that is unknown, forgotten or another resource's.
 */
export function resumedRound(call: Call, resource: DeltaRound['resource'], mailbox: string): DeltaRound | null {
  const token = optionOf(call.query, '$skiptoken') ?? optionOf(call.query, '$deltatoken');
  if (token === null) return null;
  const round = call.deps.state.round(token);
  if (round?.resource === resource && round.mailbox === mailbox) return round;
  throw new GraphFault(410, 'syncStateNotFound', 'The sync state generation is not found; synchronise anew.');
}

export interface DeltaContent {
  readonly entity: string;
  /** Counts the changes so far; when it is what the last round saw, nothing is compared. */
  readonly seen: number;
  /** The present entries by id, in the order in which to tell them. */
  now(round: DeltaRound): ReadonlyMap<string, Known>;
  /** Everything that is told of one entry. */
  idsOf(id: string, known: Known): readonly string[];
  /** The item, or its removal when it is gone. */
  show(id: string): Record<string, unknown>;
}

/** One page of a round: what differs from what the client knows, then the link that goes on. */
export function roundPage(call: Call, before: DeltaRound, content: DeltaContent): GraphReply {
  const isUnderWay = before.pending.length + before.gone.length > 0;
  const round = isUnderWay || before.seen === content.seen ? before : newRound(before, content);
  const { pageSize } = round;
  const told = round.pending.slice(0, pageSize).map((id) => content.show(id));
  const removed = round.gone.slice(0, pageSize - told.length);
  const after = { ...round, pending: round.pending.slice(told.length), gone: round.gone.slice(removed.length) };
  const isOver = after.pending.length + after.gone.length === 0;
  const token = randomBytes(24).toString('base64url');
  call.deps.state.keepRound(token, after);
  const address = `${call.deps.baseUrl()}${call.path}`;
  return {
    status: 200,
    body: {
      '@odata.context': `${call.deps.baseUrl()}/v1.0/$metadata#${content.entity}`,
      ...(isOver
        ? { '@odata.deltaLink': `${address}?$deltatoken=${token}` }
        : { '@odata.nextLink': `${address}?$skiptoken=${token}` }),
      value: [...told, ...removed.map((id) => removal(round.resource, id))],
    },
  };
}

function newRound(before: DeltaRound, content: DeltaContent): DeltaRound {
  const known = new Map<string, Known>();
  const pending: string[] = [];
  const gone: string[] = [];
  for (const [id, now] of content.now(before)) {
    const told = before.known.get(id);
    const isSame = told?.print === now.print;
    // The same object as before where nothing changed, so that thousands of rounds share it.
    known.set(id, isSame ? told : now);
    if (isSame) continue;
    const ids = content.idsOf(id, now);
    pending.push(...ids);
    if (told === undefined) continue;
    const current = new Set(ids);
    gone.push(...content.idsOf(id, told).filter((one) => !current.has(one)));
  }
  for (const [id, told] of before.known) if (!known.has(id)) gone.push(...content.idsOf(id, told));
  return { ...before, known, pending, gone, seen: content.seen };
}

/** A person may come back, says Graph; an event does not. */
function removal(resource: DeltaRound['resource'], id: string): Record<string, unknown> {
  if (resource === 'users') return { id, '@removed': { reason: 'changed' } };
  return { '@odata.type': '#microsoft.graph.event', id, '@removed': { reason: 'deleted' } };
}
