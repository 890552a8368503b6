import { rhythmOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Rhythm } from '#domain/programme/rhythm.ts';
import type { SeriesRecord } from '../ports/booking.ts';

/**
 * How these people meet today: as their latest series was planned, which stays as it is when HR changes the programme; before
 * there is a plan, as the next one will be.
 */
export function presentRhythm(series: SeriesRecord | undefined, pairing: Pairing, programme: Programme): Rhythm {
  const plan = series?.plan ?? null;
  return plan === null ? rhythmOf(pairing, programme) : { cadence: plan.standing.cadence, minutes: plan.minutes };
}
