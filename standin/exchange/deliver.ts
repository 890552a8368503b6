import { dayOf, type Day } from './days.ts';
import { itemId } from './ids.ts';
import { answerFrom, invitationOf, invitedMailbox, isInvited } from './invited.ts';
import { addressesOf, copyIn, nextSeed, put, type Tenant } from './mailboxes.ts';
import { contentOf, departureOf, withinRange } from './occurrences.ts';
import { attendeesOwn } from './own.ts';
import type { Content, Departure, Invitee, Item, Mailbox } from './stored.ts';
import { withdraw } from './withdraw.ts';

/** The change that asks everybody for a new answer: a new time of the whole meeting, of one occurrence, or none. */
type NewTime = 'all' | Day | null;

/** How a change goes out. */
interface Delivery {
  readonly newTime: NewTime;
  /** Only the list of people changed: those who were on it before hear nothing. */
  readonly onlyNew: boolean;
}

/** Brings every invited mailbox up to the organiser's state: new invitations, updates, and cancellations for those struck off. */
export function deliver(tenant: Tenant, before: Item | null, meeting: Item, delivery: Delivery): void {
  for (const { address } of meeting.content.attendees) {
    const mailbox = invitedMailbox(tenant, meeting, address);
    if (mailbox !== undefined) deliverTo(tenant, mailbox, meeting, delivery);
  }
  for (const invitee of before?.content.attendees ?? []) {
    if (isInvited(tenant, meeting.content, invitee.address)) continue;
    withdraw(tenant, meeting, { address: invitee.address, only: null, comment: '' });
  }
  for (const [date, departure] of Object.entries(meeting.departures)) {
    const day = dayOf(date);
    if (day === null || departure.content.attendees === undefined) continue;
    deliverSingly(tenant, before, meeting, day);
  }
}

/** Brings one invited mailbox up to the organiser's state. */
export function deliverTo(tenant: Tenant, mailbox: Mailbox, meeting: Item, { newTime, onlyNew }: Delivery): void {
  const copy = copyIn(mailbox, meeting.uid, null);
  if (copy !== undefined) {
    // Who was taken off and is invited again gets a new invitation.
    const isBack = copy.own.isCancelled;
    if (!onlyNew || isBack) put(tenant, mailbox, refreshed(copy, meeting, isBack ? 'all' : newTime, mailbox));
    return;
  }
  const hasDeclined = answerFrom(meeting, mailbox)?.response === 'declined';
  if (hasDeclined && newTime !== 'all') return;
  put(tenant, mailbox, refreshed(newCopy(tenant, mailbox, meeting), meeting, 'all', mailbox));
}

/** Somebody invited only to some occurrences, not to the series, gets them as single meetings. */
export function deliverSingly(tenant: Tenant, before: Item | null, meeting: Item, day: Day): void {
  const content = contentOf(meeting, day);
  for (const { address } of content.attendees) {
    const mailbox = invitedMailbox(tenant, meeting, address);
    if (mailbox === undefined || isInvited(tenant, meeting.content, address)) continue;
    const copy = copyIn(mailbox, meeting.uid, day) ?? { ...newCopy(tenant, mailbox, meeting), only: day };
    put(tenant, mailbox, { ...copy, content: shownTo(content, mailbox), recurrence: null, departures: {} });
  }
  for (const { address } of before === null ? [] : contentOf(before, day).attendees) {
    if (!isInvited(tenant, content, address)) withdraw(tenant, meeting, { address, only: day, comment: '' });
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
    own: attendeesOwn,
    extended: [],
    departures: {},
    removed: meeting.removed,
  };
}

/** The copy with the organiser's content over it; what is the attendee's own stays, unless a new time asks for a new answer. */
function refreshed(copy: Item, meeting: Item, newTime: NewTime, mailbox: Mailbox): Item {
  const isNew = newTime === 'all';
  const departures: Record<string, Departure> = {};
  const dates = new Set([...Object.keys(meeting.departures), ...(isNew ? [] : Object.keys(copy.departures))]);
  // What the organiser has called off before is not in a new invitation.
  const stillRemoved = isNew ? meeting.removed : copy.removed.filter((day) => day !== newTime);
  for (const date of dates) {
    const day = dayOf(date);
    if (day === null || stillRemoved.includes(day)) continue;
    const theirs = isNew ? undefined : copy.departures[date];
    const departure = refreshedDeparture(newTime === day ? anew : theirs, meeting, day, mailbox);
    if (departure !== undefined) departures[date] = departure;
  }
  return withinRange({
    ...copy,
    content: shownTo(meeting.content, mailbox),
    recurrence: meeting.recurrence,
    answers: meeting.answers,
    own: isNew ? { ...copy.own, ...unanswered } : copy.own,
    departures,
    removed: stillRemoved,
  });
}

const unanswered = { response: 'notResponded', respondedAt: null, showAs: null, isCancelled: false } as const;
/** An occurrence at another time wants an answer of its own, whatever was said to the series. */
const anew: Departure = { content: {}, own: unanswered, answers: {}, extended: [], modified: 0 };

function refreshedDeparture(
  theirs: Departure | undefined,
  meeting: Item,
  day: Day,
  mailbox: Mailbox,
): Departure | undefined {
  const organisers = departureOf(meeting, day);
  // This includes cancelled occurrences, which the organiser no longer has.
  if (organisers === undefined) return hasOwn(theirs) ? theirs : undefined;
  const { own, extended } = theirs ?? { own: {}, extended: [] };
  const isStruckOff = invitationOf(contentOf(meeting, day), mailbox) === undefined;
  const { attendees, ...content } = organisers.content;
  return {
    content:
      attendees === undefined ? content : { ...content, attendees: shownAmong(attendees, meeting.content, mailbox) },
    own: isStruckOff ? { ...own, isCancelled: true } : own,
    answers: organisers.answers,
    extended,
    modified: organisers.modified,
  };
}

function hasOwn(departure: Departure | undefined): boolean {
  return departure !== undefined && (Object.keys(departure.own).length > 0 || departure.extended.length > 0);
}

function shownTo(content: Content, mailbox: Mailbox): Content {
  if (!content.hideAttendees) return content;
  return { ...content, attendees: shownAmong(content.attendees, content, mailbox) };
}

/** With hidden attendees everybody sees only themselves. */
function shownAmong(attendees: readonly Invitee[], { hideAttendees }: Content, mailbox: Mailbox): readonly Invitee[] {
  if (!hideAttendees) return attendees;
  const own = addressesOf(mailbox.setup);
  return attendees.filter(({ address }) => own.includes(address.toLowerCase()));
}
