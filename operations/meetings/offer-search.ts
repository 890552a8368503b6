import { rhythmOf } from '#domain/pairing/pairing.ts';
import { Temporal } from 'temporal-polyfill';
import { searchPeriodOf, standingAt } from '#domain/meetings/cadence.ts';
import { mayDo, type Meeting } from '#domain/meetings/meeting.ts';
import { meetingAlternatives } from '#domain/booking/meeting-alternatives.ts';
import type { MeetingOffer, OfferOption } from '#domain/meetings/offer.ts';
import { leastBadSlots } from '#domain/booking/slot-least-bad.ts';
import { findSeriesSlot, type SeriesPlan, type SlotSearch } from '#domain/booking/slot-search.ts';
import { isRefused } from '#domain/refused.ts';
import type { Interval } from '#domain/time/interval.ts';
import { bothCalendars } from '../series/both-calendars.ts';
import type { Context } from '../context.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import { standingOption } from './offer-options.ts';
import { standingOf } from '../series/series-standing.ts';

/** Times offered unasked must be seen in time; somebody who asks looks at once. */
const notice = { unasked: { hours: 24 }, asked: { hours: 3 }, standing: { hours: 48 } } as const;

/** The series for which other times are looked for, with all its meetings, including those that do not stand. */
interface Search {
  readonly loaded: LoadedSeries;
  readonly meetings: readonly Meeting[];
  readonly offer: MeetingOffer;
}

/**
 * Up to three times that are free in both calendars as they are now, best first; none when there is no time, or when a
 * calendar cannot be read: unknown is not free. What a guest proposed in Outlook comes before them. Throws `OutsideFailure` when the calendars cannot be asked at all.
 */
export async function findOptions(context: Context, search: Search): Promise<readonly OfferOption[]> {
  const { offer, meetings } = search;
  if (offer.meetingId === null) return standingOptions(context, search);
  const meeting = meetings.find(({ id }) => id === offer.meetingId);
  return meeting === undefined ? [] : meetingOptions(context, search, meeting);
}

async function meetingOptions(
  context: Context,
  { loaded, meetings, offer }: Search,
  meeting: Meeting,
): Promise<readonly OfferOption[]> {
  const { pairing, programme, series } = loaded;
  const timeZone = series.timeZone ?? programme.timeZone;
  const { startsOn, endsOn } = pairing;
  const day = meeting.originalStart.toZonedDateTimeISO(timeZone).toPlainDate();
  const next = nextDay(meeting, meetings, timeZone);
  const { cadence } = rhythmOf(pairing, programme);
  const period = searchPeriodOf(day, next, { cadence, startsOn, endsOn });
  const notBefore = context.now().add(offer.askedBy === null ? notice.unasked : notice.asked);
  const window = period && ahead(context, timeZone, period.from, period.until);
  if (period === null || window === null) return [];
  const own = proposedOption(offer, period, { notBefore, timeZone });
  const both = await bothCalendars(context, loaded, window, { without: [meeting].filter(stands) });
  // What somebody proposed needs no calendar: people may make room.
  if ('trouble' in both) return own;
  const neighbours = meetings.filter((each) => each.id !== meeting.id && stands(each));
  const { organiser, guest, others } = both;
  const without = [...offer.refusedStarts, ...own.map(({ start }) => start)];
  const found = meetingAlternatives({
    organiser,
    guest,
    others,
    timeZone,
    meeting,
    neighbours,
    period,
    notBefore,
    without,
  });
  return [...own, ...found.map(({ start, end }) => meetingOption(start.toInstant(), end.toInstant()))];
}

/**
 * What a guest has proposed in Outlook comes first, for both to see, also where the other one is busy: people may make
 * room. Not where the meeting would pass its neighbours in the series, or begins too soon.
 */
function proposedOption(
  { proposed, refusedStarts }: MeetingOffer,
  period: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
  { notBefore, timeZone }: { readonly notBefore: Temporal.Instant; readonly timeZone: string },
): readonly MeetingOption[] {
  if (proposed === null || refusedStarts.some((each) => each.equals(proposed.start))) return [];
  const day = proposed.start.toZonedDateTimeISO(timeZone).toPlainDate();
  const isInside =
    Temporal.PlainDate.compare(day, period.from) >= 0 && Temporal.PlainDate.compare(day, period.until) <= 0;
  const isInTime = Temporal.Instant.compare(proposed.start, notBefore) >= 0;
  return isInside && isInTime ? [meetingOption(proposed.start, proposed.end)] : [];
}

type MeetingOption = Extract<OfferOption, { readonly kind: 'meeting' }>;

function meetingOption(start: Temporal.Instant, end: Temporal.Instant): MeetingOption {
  return { kind: 'meeting', start, end };
}

async function standingOptions(context: Context, { loaded, meetings, offer }: Search): Promise<readonly OfferOption[]> {
  const { pairing, programme, series } = loaded;
  const { startsOn, endsOn } = pairing;
  const window = ahead(context, programme.timeZone, startsOn, endsOn);
  if (window === null) return [];
  const both = await bothCalendars(context, loaded, window, { without: meetings.filter(stands) });
  if ('trouble' in both) return [];
  const { cadence, minutes } = rhythmOf(pairing, programme);
  const present = standingOf(series, meetings)?.standing ?? null;
  const zone = both.organiser.hours.timeZone;
  const refused = offer.refusedStarts.map((first) =>
    standingAt(first.toZonedDateTimeISO(zone).toPlainDateTime(), { cadence, startsOn, endsOn }),
  );
  const search: SlotSearch = {
    organiser: both.organiser,
    guest: both.guest,
    others: both.others,
    cadence,
    minutes,
    startsOn,
    endsOn,
    notBefore: context.now().add(notice.standing),
    without: [present, ...refused].filter((each) => each !== null),
  };
  return plansIn(search).map((plan) => standingOption(plan, series, pairing));
}

/** The best plans; without common working hours, those that lie least outside them. */
function plansIn(search: SlotSearch): readonly SeriesPlan[] {
  const found = findSeriesSlot(search);
  if (!isRefused(found)) return found;
  return found.refused === 'no-common-working-hours' ? leastBadSlots(search) : [];
}

/**
 * The day of the next meeting of the series, whatever became of that meeting; null after the last. `all` is in order.
 */
function nextDay(meeting: Meeting, all: readonly Meeting[], timeZone: string): Temporal.PlainDate | null {
  const isLater = ({ originalStart }: Meeting) => Temporal.Instant.compare(originalStart, meeting.originalStart) > 0;
  return all.find(isLater)?.start.toZonedDateTimeISO(timeZone).toPlainDate() ?? null;
}

function stands(meeting: Meeting): boolean {
  return mayDo('move', meeting);
}

/** The days from now on, with one more on each side for other wall clocks; null when they are over. */
function ahead(
  context: Context,
  timeZone: string,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Interval | null {
  const first = from.subtract({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  const end = until.add({ days: 2 }).toZonedDateTime(timeZone).toInstant();
  const now = context.now();
  const start = Temporal.Instant.compare(first, now) < 0 ? now : first;
  return Temporal.Instant.compare(start, end) < 0 ? { start, end } : null;
}
