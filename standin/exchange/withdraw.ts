import { withComment } from './body.ts';
import { dateOf, dayOf, type Day } from './days.ts';
import { invitedMailbox } from './invited.ts';
import { copyIn, put, remove, removeOccurrence, type Tenant } from './mailboxes.ts';
import { contentOf, departureOrNone } from './occurrences.ts';
import type { EpochMs } from './port.ts';
import type { Content, Departure, Invitee, Item } from './stored.ts';

/** Tells everybody that the meeting, or one occurrence, will not be. The organiser's item is still as it was. */
export function announceCancellation(tenant: Tenant, meeting: Item, day: Day | null, comment: string): void {
  const invitees = new Map<string, Invitee>();
  for (const invitee of contentOf(meeting, day).attendees) invitees.set(invitee.address.toLowerCase(), invitee);
  for (const address of invitees.keys()) {
    const mailbox = invitedMailbox(tenant, meeting, address);
    const copy = mailbox && copyIn(mailbox, meeting.uid, null);
    withdraw(tenant, meeting, { address, only: day, comment });
    if (mailbox && copy && day !== null && !copy.removed.includes(day)) {
      if (mailbox.setup.removesCancelled === true) removeOccurrence(tenant, mailbox, copy, day);
      else put(tenant, mailbox, withCancelled(copy, day, comment, tenant.clock()));
    }
  }
  if (day === null) withdrawSingles(tenant, meeting, comment);
}

function withdrawSingles(tenant: Tenant, meeting: Item, comment: string): void {
  for (const [date, { content }] of Object.entries(meeting.departures)) {
    for (const { address } of content.attendees ?? [])
      withdraw(tenant, meeting, { address, only: dayOf(date), comment });
  }
}

function withCancelled(copy: Item, day: Day, comment: string, now: EpochMs): Item {
  const before = departureOrNone(copy, day);
  const departure: Departure = {
    ...before,
    content: { ...before.content, ...cancelledWords(contentOf(copy, day), comment) },
    own: { ...before.own, isCancelled: true },
    modified: now,
  };
  return { ...copy, departures: { ...copy.departures, [dateOf(day)]: departure } };
}

/** A whole copy becomes a cancelled meeting, which stays to be seen with its time free; or it goes, where Outlook is set to tidy up. */
export function withdraw(
  tenant: Tenant,
  meeting: Item,
  { address, only, comment }: { readonly address: string; readonly only: Day | null; readonly comment: string },
): void {
  const mailbox = invitedMailbox(tenant, meeting, address);
  const copy = mailbox && copyIn(mailbox, meeting.uid, only);
  if (!mailbox || !copy || copy.own.isCancelled) return;
  if (mailbox.setup.removesCancelled === true) {
    remove(tenant, mailbox, copy);
    return;
  }
  const content = { ...copy.content, ...cancelledWords(copy.content, comment) };
  const departures = Object.fromEntries(
    Object.entries(copy.departures).map(([date, departure]) => [
      date,
      { ...departure, own: { ...departure.own, isCancelled: true } },
    ]),
  );
  put(tenant, mailbox, { ...copy, content, departures, own: { ...copy.own, isCancelled: true } });
}

function cancelledWords(content: Content, comment: string): Pick<Content, 'subject' | 'body'> {
  return { subject: `Canceled: ${content.subject}`, body: withComment(content.body, comment) };
}
