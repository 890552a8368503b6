import { Temporal } from 'temporal-polyfill';
import type { PairingId, PersonId, SilenceId } from '../ids.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { refused, type Refused } from '../refused.ts';
import type { Seen } from './silence-signs.ts';

/**
 * `noticed`: the other side is asked first, and whoever waits has not been told; `told`: they have been, and may choose;
 * `waits`: they chose to wait, and are asked again; `left`: they wait, and are asked no more; `wants-new`: the pairing has
 * ended, and they are put in line soon; `over`: there was a sign, or the pairing pauses or has ended.
 */
export const silenceStatuses = ['noticed', 'told', 'waits', 'left', 'wants-new', 'over'] as const;
export type SilenceStatus = (typeof silenceStatuses)[number];

/** One stretch of silence, as one person lives through it. Private: nobody else reads it. */
export interface Silence {
  readonly id: SilenceId;
  readonly pairingId: PairingId;
  readonly personId: PersonId;
  readonly status: SilenceStatus;
  /** They said themselves that they cannot reach the other, whatever is seen. */
  readonly said: boolean;
  readonly since: Temporal.Instant;
  /** How often they have been asked. */
  readonly asked: number;
  /** When its next step is due; null when there is none. */
  readonly nextAt: Temporal.Instant | null;
  /** When it was over because of a sign. */
  readonly heardAt: Temporal.Instant | null;
  readonly version: number;
}

export type SilenceAct = 'tell' | 'wait' | 'hear' | 'put-in-line';

export const silenceActs = {
  tell: ['noticed', 'waits'],
  wait: ['noticed', 'told', 'waits', 'left'],
  hear: ['noticed', 'told', 'waits', 'left'],
  'put-in-line': ['wants-new'],
} as const satisfies Record<SilenceAct, readonly SilenceStatus[]>;

/** Asks the table. */
export function mayActOnSilence(status: SilenceStatus, act: SilenceAct): boolean {
  const allowed: readonly SilenceStatus[] = silenceActs[act];
  return allowed.includes(status);
}

/** The stretch goes on, so that no second one begins. */
export function isLasting({ status }: Pick<Silence, 'status'>): boolean {
  return mayActOnSilence(status, 'hear');
}

/** The silent one is asked so long after it was noticed, and not along with the word after two misses. */
export const askedAfter = { hours: 2 * 24 } as const;
/** The other side has this long, from when it was noticed, before whoever waits is told. */
export const askedFirst = { hours: 7 * 24 } as const;
/** Whoever waits is asked again after so long. */
export const waitWeeks = 3;
/** The first time, once more, and then only once more. */
const mostAsked = 3;

/** A stretch that was noticed, or (`said`) that somebody tells of themselves. */
export function newSilence(
  from: Pick<Silence, 'id' | 'pairingId' | 'personId' | 'said' | 'since'>,
  now: Temporal.Instant,
): Silence {
  const own = from.said
    ? ({ status: 'told', asked: 1, nextAt: null } as const)
    : ({ status: 'noticed', asked: 0, nextAt: now.add(askedFirst) } as const);
  return { ...from, ...own, heardAt: null, version: 1 };
}

/** They are told, or asked once more. */
export function told(silence: Silence): Silence | Refused<'not-allowed-now'> {
  if (!mayActOnSilence(silence.status, 'tell')) return refused('not-allowed-now');
  return next(silence, { status: 'told', asked: silence.asked + 1, nextAt: null });
}

/** They wait; the same object when they do already. After the last asking they are left in peace. */
export function waitOn(silence: Silence, now: Temporal.Instant): Silence | Refused<'not-allowed-now'> {
  if (!mayActOnSilence(silence.status, 'wait')) return refused('not-allowed-now');
  if (silence.status === 'waits' || silence.status === 'left') return silence;
  const asked = Math.max(1, silence.asked);
  if (asked >= mostAsked) return next(silence, { status: 'left', asked, nextAt: null });
  return next(silence, { status: 'waits', asked, nextAt: now.add({ hours: waitWeeks * 7 * 24 }) });
}

/** What they told of themselves is seen by now as well: from now on it is over when that is over. */
export function seenToo(silence: Silence, since: Temporal.Instant): Silence {
  return next(silence, { said: false, since });
}

/** There was a sign of the other side; the same object where it is over already. */
export function heard(silence: Silence, now: Temporal.Instant): Silence {
  return isLasting(silence) ? next(silence, { status: 'over', nextAt: null, heardAt: now }) : silence;
}

/** The pairing pauses or has ended: there is nothing to wait for. */
export function overWith(silence: Silence): Silence {
  return isLasting(silence) ? next(silence, { status: 'over', nextAt: null }) : silence;
}

/**
 * They end it and want somebody new: they are put in line `at`, with their place kept. Not at once: whoever is in line in
 * the moment of an end has wished it.
 */
export function newMatchWanted(silence: Silence, at: Temporal.Instant): Silence {
  return next(silence, { status: 'wants-new', nextAt: at });
}

/** That is done, or they have changed their mind. */
export function putInLine(silence: Silence): Silence | Refused<'not-allowed-now'> {
  if (!mayActOnSilence(silence.status, 'put-in-line')) return refused('not-allowed-now');
  return next(silence, { status: 'over', nextAt: null });
}

/** The morning after in the programme's zone (IANA), when whoever chose a new match is put in line. */
export function inLineFrom(now: Temporal.Instant, timeZone: string): Temporal.Instant {
  const tomorrow = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 });
  return tomorrow.toZonedDateTime({ timeZone, plainTime: '09:00' }).toInstant();
}

/**
 * Is the stretch over? One that was seen is when nothing of it is seen any more; one that somebody told of, when the two
 * have met since.
 */
export function isOverNow(
  silence: Silence,
  seen: Seen | null,
  meetings: readonly Pick<Meeting, 'status' | 'start'>[],
): boolean {
  if (!silence.said) return seen === null;
  return meetings.some(({ status, start }) => status === 'held' && Temporal.Instant.compare(start, silence.since) > 0);
}

function next(silence: Silence, change: Partial<Silence>): Silence {
  return { ...silence, ...change, version: silence.version + 1 };
}
