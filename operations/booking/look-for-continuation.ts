import type { Temporal } from 'temporal-polyfill';
import {
  askedUntil,
  continuationsIn,
  lostTail,
  seenAgain,
  vanished,
  type Candidate,
  type Cut,
  type FoundSeries,
  type SeriesContinuation,
} from '#domain/booking/continuation.ts';
import type { MeetingChange } from '#domain/booking/follow.ts';
import { idOf } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { isRefused } from '#domain/refused.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Context } from '../context.ts';
import type { SeriesReading, SeriesSearch } from '../ports/calendar.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import { ownerOf } from '../series/both-calendars.ts';
import { guestsOf, type LoadedSeries } from '../series/load-series.ts';
import { guestAsInvited } from '../series/read-series.ts';
import { compareSeries, seenMeeting, type Compared } from './compare-series.ts';

/** A comparison, and what there is to ask of another series. */
export interface Looked {
  readonly compared: Compared;
  /** The question as it is to be written down; null: nothing about it changes. */
  readonly asked: SeriesContinuation | null;
  /** Are the two being asked, from now on? Then what is gone from the series is not lost yet. */
  readonly isAsked: boolean;
}

interface Read {
  readonly reading: SeriesReading;
  readonly window: Interval;
}

/**
 * Compares a series with what the calendar shows. Where it ends earlier now ("this and all following events" in Outlook cuts
 * a series and makes another one), the organiser's calendar is searched once for the series that goes on in its place:
 * while one stands, the two are asked and the meetings wait; without one they are lost. Throws `OutsideFailure` when the
 * calendar cannot be searched: nothing is concluded from that.
 */
export async function compareAndLook(
  context: Context,
  loaded: LoadedSeries,
  known: readonly Meeting[],
  read: Read,
): Promise<Looked> {
  const { series } = loaded;
  const before = await context.store.read((reader) => reader.continuationsOf([series.id]));
  const open = before.find(({ status }) => status === 'open') ?? null;
  const compared = withinDays(loaded, compareSeries(context, series, known, { ...read, waiting: true }));
  const seen = read.reading.occurrences.map(seenMeeting);
  const tail = lostTail({ meetings: compared.after, seen }, context.now());
  const candidates = tail.length === 0 ? [] : await candidatesFor(context, loaded, { tail, before, read });
  const [first] = tail;
  if (first !== undefined && candidates.length > 0) {
    const question = questionOf(context, loaded, open, { cut: first.originalStart, candidates });
    return { compared: heldBack(compared, known, tail), asked: question === open ? null : question, isAsked: true };
  }
  const isWaiting = compared.after.some(({ lostWhy, settledAt }) => lostWhy === 'split' && settledAt === null);
  const over = open === null ? null : vanished(open);
  return {
    compared: isWaiting ? withinDays(loaded, compareSeries(context, series, known, read)) : compared,
    asked: over === null || isRefused(over) ? null : over,
    isAsked: false,
  };
}

/** A series that people made may go on for ever: what lies behind the pair's last day is left in Outlook and not counted. */
function withinDays({ series, pairing, programme }: LoadedSeries, compared: Compared): Compared {
  if (series.earlier.length === 0) return compared;
  const zone = series.timeZone ?? programme.timeZone;
  const end = pairing.endsOn.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  const beyond = new Set(compared.added.filter(({ start }) => start.epochMilliseconds >= end).map(({ id }) => id));
  if (beyond.size === 0) return compared;
  const inTime = ({ id }: Meeting): boolean => !beyond.has(id);
  return { ...compared, added: compared.added.filter(inTime), after: compared.after.filter(inTime) };
}

interface Searched {
  readonly tail: readonly Meeting[];
  /** Every question about the series. */
  readonly before: readonly SeriesContinuation[];
  readonly read: Read;
}

/** How long before the first lost meeting a continuation may begin; the rule says whether it fits. */
const reach = { hours: 24 * 31 } as const;

async function candidatesFor(
  context: Context,
  loaded: LoadedSeries,
  { tail, before, read }: Searched,
): Promise<readonly Candidate[]> {
  const { series } = loaded;
  const [first] = tail;
  if (first === undefined) return [];
  const search = { ...peopleOf(loaded), bookingKey: series.bookingKey, from: first.originalStart.subtract(reach) };
  const found = await context.calendar.seriesFrom(search);
  const people = [loaded.organiser, ...guestsOf(loaded)].map(({ id }) => id);
  const others = await context.store.read((reader) => reader.otherSeriesWith(people, series.id));
  const answered = before.filter(({ status }) => status === 'accepted' || status === 'declined');
  const besides = new Set([
    ...[series, ...others.map((other) => other.series)].flatMap(eventsOf),
    ...answered.flatMap(({ candidates }) => candidates.map(({ eventId }) => eventId)),
  ]);
  const presentSubject = read.reading.kind === 'present' ? (read.reading.subject ?? null) : null;
  const subjects = [series.invited?.subject ?? null, presentSubject].filter((subject) => subject !== null);
  const cut = { subjects, joinUrl: series.joinUrl, tail, besides };
  return continuationsIn(await withKnownGuests(context, loaded, found, { cut, window: read.window }), cut);
}

function eventsOf({ eventId, earlier }: SeriesRecord): readonly string[] {
  return [...(eventId === null ? [] : [eventId]), ...earlier.map((each) => each.eventId)];
}

/** Everybody, also under the addresses of the invitation. */
function peopleOf({ series, organiser, guest, others }: LoadedSeries): Pick<SeriesSearch, 'organiser' | 'guests'> {
  const invitedAs = new Map((series.invited?.others ?? []).map(({ name, mail }) => [name, mail]));
  const further = others.map((other) => {
    const mail = invitedAs.get(other.name);
    return { ...ownerOf(other), ...(mail === undefined ? {} : { invitedAs: mail }) };
  });
  return { organiser: ownerOf(organiser), guests: [guestAsInvited(series, guest), ...further] };
}

/**
 * An unknown address may be a new one of the guest's: their own calendar tells whether they have a copy. For pairs, and only
 * where everything else fits.
 */
async function withKnownGuests(
  context: Context,
  { guest, others }: LoadedSeries,
  found: readonly FoundSeries[],
  { cut, window }: { readonly cut: Cut; readonly window: Interval },
): Promise<readonly FoundSeries[]> {
  const settled: FoundSeries[] = [];
  for (const series of found) {
    const asSame: FoundSeries = { ...series, guests: 'same' };
    const isOpen = series.guests === 'perhaps' && others.length === 0 && continuationsIn([asSame], cut).length > 0;
    const copies = isOpen ? await context.calendar.copiesIn(guest.id, series.iCalUId, window) : [];
    settled.push(copies.length > 0 ? asSame : series);
  }
  return settled;
}

function questionOf(
  context: Context,
  { series, programme, organiser }: LoadedSeries,
  open: SeriesContinuation | null,
  now: Pick<SeriesContinuation, 'cut' | 'candidates'>,
): SeriesContinuation {
  if (open !== null) return seenAgain(open, now);
  const timeZone = series.timeZone ?? programme.timeZone;
  const country = organiser.country || programme.country;
  const isDayOff = (date: Temporal.PlainDate): boolean => context.holidays.between(country, date, date).length > 0;
  return {
    ...now,
    id: idOf<'Continuation'>(context.newId()),
    seriesId: series.id,
    status: 'open',
    chosen: null,
    answeredBy: null,
    createdAt: context.now(),
    expiresAt: askedUntil(now.candidates, context.now(), { timeZone, isDayOff }),
    version: 1,
  };
}

/** What the series has lost with its end waits for the answer. */
function heldBack(compared: Compared, known: readonly Meeting[], tail: readonly Meeting[]): Compared {
  const ids = new Set(tail.map(({ id }) => id));
  const isWaiting = new Set(known.filter(({ lostWhy }) => lostWhy === 'split').map(({ id }) => id));
  const waits = tail
    .filter(({ id }) => !isWaiting.has(id))
    .map(({ id }): MeetingChange => ({ meetingId: id, kind: 'cancelled', status: 'cancelled', why: 'split' }));
  return {
    ...compared,
    changes: [
      ...compared.changes.filter(({ meetingId, kind }) => !(kind === 'cancelled' && ids.has(meetingId))),
      ...waits,
    ],
    after: compared.after.map((meeting) => (ids.has(meeting.id) ? { ...meeting, lostWhy: 'split' } : meeting)),
  };
}
