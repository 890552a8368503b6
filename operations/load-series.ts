import type { MeetingSeriesId, PersonId } from '#domain/ids.ts';
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
  const series = await reader.series(id);
  if (series === null) return null;
  const pairing = present(await reader.pairing(series.pairingId), 'pairing');
  const programme = present(await reader.programme(pairing.programmeId), 'programme');
  const organiser = await personOf(reader, series.organiserId);
  const guest = await personOf(reader, present(partnerOf(pairing, organiser.id), 'guest'));
  return { series, pairing, programme, organiser, guest };
}

async function personOf(reader: Reader, id: PersonId): Promise<Person> {
  return present(await reader.person(id), 'person');
}

function present<Row>(row: Row | null, what: string): Row {
  if (row === null) throw new NotFound(`The ${what} of a series is missing`);
  return row;
}
