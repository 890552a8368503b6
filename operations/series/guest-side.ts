import { Temporal } from 'temporal-polyfill';
import type { GuestSide } from '#domain/meetings/held.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import type { LoadedSeries } from './load-series.ts';
import { earlierInUse } from './read-series.ts';
import type { Availability, SeenOccurrence, SeriesReading } from '../ports/calendar.ts';

/** A reading of the organiser's calendar, and what is known of the guest's time; null where that was not asked. */
interface Read {
  readonly reading: SeriesReading;
  readonly window: Interval;
  readonly guestTime: { readonly answer: Availability | undefined; readonly until: Temporal.Instant } | null;
}

/**
 * The reading with the guest's side of each meeting, where there is a reason to look: the organiser's list no longer
 * holds an address of the guest's, the guest's free/busy shows nothing at the time, or a meeting was lost that way
 * before. Only the guest's own calendar tells somebody who was taken off, or replaced, from somebody with a new address,
 * and somebody who removed a meeting without a word from somebody who has not answered. A calendar that cannot be read
 * tells nothing. For pairs; a group goes on without one of its guests.
 */
export async function withGuestSide(
  context: Context,
  loaded: LoadedSeries,
  meetings: readonly Meeting[],
  read: Read,
): Promise<SeriesReading> {
  const { reading } = read;
  const copies = isWorthALook(context, loaded, meetings, read)
    ? await copiesOf(context, loaded, meetings, read.window)
    : null;
  const alone = new Set(
    meetings.flatMap(({ eventId, originalStart }) => (eventId === null ? [] : [textOf(originalStart)])),
  );
  const occurrences = reading.occurrences.map((each) =>
    withSide(each, alone.has(textOf(each.originalStart)) ? null : sideOf(each, copies)),
  );
  return { ...reading, occurrences };
}

function isWorthALook(
  context: Context,
  { series, others }: LoadedSeries,
  meetings: readonly Meeting[],
  { reading, guestTime }: Read,
): boolean {
  if (others.length > 0 || series.iCalUId === null || reading.kind === 'gone') return false;
  if (meetings.some(({ lostWhy, settledAt }) => settledAt === null && isOneSided(lostWhy))) return true;
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

/** Original starts of what stands in the guest's calendar; null when that cannot be told. */
async function copiesOf(
  context: Context,
  { series, guest }: LoadedSeries,
  meetings: readonly Meeting[],
  window: Interval,
): Promise<ReadonlySet<string> | null> {
  if (series.iCalUId === null) return null;
  const earlier = earlierInUse(series, meetings, context.now());
  try {
    const copies = new Set<string>();
    for (const { iCalUId, before } of [...earlier, { iCalUId: series.iCalUId, before: null }]) {
      const starts = await context.calendar.copiesIn(guest.id, iCalUId, window);
      const own = starts.filter((start) => before === null || Temporal.Instant.compare(start, before) < 0);
      for (const start of own) copies.add(textOf(start));
    }
    return copies;
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    context.log.failure('guest-not-seen', { series: series.id, kind: error.kind }, error);
    return null;
  }
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
