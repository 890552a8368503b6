import { Temporal } from 'temporal-polyfill';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Context } from '../context.ts';
import { invitationFor } from './invitation.ts';
import { guestsOf, type LoadedSeries } from '../series/load-series.ts';
import type { SeriesRequest } from '../ports/calendar.ts';
import type { Person } from '../ports/people.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import { earlierInUse } from '../series/read-series.ts';

type Invitation = NonNullable<SeriesRecord['invited']>;

/** What the event should say now of who meets and where. */
export function invitationOf(loaded: LoadedSeries): Invitation {
  const { pairing, guest } = loaded;
  const { subject } = invitationFor(loaded);
  const others = loaded.others.map(({ mail, name }) => ({ mail, name }));
  return {
    subject,
    guestMail: guest.mail,
    guestName: guest.name,
    ...(others.length > 0 ? { others } : {}),
    place: pairing.place,
  };
}

/** A person as the calendar service takes them, with the name that stands in the invitation. */
export function namedOwnerOf({ id, mail, name }: Person) {
  return { personId: id, mail, name };
}

/** Whom a booking invites. */
export function inviteesOf({ guest, others }: LoadedSeries): Pick<SeriesRequest, 'guest' | 'others'> {
  return { guest: namedOwnerOf(guest), ...(others.length > 0 ? { others: others.map(namedOwnerOf) } : {}) };
}

/**
 * Does the event say something outdated: has somebody a new name or address, come or gone, or do they meet elsewhere?
 */
export function isInvitationOutdated(loaded: LoadedSeries): boolean {
  const { invited } = loaded.series;
  return invited !== null && textOf(invited) !== textOf(invitationOf(loaded));
}

function textOf({ subject, guestMail, guestName, others = [], place }: Invitation): string {
  const guests = [{ mail: guestMail, name: guestName }, ...others].map(({ mail, name }) => [mail, name]);
  return JSON.stringify([subject, guests, place]);
}

/**
 * Writes the invitation anew in the series and in single meetings ahead that stand beside it. Throws `OutsideFailure`.
 */
export async function rewriteInvitation(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
): Promise<void> {
  const { series, organiser } = loaded;
  const { subject, place } = invitationOf(loaded);
  const now = context.now();
  const to = { subject, guest: calledBy(loaded.guest), place, ...inGroup(loaded, now) };
  const isAhead = ({ start }: Meeting) => Temporal.Instant.compare(start, now) > 0;
  const singles = meetings.filter((meeting) => meeting.status !== 'cancelled' && isAhead(meeting));
  const earlier = earlierInUse(series, meetings, now);
  const eventIds = [series, ...earlier, ...singles].map(({ eventId }) => eventId).filter((id) => id !== null);
  for (const eventId of eventIds) {
    await context.calendar.rewrite(organiser.id, eventId, to);
  }
  context.log.event('invitation-rewritten', { series: series.id, events: eventIds.length });
}

/** For a group also who was invited before, so that whoever has left it is no longer invited. */
function inGroup(loaded: LoadedSeries, now: Temporal.Instant) {
  const { invited } = loaded.series;
  if (loaded.pairing.kind === 'pair' || invited === null) return {};
  const was = [{ mail: invited.guestMail, name: invited.guestName }, ...(invited.others ?? [])];
  const guests = guestsOf(loaded);
  // Whoever has a new address still has their name.
  const left = was.filter(({ mail, name }) => !guests.some((each) => each.mail === mail || each.name === name));
  return {
    others: loaded.others.map(calledBy),
    before: was.map(({ mail }) => mail),
    ...(left.length > 0 ? { left: { mails: left.map(({ mail }) => mail), after: now } } : {}),
  };
}

function calledBy({ mail, name }: Person): { readonly mail: string; readonly name: string } {
  return { mail, name };
}
