import { Temporal } from 'temporal-polyfill';
import { isRolling, mayActOnProgramme, type Programme } from '../programme/programme.ts';
import { mayActOnPairing, type Pairing } from './pairing.ts';

/** So many days after a programme's last one HR may still move it, before it is over for good. */
export const daysToMoveLastDay = 7;

/** Everybody who was in is told of a programme's end, unless that lies back so many days: nobody then waits for a word. */
const toldForDays = 60;

/**
 * Has a pairing run its course on this day, so that it ends by itself? Its meetings are settled first. Where all end
 * together, it ends with its programme.
 */
export function hasRunItsCourse(
  { status, endsOn }: Pick<Pairing, 'status' | 'endsOn'>,
  programme: Pick<Programme, 'endsOn'>,
  today: Temporal.PlainDate,
): boolean {
  return isRolling(programme) && mayActOnPairing(status, 'close') && Temporal.PlainDate.compare(today, endsOn) > 0;
}

/** The last day on which a programme goes on when nobody ends it or moves its last day; null: it is rolling. */
export function lastDayByItself({ endsOn }: Pick<Programme, 'endsOn'>): Temporal.PlainDate | null {
  return endsOn && endsOn.add({ days: daysToMoveLastDay });
}

/** Does a programme end by itself on this day in its home zone? */
export function endsByItself(programme: Pick<Programme, 'endsOn' | 'status'>, today: Temporal.PlainDate): boolean {
  const last = lastDayByItself(programme);
  return mayActOnProgramme(programme.status, 'end') && last !== null && Temporal.PlainDate.compare(today, last) > 0;
}

/** Is the end recent enough to be told of on this day? */
export function isEndTold({ endsOn }: Pick<Programme, 'endsOn'>, today: Temporal.PlainDate): boolean {
  return endsOn === null || Temporal.PlainDate.compare(today, endsOn.add({ days: toldForDays })) <= 0;
}
