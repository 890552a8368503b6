import type { Event } from '@microsoft/microsoft-graph-types';
import { GraphFault } from '../graph-fault.ts';
import { parametersOf } from './actions.ts';
import { checkEventTimes, momentIn } from './event-input.ts';
import { etagOf, eventShapeOf, presentEvent } from './event-output.ts';
import { matchingEvents, orderedEvents } from './event-search.ts';
import { isRecord } from './json.ts';
import { entityBody, listBody, pageOf } from './paging.ts';
import { invalidRequest } from './refusals.ts';
import { paramOf, personOf, type Call, type GraphReply, type Route } from './request.ts';

const read = ['Calendars.ReadBasic'];
const toWrite = ['Calendars.ReadWrite'];
const eventType = { type: 'Event', list: false } as const;

/** `users/{id}/events`, in both spellings of the default calendar. */
export function eventRoutes(): Route[] {
  return ['/users/{id}/events', '/users/{id}/calendar/events'].flatMap((base): Route[] => {
    const one = `${base}/{eventId}`;
    const reads = { outlook: true, application: read, delegated: read };
    const writes = { outlook: true, application: toWrite, delegated: toWrite };
    return [
      { ...reads, method: 'GET', template: base, answers: { type: 'Event', list: true }, handle: listEvents },
      {
        ...writes,
        method: 'POST',
        template: base,
        accepts: { type: 'Event' },
        answers: eventType,
        handle: createEvent,
      },
      { ...reads, method: 'GET', template: one, answers: eventType, handle: getEvent },
      {
        ...writes,
        method: 'PATCH',
        template: one,
        accepts: { type: 'Event' },
        answers: eventType,
        handle: updateEvent,
      },
      { ...writes, method: 'DELETE', template: one, handle: deleteEvent },
      { ...writes, method: 'POST', template: `${one}/cancel`, accepts: { action: 'cancel' }, handle: cancelEvent },
      ...(['accept', 'decline', 'tentativelyAccept'] as const).map((answer): Route => ({
        ...writes,
        method: 'POST',
        template: `${one}/${answer}`,
        accepts: { action: answer },
        handle: (call) => respond(call, answer),
      })),
    ];
  });
}

function listEvents(call: Call): GraphReply {
  const shape = eventShapeOf(call);
  const found = orderedEvents(call, matchingEvents(call));
  const page = pageOf(call, found, { defaultSize: 10, maxSize: 1000, cursor: '$skip' });
  const items = page.items.map((event) => presentEvent(call, event, shape));
  return { status: 200, body: listBody(call, contextOf(call), { ...page, items }) };
}

function createEvent(call: Call): GraphReply {
  const body = bodyOf(call);
  return withTeamsAsOrdered(call, () => created(call, call.deps.exchange.createEvent(personOf(call).oid, body)));
}

/** Where a fault takes Teams away: Exchange then makes events without a link, for the length of this request. */
function withTeamsAsOrdered(call: Call, write: () => GraphReply): GraphReply {
  const { exchange, faults } = call.deps;
  const { oid, mail, mailbox } = personOf(call);
  const target = { method: call.request.method, path: call.request.url, mailbox: { oid, address: mail } };
  if (faults.strike(target, ['no-teams-link']) === null) return write();
  exchange.changeSettings(oid, { teamsEnabled: false });
  try {
    return write();
  } finally {
    exchange.changeSettings(oid, { teamsEnabled: mailbox?.teamsEnabled ?? true });
  }
}

function created(call: Call, event: Event): GraphReply {
  const item = presentEvent(call, event, eventShapeOf(call));
  return { status: 201, body: entityBody(call, contextOf(call), item) };
}

function getEvent(call: Call): GraphReply {
  return shownEvent(call, call.deps.exchange.getEvent(personOf(call).oid, paramOf(call, 'eventId')));
}

function shownEvent(call: Call, event: Event): GraphReply {
  return { status: 200, body: entityBody(call, contextOf(call), presentEvent(call, event, eventShapeOf(call))) };
}

function updateEvent(call: Call): GraphReply {
  const { exchange } = call.deps;
  const { oid } = personOf(call);
  const id = paramOf(call, 'eventId');
  const body = bodyOf(call);
  checkUnchangedSince(call, exchange.getEvent(oid, id));
  const update = () => shownEvent(call, exchange.updateEvent(oid, id, body));
  return body.isOnlineMeeting === true ? withTeamsAsOrdered(call, update) : update();
}

function deleteEvent(call: Call): GraphReply {
  const { exchange } = call.deps;
  const { oid } = personOf(call);
  const id = paramOf(call, 'eventId');
  checkUnchangedSince(call, exchange.getEvent(oid, id));
  exchange.deleteEvent(oid, id);
  return { status: 204 };
}

function cancelEvent(call: Call): GraphReply {
  const { Comment } = parametersOf('cancel', call.request.body);
  call.deps.exchange.cancelEvent(
    personOf(call).oid,
    paramOf(call, 'eventId'),
    typeof Comment === 'string' ? Comment : '',
  );
  return { status: 202 };
}

function respond(call: Call, answer: 'accept' | 'decline' | 'tentativelyAccept'): GraphReply {
  const { Comment, SendResponse, ProposedNewTime } = parametersOf(answer, call.request.body);
  call.deps.exchange.respond(personOf(call).oid, paramOf(call, 'eventId'), answer, {
    ...(typeof Comment === 'string' ? { comment: Comment } : {}),
    ...(typeof SendResponse === 'boolean' ? { sendResponse: SendResponse } : {}),
    ...(isRecord(ProposedNewTime)
      ? {
          proposedNewTime: {
            start: momentIn(ProposedNewTime['start'], 'proposedNewTime.start'),
            end: momentIn(ProposedNewTime['end'], 'proposedNewTime.end'),
          },
        }
      : {}),
  });
  return { status: 202 };
}

function bodyOf(call: Call): Event {
  const { body } = call.request;
  if (!isRecord(body)) throw invalidRequest('The body must be a JSON object.');
  checkEventTimes(body);
  return body;
}

function checkUnchangedSince(call: Call, event: Event): void {
  const wanted = call.request.headers['if-match'];
  if (wanted === undefined || wanted === '*' || wanted === etagOf(event)) return;
  throw new GraphFault(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  );
}

function contextOf(call: Call): string {
  return `users('${personOf(call).oid}')/events`;
}
