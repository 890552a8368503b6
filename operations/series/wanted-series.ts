import { idOf } from '#domain/ids.ts';
import type { MeetingSeries } from '#domain/booking/series.ts';
import { organiserOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../failures.ts';

/** A series that is to be booked, in the calendar of one of them, where people can move the meetings themselves. */
export function wantedSeries(context: Context, pairing: Pairing): MeetingSeries {
  const organiserId = organiserOf(pairing);
  if (organiserId === null) throw new NotFound('The pairing has nobody to organise its meetings');
  return {
    id: idOf<'MeetingSeries'>(context.newId()),
    pairingId: pairing.id,
    pairingVersion: pairing.version,
    status: 'wanted',
    organiserId,
    bookingKey: context.newId(),
    eventId: null,
    iCalUId: null,
    joinUrl: null,
    timeZone: null,
    wish: null,
    ending: null,
    trouble: null,
    version: 1,
  };
}
