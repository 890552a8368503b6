import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { newMeeting } from '#domain/meetings/meeting.ts';
import type { MeetingOffer, OfferOption } from '#domain/meetings/offer.ts';
import type { OfferMessage } from '#operations/ports/meeting-messages.ts';

const at = (text: string) => Temporal.Instant.from(text);

/** Sara organises; Ali is her guest. */
export const sara = idOf<'Person'>('sara');
export const ali = idOf<'Person'>('ali');

const options: readonly OfferOption[] = ['09T13:00', '11T09:00', '11T14:00'].map((when) => ({
  kind: 'meeting',
  start: at(`2026-12-${when}Z`),
  end: at(`2026-12-${when}Z`).add({ minutes: 45 }),
}));

/** Early in Stockholm, late in Sydney. */
const standingOptions: readonly OfferOption[] = ['07:00', '07:30'].map((time) => ({
  kind: 'standing',
  standing: { weekday: 2, time: Temporal.PlainTime.from(time), cadence: 'every-two-weeks', week: 1 },
  timeZone: 'Europe/Stockholm',
  first: Temporal.PlainDateTime.from(`2026-12-15T${time}`).toZonedDateTime('Europe/Stockholm').toInstant(),
  counts: { planned: 8, moved: 1, skipped: 0 },
  outside: [
    { personId: sara, minutes: 60 },
    { personId: ali, minutes: 45 },
  ],
}));

/** What Sara (or somebody else) is told of an offer for the meeting that Ali declined. */
export function offerMessageWith(change: Partial<MeetingOffer>, readerId = sara): OfferMessage {
  const offer: MeetingOffer = {
    id: idOf('00000000-0000-4000-8000-0000000000a1'),
    seriesId: idOf('00000000-0000-4000-8000-0000000000c1'),
    meetingId: idOf('00000000-0000-4000-8000-0000000000b1'),
    why: 'declined',
    askedBy: null,
    status: 'open',
    options,
    proposed: null,
    refusedStarts: [],
    chosen: null,
    agreedBy: [],
    createdAt: at('2026-12-08T12:00Z'),
    expiresAt: at('2026-12-10T07:00Z'),
    version: 2,
    ...change,
  };
  return {
    kind: 'offer',
    offer,
    readerId,
    organiserId: sara,
    partner: { givenName: 'Ali', timeZone: 'Europe/Stockholm' },
    meeting: offer.meetingId && { start: at('2026-12-10T09:00Z'), end: at('2026-12-10T09:45Z') },
    pairingId: idOf('00000000-0000-4000-8000-0000000000d1'),
  };
}

/** No working hours in common, and two times that come close. */
export const standingOffer = { meetingId: null, why: 'no-common-time', options: standingOptions } as const;

export const pairingId = idOf<'Pairing'>('00000000-0000-4000-8000-0000000000d1');

/** A change of a meeting with somebody whose clock shows another time. */
export const change = {
  pairingId,
  meetingId: idOf<'Meeting'>('00000000-0000-4000-8000-0000000000b1'),
  partner: { givenName: 'Ali', timeZone: 'Asia/Kolkata' },
};

/** The one that comes after it. */
export const nextOne = newMeeting({
  id: change.meetingId,
  seriesId: idOf('00000000-0000-4000-8000-0000000000c1'),
  originalStart: at('2027-01-05T09:00Z'),
  end: at('2027-01-05T09:45Z'),
});
