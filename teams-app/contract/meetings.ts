/** What the two say to the server about their meetings, and what it answers; see `contract.ts`. */
import { z } from 'zod';
import { offerReasons, offerStatuses } from '#domain/meetings/offer.ts';
import { endReasons } from '#domain/pairing/end-reason.ts';
import { day, id, instant } from './shapes.ts';
import { longest } from '#domain/limits.ts';

/** `POST /api/meetings/:id/other-times` and `POST /api/pairings/:id/standing-time`: where the times will be. */
export const offerAsked = z.object({ offerId: id });

const offerOption = z.object({
  start: instant,
  /** `torsdag 10 december`, `varannan tisdag 10:00`; this and all below on the reader's clock, in their language. */
  title: z.string(),
  /** `10:00–10:45`; null for a standing time. */
  time: z.string().nullable(),
  /** ISO week of the meeting, or of the first one. */
  week: z.number().int(),
  /** When the first one would be, `tisdag 8 december 10:00`; null where it is about one meeting. */
  first: z.string().nullable(),
  /** The time for the other one; null where their clock shows the same. */
  theirs: z.string().nullable(),
  /** What speaks for it, a sentence each. */
  reasons: z.array(z.string()),
  /** Whose working hours it leaves, a sentence each. */
  outside: z.array(z.string()),
});
export type OfferOptionBody = z.infer<typeof offerOption>;

/** `GET /api/offers/:id` */
export const offer = z.object({
  id,
  pairingId: id,
  status: z.enum(offerStatuses),
  why: z.enum(offerReasons),
  /** Null: it is about the standing time. */
  meeting: z.object({ id, start: instant, end: instant }).nullable(),
  partnerGivenName: z.string(),
  /** Best first, three at most; empty until they are found. */
  options: z.array(offerOption),
  /** Index of the chosen one. */
  chosen: z.number().int().nullable(),
  chosenBy: z.enum(['me', 'partner']).nullable(),
  /** Whose yes is needed as well, because the chosen time lies outside their hours. */
  waitsFor: z.enum(['me', 'partner']).nullable(),
  maySkip: z.boolean(),
  version: z.number().int(),
});
export type OfferBody = z.infer<typeof offer>;

/** `POST /api/offers/:id/choose` */
export const offerChoice = z.object({ option: z.number().int().min(0).max(2), version: z.number().int() });
/** `POST /api/offers/:id/other-times` and `/skip` */
export const offerVersion = z.object({ version: z.number().int() });

/** `POST /api/pairings/:id/pause`: the first day on which we meet again. */
export const pauseInput = z.object({ until: day });
/** `POST /api/pairings/:id/end`: why, if I wish to say so, and whether I would like another pairing. */
export const endInput = z.object({ reason: z.enum(endReasons).nullable(), rematch: z.boolean() });
/** `PUT /api/pairings/:id/place`: where we meet; null: in Teams. */
export const placeInput = z.object({ place: z.string().trim().min(1).max(longest.place).nullable() });

/** `POST /api/me/calendar-feed`: told once; whoever has it sees my meetings. */
export const calendarFeed = z.object({ url: z.url() });
