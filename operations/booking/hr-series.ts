import { Temporal } from 'temporal-polyfill';
import { isLetGo } from '#domain/booking/series.ts';
import type { PersonId } from '#domain/ids.ts';
import { riskOf, type RiskReason } from '#domain/insight/risk.ts';
import { decidedBefore } from '#domain/meetings/misses.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Rhythm } from '#domain/programme/rhythm.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { Person } from '../ports/people.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Reader } from '../ports/store.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import { countsOf, nextOf, type SeriesCounts } from '../series/series-counts.ts';
import { meetStatesOf, type MeetState } from '../series/meet-states.ts';
import { standingOf, type SeriesStanding } from '../series/series-standing.ts';

/** One pair's meetings as HR follows them: when they are, never what they are about. */
export interface SeriesView {
  readonly series: SeriesRecord;
  readonly pairing: Pairing;
  /** Mentor first. */
  readonly people: readonly Person[];
  /** The person whom the trouble is about; null where it is about nobody in particular. */
  readonly troublePerson: Person | null;
  readonly counts: SeriesCounts;
  /** Null until a time has been found. */
  readonly standing: SeriesStanding | null;
  readonly nextStart: Temporal.Instant | null;
  /** Null unless the pairing is paused. */
  readonly pausedUntil: Temporal.PlainDate | null;
  /** What they have agreed on, where it is not the programme's. */
  readonly ownRhythm: Rhythm | null;
  /** What became of each of their meetings, by when it stands. */
  readonly meets: readonly MeetState[];
  /** Of the meetings up to now that should have taken place, how many there were; `counts.held` of them did. */
  readonly due: number;
  readonly lastMet: Temporal.Instant | null;
  /** Why somebody should ask how it goes though the booking is in order; null where nothing says so. */
  readonly risk: MeetingRisk | null;
}

/** What meetings alone tell. */
export type MeetingRisk = Extract<RiskReason, 'no-meeting-booked' | 'not-met-within-21-days' | 'three-missed-in-a-row'>;
const meetingRisks = ['three-missed-in-a-row', 'no-meeting-booked', 'not-met-within-21-days'] as const;

/** Every pair's series, and earlier ones that are not wound up yet. HR only: throws `NotAllowed`. */
export async function hrSeries(context: Context, actor: ActorIn): Promise<readonly SeriesView[]> {
  const now = context.now();
  return readAsHr(context, actor, 'meeting-times', async (reader, programme) => {
    const pairings = new Map((await reader.pairings(programme.id)).map((pairing) => [pairing.id, pairing]));
    const everySeries = await reader.allSeriesOf([...pairings.keys()]);
    const series = current(everySeries);
    const memberIds = [...pairings.values()].flatMap(({ members }) => members.map(({ personId }) => personId));
    const people = await peopleById(reader, memberIds);
    const all = await reader.meetingsOf(series.map(({ id }) => id));
    const meetings = groupBy(all, ({ seriesId }) => seriesId);
    const besides = await meetingsBesides(reader, everySeries, series);
    return series.flatMap((each) => {
      const pairing = pairings.get(each.pairingId);
      return pairing === undefined
        ? []
        : [
            seriesView(each, {
              pairing,
              people,
              now,
              timeZone: programme.timeZone,
              meetings: meetings.get(each.id) ?? [],
              besides: besides.get(each.id) ?? [],
            }),
          ];
    });
  });
}

interface Surroundings {
  readonly pairing: Pairing;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly meetings: readonly Meeting[];
  /** What the people had in series before this one, and outside. */
  readonly besides: readonly Meeting[];
  readonly now: Temporal.Instant;
  /** Home zone of the programme (IANA). */
  readonly timeZone: string;
}

function seriesView(series: SeriesRecord, surroundings: Surroundings): SeriesView {
  const { pairing, people, meetings, besides, now } = surroundings;
  const own = [...meetings.filter((each) => !isLetGo(series, each)), ...besides];
  const held = own.filter(({ status }) => status === 'held').map(({ start }) => start);
  const troubleId = series.trouble?.personId ?? null;
  return {
    series,
    people: pairing.members.map(({ personId }) => people.get(personId)).filter((person) => person !== undefined),
    troublePerson: troubleId === null ? null : (people.get(troubleId) ?? null),
    counts: countsOf([...meetings, ...besides]),
    standing: standingOf(series, meetings),
    nextStart: nextOf(meetings, now)?.start ?? null,
    pausedUntil: pairing.pausedUntil,
    ownRhythm: pairing.rhythm,
    pairing,
    meets: meetStatesOf(own),
    due: decidedBefore(own, now).length,
    lastMet: held.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1) ?? null,
    risk: riskSeen(series, surroundings),
  };
}

/** As the overview says it too. Whoever is on a break, or has ended, is not expected to meet. */
function riskSeen(
  series: SeriesRecord,
  { pairing, meetings, besides, timeZone, now }: Surroundings,
): MeetingRisk | null {
  if (pairing.status === 'closed' || pairing.status === 'paused' || series.status === 'ended') return null;
  const { reasons } = riskOf(
    {
      begunAt: pairing.begunAt,
      endsOn: pairing.endsOn,
      timeZone,
      seriesStatus: series.status,
      meetings: [...meetings, ...besides],
      helpWanted: false,
    },
    now,
  );
  const isBooking = series.trouble !== null;
  return meetingRisks.find((each) => reasons.includes(each) && !(isBooking && each === 'no-meeting-booked')) ?? null;
}

/**
 * What took place, or should have, in series that are not shown any more, and what people had outside: by the pairing's latest
 * series, since a new rhythm does not undo what has been.
 */
async function meetingsBesides(
  reader: Reader,
  all: readonly SeriesRecord[],
  shown: readonly SeriesRecord[],
): Promise<ReadonlyMap<SeriesRecord['id'], readonly Meeting[]>> {
  const latest = new Map(all.toReversed().map(({ pairingId, id }) => [pairingId, id]));
  const pairingOf = new Map(all.map(({ id, pairingId }) => [id, pairingId]));
  const earlier = all.filter((each) => !shown.includes(each));
  const before = await reader.meetingsOf(earlier.map(({ id }) => id));
  const decided = before.filter(({ status }) => status === 'held' || status === 'missed');
  const extra = await reader.extraMeetingsOf([...latest.keys()]);
  return groupBy([...decided, ...extra], ({ seriesId }) => {
    const pairingId = pairingOf.get(seriesId);
    return pairingId === undefined ? undefined : latest.get(pairingId);
  });
}

/** A series that has been replaced and is over is not shown to HR. `all` has the latest of each pairing first. */
function current(all: readonly SeriesRecord[]): readonly SeriesRecord[] {
  const seen = new Set<string>();
  return all.filter(({ pairingId, status }) => {
    const isLatest = !seen.has(pairingId);
    seen.add(pairingId);
    return isLatest || status !== 'ended';
  });
}
