import type { MeetingSeriesId } from '#domain/ids.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { NotFound } from '../failures.ts';
import type { Person } from '../ports/people.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Reader } from '../ports/store.ts';

/** A series with everybody and everything its jobs work on. */
export interface LoadedSeries {
  readonly series: SeriesRecord;
  readonly pairing: Pairing;
  readonly programme: Programme;
  readonly organiser: Person;
  readonly guest: Person;
  /** The further guests of a group or circle. */
  readonly others: readonly Person[];
}

/** Everybody whom the organiser invites. */
export function guestsOf({ guest, others }: Pick<LoadedSeries, 'guest' | 'others'>): readonly Person[] {
  return [guest, ...others];
}

/** Everybody who is to meet, the organiser first. */
export function everybodyOf(loaded: Pick<LoadedSeries, 'organiser' | 'guest' | 'others'>): readonly Person[] {
  return [loaded.organiser, ...guestsOf(loaded)];
}

/** Reads a series with its surroundings. Null when the series no longer exists. */
export async function loadSeries(reader: Reader, id: MeetingSeriesId): Promise<LoadedSeries | null> {
  const found = await reader.seriesInContext(id);
  if (found === null) return null;
  const { series, pairing, programme, people } = found;
  const byId = new Map(people.map((person) => [person.id, person]));
  // The organiser of a series that is about to end may have left the circle.
  const guestIds = pairing.members.map(({ personId }) => personId).filter((each) => each !== series.organiserId);
  const [guest, ...others] = guestIds.map((personId) => byId.get(personId));
  return {
    series,
    pairing,
    programme,
    organiser: present(byId.get(series.organiserId), 'organiser'),
    guest: present(guest, 'guest'),
    others: others.map((each) => present(each, 'guest')),
  };
}

function present<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw new NotFound(`The ${what} of a series is missing`);
  return row;
}
