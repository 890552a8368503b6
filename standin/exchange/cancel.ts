import { remove, removeOccurrence, targetOf, type Target, type Tenant } from './mailboxes.ts';
import { invalidRequest } from './refusals.ts';
import { announceCancellation } from './withdraw.ts';

/** Calls a meeting, or one occurrence, off with a word to the attendees; it leaves the organiser's calendar. */
export function cancelEvent(tenant: Tenant, oid: string, eventId: string, comment: string): void {
  const target = targetOf(tenant, oid, eventId);
  if (!target.item.isOrganizer) throw invalidRequest('You need to be an organizer to cancel a meeting.');
  announceCancellation(tenant, target.item, target.day, comment);
  takeOut(tenant, target);
}

/** The organiser's deletion cancels without a word; an attendee's only clears their own calendar, and nobody is told. */
export function deleteEvent(tenant: Tenant, oid: string, eventId: string): void {
  const target = targetOf(tenant, oid, eventId);
  if (target.item.isOrganizer) announceCancellation(tenant, target.item, target.day, '');
  takeOut(tenant, target);
}

/** A series without occurrences stays until it is deleted itself: Exchange keeps an empty one. */
function takeOut(tenant: Tenant, { mailbox, item, day }: Target): void {
  if (day === null) remove(tenant, mailbox, item);
  else removeOccurrence(tenant, mailbox, item, day);
}
