import type { DateTimeTimeZone, Event } from '@microsoft/microsoft-graph-types';
import { parseFilter } from './filter.ts';
import { expandOf, optionOf, selected, selectOf, type Expansion } from './query.ts';
import { badRequest } from './refusals.ts';
import { personOf, type Call } from './request.ts';
import { wallTimeAt } from './zones.ts';

/** What the query asks to see of an event. */
export interface EventShape {
  readonly select: readonly string[] | null;
  readonly expand: readonly Expansion[];
  readonly timeZone: string;
}

/** Properties that Graph shows only when they are selected (exceptions: and expanded), on a single master. */
const onlyOnDemand: readonly string[] = ['cancelledOccurrences', 'exceptionOccurrences'];
const expandable: readonly string[] = ['singleValueExtendedProperties', 'exceptionOccurrences'];

/** @throws GraphFault 400 for properties an event does not have and relations that cannot be expanded here. */
export function eventShapeOf(call: Call, timeZone = call.preferences.timeZone): EventShape {
  const expand = expandOf(call.query, 'Event');
  for (const { name } of expand) {
    if (!expandable.includes(name))
      throw badRequest(`The relation '${name}' cannot be expanded.`, 'ErrorInvalidUrlQuery');
  }
  return { select: selectOf(call.query, 'Event'), expand, timeZone };
}

/** An event of the mailbox as the answer shows it: re-zoned, with its etag, expanded, and cut to what was selected. */
export function presentEvent(call: Call, event: Event, shape: EventShape): Record<string, unknown> {
  const shown: Record<string, unknown> = { ...rezonedEvent(event, shape.timeZone) };
  shown['@odata.etag'] = etagOf(event);
  Object.assign(shown, onDemand(call, event, shape));
  const expanded = shape.expand.map(({ name }) => name);
  return selected(shown, shape.select === null ? null : [...shape.select, ...expanded]);
}

export function etagOf(event: Event): string {
  return `W/"${event.changeKey ?? ''}"`;
}

function onDemand(call: Call, event: Event, shape: EventShape): Record<string, unknown> {
  const { oid } = personOf(call);
  const id = event.id ?? '';
  const found: Record<string, unknown> = {};
  for (const expansion of shape.expand) {
    if (expansion.name !== 'singleValueExtendedProperties') continue;
    const properties = call.deps.exchange.extendedProperties(oid, id).filter(wantedProperty(expansion));
    if (properties.length > 0) found['singleValueExtendedProperties'] = properties;
  }
  if (event.type !== 'seriesMaster' || !onlyOnDemand.some((name) => shape.select?.includes(name))) return found;
  const { exceptionOccurrences, cancelledOccurrences } = call.deps.exchange.exceptionsOf(oid, id);
  if (shape.select?.includes('cancelledOccurrences')) found['cancelledOccurrences'] = cancelledOccurrences;
  if (shape.expand.some(({ name }) => name === 'exceptionOccurrences')) {
    found['exceptionOccurrences'] = exceptionOccurrences.map((one) => rezonedEvent(one, shape.timeZone));
  }
  return found;
}

function wantedProperty({ options }: Expansion): (property: { id: string; value: string }) => boolean {
  const filter = optionOf(options, '$filter');
  if (filter === null) {
    throw badRequest("An expansion of 'singleValueExtendedProperties' needs a $filter on id.", 'ErrorInvalidUrlQuery');
  }
  const ids = [...filter.matchAll(/\bid\s+eq\s+'((?:[^']|'')*)'/gi)].map(([, id = '']) => id.replaceAll("''", "'"));
  parseFilter(filter, { checkProperty: onlyId, checkAdvanced: () => undefined });
  return ({ id }) => ids.includes(id);
}

function onlyId(path: string): void {
  if (path !== 'id')
    throw badRequest(`Extended properties are filtered by id, not by '${path}'.`, 'ErrorInvalidUrlQueryFilter');
}

export function rezonedEvent(event: Event, timeZone: string): Event {
  if (timeZone === 'UTC') return event;
  return {
    ...event,
    ...(event.start ? { start: rezoned(event.start, timeZone) } : {}),
    ...(event.end ? { end: rezoned(event.end, timeZone) } : {}),
  };
}

/** The same moment on the wall of another zone. Exchange's times come in UTC. */
export function rezoned(time: DateTimeTimeZone, timeZone: string): DateTimeTimeZone {
  if (timeZone === 'UTC') return time;
  return { dateTime: wallTimeAt(Date.parse(`${(time.dateTime ?? '').slice(0, 23)}Z`), timeZone), timeZone };
}
