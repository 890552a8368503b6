import { rhythmOf } from '#domain/pairing/pairing.ts';
import { Temporal } from 'temporal-polyfill';
import type { MeetingSeriesId } from '#domain/ids.ts';
import { occurrenceDays, standingAt, type StandingTime } from '#domain/meetings/cadence.ts';
import { dateOf } from '#domain/time/zone-clock.ts';
import { planStandingTime } from '#domain/booking/standing-plan.ts';
import { leastBadSlots } from '#domain/booking/slot-least-bad.ts';
import { findSeriesSlot, type SeriesPlan, type SlotSearch } from '#domain/booking/slot-search.ts';
import { isRefused } from '#domain/refused.ts';
import type { Interval } from '#domain/time/interval.ts';
import { bothCalendars, plannedIntervals, takeTime } from '../series/both-calendars.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import { offerStandingTimes } from '../meetings/offer-replacement.ts';
import type { SeriesRecord, StoredPlan } from '../ports/booking.ts';
import type { Reader } from '../ports/store.ts';
import { seriesStep } from './series-step.ts';
import { broken } from './series-trouble.ts';

/** Nothing is booked for the next two days, since people need to see an invitation before the meeting. */
const notice = { hours: 48 } as const;

/**
 * Wanted → planned: looks at every occurrence in both calendars, picks the best standing time (or keeps the one the two
 * have chosen) and writes it down before anything is booked, so that a repeat books the same. A calendar that cannot be
 * read is trouble, never free time. Without common working hours the two choose among the least bad times.
 */
export function planSeries(context: Context, id: MeetingSeriesId): Promise<void> {
  return seriesStep(context, id, 'plan', (loaded) => plan(context, loaded));
}

async function plan(context: Context, loaded: LoadedSeries): Promise<void> {
  const window = windowOf(context, loaded);
  if (window === null) return noCommonTime(context, loaded.series, []);
  const both = await bothCalendars(context, loaded, window);
  if ('trouble' in both) return cannot(context, loaded.series, both.trouble);
  const keep = await context.store.read((reader) => standingBefore(reader, loaded, context.now()));
  const search = { ...searchOf(context, loaded, both), ...(keep === null ? {} : { keep }) };
  const found = planIn(search, loaded.series.wish);
  if (!('standing' in found)) return noCommonTime(context, loaded.series, found.otherwise);
  const { series, pairing, programme } = loaded;
  const now = context.now();
  const plan = storedPlan(found, rhythmOf(pairing, programme).minutes);
  const planned: SeriesRecord = {
    ...series,
    status: 'planned',
    plan,
    trouble: null,
    dueAt: now,
    attempts: 0,
    version: series.version + 1,
  };
  await context.store.write(async (tx) => {
    await takeTime(tx, loaded, plannedIntervals(plan));
    await tx.saveSeries(planned);
  });
  context.log.event('series-planned', { series: series.id, meetings: found.occurrences.length });
  await context.bell.ring([{ kind: 'book-series', id: series.id }]);
}

function searchOf(
  context: Context,
  { pairing, programme }: LoadedSeries,
  { organiser, guest, others }: Required<Pick<SlotSearch, 'organiser' | 'guest' | 'others'>>,
): SlotSearch {
  return {
    organiser,
    guest,
    others,
    ...rhythmOf(pairing, programme),
    startsOn: pairing.startsOn,
    endsOn: pairing.endsOn,
    notBefore: context.now().add(notice),
    wanted: 1,
  };
}

/**
 * Where the people met as a rule before this series, in its rhythm: kept unless another time is clearly better. In another
 * rhythm it is the same weekday and hour, from the next day on which they would have met.
 */
async function standingBefore(
  reader: Reader,
  { series, pairing, programme }: LoadedSeries,
  now: Temporal.Instant,
): Promise<StandingTime | null> {
  const earlier = (await reader.allSeriesOf([pairing.id])).find(
    ({ id, plan: had }) => id !== series.id && had !== null,
  );
  if (earlier === undefined || earlier.plan === null) return null;
  const { cadence } = rhythmOf(pairing, programme);
  const { standing, timeZone } = earlier.plan;
  if (standing.cadence === cadence) return standing;
  const dates = { cadence, startsOn: pairing.startsOn, endsOn: pairing.endsOn };
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  // Weeks are counted from the first day on.
  const days = occurrenceDays(standing, dates.startsOn, dates.endsOn).map((day) => dateOf(day));
  const ahead = days.filter((day) => Temporal.PlainDate.compare(day, today) >= 0);
  return (
    ahead.map((day) => standingAt(day.toPlainDateTime(standing.time), dates)).find((each) => each !== null) ?? null
  );
}

/** The plan; where there is none, what the two may choose from instead. */
function planIn(
  search: SlotSearch,
  wish: SeriesRecord['wish'],
): SeriesPlan | { readonly otherwise: readonly SeriesPlan[] } {
  if (wish !== null) return planStandingTime(search, wish) ?? { otherwise: [] };
  const plans = findSeriesSlot(search);
  if (!isRefused(plans)) return plans[0] ?? { otherwise: [] };
  return { otherwise: plans.refused === 'no-common-working-hours' ? leastBadSlots({ ...search, wanted: 3 }) : [] };
}

async function noCommonTime(context: Context, series: SeriesRecord, otherwise: readonly SeriesPlan[]): Promise<void> {
  const next = broken(
    series,
    { reason: 'no-common-time', personId: null },
    { now: context.now(), againInMinutes: null },
  );
  const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
    await tx.saveSeries(next);
    return otherwise.length === 0 ? [] : offerStandingTimes(context, tx, next, otherwise);
  });
  context.log.event('series-broken', { series: series.id, reason: 'no-common-time', offered: otherwise.length });
  await context.bell.ring(jobs);
}

async function cannot(context: Context, series: SeriesRecord, trouble: Parameters<typeof broken>[1]): Promise<void> {
  // Rights and passing faults are mended without anybody acting here; a missing mailbox has to be given by somebody.
  const againInMinutes = trouble.reason === 'no-mailbox' ? null : 120;
  await context.store.write((tx) => tx.saveSeries(broken(series, trouble, { now: context.now(), againInMinutes })));
  context.log.event('series-broken', { series: series.id, reason: trouble.reason });
}

function windowOf(context: Context, { pairing, programme }: LoadedSeries): Interval | null {
  const zone = programme.timeZone;
  const from = pairing.startsOn.toZonedDateTime(zone).toInstant();
  const end = pairing.endsOn.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const now = context.now();
  const start = Temporal.Instant.compare(from, now) < 0 ? now : from;
  return Temporal.Instant.compare(start, end) < 0 ? { start, end } : null;
}

function storedPlan(found: SeriesPlan, minutes: number): StoredPlan {
  return {
    standing: found.standing,
    timeZone: found.timeZone,
    minutes,
    occurrences: found.occurrences.map((occurrence) => ({
      originalStart: occurrence.originalStart,
      kind: occurrence.kind,
      start: occurrence.kind === 'moved' ? occurrence.start : null,
      why: occurrence.kind === 'as-planned' ? null : occurrence.why,
    })),
  };
}
