import { Temporal } from 'temporal-polyfill';
import type { MeetingId } from '#domain/ids.ts';
import type { GuestSide } from '#domain/meetings/held.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import { guestsOf, type LoadedSeries } from './load-series.ts';
import { earlierInUse } from './read-series.ts';
import type { Availability, SeenOccurrence, SeriesReading } from '../ports/calendar.ts';

/** A reading of the organiser's calendar, and what is known of the guest's time; null where that was not asked. */
interface Read {
  readonly reading: SeriesReading;
  readonly window: Interval;
  readonly guestTime: { readonly answer: Availability | undefined; readonly until: Temporal.Instant } | null;
  /** The meeting of which is decided now whether it took place; there is no later look. */
  readonly decides?: MeetingId;
  /** Called where the guest's calendar did not answer, which passes. */
  readonly unanswered?: (failure: OutsideFailure) => unknown;
}

/**
 * The reading with the guest's side of each meeting, where there is a reason to look: the organiser's list no longer
 * holds an address of the guest's, the guest's free/busy shows nothing at the time, a meeting was lost that way
 * before, or it is decided whether one took place. Only the guest's own calendar tells somebody who was taken off, or replaced, from somebody with a new address,
 * and somebody who removed a meeting without a word from somebody who has not answered. A calendar that cannot be read
 * tells nothing. A group goes on without one of its guests: of them only those are looked up who may have been replaced
 * in a meeting of which it is decided whether it took place.
 */
export async function withGuestSide(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
  read: Read,
): Promise<SeriesReading> {
  const { reading } = read;
  if (loaded.others.length > 0) return withoutReplaced(context, loaded, meetings, read);
  const ofSeries = isWorthALook(context, loaded, meetings, read)
    ? await copiesOf(context, loaded, mastersOf(context, loaded, meetings), read)
    : null;
  const copies = ofSeries && (await withSinglyInvited(context, loaded, meetings, { read, copies: ofSeries }));
  const alone = await singlesOf(context, loaded, meetings, read);
  const occurrences = reading.occurrences.map((each) => {
    const own = alone.get(textOf(each.originalStart));
    return withSide(each, own === undefined ? sideOf(each, copies) : own);
  });
  return { ...reading, occurrences };
}

/** Whoever of a group is on the list in somebody's place answers for nobody: that guest is not at the meeting. */
async function withoutReplaced(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
  { reading, window, decides }: Read,
): Promise<SeriesReading> {
  const meeting = meetings.find(({ id }) => id === decides);
  const seen = meeting && standingAt(reading, meeting);
  if (meeting === undefined || seen?.evidence.kind !== 'present') return reading;
  const { responses } = seen.evidence;
  const events = eventsOf(context, loaded, meetings, meeting);
  const absent = [...(responses.declinedBy ?? [])];
  for (const guest of guestsOf(loaded).filter(({ id }) => responses.perhapsReplaced?.includes(id))) {
    const copies = await copiesOf(context, { ...loaded, guest }, events, { window });
    if (copies !== null && !isAmong(copies, meeting)) absent.push(guest.id);
  }
  const guest = absent.length === guestsOf(loaded).length ? 'declined' : responses.guest;
  const evidence = { ...seen.evidence, responses: { ...responses, guest, declinedBy: absent } };
  return { ...reading, occurrences: reading.occurrences.map((each) => (each === seen ? { ...seen, evidence } : each)) };
}

/** In which events a guest may have a meeting: one that stands in its place, or those of the series. */
function eventsOf(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
  { eventId, iCalUId }: Meeting,
): readonly OwnEvent[] {
  return eventId === null ? mastersOf(context, loaded, meetings) : [{ iCalUId, before: null }];
}

function isAmong(copies: ReadonlySet<string>, { eventId, originalStart }: Meeting): boolean {
  return eventId === null ? copies.has(textOf(originalStart)) : copies.size > 0;
}

function isWorthALook(
  context: Context,
  { series }: LoadedSeries,
  meetings: readonly Meeting[],
  { reading, guestTime, decides }: Read,
): boolean {
  if (series.iCalUId === null || reading.kind === 'gone') return false;
  const own = meetings.filter(({ eventId }) => eventId === null);
  if (own.some(({ id, lostWhy, settledAt }) => settledAt === null && (id === decides || isOneSided(lostWhy))))
    return true;
  return reading.occurrences.some((each) => sideIn(each) === 'uninvited' || isUnseen(each, guestTime, context.now()));
}

/** Was the meeting lost on the guest's side alone? */
export function isOneSided(lostWhy: Meeting['lostWhy']): boolean {
  return lostWhy === 'uninvited' || lostWhy === 'removed';
}

/** Stands for the organiser, within the time that was asked about, and nothing stands there for the guest. */
function isUnseen(
  { start, end, evidence }: SeenOccurrence,
  guestTime: Read['guestTime'],
  now: Temporal.Instant,
): boolean {
  if (guestTime?.answer?.known !== true || evidence.kind !== 'present') return false;
  if (evidence.responses.guest === 'declined') return false;
  const isAsked = Temporal.Instant.compare(start, now) > 0 && Temporal.Instant.compare(start, guestTime.until) < 0;
  const { busy, leave } = guestTime.answer;
  const isHere = (entry: { readonly start: number; readonly end: number }): boolean =>
    entry.start === start.epochMilliseconds && entry.end === end.epochMilliseconds;
  return isAsked && !busy.some(isHere) && !leave.some(isHere);
}

/**
 * Single meetings that stand in the place of one of the series, by original start: each is an event of its own, which the
 * guest may have or not. Null where there was no reason to look, or it cannot be told.
 */
async function singlesOf(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
  read: Read,
): Promise<ReadonlyMap<string, GuestSide | null>> {
  const sides = new Map<string, GuestSide | null>();
  for (const meeting of meetings.filter(({ eventId }) => eventId !== null)) {
    const seen = standingAt(read.reading, meeting);
    const isAsked = seen !== undefined && isSingleWorthALook(context, meeting, seen, read);
    const event = { iCalUId: meeting.iCalUId, before: null };
    const copies = isAsked ? await copiesOf(context, loaded, [event], read) : null;
    sides.set(textOf(meeting.originalStart), isAsked ? sideAmong(copies, seen) : null);
  }
  return sides;
}

function sideAmong(copies: ReadonlySet<string> | null, seen: SeenOccurrence): GuestSide | null {
  if (copies === null) return null;
  return copies.size > 0 ? 'seen' : (sideIn(seen) ?? 'removed');
}

function isSingleWorthALook(
  context: Context,
  meeting: Meeting,
  seen: SeenOccurrence,
  { guestTime, decides }: Read,
): boolean {
  if (meeting.settledAt !== null) return false;
  if (meeting.id === decides || isOneSided(meeting.lostWhy) || sideIn(seen) === 'uninvited') return true;
  return isUnseen(seen, guestTime, context.now());
}

function standingAt({ occurrences }: SeriesReading, { originalStart }: Meeting): SeenOccurrence | undefined {
  return occurrences.find((each) => each.evidence.kind === 'present' && each.originalStart.equals(originalStart));
}

/** An event of ours; of one that goes on elsewhere, only what stands before that. */
interface OwnEvent {
  readonly iCalUId: string | null;
  readonly before: Temporal.Instant | null;
}

function mastersOf(context: Context, { series }: LoadedSeries, meetings: readonly Meeting[]): readonly OwnEvent[] {
  return [...earlierInUse(series, meetings, context.now()), { iCalUId: series.iCalUId, before: null }];
}

/** Original starts of what stands of these events in the guest's calendar; null when that cannot be told. */
async function copiesOf(
  context: Context,
  { series, guest }: LoadedSeries,
  events: readonly OwnEvent[],
  { window, unanswered }: Pick<Read, 'window' | 'unanswered'>,
): Promise<ReadonlySet<string> | null> {
  const copies = new Set<string>();
  try {
    for (const { iCalUId, before } of events) {
      if (iCalUId === null) return null;
      const starts = await context.calendar.copiesIn(guest.id, iCalUId, window);
      const own = starts.filter((start) => before === null || Temporal.Instant.compare(start, before) < 0);
      for (const start of own) copies.add(textOf(start));
    }
    return copies;
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    context.log.failure('guest-not-seen', { series: series.id, kind: error.kind }, error);
    if (error.kind === 'unavailable' || error.kind === 'throttled') unanswered?.(error);
    return null;
  }
}

/**
 * Where the guest is on the list of some meetings and not of others, they have been invited to those by themselves: each of
 * them is then an entry of its own.
 */
async function withSinglyInvited(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
  { read, copies }: { readonly read: Read; readonly copies: ReadonlySet<string> },
): Promise<ReadonlySet<string> | null> {
  const { occurrences } = read.reading;
  if (!occurrences.some((each) => sideIn(each) === 'uninvited')) return copies;
  const open = new Set(
    meetings
      .filter(({ settledAt, eventId }) => settledAt === null && eventId === null)
      .map((each) => textOf(each.originalStart)),
  );
  const found = new Set(copies);
  for (const each of occurrences) {
    const key = textOf(each.originalStart);
    const isListed = each.evidence.kind === 'present' && sideIn(each) === null;
    if (each.iCalUId === undefined || !isListed || !open.has(key) || found.has(key)) continue;
    const own = await copiesOf(context, loaded, [{ iCalUId: each.iCalUId, before: null }], read);
    if (own === null) return null;
    if (own.size > 0) found.add(key);
  }
  return found;
}

function sideOf(occurrence: SeenOccurrence, copies: ReadonlySet<string> | null): GuestSide | null {
  if (copies === null) return null;
  if (copies.has(textOf(occurrence.originalStart))) return 'seen';
  return sideIn(occurrence) ?? 'removed';
}

function sideIn({ evidence }: SeenOccurrence): GuestSide | null {
  return evidence.kind === 'present' ? (evidence.responses.guestSide ?? null) : null;
}

function withSide(occurrence: SeenOccurrence, side: GuestSide | null): SeenOccurrence {
  const { evidence } = occurrence;
  if (evidence.kind !== 'present') return occurrence;
  const { guestSide: _provisional, ...responses } = evidence.responses;
  return {
    ...occurrence,
    evidence: { ...evidence, responses: side === null ? responses : { ...responses, guestSide: side } },
  };
}

function textOf(instant: Temporal.Instant): string {
  return instant.toString();
}
