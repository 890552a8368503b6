import { z } from 'zod';
import type { FoundSeries } from '#domain/booking/continuation.ts';
import type { MailboxOwner } from '#operations/ports/calendar.ts';
import { graphTime } from './times.ts';

const person = z.object({
  type: z.string().nullish(),
  emailAddress: z.object({ address: z.string().nullish(), name: z.string().nullish() }).nullish(),
  status: z.object({ response: z.string().nullish() }).nullish(),
  /** With a no or a perhaps, somebody may say when it would suit them. */
  proposedNewTime: z.object({ start: graphTime, end: graphTime }).nullish(),
});
export type Attendee = z.infer<typeof person>;

/** Who is invited, as every event shows it. */
export const invited = {
  attendees: z.array(person).nullish(),
  organizer: z.object({ emailAddress: z.object({ address: z.string().nullish() }).nullish() }).nullish(),
};

const someone = z.object(invited);

/** Under which addresses somebody may be on a list. */
export function addressesOf({ mail, invitedAs }: MailboxOwner): readonly string[] {
  return invitedAs === undefined ? [mail] : [mail, invitedAs];
}

/** Is somebody on the list under one of these addresses? True where the list was not shown: then nothing is known. */
export function isListed({ attendees }: z.infer<typeof someone>, addresses: readonly string[]): boolean {
  if (!attendees) return true;
  const known = addresses.map((address) => address.toLowerCase());
  return attendees.some(({ emailAddress }) => known.includes(emailAddress?.address?.toLowerCase() ?? ''));
}

/**
 * Our guests on the list, in the order of their addresses; null for one who is not on it. Somebody may be on it under a
 * former address. Such a guest is among the first, because people invited later stand behind ours and rooms are not
 * guests. A matching address counts before a matching place.
 */
export function guestsOf(
  { attendees, organizer }: z.infer<typeof someone>,
  addresses: readonly string[],
): readonly (Attendee | null)[] {
  const people = peopleIn({ attendees, organizer });
  const found = addresses.map(
    (address) =>
      people.find(({ emailAddress }) => emailAddress?.address?.toLowerCase() === address.toLowerCase()) ?? null,
  );
  const unknown = people
    .slice(0, addresses.length)
    .filter((one) => !found.includes(one))
    .values();
  return found.map((one) => one ?? unknown.next().value ?? null);
}

/** Everybody on the list besides the organiser; a room is nobody. */
function peopleIn({ attendees, organizer }: z.infer<typeof someone>): readonly Attendee[] {
  const own = organizer?.emailAddress?.address?.toLowerCase();
  return (attendees ?? []).filter(
    ({ type, emailAddress }) => type !== 'resource' && emailAddress?.address?.toLowerCase() !== own,
  );
}

/**
 * Are exactly our guests on the list? `guests` has the addresses of each. As many people with an unknown address among
 * them may still be the same: only their own calendars tell.
 */
export function guestMatch(
  event: z.infer<typeof someone>,
  guests: readonly (readonly string[])[],
): FoundSeries['guests'] {
  const people = peopleIn(event);
  if (people.length !== guests.length) return 'others';
  return guests.every((addresses) => isListed({ attendees: [...people] }, addresses)) ? 'same' : 'perhaps';
}
