import type { MeetingSeriesId } from '#domain/ids.ts';
import { partnerOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { NotFound } from './failures.ts';
import type { Person, Reader, SeriesRecord } from './ports/store.ts';

/** A series with everybody and everything its jobs work on. */
export interface LoadedSeries {
  readonly series: SeriesRecord;
  readonly pairing: Pairing;
  readonly programme: Programme;
  readonly organiser: Person;
  readonly guest: Person;
}

/** Reads a series with its surroundings. Null when there is no such series any more. */
export async function loadSeries(reader: Reader, id: MeetingSeriesId): Promise<LoadedSeries | null> {
  const found = await reader.seriesInContext(id);
  if (found === null) return null;
  const { series, pairing, programme, people } = found;
  const organiser = people.find((person) => person.id === series.organiserId);
  const guest = people.find((person) => person.id === partnerOf(pairing, series.organiserId));
  return { series, pairing, programme, organiser: present(organiser, 'organiser'), guest: present(guest, 'guest') };
}

function present<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw new NotFound(`The ${what} of a series is missing`);
  return row;
}
