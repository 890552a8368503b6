import { createHash, randomBytes } from 'node:crypto';
import type { Event } from '@microsoft/microsoft-graph-types';
import { GraphFault } from '../graph-fault.ts';
import { viewWindowOf } from './calendar-view.ts';
import { etagOf, rezonedEvent } from './event-output.ts';
import { optionOf } from './query.ts';
import { badRequest } from './refusals.ts';
import { personOf } from './request.ts';
import type { Call, GraphReply, Route } from './request.ts';
import type { DeltaRound } from './state.ts';

const READ = ['Calendars.ReadBasic'];
const DEFAULT_PAGE = 50;

export function deltaRoutes(): Route[] {
  return ['/users/{id}/calendarView/delta', '/users/{id}/calendar/calendarView/delta'].map((template) => ({
    method: 'GET',
    template,
    outlook: true,
    application: READ,
    delegated: READ,
    answers: { type: 'Event', list: true },
    handle: calendarViewDelta,
  }));
}

function calendarViewDelta(call: Call): GraphReply {
  for (const name of ['$select', '$expand', '$filter', '$orderby', '$search', '$top']) {
    if (optionOf(call.query, name) === null) continue;
    throw badRequest(`The query option '${name}' is not supported by calendarView/delta.`, 'ErrorInvalidUrlQuery');
  }
  const round = resumedRound(call, 'events', personOf(call).oid) ?? firstRound(call);
  const now = eventsNow(call, round);
  return roundPage(call, round, {
    entity: `Collection(event)`,
    fingerprints: new Map([...now].map(([id, event]) => [id, fingerprint(event)])),
    show: (id) => deltaItem(now.get(id), id, call.preferences.timeZone),
  });
}

function firstRound(call: Call): DeltaRound {
  const { start, end } = viewWindowOf(call);
  const pageSize = call.preferences.maxPageSize ?? DEFAULT_PAGE;
  return {
    resource: 'events',
    mailbox: personOf(call).oid,
    start,
    end,
    pageSize,
    select: null,
    known: {},
    pending: null,
  };
}

/** Everything in the window, each series' master before its occurrences. */
function eventsNow(call: Call, { mailbox, start, end }: DeltaRound): Map<string, Event> {
  const { exchange } = call.deps;
  const now = new Map<string, Event>();
  for (const event of exchange.calendarView(mailbox, start, end)) {
    const masterId = event.seriesMasterId;
    if (masterId && !now.has(masterId)) now.set(masterId, exchange.getEvent(mailbox, masterId));
    now.set(event.id ?? '', event);
  }
  return now;
}

/** Occurrences come as stubs: the rest is the master's. */
function deltaItem(event: Event | undefined, id: string, timeZone: string): Record<string, unknown> {
  if (event === undefined) return { '@odata.type': '#microsoft.graph.event', id, '@removed': { reason: 'deleted' } };
  const { type, seriesMasterId, start, end, ...rest } = rezonedEvent(event, timeZone);
  const stub = {
    '@odata.type': '#microsoft.graph.event',
    '@odata.etag': etagOf(event),
    id,
    type,
    seriesMasterId,
    start,
    end,
  };
  return type === 'occurrence' ? stub : { ...stub, ...rest };
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
  /** What there is now, by id, in the order to tell it. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** The item, or its removal when it is gone. */
  show(id: string): Record<string, unknown>;
}

/** One page of a round: what differs from what the client knows, then the link that goes on. */
export function roundPage(call: Call, round: DeltaRound, content: DeltaContent): GraphReply {
  const pending = round.pending ?? differences(round, content.fingerprints);
  const told = pending.slice(0, round.pageSize);
  const left = pending.slice(round.pageSize);
  const known = new Map(Object.entries(round.known));
  for (const id of told) {
    const now = content.fingerprints.get(id);
    if (now === undefined) known.delete(id);
    else known.set(id, now);
  }
  const token = randomBytes(24).toString('base64url');
  call.deps.state.keepRound(token, {
    ...round,
    known: Object.fromEntries(known),
    pending: left.length > 0 ? left : null,
  });
  const address = `${call.deps.baseUrl()}${call.path}`;
  return {
    status: 200,
    body: {
      '@odata.context': `${call.deps.baseUrl()}/v1.0/$metadata#${content.entity}`,
      ...(left.length > 0
        ? { '@odata.nextLink': `${address}?$skiptoken=${token}` }
        : { '@odata.deltaLink': `${address}?$deltatoken=${token}` }),
      value: told.map((id) => content.show(id)),
    },
  };
}

function differences({ known }: DeltaRound, now: ReadonlyMap<string, string>): string[] {
  const changed = [...now].filter(([id, print]) => known[id] !== print).map(([id]) => id);
  return [...changed, ...Object.keys(known).filter((id) => !now.has(id))];
}

export function fingerprint(item: object): string {
  return createHash('sha1').update(JSON.stringify(item)).digest('base64url').slice(0, 12);
}
