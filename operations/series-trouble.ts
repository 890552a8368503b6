import type { PersonId } from '#domain/ids.ts';
import type { SeriesTrouble } from '#domain/meetings/series.ts';
import type { Context } from './context.ts';
import type { OutsideFailure } from './failures.ts';
import type { SeriesRecord } from './ports/store.ts';

/** What a failed step means for a series, and when it is worth another try by itself; null: only after somebody acts. */
interface Consequence {
  readonly reason: SeriesTrouble;
  readonly again: { readonly minutes: number } | null;
}

/** Rights are cached by Exchange for 30 minutes to 2 hours, and licences are given by people. */
const afterRights = { minutes: 120 } as const;
/** Tries at an unavailable service before HR is told; it is tried hourly after that. */
const patience = 6;

function consequenceOf(failure: OutsideFailure): Consequence {
  switch (failure.kind) {
    case 'no-mailbox':
      return { reason: 'no-mailbox', again: null };
    case 'denied':
      return { reason: 'mailbox-out-of-scope', again: afterRights };
    case 'gone':
      return { reason: 'series-gone', again: null };
    case 'throttled':
    case 'unavailable':
      return { reason: 'outlook-unavailable', again: { minutes: 60 } };
    case 'refused':
    case 'nonsense':
    case 'blocked':
    case 'not-installed':
      return { reason: 'refused-by-outlook', again: null };
  }
}

/** The series after a rule or the service said no: HR sees the reason, the others go on. */
export function broken(
  series: SeriesRecord,
  trouble: { readonly reason: SeriesTrouble; readonly personId: PersonId | null },
  when: { readonly now: ReturnType<Context['now']>; readonly againInMinutes: number | null },
): SeriesRecord {
  return {
    ...series,
    status: 'broken',
    trouble: { ...trouble, since: series.trouble?.reason === trouble.reason ? series.trouble.since : when.now },
    dueAt: when.againInMinutes === null ? null : when.now.add({ minutes: when.againInMinutes }),
    attempts: series.attempts + 1,
    version: series.version + 1,
  };
}

/**
 * The series after a call to Outlook failed. Throttling and short outages are tried again without alarming anybody:
 * after what the service asks for, else after 15 seconds, doubling.
 */
export function afterFailure(context: Context, series: SeriesRecord, failure: OutsideFailure): SeriesRecord {
  const now = context.now();
  const passing = failure.kind === 'throttled' || failure.kind === 'unavailable';
  if (passing && series.attempts < patience) {
    const backOff = failure.retryAfterMs ?? 15_000 * 2 ** series.attempts;
    return {
      ...series,
      attempts: series.attempts + 1,
      dueAt: now.add({ milliseconds: Math.ceil(backOff) }),
      version: series.version + 1,
    };
  }
  const { reason, again } = consequenceOf(failure);
  return broken(series, { reason, personId: failure.personId }, { now, againInMinutes: again?.minutes ?? null });
}
