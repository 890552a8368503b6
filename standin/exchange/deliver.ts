import { dayOf, type Day } from './days.ts';
import { itemId } from './ids.ts';
import { invitedMailbox, isInvited } from './invited.ts';
import { copyIn, nextSeed, put, type Tenant } from './mailboxes.ts';
import { contentOf, departureOf } from './occurrences.ts';
import { ATTENDEES_OWN } from './own.ts';
import type { Content, Departure, Invitee, Item, Mailbox } from './stored.ts';
import { withdraw } from './withdraw.ts';

/** What asks everybody for a new answer: the time of the whole meeting, of one occurrence, or nothing. */
type NewTime = 'all' | Day | null;

/** Brings every invited mailbox up to the organiser's state: new invitations, updates, and cancellations for those struck off. */
export function deliver(tenant: Tenant, before: Item | null, meeting: Item, newTime: NewTime): void {
  for (const { address } of meeting.content.attendees) {
    const mailbox = invitedMailbox(tenant, meeting, address);
    if (mailbox !== undefined) deliverTo(tenant, mailbox, meeting, newTime);
  }
  for (const invitee of before?.content.attendees ?? []) {
    if (isInvited(meeting.content, invitee.address)) continue;
    withdraw(tenant, meeting, { address: invitee.address, only: null, comment: '' });
  }
  for (const [date, departure] of Object.entries(meeting.departures)) {
    const day = dayOf(date);
    if (day === null || departure.content.attendees === undefined) continue;
    deliverSingly(tenant, before, meeting, day);
  }
}

function deliverTo(tenant: Tenant, mailbox: Mailbox, meeting: Item, newTime: NewTime): void {
  const { address } = mailbox.setup;
  const copy = copyIn(mailbox, meeting.uid, null);
  if (copy !== undefined) {
    put(tenant, mailbox, refreshed(copy, meeting, newTime, address));
    return;
  }
  const hasDeclined = meeting.answers[address]?.response === 'declined';
  if (hasDeclined && newTime !== 'all') return;
  put(tenant, mailbox, refreshed(newCopy(tenant, mailbox, meeting), meeting, 'all', address));
}

/** Occurrences to which somebody is invited who is not in the series arrive as single meetings. */
function deliverSingly(tenant: Tenant, before: Item | null, meeting: Item, day: Day): void {
  const content = contentOf(meeting, day);
  for (const { address } of content.attendees) {
    const mailbox = invitedMailbox(tenant, meeting, address);
    if (mailbox === undefined || isInvited(meeting.content, address)) continue;
    const copy = copyIn(mailbox, meeting.uid, day) ?? { ...newCopy(tenant, mailbox, meeting), only: day };
    put(tenant, mailbox, { ...copy, content: shownTo(content, address), recurrence: null, departures: {} });
  }
  for (const { address } of before === null ? [] : contentOf(before, day).attendees) {
    if (!isInvited(content, address)) withdraw(tenant, meeting, { address, only: day, comment: '' });
  }
}

function newCopy(tenant: Tenant, { setup: { oid } }: Mailbox, meeting: Item): Item {
  const now = tenant.clock();
  return {
    ...meeting,
    id: itemId(nextSeed(tenant, oid)),
    isOrganizer: false,
    created: now,
    modified: now,
    version: 0,
    transactionId: null,
    own: ATTENDEES_OWN,
    extended: [],
    departures: {},
    removed: [],
  };
}

/** The copy with the organiser's content over it; what is the attendee's own stays, unless a new time asks for a new answer. */
function refreshed(copy: Item, meeting: Item, newTime: NewTime, address: string): Item {
  const isNew = newTime === 'all';
  const departures: Record<string, Departure> = {};
  const dates = new Set([...Object.keys(meeting.departures), ...(isNew ? [] : Object.keys(copy.departures))]);
  const stillRemoved = isNew ? [] : copy.removed.filter((day) => day !== newTime);
  for (const date of dates) {
    const day = dayOf(date);
    if (day === null || stillRemoved.includes(day)) continue;
    const theirs = isNew || newTime === day ? undefined : copy.departures[date];
    const departure = refreshedDeparture(theirs, meeting, day, address);
    if (departure !== undefined) departures[date] = departure;
  }
  const unanswered = { response: 'notResponded', respondedAt: null, showAs: null, isCancelled: false } as const;
  return {
    ...copy,
    content: shownTo(meeting.content, address),
    recurrence: meeting.recurrence,
    answers: meeting.answers,
    own: isNew ? { ...copy.own, ...unanswered } : copy.own,
    departures,
    removed: stillRemoved,
  };
}

function refreshedDeparture(
  theirs: Departure | undefined,
  meeting: Item,
  day: Day,
  address: string,
): Departure | undefined {
  const organisers = departureOf(meeting, day);
  // Cancelled occurrences among them: the organiser no longer has those.
  if (organisers === undefined) return hasOwn(theirs) ? theirs : undefined;
  const { own, extended } = theirs ?? { own: {}, extended: [] };
  const isStruckOff = !isInvited(contentOf(meeting, day), address);
  const { attendees, ...content } = organisers.content;
  return {
    content:
      attendees === undefined ? content : { ...content, attendees: shownAmong(attendees, meeting.content, address) },
    own: isStruckOff ? { ...own, isCancelled: true } : own,
    answers: organisers.answers,
    extended,
    modified: organisers.modified,
  };
}

function hasOwn(departure: Departure | undefined): boolean {
  return departure !== undefined && (Object.keys(departure.own).length > 0 || departure.extended.length > 0);
}

function shownTo(content: Content, address: string): Content {
  return { ...content, attendees: shownAmong(content.attendees, content, address) };
}

/** With hidden attendees everybody sees only themselves. */
function shownAmong(attendees: readonly Invitee[], { hideAttendees }: Content, address: string): readonly Invitee[] {
  return hideAttendees ? attendees.filter((invitee) => invitee.address.toLowerCase() === address) : attendees;
}
