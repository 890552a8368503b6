import { Temporal } from 'temporal-polyfill';
import { isRolling, type Programme } from '../programme/programme.ts';
import { mayActOnPairing, type Pairing } from './pairing.ts';

/** So many days after a programme's last one HR may still move it, before its pairings are over for good. */
export const daysToMoveLastDay = 7;

/** Has a pairing run its course on this day, so that it ends by itself? Its meetings are settled first. */
export function hasRunItsCourse(
  { status, endsOn }: Pick<Pairing, 'status' | 'endsOn'>,
  programme: Pick<Programme, 'endsOn'>,
  today: Temporal.PlainDate,
): boolean {
  const last = isRolling(programme) ? endsOn : endsOn.add({ days: daysToMoveLastDay });
  return mayActOnPairing(status, 'close') && Temporal.PlainDate.compare(today, last) > 0;
}
