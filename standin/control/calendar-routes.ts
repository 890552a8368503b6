import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CompanyPerson } from '../company/port.ts';
import { ianaOf, zoneOf } from '../connector/activity.ts';
import {
  eventOf,
  instant,
  invited,
  newEvent,
  seriesChange,
  seriesPatch,
  timesOf,
  windowShape,
} from './calendar-input.ts';
import { followingChange, followingSeries } from './following.ts';
import { personOf, type ControlDeps, type OfPerson } from './deps.ts';
import { ControlRefusal, read, withoutAbsent } from './respond.ts';

interface OfEvent {
  Params: { oid: string; eventId: string };
}

const answerShape = z.object({
  answer: z.enum(['accept', 'decline', 'tentativelyAccept']),
  comment: z.string().optional(),
  sendResponse: z.boolean().default(true),
  proposedNewTime: windowShape.optional(),
});
const cancelShape = z.object({ comment: z.string().optional() });
const attendeesShape = z.strictObject({ attendees: z.array(z.email()) });
const forwardShape = z.strictObject({ to: z.email() });
const shortenShape = z.strictObject({ end: instant });

/** An occurrence that was moved past the cut is an earlier one all the same. */
const manyDaysMs = 400 * 86_400_000;

/** The person's Outlook: what they see and do in their own calendar. Ids may be of an occurrence or of a whole series. */
export function addCalendarRoutes(server: FastifyInstance, deps: ControlDeps): void {
  addReading(server, deps);
  addChanges(server, deps);
  addAnswers(server, deps);
}

function addReading(server: FastifyInstance, deps: ControlDeps): void {
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

  server.get<OfEvent>('/standin/people/:oid/calendar/:eventId', async (request) => {
    const { oid } = ownerOf(deps, request.params.oid);
    return exchange.getEvent(oid, request.params.eventId);
  });
}

function addChanges(server: FastifyInstance, deps: ControlDeps): void {
  const { exchange } = deps;

  server.post<OfPerson>('/standin/people/:oid/calendar/events', async (request, reply) => {
    const person = ownerOf(deps, request.params.oid);
    const event = exchange.createEvent(person.oid, eventOf(read(newEvent, request.body), person));
    return reply.code(201).send(event);
  });

  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/move', async (request) => {
    const person = ownerOf(deps, request.params.oid);
    return exchange.updateEvent(person.oid, request.params.eventId, timesOf(read(windowShape, request.body), person));
  });

  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/shorten', async (request) => {
    const person = ownerOf(deps, request.params.oid);
    const { start } = exchange.getEvent(person.oid, request.params.eventId);
    const times = { start: `${(start?.dateTime ?? '').slice(0, 19)}Z`, end: read(shortenShape, request.body).end };
    return exchange.updateEvent(person.oid, request.params.eventId, timesOf(times, person));
  });

  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/series', async (request) => {
    const person = ownerOf(deps, request.params.oid);
    const event = exchange.getEvent(person.oid, request.params.eventId);
    const masterId = event.seriesMasterId ?? request.params.eventId;
    const master = event.seriesMasterId ? exchange.getEvent(person.oid, masterId) : event;
    return exchange.updateEvent(person.oid, masterId, seriesPatch(read(seriesChange, request.body), master, person));
  });

  // "This and all following events", from the occurrence named on: answers with the new series.
  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/following', async (request, reply) => {
    const person = ownerOf(deps, request.params.oid);
    const { eventId } = request.params;
    const change = read(followingChange, request.body);
    const sent = followingSeries(change, cutAt(deps, person.oid, eventId), person);
    const { sameLink, carriesTags } = change;
    const made = exchange.splitSeries(person.oid, eventId, { sent, options: { sameLink, carriesTags } });
    return reply.code(201).send(made);
  });

  // The organiser's list as they leave it in Outlook: somebody off, somebody else on. Of an occurrence, or of the series.
  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/attendees', async (request) => {
    const person = ownerOf(deps, request.params.oid);
    const attendees = read(attendeesShape, request.body).attendees.map(invited);
    return exchange.updateEvent(person.oid, request.params.eventId, { attendees });
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

function cutAt({ exchange }: ControlDeps, oid: string, eventId: string) {
  const occurrence = exchange.getEvent(oid, eventId);
  const masterId = occurrence.seriesMasterId;
  if (!masterId) throw new ControlRefusal(400, 'This is no occurrence of a series.');
  const master = exchange.getEvent(oid, masterId);
  const date = (occurrence.originalStart ?? '').slice(0, 10);
  const { cancelledOccurrences } = exchange.exceptionsOf(oid, masterId);
  const standing = exchange.instances(oid, masterId, 0, Date.parse(occurrence.originalStart ?? '') + manyDaysMs);
  const earlier = [
    ...standing.map(({ originalStart }) => originalStart ?? ''),
    ...cancelledOccurrences.map((name) => name.slice(-date.length)),
  ].filter((original) => original.slice(0, date.length) < date);
  return { occurrence, master, before: earlier.length };
}

function addAnswers(server: FastifyInstance, deps: ControlDeps): void {
  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/respond', async (request) => {
    const { oid } = ownerOf(deps, request.params.oid);
    const { answer, comment, sendResponse, proposedNewTime } = read(answerShape, request.body);
    const proposal = proposedNewTime && {
      start: Date.parse(proposedNewTime.start),
      end: Date.parse(proposedNewTime.end),
    };
    const options = { sendResponse, ...withoutAbsent({ comment, proposedNewTime: proposal }) };
    deps.exchange.respond(oid, request.params.eventId, answer, options);
    return { answered: answer };
  });

  // The invitation passed on to somebody else, by whoever has it in the calendar.
  server.post<OfEvent>('/standin/people/:oid/calendar/:eventId/forward', async (request) => {
    const { oid } = ownerOf(deps, request.params.oid);
    const { to } = read(forwardShape, request.body);
    deps.exchange.forwardEvent(oid, request.params.eventId, to);
    return { forwarded: to };
  });
}

function ownerOf(deps: ControlDeps, oid: string): CompanyPerson {
  const person = personOf(deps, oid);
  if (!deps.exchange.hasMailbox(oid)) throw new ControlRefusal(404, 'This person has no mailbox.');
  return person;
}
