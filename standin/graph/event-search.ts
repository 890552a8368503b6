import type { Event } from '@microsoft/microsoft-graph-types';
import { propertyOf } from './contract.ts';
import { parseFilter } from './filter.ts';
import { optionOf } from './query.ts';
import { badRequest, noSuchProperty } from './refusals.ts';
import { personOf, type Call } from './request.ts';

const tag =
  /^\s*singleValueExtendedProperties\/any\(\s*(\w+)\s*:\s*\1\/id\s+eq\s+'((?:[^']|'')*)'\s+and\s+\1\/value\s+eq\s+'((?:[^']|'')*)'\s*\)\s*$/i;

/** The one comparison that clients make in large calendars; Exchange keeps an index for it, and so do we. */
const iCalUid = /^\s*iCalUId\s+eq\s+'([0-9a-f]+)'\s*$/i;

/** Masters and singles that meet `$filter`: an extended property's id and value, or comparisons of plain properties. */
export function matchingEvents(call: Call): Event[] {
  const filter = optionOf(call.query, '$filter');
  const { exchange } = call.deps;
  const { oid } = personOf(call);
  if (filter === null) return exchange.listEvents(oid);
  const [, , id, value] = tag.exec(filter) ?? [];
  const iCalUId = iCalUid.exec(filter)?.[1];
  if (iCalUId !== undefined) return exchange.findByICalUId(oid, iCalUId);
  if (id !== undefined && value !== undefined) {
    return exchange.findByExtendedProperty(oid, id.replaceAll("''", "'"), value.replaceAll("''", "'"));
  }
  return filteredEvents(filter, exchange.listEvents(oid));
}

export function filteredEvents(filter: string, events: readonly Event[]): Event[] {
  const predicate = parseFilter(filter, { checkProperty: checkPath, checkAdvanced: () => undefined });
  return events.filter((event) => predicate({ ...event }));
}

function checkPath(path: string): void {
  const [name = '', inner] = path.split('/');
  const property = propertyOf('Event', name);
  if (property === undefined) throw noSuchProperty(name, 'Event');
  if (inner !== undefined && propertyOf(property.type, inner) === undefined) throw noSuchProperty(inner, property.type);
}

/** `$orderby=start/dateTime` or `createdDateTime`, either way round; nothing else is ordered by here. */
export function orderedEvents(call: Call, events: readonly Event[]): readonly Event[] {
  const order = optionOf(call.query, '$orderby');
  if (order === null) return events;
  const [, path, direction] =
    /^(start\/dateTime|createdDateTime|lastModifiedDateTime)(?:\s+(asc|desc))?$/i.exec(order.trim()) ?? [];
  if (path === undefined) throw badRequest(`Ordering by '${order}' is not supported.`, 'ErrorInvalidUrlQuery');
  const keyOf = (event: Event): string => {
    if (/^start/i.test(path)) return event.start?.dateTime ?? '';
    return (/^created/i.test(path) ? event.createdDateTime : event.lastModifiedDateTime) ?? '';
  };
  const sign = direction?.toLowerCase() === 'desc' ? -1 : 1;
  return events.toSorted((a, b) => sign * keyOf(a).localeCompare(keyOf(b)));
}
