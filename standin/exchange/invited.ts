import { addressesOf, mailboxAt, type Tenant } from './mailboxes.ts';
import type { Answer, Content, Invitee, Item, Mailbox } from './stored.ts';

/** True also when the same mailbox stands on the list under another of its addresses. */
export function isInvited(tenant: Tenant, content: Content, address: string): boolean {
  const mailbox = mailboxAt(tenant, address);
  if (mailbox !== undefined) return invitationOf(content, mailbox) !== undefined;
  return content.attendees.some((invitee) => invitee.address.toLowerCase() === address.toLowerCase());
}

/** How the owner of the mailbox stands on the list, by the present or a former address. */
export function invitationOf({ attendees }: Content, { setup }: Mailbox): Invitee | undefined {
  const own = addressesOf(setup);
  return attendees.find(({ address }) => own.includes(address.toLowerCase()));
}

/** What the owner of the mailbox has answered to the meeting as a whole. */
export function answerFrom(meeting: Item, mailbox: Mailbox): Answer | undefined {
  const invitation = invitationOf(meeting.content, mailbox);
  return invitation && meeting.answers[invitation.address.toLowerCase()];
}

/** The calendar an invitation reaches: none outside the company, and not the organiser's own. */
export function invitedMailbox(tenant: Tenant, meeting: Item, address: string): Mailbox | undefined {
  const mailbox = mailboxAt(tenant, address);
  const isOrganisers = mailbox !== undefined && addressesOf(mailbox.setup).includes(meeting.organiser.address);
  return isOrganisers ? undefined : mailbox;
}
