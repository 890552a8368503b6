import { Temporal } from 'temporal-polyfill';
import type { MeetingId, MeetingOfferId, MeetingSeriesId, PersonId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import type { Interval } from '../time/interval.ts';
import type { StandingTime } from './cadence.ts';

/**
 * `searching`: three good times are looked for; `open`: the two may choose; `chosen`: one is chosen and Outlook is
 * being changed to it; `done`; `skipped`: the meeting is left out, by choice; `expired`: nobody chose in time;
 * `failed`: there is no time, or the calendars could not be read.
 */
export const offerStatuses = ['searching', 'open', 'chosen', 'done', 'skipped', 'expired', 'failed'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** Why other times are offered: what happened to the meeting, or that somebody asked. */
export const offerReasons = [
  'declined',
  'cancelled',
  'gone',
  'clash',
  'leave',
  'holiday',
  'hours',
  'proposed',
  'asked',
  'no-common-time',
] as const;
export type OfferReason = (typeof offerReasons)[number];

/** One time to choose. `outside` names whose working hours it leaves, and by how many minutes at most. */
export type OfferOption =
  | { readonly kind: 'meeting'; readonly start: Temporal.Instant; readonly end: Temporal.Instant }
  | {
      readonly kind: 'standing';
      readonly standing: StandingTime;
      /** IANA; the wall clock of `standing`. */
      readonly timeZone: string;
      readonly first: Temporal.Instant;
      readonly counts: { readonly planned: number; readonly moved: number; readonly skipped: number };
      readonly outside: readonly { readonly personId: PersonId; readonly minutes: number }[];
    };

/** Other times for one meeting, or another standing time for the whole series, offered to the two. */
export interface MeetingOffer {
  readonly id: MeetingOfferId;
  readonly seriesId: MeetingSeriesId;
  /** Null: it is about the standing time. */
  readonly meetingId: MeetingId | null;
  readonly why: OfferReason;
  /** Null: Lodestar offers of its own accord. */
  readonly askedBy: PersonId | null;
  readonly status: OfferStatus;
  /** Best first, three at most; empty until they are found. */
  readonly options: readonly OfferOption[];
  /** The time that a guest has proposed in Outlook: the first of the options, unless it cannot be. */
  readonly proposed: Interval | null;
  /** Times that were offered before and are not offered again ("other times"). */
  readonly refusedStarts: readonly Temporal.Instant[];
  /** Index of the chosen option, as soon as one of the two has chosen. */
  readonly chosen: number | null;
  /** Who has said yes to the chosen one. A time outside somebody's hours needs that person's yes too. */
  readonly agreedBy: readonly PersonId[];
  readonly createdAt: Temporal.Instant;
  /** After this nothing can be chosen: the meeting would begin, or nobody has answered for too long. */
  readonly expiresAt: Temporal.Instant;
  readonly version: number;
}

export type OfferAct = 'find' | 'choose' | 'ask-other-times' | 'skip' | 'carry-out' | 'expire' | 'withdraw';

/** What may be done with an offer, and in which status. */
export const offerActs = {
  find: ['searching'],
  choose: ['open'],
  'ask-other-times': ['open'],
  skip: ['open', 'searching', 'failed'],
  'carry-out': ['chosen'],
  expire: ['searching', 'open'],
  withdraw: ['searching', 'open', 'chosen'],
} as const satisfies Record<OfferAct, readonly OfferStatus[]>;

/** Asks the table: may this be done with an offer in this status? */
export function mayActOnOffer(status: OfferStatus, act: OfferAct): boolean {
  const allowed: readonly OfferStatus[] = offerActs[act];
  return allowed.includes(status);
}

/** As long as this is true, its meeting (or the standing time of its series) has no other offer. */
export function isLiving({ status }: Pick<MeetingOffer, 'status'>): boolean {
  return mayActOnOffer(status, 'withdraw');
}

/**
 * Has nobody decided anything yet? Whoever asks for other times looks at both calendars, and that is all until a time is
 * chosen: it is nobody's task, and the other one is not told. What Lodestar offers is a question to both from the start.
 */
export function isLook({ askedBy, chosen }: Pick<MeetingOffer, 'askedBy' | 'chosen'>): boolean {
  return askedBy !== null && chosen === null;
}

/** Does the offer wait for this person to choose, or to say yes to what the other one has chosen? */
export function waitsFor(offer: MeetingOffer, personId: PersonId): boolean {
  return offer.status === 'open' && !isLook(offer) && !offer.agreedBy.includes(personId);
}

/** Calendars change: what was seen in them is looked up again after this time. */
const looksLast = { minutes: 30 } as const;

/** Was this look so long ago that its times are of no use any more, or did it find none? */
export function isOldLook(offer: MeetingOffer, now: Temporal.Instant): boolean {
  return isLook(offer) && Temporal.Instant.compare(offer.createdAt.add(looksLast), now) <= 0;
}

/** A meeting that begins this soon is left as it is: nobody would see the change in time. */
export const changeNotice = { hours: 2 } as const;
const standingOffersLast = { hours: 7 * 24 } as const;

/** Is it too late to change a meeting that begins at `start`, or to choose that time? */
export function isTooSoon(start: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(start, now.add(changeNotice)) <= 0;
}

/** An offer whose times are still to be found. `meeting` null: another standing time for the series. */
export function newOffer(
  about: Pick<MeetingOffer, 'id' | 'seriesId' | 'why' | 'askedBy'> & {
    readonly meeting: { readonly id: MeetingId; readonly start: Temporal.Instant } | null;
    readonly proposed?: Interval | null;
  },
  now: Temporal.Instant,
): MeetingOffer {
  const { meeting, proposed = null, ...rest } = about;
  return {
    ...rest,
    meetingId: meeting?.id ?? null,
    status: 'searching',
    options: [],
    proposed,
    refusedStarts: [],
    chosen: null,
    agreedBy: [],
    createdAt: now,
    expiresAt: meeting === null ? now.add(standingOffersLast) : meeting.start.subtract(changeNotice),
    version: 1,
  };
}

export type OfferRefusal = 'not-open' | 'too-late' | 'no-such-option';

/** The search is over: the times are there to be chosen, or there are none. */
export function withOptions(
  offer: MeetingOffer,
  options: readonly OfferOption[],
  now: Temporal.Instant,
): MeetingOffer | Refused<OfferRefusal> {
  const refusal = refusalOf(offer, 'find', now);
  if (refusal !== null) return refused(refusal);
  return next(offer, { status: options.length === 0 ? 'failed' : 'open', options: options.slice(0, 3) });
}

/**
 * One of the two chooses a time. It is chosen at once, unless it lies outside the other one's working hours: then it
 * waits, still open, for that person's own yes to the same time, and choosing another one takes its place.
 */
export function choose(
  offer: MeetingOffer,
  by: PersonId,
  index: number,
  now: Temporal.Instant,
): MeetingOffer | Refused<OfferRefusal> {
  const refusal = refusalOf(offer, 'choose', now);
  if (refusal !== null) return refused(refusal);
  const option = offer.options[index];
  if (option === undefined) return refused('no-such-option');
  if (option.kind === 'meeting' && isTooSoon(option.start, now)) return refused('too-late');
  const before = offer.chosen === index ? offer.agreedBy.filter((each) => each !== by) : [];
  const agreedBy = [...before, by];
  const isAgreed = yesNeededFrom(option).every((each) => agreedBy.includes(each));
  return next(offer, { status: isAgreed ? 'chosen' : 'open', chosen: index, agreedBy });
}

function yesNeededFrom(option: OfferOption): readonly PersonId[] {
  return option.kind === 'meeting' ? [] : option.outside.map(({ personId }) => personId);
}

/** None of them suits: other times are looked for, and these are not offered again. */
export function askAgain(offer: MeetingOffer, now: Temporal.Instant): MeetingOffer | Refused<OfferRefusal> {
  const refusal = refusalOf(offer, 'ask-other-times', now);
  if (refusal !== null) return refused(refusal);
  const refusedStarts = [...offer.refusedStarts, ...offer.options.map(startOf)];
  return next(offer, { status: 'searching', options: [], refusedStarts, chosen: null, agreedBy: [] });
}

/** Where an option begins: the meeting's start, or the first meeting at the standing time. */
export function startOf(option: OfferOption): Temporal.Instant {
  return option.kind === 'meeting' ? option.start : option.first;
}

/** The meeting is left out, or the standing time stays as it is. */
export function skipOffer(offer: MeetingOffer, now: Temporal.Instant): MeetingOffer | Refused<OfferRefusal> {
  const refusal = refusalOf(offer, 'skip', now);
  return refusal === null ? next(offer, { status: 'skipped' }) : refused(refusal);
}

/** Its time has passed and nobody chose. */
export function expire(offer: MeetingOffer, now: Temporal.Instant): MeetingOffer | Refused<'not-open'> {
  if (!mayActOnOffer(offer.status, 'expire') || !isOverdue(offer, now)) return refused('not-open');
  return next(offer, { status: 'expired' });
}

/** What it was about has gone: the pairing pauses or ends, or the series has another standing time. */
export function withdraw(offer: MeetingOffer): MeetingOffer | Refused<'not-open'> {
  // Nobody failed to say yes to what was taken back.
  return isLiving(offer) ? next(offer, { status: 'expired', chosen: null, agreedBy: [] }) : refused('not-open');
}

/** Outlook is where the two wanted it. */
export function carriedOut(offer: MeetingOffer): MeetingOffer | Refused<'not-open'> {
  return mayActOnOffer(offer.status, 'carry-out') ? next(offer, { status: 'done' }) : refused('not-open');
}

/** The calendars could not be read, and trying again is of no use. */
export function searchFailed(offer: MeetingOffer): MeetingOffer | Refused<'not-open'> {
  return mayActOnOffer(offer.status, 'find') ? next(offer, { status: 'failed' }) : refused('not-open');
}

export function isOverdue({ expiresAt }: Pick<MeetingOffer, 'expiresAt'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(expiresAt, now) <= 0;
}

function refusalOf(offer: MeetingOffer, act: OfferAct, now: Temporal.Instant): 'not-open' | 'too-late' | null {
  if (!mayActOnOffer(offer.status, act)) return 'not-open';
  return isOverdue(offer, now) ? 'too-late' : null;
}

function next(offer: MeetingOffer, change: Partial<MeetingOffer>): MeetingOffer {
  return { ...offer, ...change, version: offer.version + 1 };
}
