import { Temporal } from 'temporal-polyfill';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Context } from './context.ts';
import { invitationFor } from './invitation.ts';
import type { LoadedSeries } from './load-series.ts';
import type { SeriesRecord } from './ports/store.ts';

/** What the event is to say today of the two and of where they meet. */
export function invitationOf({
  programme,
  pairing,
  organiser,
  guest,
}: LoadedSeries): NonNullable<SeriesRecord['invited']> {
  const { subject } = invitationFor(programme, organiser, guest);
  return { subject, guestMail: guest.mail, guestName: guest.name, place: pairing.place };
}

/** Does the event say something else: has somebody a new name or address, or do they meet elsewhere? */
export function isRewritten(loaded: LoadedSeries): boolean {
  const { invited } = loaded.series;
  const today = invitationOf(loaded);
  return (
    invited !== null &&
    (invited.subject !== today.subject ||
      invited.guestMail !== today.guestMail ||
      invited.guestName !== today.guestName ||
      invited.place !== today.place)
  );
}

/** Writes it to the series and to single meetings ahead that stand beside it. Throws `OutsideFailure`. */
export async function rewriteInvitation(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
): Promise<void> {
  const { series, organiser } = loaded;
  const { subject, guestMail: mail, guestName: name, place } = invitationOf(loaded);
  const isAhead = ({ start }: Meeting) => Temporal.Instant.compare(start, context.now()) > 0;
  const singles = meetings.filter((meeting) => meeting.status !== 'cancelled' && isAhead(meeting));
  const eventIds = [series.eventId, ...singles.map(({ eventId }) => eventId)].filter((id) => id !== null);
  for (const eventId of eventIds) {
    await context.calendar.rewrite(organiser.id, eventId, { subject, guest: { mail, name }, place });
  }
  context.log.event('invitation-rewritten', { series: series.id, events: eventIds.length });
}
