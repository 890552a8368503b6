import { mailboxAt, type Tenant } from './mailboxes.ts';
import type { Content, Item, Mailbox } from './stored.ts';

export function isInvited(content: Content, address: string): boolean {
  return content.attendees.some((invitee) => invitee.address.toLowerCase() === address.toLowerCase());
}

/** The calendar an invitation reaches: none outside the company, and not the organiser's own. */
export function invitedMailbox(tenant: Tenant, meeting: Item, address: string): Mailbox | undefined {
  return address.toLowerCase() === meeting.organiser.address ? undefined : mailboxAt(tenant, address);
}
