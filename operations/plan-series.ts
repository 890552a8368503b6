import { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import type { SeriesTrouble } from '#domain/meetings/series.ts';
import type { PersonCalendar } from '#domain/meetings/slot-ground.ts';
import { findSeriesSlot, type SeriesPlan } from '#domain/meetings/slot-search.ts';
import { isRefused } from '#domain/refused.ts';
import type { Interval } from '#domain/time/interval.ts';
import { officeHours } from '#domain/time/working-hours.ts';
import type { Context } from './context.ts';
import type { LoadedSeries } from './load-series.ts';
import type { Availability } from './ports/calendar.ts';
import type { Person, StoredPlan } from './ports/store.ts';

/** People need to see an invitation before the meeting: nothing is booked for the next two days. */
const notice = { hours: 48 } as const;

export type PlanOutcome =
  | {
      readonly plan: StoredPlan;
      /** As they were read before planning: whoever keeps the plan saves them one version on, see `bookSeries`. */
      readonly enrolments: readonly Enrolment[];
    }
  | { readonly trouble: { readonly reason: SeriesTrouble; readonly personId: PersonId | null } };

const unknownMeans = {
  'no-mailbox': 'no-mailbox',
  'out-of-scope': 'mailbox-out-of-scope',
  unreadable: 'calendar-unreadable',
} as const satisfies Record<Extract<Availability, { known: false }>['why'], SeriesTrouble>;

/**
 * Looks at every occurrence in both calendars and picks the best standing time for the whole series. A calendar that
 * cannot be read is trouble, never free time. Throws `OutsideFailure` when the calendars cannot be asked at all.
 */
export async function planSeries(context: Context, loaded: LoadedSeries): Promise<PlanOutcome> {
  const { pairing, programme, organiser, guest } = loaded;
  const window = windowOf(context, loaded);
  if (window === null) return { trouble: { reason: 'no-common-time', personId: null } };
  const owner = (person: Person) => ({ personId: person.id, mail: person.mail });
  const own = await ownKnowledge(context, loaded);
  const answers = await context.calendar.availability(owner(organiser), [organiser, guest].map(owner), window);
  const calendars = [organiser, guest].map((person) => {
    const answer = answers.get(person.id);
    return answer?.known === true
      ? { person, calendar: calendarOf(context, loaded, person, { answer, own }) }
      : { person, why: answer === undefined ? ('unreadable' as const) : answer.why };
  });
  const unknown = calendars.find((each) => 'why' in each);
  if (unknown?.why !== undefined) {
    return { trouble: { reason: unknownMeans[unknown.why], personId: unknown.person.id } };
  }
  const [first, second] = calendars.map(({ calendar }) => calendar);
  if (first === undefined || second === undefined) return { trouble: { reason: 'no-common-time', personId: null } };
  const plans = findSeriesSlot({
    organiser: first,
    guest: second,
    cadence: programme.cadence,
    minutes: programme.meetingMinutes,
    startsOn: pairing.startsOn,
    endsOn: pairing.endsOn,
    notBefore: context.now().add(notice),
    wanted: 1,
  });
  if (isRefused(plans)) return { trouble: { reason: 'no-common-time', personId: null } };
  const [best] = plans;
  return best === undefined
    ? { trouble: { reason: 'no-common-time', personId: null } }
    : { plan: storedPlan(best, programme.meetingMinutes), enrolments: own.enrolments };
}

/** What Lodestar itself knows of the two: their wishes, and the meetings it has promised but perhaps not booked yet. */
interface OwnKnowledge {
  readonly enrolments: readonly Enrolment[];
  readonly promised: ReadonlyMap<PersonId, readonly Interval[]>;
}

async function ownKnowledge(
  context: Context,
  { programme, organiser, guest, series }: LoadedSeries,
): Promise<OwnKnowledge> {
  return context.store.read(async (reader) => {
    const enrolments: Enrolment[] = [];
    const promised = new Map<PersonId, readonly Interval[]>();
    for (const { id } of [organiser, guest]) {
      const enrolment = await reader.enrolment(programme.id, id);
      if (enrolment !== null) enrolments.push(enrolment);
      const pairings = await reader.pairingsOf(id);
      const others = (await reader.seriesOf(pairings.map((pairing) => pairing.id))).filter(
        (each) => each.id !== series.id && each.status !== 'ended',
      );
      promised.set(
        id,
        others.flatMap(({ plan }) => (plan === null ? [] : plannedIntervals(plan))),
      );
    }
    return { enrolments, promised };
  });
}

function plannedIntervals(plan: StoredPlan): readonly Interval[] {
  return plan.occurrences
    .filter(({ kind }) => kind !== 'skipped')
    .map((occurrence) => {
      const start = (occurrence.start ?? occurrence.originalStart).toInstant();
      return { start, end: start.add({ minutes: plan.minutes }) };
    });
}

function windowOf(context: Context, { pairing, programme }: LoadedSeries): Interval | null {
  const zone = programme.timeZone;
  const from = pairing.startsOn.toZonedDateTime(zone).toInstant();
  const end = pairing.endsOn.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const now = context.now();
  const start = Temporal.Instant.compare(from, now) < 0 ? now : from;
  return Temporal.Instant.compare(start, end) < 0 ? { start, end } : null;
}

function calendarOf(
  context: Context,
  { pairing, programme }: LoadedSeries,
  person: Person,
  { answer, own }: { readonly answer: Extract<Availability, { known: true }>; readonly own: OwnKnowledge },
): PersonCalendar {
  return {
    hours: answer.hours ?? person.workingHours ?? officeHours(programme.timeZone),
    busy: [...answer.busy, ...(own.promised.get(person.id) ?? [])],
    leave: answer.leave,
    holidays: context.holidays.between(person.country || programme.country, pairing.startsOn, pairing.endsOn),
    preferred: own.enrolments.find(({ personId }) => personId === person.id)?.profile.preferredTimes ?? [],
  };
}

function storedPlan(plan: SeriesPlan, minutes: number): StoredPlan {
  return {
    standing: plan.standing,
    timeZone: plan.timeZone,
    minutes,
    occurrences: plan.occurrences.map((occurrence) => ({
      originalStart: occurrence.originalStart,
      kind: occurrence.kind,
      start: occurrence.kind === 'moved' ? occurrence.start : null,
      why: occurrence.kind === 'as-planned' ? null : occurrence.why,
    })),
  };
}
