import { z } from 'zod';

const person = z.object({
  type: z.string().nullish(),
  emailAddress: z.object({ address: z.string().nullish(), name: z.string().nullish() }).nullish(),
  status: z.object({ response: z.string().nullish() }).nullish(),
});
type Attendee = z.infer<typeof person>;

/** Who is invited, as every event shows it. */
export const invited = {
  attendees: z.array(person).nullish(),
  organizer: z.object({ emailAddress: z.object({ address: z.string().nullish() }).nullish() }).nullish(),
};

const someone = z.object(invited);

/** A meeting has one guest of ours; whoever the two invite later stands behind, and rooms are no guests. */
export function guestOf({ attendees, organizer }: z.infer<typeof someone>): Attendee | null {
  const own = organizer?.emailAddress?.address?.toLowerCase();
  const guest = attendees?.find(
    ({ type, emailAddress }) => type !== 'resource' && emailAddress?.address?.toLowerCase() !== own,
  );
  return guest ?? null;
}
