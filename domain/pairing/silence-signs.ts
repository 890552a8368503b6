import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../ids.ts';
import { isOver, isStanding, type Meeting } from '../meetings/meeting.ts';
import { decidedBefore, missesInARow } from '../meetings/misses.ts';
import type { MeetingOffer } from '../meetings/offer.ts';
import { partnersOf, type Pairing } from './pairing.ts';

/**
 * What shows that the other side is silent. Each is a fact that whoever waits sees in Outlook or in Lodestar anyway: an
 * invitation without an answer, two meetings declined or called off, a time that lacks the other's yes; and two of both:
 * two meetings that did not take place, and none since they were introduced. Nothing of it comes from a survey's private
 * answers, from leave, from a pause or from goals.
 */
export const silenceSigns = [
  'no-answer',
  'declined-twice',
  'called-off-twice',
  'time-unanswered',
  'not-met-twice',
  'never-met',
] as const;
export type SilenceSign = (typeof silenceSigns)[number];

/** Signs that are about the other side alone; the rest is true of both alike. */
const ofOneSide: readonly SilenceSign[] = ['no-answer', 'declined-twice', 'called-off-twice', 'time-unanswered'];

/** What is known of a pairing, all of it seen by everybody in it. */
export interface SilenceFacts {
  readonly pairing: Pairing;
  /** In whose calendar the meetings stand; null while there is no series. */
  readonly organiserId: PersonId | null;
  readonly meetings: readonly Pick<
    Meeting,
    'start' | 'end' | 'status' | 'note' | 'lostWhy' | 'settledAt' | 'confirmedAt' | 'guestAnswer'
  >[];
  /** Times that somebody chose and that lack somebody's yes. */
  readonly halfAgreed: readonly Pick<MeetingOffer, 'createdAt' | 'agreedBy' | 'options' | 'chosen'>[];
}

export interface Seen {
  /** In the order of `silenceSigns`. */
  readonly signs: readonly SilenceSign[];
  /** Since when: the earliest thing that went unanswered. */
  readonly since: Temporal.Instant;
}

const yesWithin = { hours: 4 * 24 } as const;
/** Later than HR’s three weeks: the two should have had the word after two missed meetings first. */
const meetsWithin = { hours: 28 * 24 } as const;

/**
 * What this person may be told of the other side’s silence; null where there is none. Only what came after `heardAt`, the
 * last sign of the other side, counts (null: everything since they were introduced).
 */
export function silenceSeenBy(
  personId: PersonId,
  facts: SilenceFacts,
  heardAt: Temporal.Instant | null,
  now: Temporal.Instant,
): Seen | null {
  const after = (at: Temporal.Instant): boolean => heardAt === null || Temporal.Instant.compare(at, heardAt) > 0;
  const meetings = facts.meetings.filter(({ start }) => after(start));
  const found = [
    ...ofMeetings(personId, { ...facts, meetings }, now),
    ...timesUnanswered(personId, facts, now).filter(({ since }) => after(since)),
    ...ofBoth(facts, meetings, now),
  ];
  const [earliest] = found.map(({ since }) => since).toSorted((a, b) => Temporal.Instant.compare(a, b));
  if (earliest === undefined) return null;
  return { signs: silenceSigns.filter((sign) => found.some((each) => each.sign === sign)), since: earliest };
}

const inOutlook: readonly SilenceSign[] = ['no-answer', 'declined-twice', 'called-off-twice'];

/** What anybody of HR may be told: that the calendar shows one side silent, never which, and nothing of what was said. */
export function silenceInOutlook(facts: Omit<SilenceFacts, 'halfAgreed'>, now: Temporal.Instant): Seen | null {
  const seen = facts.pairing.members.flatMap(({ personId }) => {
    const each = silenceSeenBy(personId, { ...facts, halfAgreed: [] }, null, now);
    return each !== null && each.signs.some((sign) => inOutlook.includes(sign)) ? [each] : [];
  });
  return seen[0] ?? null;
}

interface Found {
  readonly sign: SilenceSign;
  readonly since: Temporal.Instant;
}

/** The last two that should have taken place. */
function ofMeetings(personId: PersonId, facts: SilenceFacts, now: Temporal.Instant): readonly Found[] {
  const [last, ...before] = decidedBefore(facts.meetings, now).toReversed();
  const [earlier] = before;
  if (last === undefined || earlier === undefined) return [];
  const both: Both = (holds) => holds(last) && holds(earlier);
  const sign = personId === facts.organiserId ? guestSign(facts, both, now) : organiserSign(both);
  return sign === null ? [] : [{ sign, since: earlier.start }];
}

type Both = (holds: (meeting: SilenceFacts['meetings'][number]) => boolean) => boolean;

/** What the organiser's invitation shows of the guest. */
function guestSign({ meetings }: SilenceFacts, both: Both, now: Temporal.Instant): SilenceSign | null {
  const ahead = meetings.filter((each) => isStanding(each) && !isOver(each, now));
  if (ahead.some(({ guestAnswer }) => guestAnswer === 'accepted' || guestAnswer === 'tentative')) return null;
  if (both(({ guestAnswer, lostWhy }) => guestAnswer === 'declined' || lostWhy === 'declined' || lostWhy === 'removed'))
    return 'declined-twice';
  // Whoever has said that they met has been heard of, invitation or not.
  return both(({ guestAnswer, confirmedAt }) => guestAnswer === 'none' && confirmedAt === null) ? 'no-answer' : null;
}

/** What a guest sees of the organiser: only the organiser can call a meeting off. */
function organiserSign(both: Both): SilenceSign | null {
  return both(({ lostWhy }) => lostWhy === 'cancelled') ? 'called-off-twice' : null;
}

function timesUnanswered(
  personId: PersonId,
  { halfAgreed, meetings }: SilenceFacts,
  now: Temporal.Instant,
): readonly Found[] {
  return (
    halfAgreed
      .filter(({ agreedBy, options, chosen }) => {
        const option = chosen === null ? undefined : options[chosen];
        if (option?.kind !== 'standing' || !agreedBy.includes(personId)) return false;
        return option.outside.some((each) => !agreedBy.includes(each.personId));
      })
      .filter(({ createdAt }) => isPast(createdAt.add(yesWithin), now))
      // Whoever has met since has found a time.
      .filter(({ createdAt }) => !meetings.some(({ status, start }) => status === 'held' && isPast(createdAt, start)))
      .map(({ createdAt }) => ({ sign: 'time-unanswered', since: createdAt }))
  );
}

function ofBoth(
  { pairing, meetings: all }: SilenceFacts,
  meetings: SilenceFacts['meetings'],
  now: Temporal.Instant,
): readonly Found[] {
  const misses = missesInARow(meetings, now);
  const [first] = misses;
  if (first === undefined) return [];
  const twice: readonly Found[] = misses.length < 2 ? [] : [{ sign: 'not-met-twice', since: first.start }];
  const hasMet = all.some(({ status }) => status === 'held');
  const isLate = !hasMet && isPast(pairing.begunAt.add(meetsWithin), now);
  return isLate ? [...twice, { sign: 'never-met', since: first.start }] : twice;
}

/**
 * Who is silent, as this person sees it, and so is asked kindly before this person is told: in a pair the other one, in a
 * group only its organiser, whose calling off everybody sees. Nobody of several guests is singled out.
 */
export function silentFor(personId: PersonId, { signs }: Seen, facts: SilenceFacts): readonly PersonId[] {
  if (!signs.some((sign) => ofOneSide.includes(sign))) return [];
  const { pairing, organiserId } = facts;
  if (pairing.kind === 'pair') return partnersOf(pairing, personId);
  return signs.includes('called-off-twice') && organiserId !== null ? [organiserId] : [];
}

function isPast(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, now) <= 0;
}
