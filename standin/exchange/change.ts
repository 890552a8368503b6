import type { Event } from '@microsoft/microsoft-graph-types';
import { GraphFault } from '#standin/graph-fault.ts';
import { readContent } from './content.ts';
import { dateOf, type Day } from './days.ts';
import { deliver } from './deliver.ts';
import { invitationOf } from './invited.ts';
import { mailboxAt, put, targetOf, type Target, type Tenant } from './mailboxes.ts';
import { contentOf, departureOrNone, withinRange } from './occurrences.ts';
import { settleOnlineMeeting } from './online-meeting.ts';
import { readExtended, readOwn } from './own.ts';
import { neighbours } from './recurrence.ts';
import { invalidRequest } from './refusals.ts';
import { graphEvent } from './render.ts';
import { readTiming } from './series.ts';
import type { Answers, Content, Departure, Item } from './stored.ts';
import { momentOf } from './zones.ts';

const organisersOnly = [
  'subject',
  'body',
  'start',
  'end',
  'isAllDay',
  'recurrence',
  'attendees',
  'location',
  'locations',
  'isOnlineMeeting',
  'hideAttendees',
  'allowNewTimeProposals',
  'responseRequested',
] as const satisfies readonly (keyof Event)[];

/**
 * Changes an item or, by an occurrence id, makes an exception. A new time of the whole meeting drops all exceptions; every new time
 * asks the attendees for a new answer. A series that only ends at another date keeps the exceptions before that, and the answers. An attendee may change only what is theirs: anything else is refused.
 */
export function updateEvent(tenant: Tenant, oid: string, eventId: string, sent: Event): Event {
  const target = targetOf(tenant, oid, eventId);
  const { mailbox, item, day } = target;
  if (sent.transactionId !== undefined && sent.transactionId !== item.transactionId) {
    throw invalidRequest('The transactionId of an event cannot be changed.');
  }
  const changed = item.isOrganizer ? changedByOrganiser(tenant, target, sent) : changedByAttendee(tenant, target, sent);
  return graphEvent(mailbox, changed, day);
}

function changedByOrganiser(tenant: Tenant, { mailbox, item, day }: Target, sent: Event): Item {
  const changed =
    day === null
      ? changedWhole(tenant, { mailbox, item }, sent)
      : changedOccurrence(tenant, { mailbox, item }, day, sent);
  const isNewTime = hasNewTime(item, changed, day);
  const isOwnOnly = Object.keys(sent).every((key) => ownKeys.has(key));
  const stored = put(tenant, mailbox, changed);
  if (!isOwnOnly)
    deliver(tenant, item, stored, {
      newTime: isNewTime ? (day ?? 'all') : null,
      onlyNew: day === null && isListOnly(sent),
    });
  return stored;
}

/** An organiser who changes only the list of people need not write to those who stay on it. */
function isListOnly(sent: Event): boolean {
  return sent.attendees !== undefined && Object.keys(sent).every((key) => key === 'attendees' || ownKeys.has(key));
}

const ownKeys: ReadonlySet<string> = new Set([
  'categories',
  'isReminderOn',
  'reminderMinutesBeforeStart',
  'singleValueExtendedProperties',
]);

function changedWhole(tenant: Tenant, { mailbox, item }: Pick<Target, 'mailbox' | 'item'>, sent: Event): Item {
  const asSent = { ...item.content, ...readContent(sent, item.content) };
  const timing = readTiming(sent, asSent, item.recurrence);
  const content = settleOnlineMeeting(sent, timing.content, mailbox, item.uid);
  const changed: Item = {
    ...item,
    content,
    recurrence: timing.recurrence,
    own: { ...item.own, ...readOwn(sent) },
    extended: readExtended(sent, item.extended),
    answers: answersOfInvited(tenant, item.answers, content),
  };
  if (hasNewTime(item, changed, null)) return { ...changed, answers: {}, departures: {}, removed: [] };
  return withinRange({ ...changed, departures: departuresOfInvited(tenant, changed) });
}

function changedOccurrence(
  tenant: Tenant,
  { mailbox, item }: Pick<Target, 'mailbox' | 'item'>,
  day: Day,
  sent: Event,
): Item {
  if (sent.recurrence) throw invalidRequest('The recurrence can only be set on the master of a series.');
  const before = contentOf(item, day);
  const given = readContent(sent, before);
  const full = settleOnlineMeeting(sent, { ...before, ...given }, mailbox, item.uid);
  checkBoundary(item, day, full);
  const departure = departureOrNone(item, day);
  const isMoved = !isSameTime(before, full);
  const changed: Departure = {
    content: { ...departure.content, ...given, ...onlinePart(before, full) },
    own: { ...departure.own, ...readOwn(sent) },
    answers: isMoved ? unanswered(full) : departure.answers,
    extended: readExtended(sent, departure.extended),
    modified: tenant.clock(),
  };
  return { ...item, departures: { ...item.departures, [dateOf(day)]: changed } };
}

function onlinePart(before: Content, after: Content): Partial<Content> {
  if (before.joinUrl === after.joinUrl) return {};
  const { body, isOnlineMeeting, onlineMeetingProvider, joinUrl } = after;
  return { body, isOnlineMeeting, onlineMeetingProvider, joinUrl };
}

/** Everyone's answer to the series no longer counts for an occurrence at another time. */
function unanswered(content: Content): Answers {
  const none = { response: 'none', time: null, proposal: null } as const;
  return Object.fromEntries(content.attendees.map(({ address }) => [address.toLowerCase(), none]));
}

/** An answer is that of a mailbox, under whichever of its addresses it is invited now. */
function answersOfInvited(tenant: Tenant, answers: Answers, content: Content): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([answered, answer]) => {
      const mailbox = mailboxAt(tenant, answered);
      const invitee =
        mailbox === undefined
          ? content.attendees.find(({ address }) => address.toLowerCase() === answered)
          : invitationOf(content, mailbox);
      return invitee === undefined ? [] : [[invitee.address.toLowerCase(), answer]];
    }),
  );
}

/** Where an occurrence has a list of people of its own, the answers to it stay as they are. */
function departuresOfInvited(tenant: Tenant, { content, departures }: Item): Item['departures'] {
  return Object.fromEntries(
    Object.entries(departures).map(([date, departure]) => {
      const hasOwnList = departure.content.attendees !== undefined;
      const answers = hasOwnList ? departure.answers : answersOfInvited(tenant, departure.answers, content);
      return [date, { ...departure, answers }];
    }),
  );
}

function hasNewTime(before: Item, after: Item, day: Day | null): boolean {
  if (day === null && rhythmOf(before) !== rhythmOf(after)) return true;
  return !isSameTime(contentOf(before, day), contentOf(after, day));
}

/** Which dates a series falls on, whenever it ends. */
function rhythmOf({ recurrence }: Item): string {
  return JSON.stringify(recurrence && { ...recurrence, range: recurrence.range.start });
}

function isSameTime(a: Content, b: Content): boolean {
  return (
    momentOf(a.start) === momentOf(b.start) && momentOf(a.end) === momentOf(b.end) && a.start.zone === b.start.zone
  );
}

/** An occurrence may not come to lie on or beyond the date of the one before or after it. */
function checkBoundary(item: Item, day: Day, content: Content): void {
  if (item.recurrence === null) return;
  const { before, after } = neighbours(item.recurrence, day, (other) => item.removed.includes(other));
  const isTooEarly = before !== null && content.start.day <= contentOf(item, before).start.day;
  const isTooLate = after !== null && content.start.day >= contentOf(item, after).start.day;
  if (!isTooEarly && !isTooLate) return;
  throw new GraphFault(
    400,
    'ErrorOccurrenceCrossingBoundary',
    'Modified occurrence is crossing or overlapping adjacent occurrence.',
  );
}

function changedByAttendee(tenant: Tenant, { mailbox, item, day }: Target, sent: Event): Item {
  const forbidden = organisersOnly.find((property) => sent[property] !== undefined);
  if (forbidden !== undefined) throw invalidRequest(`You need to be an organizer to change ${forbidden} of a meeting.`);
  const own = { ...readOwn(sent), ...(sent.showAs ? { showAs: sent.showAs } : {}) };
  if (day === null) {
    return put(tenant, mailbox, { ...item, own: { ...item.own, ...own }, extended: readExtended(sent, item.extended) });
  }
  const departure = departureOrNone(item, day);
  const changed: Departure = {
    ...departure,
    own: { ...departure.own, ...own },
    extended: readExtended(sent, departure.extended),
    modified: tenant.clock(),
  };
  return put(tenant, mailbox, { ...item, departures: { ...item.departures, [dateOf(day)]: changed } });
}
