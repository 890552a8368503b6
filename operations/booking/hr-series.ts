import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
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
import { standingOf, type SeriesStanding } from '../series/series-standing.ts';

/** One pair's meetings as HR follows them: when they are, never what they are about. */
export interface SeriesView {
  readonly series: SeriesRecord;
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
}

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
}

function seriesView(series: SeriesRecord, { pairing, people, meetings, besides, now }: Surroundings): SeriesView {
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
  };
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
