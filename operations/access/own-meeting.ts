import type { MeetingId, PairingId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Actor } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { Reader } from '../ports/store.ts';

/** A meeting or, with null, the whole series, and the pairing it belongs to. */
export interface Subject {
  readonly series: SeriesRecord;
  readonly pairing: Pairing;
  readonly meeting: Meeting | null;
}

/** A meeting of the actor's own pairings. Throws `NotFound` for anybody else's. */
export async function ownMeeting(
  reader: Reader,
  actor: Actor,
  id: MeetingId,
): Promise<Subject & { readonly meeting: Meeting }> {
  const meeting = await reader.meeting(id);
  const series = meeting && (await reader.series(meeting.seriesId));
  const pairing = series && (await reader.pairing(series.pairingId));
  if (!meeting || !series || !pairing || roleOf(pairing, actor.personId) === null) {
    throw new NotFound('No such meeting of this person');
  }
  return { meeting, series, pairing };
}

/** The present series of the actor's own pairing. Throws `NotFound` for anybody else's. */
export async function ownSeries(reader: Reader, actor: Actor, id: PairingId): Promise<Subject> {
  const pairing = await reader.pairing(id);
  const [series] = pairing === null ? [] : await reader.seriesOf([id]);
  if (pairing === null || series === undefined || roleOf(pairing, actor.personId) === null) {
    throw new NotFound('No such series of this person');
  }
  return { meeting: null, series, pairing };
}
