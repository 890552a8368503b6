import type { Meeting } from '#domain/meetings/meeting.ts';
import type { SeriesReading } from '../ports/calendar.ts';
import { evidenceOf } from '../series/read-series.ts';

/**
 * What guests have answered since the last look, of meetings of which it is not settled what became. That there is no
 * answer yet is written down only once it is settled.
 */
export function newAnswers(
  reading: SeriesReading,
  meetings: readonly Meeting[],
): readonly Pick<Meeting, 'id' | 'guestAnswer'>[] {
  return meetings.flatMap(({ id, originalStart, settledAt, guestAnswer: before }) => {
    const evidence = evidenceOf(reading, originalStart);
    if (settledAt !== null || evidence.kind !== 'present' || evidence.responses.guestSide === 'uninvited') return [];
    const guestAnswer = evidence.responses.guest;
    return guestAnswer === (before ?? 'none') ? [] : [{ id, guestAnswer }];
  });
}
