import type { KeptProfile } from '#domain/enrolment/profile.ts';
import type { PersonId } from '#domain/ids.ts';
import { overlap } from '#domain/meetings/extra.ts';
import { isStanding, type Meeting } from '#domain/meetings/meeting.ts';
import type { Hindrance, SeriesTrouble } from '#domain/booking/series.ts';
import type { KnownCalendar } from '#domain/booking/slot-ground.ts';
import { spanOf, type Interval } from '#domain/time/interval.ts';
import type { Span } from '#domain/time/span.ts';
import { hoursFor } from '#domain/programme/slot-policy.ts';
import type { WorkingHours } from '#domain/time/working-hours.ts';
import type { Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import { everybodyOf, type LoadedSeries } from './load-series.ts';
import type { Availabilities, Availability } from '../ports/calendar.ts';
import type { Person } from '../ports/people.ts';
import type { SeriesRecord, StoredPlan } from '../ports/booking.ts';
import type { Reader, Writer } from '../ports/store.ts';

/** One of the calendars could not be read; it does not count as free. */
interface UnknownCalendar {
  readonly trouble: Hindrance;
}

type BothCalendars =
  | {
      readonly organiser: KnownCalendar;
      readonly guest: KnownCalendar;
      readonly others: readonly KnownCalendar[];
    }
  | UnknownCalendar;

/** The meetings' own entries in the calendars, which are not in their own way. */
interface Without {
  readonly without?: readonly Interval[];
}

const unknownMeans = {
  'no-mailbox': 'no-mailbox',
  'out-of-scope': 'mailbox-out-of-scope',
  unreadable: 'calendar-unreadable',
} as const satisfies Record<Extract<Availability, { known: false }>['why'], SeriesTrouble>;

/**
 * Everybody's time in a window: what their calendars say, what Lodestar has promised them elsewhere, the public
 * holidays of each person's country and what each prefers. A calendar that cannot be read is trouble, never free time,
 * and so are hours that nobody knows: they are nobody else's office hours.
 * Throws `OutsideFailure` when the calendars cannot be asked at all.
 */
export async function bothCalendars(
  context: Context,
  loaded: LoadedSeries,
  window: Interval,
  { without = [] }: Without = {},
): Promise<BothCalendars> {
  const known = await context.store.read((reader) => ownKnowledge(reader, loaded));
  const owners = everybodyOf(loaded).map(ownerOf);
  const answers = await context.calendar.availability(ownerOf(loaded.organiser), owners, window);
  return calendarsFrom(context, loaded, { answers, known, without });
}

/** The same from free/busy that has been read already. */
export function calendarsFrom(
  context: Context,
  loaded: LoadedSeries,
  from: { readonly answers: Availabilities; readonly known: OwnKnowledge } & Without,
): BothCalendars {
  const calendarOf = (person: Person): { readonly calendar: KnownCalendar } | UnknownCalendar => {
    const answer = from.answers.get(person.id) ?? ({ known: false, why: 'unreadable' } as const);
    if (!answer.known) return { trouble: { reason: unknownMeans[answer.why], personId: person.id } };
    const hours = hoursIn(answer, person);
    if (hours === null) return { trouble: { reason: 'hours-unknown', personId: person.id } };
    return { calendar: personCalendar(context, loaded, person, { ...from, answer, hours }) };
  };
  const [organiser, guest] = [calendarOf(loaded.organiser), calendarOf(loaded.guest)];
  const others: KnownCalendar[] = [];
  if ('trouble' in organiser) return organiser;
  if ('trouble' in guest) return guest;
  for (const other of loaded.others.map(calendarOf)) {
    if ('trouble' in other) return other;
    others.push(other.calendar);
  }
  return { organiser: organiser.calendar, guest: guest.calendar, others };
}

/** Free/busy knows of less than the mailbox itself: what it guesses does not count where the mailbox has told. */
function hoursIn(answer: Extract<Availability, { known: true }>, { workingHours }: Person): WorkingHours | null {
  return answer.hours?.isGuess === true ? (workingHours ?? answer.hours) : (answer.hours ?? workingHours);
}

/** The person whose mailbox is meant, in the calendar's terms. */
export function ownerOf({ id, mail }: Person): { readonly personId: PersonId; readonly mail: string } {
  return { personId: id, mail };
}

/** What Lodestar itself knows of them: their wishes, and the meetings it has promised but perhaps not booked yet. */
interface OwnKnowledge {
  readonly profiles: ReadonlyMap<PersonId, KeptProfile>;
  readonly promised: ReadonlyMap<PersonId, readonly Interval[]>;
}

export async function ownKnowledge(reader: Reader, loaded: LoadedSeries): Promise<OwnKnowledge> {
  const ids = everybodyOf(loaded).map(({ id }) => id);
  const [profiles, promised] = await Promise.all([reader.profiles(ids), promisedElsewhere(reader, loaded)]);
  return { profiles, promised };
}

async function promisedElsewhere(reader: Reader, loaded: LoadedSeries): Promise<OwnKnowledge['promised']> {
  const ids = everybodyOf(loaded).map(({ id }) => id);
  const others = await reader.otherSeriesWith(ids, loaded.series.id);
  const meetings = await reader.meetingsOf(others.map((other) => other.series.id));
  const promisedTo = (id: PersonId) =>
    others.filter(({ personId }) => personId === id).flatMap((other) => promisedBy(other.series, meetings));
  return new Map(ids.map((id) => [id, promisedTo(id)]));
}

/**
 * Takes these people's time for meetings that Lodestar has placed by what it read before: nobody else promises any of
 * it, in whichever programme, before this transaction ends. Throws `Conflict` when some of it has been promised since;
 * neither of two can see the other's meetings in a calendar yet.
 */
export async function takeTime(tx: Writer, loaded: LoadedSeries, placed: readonly Interval[]): Promise<void> {
  if (placed.length === 0) return;
  await tx.lockRooms(everybodyOf(loaded).map(({ id }) => id));
  const promised = [...(await promisedElsewhere(tx, loaded)).values()].flat();
  if (promised.some((each) => placed.some((own) => overlap(each, own))))
    throw new Conflict('The time has been promised elsewhere meanwhile');
}

/** Once a series is booked, its meetings say more than its plan. */
function promisedBy(series: SeriesRecord, meetings: readonly Meeting[]): readonly Interval[] {
  const own = meetings.filter(({ seriesId }) => seriesId === series.id);
  if (own.length > 0) return own.flatMap(intervalsOf);
  return series.plan === null ? [] : plannedIntervals(series.plan);
}

/** The time at which a meeting stands and the one to which it is about to move. */
function intervalsOf({ status, intent, start, end, settledAt }: Meeting): readonly Interval[] {
  if (settledAt !== null) return [];
  const here = isStanding({ status }) ? [{ start, end }] : [];
  return intent?.kind === 'move' ? [...here, { start: intent.start, end: intent.start.add(start.until(end)) }] : here;
}

/** When the meetings of a plan are to be held. */
export function plannedIntervals(plan: StoredPlan): readonly Interval[] {
  return plan.occurrences
    .filter(({ kind }) => kind !== 'skipped')
    .map((occurrence) => {
      const start = (occurrence.start ?? occurrence.originalStart).toInstant();
      return { start, end: start.add({ minutes: plan.minutes }) };
    });
}

function personCalendar(
  context: Context,
  { pairing, programme }: LoadedSeries,
  person: Person,
  from: {
    readonly answer: Extract<Availability, { known: true }>;
    readonly hours: WorkingHours;
    readonly known: OwnKnowledge;
  } & Without,
): KnownCalendar {
  const { answer, hours, known, without = [] } = from;
  const { slots } = programme;
  const publicHolidays = context.holidays.between(
    person.country || programme.country,
    pairing.startsOn,
    pairing.endsOn,
  );
  return {
    hours: hoursFor(slots, hours),
    busy: [...withoutOwn(answer.busy, without.map(spanOf)), ...(known.promised.get(person.id) ?? []).map(spanOf)],
    leave: answer.leave,
    // The company's own days without meetings need no name: they are nobody's holiday.
    holidays: [...publicHolidays, ...slots.freeDays.map((date) => ({ date, name: '' }))],
    preferred: known.profiles.get(person.id)?.told.preferredTimes ?? [],
  };
}

/** One entry is removed for each own meeting: a second one at exactly the same time is something else. */
function withoutOwn(busy: readonly Span[], own: readonly Span[]): readonly Span[] {
  const left = new Map<string, number>();
  for (const meeting of own) left.set(keyOf(meeting), (left.get(keyOf(meeting)) ?? 0) + 1);
  return busy.filter((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    left.set(keyOf(entry), count - 1);
    return count <= 0;
  });
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
