import type { DateTimeTimeZone } from '@microsoft/microsoft-graph-types';
import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { CompanyPerson } from '../company/port.ts';
import { ianaOf, zoneOf } from '../connector/activity.ts';
import type { ControlDeps, OfPerson } from './deps.ts';
import { personOf } from './deps.ts';
import { ControlRefusal, read } from './respond.ts';

interface OfEvent {
  Params: { oid: string; eventId: string };
}

const instant = z.iso.datetime({ offset: true });
const windowShape = z.object({ start: instant, end: instant });
const answerShape = z.object({
  answer: z.enum(['accept', 'decline', 'tentativelyAccept']),
  comment: z.string().optional(),
});
const cancelShape = z.object({ comment: z.string().optional() });
const ownMeeting = z.object({ subject: z.string().min(1).max(255), start: instant, end: instant });

/** The person's Outlook: what they see and do in their own calendar. */
export function addCalendarRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { exchange } = deps;

  server.get<OfPerson>('/standin/people/:oid/calendar', async (request) => {
    const person = ownerOf(deps, request.params.oid);
    const { start, end } = read(windowShape, request.query);
    const { timeZone, workingHours } = exchange.settings(person.oid);
    return {
      timeZone: timeZone ? ianaOf(timeZone, person.country) : zoneOf(person),
      workingHours,
      events: exchange.calendarView(person.oid, Date.parse(start), Date.parse(end)),
    };
  });

  server.post<OfPerson>('/standin/people/:oid/calendar/events', async (request, reply) => {
    const person = ownerOf(deps, request.params.oid);
    const { subject, start, end } = read(ownMeeting, request.body);
    const event = exchange.createEvent(person.oid, { subject, start: local(start, person), end: local(end, person) });
    return reply.code(201).send(event);
  });

  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/respond', async (request) => {
    const { oid } = ownerOf(deps, request.params.oid);
    const { answer, comment } = read(answerShape, request.body);
    exchange.respond(oid, request.params.eventId, answer, {
      sendResponse: true,
      ...(comment === undefined ? {} : { comment }),
    });
    return { answered: answer };
  });

  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/move', async (request) => {
    const person = ownerOf(deps, request.params.oid);
    const { start, end } = read(windowShape, request.body);
    return exchange.updateEvent(person.oid, request.params.eventId, {
      start: local(start, person),
      end: local(end, person),
    });
  });

  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/cancel', async (request) => {
    const { oid } = ownerOf(deps, request.params.oid);
    exchange.cancelEvent(oid, request.params.eventId, read(cancelShape, request.body).comment ?? '');
    return { cancelled: true };
  });

  server.delete<OfEvent>('/standin/people/:oid/calendar/:eventId', async (request) => {
    const { oid } = ownerOf(deps, request.params.oid);
    exchange.deleteEvent(oid, request.params.eventId);
    return { deleted: true };
  });
}

function ownerOf(deps: ControlDeps, oid: string): CompanyPerson {
  const person = personOf(deps, oid);
  if (!deps.exchange.hasMailbox(oid)) throw new ControlRefusal(404, 'This person has no mailbox.');
  return person;
}

/** An instant as Outlook writes it: wall-clock time in the person's own zone. */
function local(iso: string, person: CompanyPerson): DateTimeTimeZone {
  const zoned = Temporal.Instant.from(iso).toZonedDateTimeISO(zoneOf(person));
  return { dateTime: zoned.toPlainDateTime().toString(), timeZone: person.mailbox?.timeZone ?? 'UTC' };
}
