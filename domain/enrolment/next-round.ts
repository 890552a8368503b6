import { Temporal } from 'temporal-polyfill';
import { isPaused, type Enrolment } from './enrolment.ts';

/**
 * A pairing of theirs ended before its time: they keep the first place in the line until they get another. Where one of
 * the two wished the end (`asked`), everybody in it stands aside until they say themselves that they want somebody new:
 * nobody is given somebody without having said so, and whoever asked, whoever says no and whoever says nothing look the
 * same. Whoever has left the programme is not freed: the same object comes back.
 */
export function freed(enrolment: Enrolment, at: Temporal.Instant, { asked }: { readonly asked: boolean }): Enrolment {
  if (enrolment.status !== 'enrolled') return enrolment;
  return { ...enrolment, standsAside: enrolment.standsAside || asked, freedAt: at, version: enrolment.version + 1 };
}

/**
 * They take part in the next round, which ends a break as well, or stand aside until they change their mind; their place
 * in the line is kept. The same object when that is so already.
 */
export function forNextRound(enrolment: Enrolment, takesPart: boolean): Enrolment {
  if (enrolment.status !== 'enrolled') return enrolment;
  const isSo = takesPart ? !enrolment.standsAside && enrolment.pausedUntil === null : enrolment.standsAside;
  if (isSo) return enrolment;
  const wish = takesPart ? { standsAside: false, pausedUntil: null } : { standsAside: true };
  return { ...enrolment, ...wish, version: enrolment.version + 1 };
}

/** `aside`: has not said that they want somebody new; `paused`: on a break until a day. */
export type OwnAbsence = 'aside' | 'paused';

/** `no-account`: the account is closed, gone from the directory, or lacks what taking part needs. */
export type Absence = OwnAbsence | 'no-account';

/** Why somebody gets no new pairing on this day; null when they can get one. */
export function absenceOf(enrolment: Enrolment, today: Temporal.PlainDate): OwnAbsence | null {
  if (enrolment.standsAside) return 'aside';
  return isPaused(enrolment, today) ? 'paused' : null;
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
