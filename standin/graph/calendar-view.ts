import type { EpochMs } from '../exchange/port.ts';
import { eventShapeOf, presentEvent } from './event-output.ts';
import { filteredEvents, orderedEvents } from './event-search.ts';
import { listBody, pageOf } from './paging.ts';
import { optionOf } from './query.ts';
import { invalidRequest } from './refusals.ts';
import { paramOf, personOf, type Call, type GraphReply, type Route } from './request.ts';

const read = ['Calendars.ReadBasic'];
const longestWindowMs = 1825 * 86_400_000;

export interface ViewWindow {
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** The dates carried an offset: Graph then answers in UTC whatever `Prefer: outlook.timezone` says. */
  readonly withOffset: boolean;
}

export function calendarViewRoutes(): Route[] {
  const reads = { method: 'GET', outlook: true, application: read, delegated: read } as const;
  const answers = { type: 'Event', list: true } as const;
  return [
    ...['/users/{id}/calendarView', '/users/{id}/calendar/calendarView'].map((template): Route => ({
      ...reads,
      template,
      answers,
      handle: calendarView,
    })),
    ...['/users/{id}/events/{eventId}/instances', '/users/{id}/calendar/events/{eventId}/instances'].map(
      (template): Route => ({ ...reads, template, answers, handle: instances }),
    ),
  ];
}

function calendarView(call: Call): GraphReply {
  const { start, end, withOffset } = viewWindowOf(call);
  const events = call.deps.exchange.calendarView(personOf(call).oid, start, end);
  return eventPage(call, events, withOffset ? 'UTC' : call.preferences.timeZone, 'calendarView');
}

function instances(call: Call): GraphReply {
  const { start, end } = viewWindowOf(call);
  const events = call.deps.exchange.instances(personOf(call).oid, paramOf(call, 'eventId'), start, end);
  return eventPage(call, events, call.preferences.timeZone, 'events');
}

function eventPage(
  call: Call,
  events: ReturnType<Call['deps']['exchange']['calendarView']>,
  timeZone: string,
  entity: string,
): GraphReply {
  const shape = eventShapeOf(call, timeZone);
  const filter = optionOf(call.query, '$filter');
  const found = orderedEvents(call, filter === null ? events : filteredEvents(filter, events));
  const page = pageOf(call, found, { defaultSize: 10, maxSize: 1000, cursor: '$skip' });
  const items = page.items.map((event) => presentEvent(call, event, shape));
  return { status: 200, body: listBody(call, `users('${personOf(call).oid}')/${entity}`, { ...page, items }) };
}

/**
 * `startDateTime` and `endDateTime`, both required; without an offset they are UTC.
 *
 * @throws GraphFault 400 when one is missing or no date, or the window is empty or longer than 1,825 days.
 */
export function viewWindowOf(call: Call): ViewWindow {
  const startText = optionOf(call.query, 'startDateTime');
  const endText = optionOf(call.query, 'endDateTime');
  if (startText === null || endText === null) {
    throw invalidRequest(
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    );
  }
  const [start, end] = [momentOf(startText), momentOf(endText)];
  if (end < start) throw invalidRequest('The EndDateTime must not be before the StartDateTime.');
  if (end - start > longestWindowMs) throw invalidRequest('The requested window is longer than 1825 days.');
  return { start, end, withOffset: offset.test(startText) || offset.test(endText) };
}

const offset = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const dateTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/i;

function momentOf(text: string): EpochMs {
  const moment = dateTime.test(text)
    ? Date.parse(text.includes('T') && !offset.test(text) ? `${text}Z` : text)
    : Number.NaN;
  if (Number.isNaN(moment)) throw invalidRequest(`The value '${text}' is not a date and time.`);
  return moment;
}
