import type { Temporal } from 'temporal-polyfill';
import type { Programme } from './programme.ts';

/** The day of the next round that is decided on; null where none is, as in a programme whose rounds HR runs by hand. */
export function nextTryOf(_programme: Pick<Programme, 'id'>): Temporal.PlainDate | null {
  return null;
}
