import type { PairingId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Reader } from '../ports/store.ts';

/** The occurrences of all series a pairing has had: after a change of rhythm or standing time the next one stands in another. */
export async function bookedMeetingsOf(reader: Reader, pairingId: PairingId): Promise<readonly Meeting[]> {
  const series = await reader.allSeriesOf([pairingId]);
  return reader.meetingsOf(series.map(({ id }) => id));
}
