/** What the bot says of meetings: booked, moved, offered anew. */
import type { Temporal } from 'temporal-polyfill';
import type { SeriesContinuation } from '#domain/booking/continuation.ts';
import type { MeetingId, PersonId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { MeetingOffer } from '#domain/meetings/offer.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import type { PartnerElsewhere, Span, ToMember } from './message-parts.ts';

/** Their meetings stand in Outlook. */
export interface BookedMessage {
  readonly kind: 'booked';
  readonly partner: PartnerElsewhere;
  readonly first: Span;
  readonly counts: { readonly planned: number; readonly moved: number; readonly skipped: number };
  readonly pairingId: string;
  readonly inGroup?: boolean;
}

/** An offer as it stands, told to one of the two. */
export interface OfferMessage extends ToMember {
  readonly kind: 'offer';
  readonly offer: MeetingOffer;
  readonly readerId: PersonId;
  readonly organiserId: PersonId;
  readonly partner: PartnerElsewhere;
  /** The time at which the meeting stood, or stands; null when it is about the standing time. */
  readonly meeting: Span | null;
}

/** Asks whether another series in Outlook is the rest of the meetings, or tells what was answered. */
export interface ContinuationMessage extends ToMember {
  readonly kind: 'continuation';
  readonly asked: SeriesContinuation;
  readonly readerId: PersonId;
  readonly organiserId: PersonId;
  readonly partner: PartnerElsewhere;
}

/** Lodestar has put a meeting elsewhere, or left it out (`to` null). */
export interface MovedMessage extends ToMember {
  readonly kind: 'moved';
  readonly meetingId: MeetingId;
  readonly partner: PartnerElsewhere;
  readonly from: Temporal.Instant;
  readonly to: Span | null;
  readonly why: PlanReason | null;
}

/** Two meetings in a row did not take place. */
export interface NudgeMessage extends ToMember {
  readonly kind: 'nudge';
  readonly partner: PartnerElsewhere;
  /** Null when there is none ahead. */
  readonly next: Meeting | null;
}
