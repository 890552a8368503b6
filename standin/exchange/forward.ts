import { deliverSingly, deliverTo } from './deliver.ts';
import { dateOf, type Day } from './days.ts';
import { isInvited } from './invited.ts';
import { copyIn, mailboxAt, mailboxOf, put, targetOf, type Tenant } from './mailboxes.ts';
import { contentOf, departureOrNone, ownOf } from './occurrences.ts';
import { invalidRequest } from './refusals.ts';
import type { Invitee, Item, Mailbox } from './stored.ts';

const silently = { newTime: null, onlyNew: true } as const;

/**
 * Passes a meeting, or one occurrence, on to somebody else. They get an invitation in the organiser's name, and the
 * organiser's own copy has them on its list from then on; everybody else's stays as it was
 * (https://learn.microsoft.com/graph/api/event-forward).
 */
export function forwardEvent(tenant: Tenant, oid: string, eventId: string, to: Invitee): void {
  const { item, day } = targetOf(tenant, oid, eventId);
  if (ownOf(item, day).isCancelled) throw invalidRequest("You can't forward a meeting that has been canceled.");
  const organisers = item.isOrganizer ? mailboxOf(tenant, oid) : mailboxAt(tenant, item.organiser.address);
  const meeting = organisers && copyIn(organisers, item.uid, null);
  if (!organisers || !meeting?.isOrganizer) throw invalidRequest('The organizer of this meeting is gone.');
  const only = day ?? item.only;
  if (isInvited(tenant, contentOf(meeting, only), to.address)) return;
  if (only === null) inviteToAll(tenant, organisers, meeting, to);
  else inviteToOne(tenant, organisers, { meeting, only }, to);
}

function inviteToAll(tenant: Tenant, organisers: Mailbox, meeting: Item, to: Invitee): void {
  const attendees = [...meeting.content.attendees, to];
  const stored = put(tenant, organisers, { ...meeting, content: { ...meeting.content, attendees } });
  const mailbox = mailboxAt(tenant, to.address);
  if (mailbox !== undefined) deliverTo(tenant, mailbox, stored, silently);
}

function inviteToOne(
  tenant: Tenant,
  organisers: Mailbox,
  { meeting, only }: { readonly meeting: Item; readonly only: Day },
  to: Invitee,
): void {
  const before = departureOrNone(meeting, only);
  const attendees = [...contentOf(meeting, only).attendees, to];
  const departure = { ...before, content: { ...before.content, attendees }, modified: tenant.clock() };
  const departures = { ...meeting.departures, [dateOf(only)]: departure };
  deliverSingly(tenant, meeting, put(tenant, organisers, { ...meeting, departures }), only);
}
