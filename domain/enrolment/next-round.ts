import { Temporal } from 'temporal-polyfill';
import { isPaused, type Enrolment } from './enrolment.ts';

/** What somebody answered to "Would you like another pairing?"; `unasked` for the partner, who has said nothing yet. */
export type NextWish = 'yes' | 'no' | 'unasked';

/**
 * A pairing of theirs ended before its time: they stand first in line until they get another. This goes for both people
 * from the same moment, so that nothing tells who asked. Whoever wants no other stands aside. Whoever has left the
 * programme is not freed: the same object comes back.
 */
export function freed(enrolment: Enrolment, at: Temporal.Instant, wish: NextWish): Enrolment {
  if (enrolment.status !== 'enrolled') return enrolment;
  return { ...wished(enrolment, wish), freedAt: at, version: enrolment.version + 1 };
}

/**
 * They take part in the next round, or stand aside until they change their mind; their place in the line is kept. The
 * same object when that is so already.
 */
export function forNextRound(enrolment: Enrolment, takesPart: boolean): Enrolment {
  if (enrolment.status !== 'enrolled') return enrolment;
  const isSo = takesPart ? !enrolment.standsAside && enrolment.pausedUntil === null : enrolment.standsAside;
  return isSo ? enrolment : { ...wished(enrolment, takesPart ? 'yes' : 'no'), version: enrolment.version + 1 };
}

/** Wanting another pairing ends a break as well. */
function wished(enrolment: Enrolment, wish: NextWish): Enrolment {
  if (wish === 'unasked') return enrolment;
  return wish === 'no' ? { ...enrolment, standsAside: true } : { ...enrolment, standsAside: false, pausedUntil: null };
}

/**
 * They get no new pairing, and HR must not be told: after an ending it would reveal which of the two asked for it. A
 * break taken by somebody without an ending is no secret.
 */
export function isQuietlyOut(enrolment: Enrolment, today: Temporal.PlainDate): boolean {
  return enrolment.standsAside || (enrolment.freedAt !== null && isPaused(enrolment, today));
}

/** They got a pairing and are no longer first in line. */
export function matched(enrolment: Enrolment): Enrolment {
  return { ...enrolment, freedAt: null, version: enrolment.version + 1 };
}

/** Comes before everybody else in a round on this day. */
export function isFirstInLine(enrolment: Enrolment, today: Temporal.PlainDate): boolean {
  return enrolment.status === 'enrolled' && enrolment.freedAt !== null && !isPaused(enrolment, today);
}

/**
 * They pause a pairing until a day, and get no other pairing before that day. The same object when they already have a
 * longer break.
 */
export function restUntil(enrolment: Enrolment, until: Temporal.PlainDate): Enrolment {
  const { pausedUntil, version } = enrolment;
  const restsAsLong = pausedUntil !== null && Temporal.PlainDate.compare(pausedUntil, until) >= 0;
  return restsAsLong ? enrolment : { ...enrolment, pausedUntil: until, version: version + 1 };
}

/** The pause of a pairing has ended before its day `until`; the break that was taken for it is over as well. */
export function backFrom(enrolment: Enrolment, until: Temporal.PlainDate): Enrolment {
  const { pausedUntil, version } = enrolment;
  return pausedUntil?.equals(until) === true ? { ...enrolment, pausedUntil: null, version: version + 1 } : enrolment;
}
