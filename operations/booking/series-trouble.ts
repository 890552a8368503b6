import type { Hindrance, SeriesTrouble } from '#domain/booking/series.ts';
import type { Context } from '../context.ts';
import type { OutsideFailure, OutsideKind } from '../failures.ts';
import { nextTry, type Patience } from '../patience.ts';
import type { SeriesRecord } from '../ports/booking.ts';

/** What a failed step means for a series, and when it is tried again by itself; null: only after somebody acts. */
interface Consequence {
  readonly reason: SeriesTrouble;
  readonly again: { readonly minutes: number } | null;
}

/** Exchange caches rights for 30 minutes to 2 hours. */
const afterRights = { minutes: 120 } as const;
/** Tries at an unavailable service before HR is told; it is tried hourly after that. */
const patience: Patience = { tries: 6, firstMs: 15_000, longestMs: 10 * 60_000 };
/** A series that must not be left behind, or already stands, is tried again by itself whatever went wrong, for two days. */
const anyway = { minutes: 240 } as const;
/** A no that is said again and again will not become a yes: then HR decides, and can try again. */
const mostTries = patience.tries + 12;

const outage: Consequence = { reason: 'outlook-unavailable', again: { minutes: 60 } };
const refusal: Consequence = { reason: 'refused-by-outlook', again: null };

const consequences: Readonly<Record<OutsideKind, Consequence>> = {
  'no-mailbox': { reason: 'no-mailbox', again: null },
  denied: { reason: 'mailbox-out-of-scope', again: afterRights },
  'no-rights': { reason: 'rights-missing', again: afterRights },
  full: { reason: 'mailbox-full', again: afterRights },
  gone: { reason: 'series-gone', again: null },
  throttled: outage,
  unavailable: outage,
  changed: outage,
  refused: refusal,
  nonsense: refusal,
  blocked: refusal,
  'not-installed': refusal,
};

/** The series after a rule or the service said no: HR sees the reason, the others go on. */
export function broken(
  series: SeriesRecord,
  trouble: Hindrance,
  when: { readonly now: ReturnType<Context['now']>; readonly againInMinutes: number | null },
): SeriesRecord {
  return {
    ...series,
    // A verified series stays verified while it cannot be looked at; nothing is concluded from silence.
    status: series.status === 'verified' ? 'verified' : 'broken',
    trouble: troubleSince(series, trouble, when.now),
    dueAt: when.againInMinutes === null ? null : when.now.add({ minutes: when.againInMinutes }),
    attempts: series.attempts + 1,
    version: series.version + 1,
  };
}

/** A trouble that lasts keeps the moment at which it began. */
export function troubleSince(
  { trouble: before }: Pick<SeriesRecord, 'trouble'>,
  trouble: Hindrance,
  now: ReturnType<Context['now']>,
): NonNullable<SeriesRecord['trouble']> {
  return { ...trouble, since: before?.reason === trouble.reason ? before.since : now };
}

/**
 * The series after a call to Outlook failed. Throttling and short outages are tried again without alarming anybody, and
 * so is somebody else's change at the same moment.
 */
export function seriesAfterFailure(context: Context, series: SeriesRecord, failure: OutsideFailure): SeriesRecord {
  const now = context.now();
  const next = nextTry(failure, series.attempts, patience);
  if (next !== null) {
    const { attempts, afterMs } = next;
    return { ...series, attempts, dueAt: now.add({ milliseconds: afterMs }), version: series.version + 1 };
  }
  const { reason, again } = consequences[failure.kind];
  const mustGoOn = series.ending !== null || series.status === 'verified';
  const isWorthIt = mustGoOn && series.attempts < mostTries;
  const minutes = (again ?? (isWorthIt ? anyway : null))?.minutes ?? null;
  return broken(series, { reason, personId: failure.personId }, { now, againInMinutes: minutes });
}
