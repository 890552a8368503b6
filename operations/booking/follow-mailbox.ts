import { Temporal } from 'temporal-polyfill';
import type { MeetingSeriesId, PersonId } from '#domain/ids.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Context } from '../context.ts';
import { isMailboxGone, OutsideFailure } from '../failures.ts';
import type { Job } from '../job.ts';
import type { MailboxWatch, Untold } from '../ports/mailboxes.ts';
import type { FollowedSeries, SeriesRecord } from '../ports/booking.ts';

/** People may also move a meeting of last week, or move one past the last. */
const around = { before: { hours: 31 * 24 }, after: { hours: 60 * 24 } } as const;

/** A list of changes that cannot be had for this long is given up, and asked for again some time later. */
const patience = { minutes: 30 } as const;
const askedAgainAfter = { minutes: 60 } as const;

/** What is known of an organiser's calendar. */
interface Watched {
  readonly watch: MailboxWatch;
  readonly series: readonly FollowedSeries[];
}

/**
 * Asks an organiser's calendar what has changed since the last look, and has those of our series that are touched read
 * again. The first look, and one whose token Outlook has forgotten, has all of them read, and so has a mailbox whose
 * list of changes never ends or never comes: its series are read one by one, and HR is told. A mailbox that is gone tells
 * nothing; the directory and the series' own steps find out what that means. Throws `OutsideFailure` for any other
 * failure; then the next look asks from the same moment on.
 */
export async function followMailbox(context: Context, personId: PersonId): Promise<void> {
  const watched = await watchedOf(context, personId);
  if (watched.series.length === 0) return;
  try {
    const { touched, ...look } = await lookInto(context, watched);
    const ids = touched === null ? watched.series.map(({ id }) => id) : seriesTouched(watched, touched, context.now());
    await record(context, watched, { ...look, mark: ids });
  } catch (error) {
    if (!isMailboxGone(error)) throw error;
    context.log.failure('mailbox-not-followed', { person: personId, kind: error.kind }, error);
    const { token, window, untold = null } = watched.watch;
    await record(context, watched, { token, window, untold, mark: [] });
  }
}

/** The first look at an organiser's calendar, before the series is read: nothing is missed from then on. */
export async function startWatching(context: Context, { id, organiserId }: SeriesRecord): Promise<void> {
  const watched = await watchedOf(context, organiserId);
  if (stillHolds(watched)) return;
  const { touched, ...look } = await lookInto(context, watched);
  const others = watched.series.map((series) => series.id).filter((other) => other !== id);
  await record(context, watched, {
    ...look,
    mark: touched === null ? others : seriesTouched(watched, touched, context.now()),
  });
}

async function watchedOf(context: Context, personId: PersonId): Promise<Watched> {
  return context.store.read(async (reader) => {
    const none = { personId, token: null, window: null, lookedAt: null, noticedAt: null, untold: null };
    const [series, watch] = await Promise.all([reader.followedSeriesOf(personId), reader.mailboxWatch(personId)]);
    return { watch: watch ?? none, series };
  });
}

/** Does the token's window still hold every meeting? */
function stillHolds({ watch, series }: Watched): boolean {
  if (watch.token === null || watch.window === null) return false;
  const { end } = watch.window;
  return lastEnds(series).every((last) => Temporal.Instant.compare(last, end) <= 0);
}

/** The result of a look. `touched` is null when everything has to be compared. */
interface Look {
  readonly token: string | null;
  readonly window: Interval | null;
  readonly untold: Untold | null;
  readonly touched: readonly string[] | null;
}

/** Throws `OutsideFailure` while it is worth asking again soon. */
async function lookInto(context: Context, watched: Watched): Promise<Look> {
  const { watch } = watched;
  const now = context.now();
  if (isResting(watch, now)) return oneByOne(watch.untold ?? null);
  try {
    return await changesIn(context, watched);
  } catch (error) {
    if (!(error instanceof OutsideFailure) || error.kind !== 'unavailable') throw error;
    const since = watch.untold?.since ?? now;
    if (Temporal.Instant.compare(now, since.add(patience)) < 0) {
      // An open notification stays: only what was answered is cleared.
      const failing = { ...watch, noticedAt: null, untold: { since, givenUpAt: null } };
      await context.store.save((tx) => tx.saveLook(failing));
      throw error;
    }
    return giveUp(context, watch, 'never-comes');
  }
}

function isResting({ untold }: MailboxWatch, now: Temporal.Instant): boolean {
  const givenUpAt = untold?.givenUpAt ?? null;
  return givenUpAt !== null && Temporal.Instant.compare(now, givenUpAt.add(askedAgainAfter)) < 0;
}

function giveUp(context: Context, { personId, untold }: MailboxWatch, why: 'never-comes' | 'never-ends'): Look {
  const now = context.now();
  context.log.event('mailbox-changes-given-up', { person: personId, why });
  return oneByOne({ since: untold?.since ?? now, givenUpAt: now });
}

function oneByOne(untold: Untold | null): Look {
  return { token: null, window: null, untold, touched: null };
}

async function changesIn(context: Context, watched: Watched): Promise<Look> {
  const { personId: owner, token, window } = watched.watch;
  const told = { untold: null };
  if (token !== null && window !== null && stillHolds(watched)) {
    const since = await context.calendar.changes(owner, token, window);
    if (since.kind === 'endless') return giveUp(context, watched.watch, 'never-ends');
    if (since.kind === 'changes') return { ...told, token: since.token, window, touched: since.touched };
    context.log.event('mailbox-read-anew', { person: owner });
  }
  const fresh = freshWindow(context.now(), watched);
  const first = await context.calendar.changes(owner, null, fresh);
  if (first.kind === 'endless') return giveUp(context, watched.watch, 'never-ends');
  return { ...told, token: first.kind === 'changes' ? first.token : null, window: fresh, touched: null };
}

function lastEnds(series: readonly FollowedSeries[]): readonly Temporal.Instant[] {
  return series.flatMap(({ lastEnd }) => lastEnd ?? []);
}

function freshWindow(now: Temporal.Instant, { series }: Watched): Interval {
  const last = lastEnds(series).reduce((a, b) => (Temporal.Instant.compare(a, b) >= 0 ? a : b), now);
  return { start: now.subtract(around.before), end: last.add(around.after) };
}

/**
 * Ids of events that are not ours are ignored: people have other meetings. Only for a series that has lost meetings ahead
 * one of them may be what goes on in its place, as Outlook makes that series after it has cut the other one short.
 */
function seriesTouched(
  { series }: Watched,
  touched: readonly string[],
  now: Temporal.Instant,
): readonly MeetingSeriesId[] {
  const ids = new Set(touched);
  const ours = new Set(series.flatMap(eventsOf));
  const isAnythingElse = touched.some((id) => !ours.has(id));
  const isCut = ({ goneUntil }: FollowedSeries): boolean =>
    goneUntil !== null && Temporal.Instant.compare(now, goneUntil) < 0;
  return series
    .filter((each) => (isAnythingElse && isCut(each)) || eventsOf(each).some((id) => ids.has(id)))
    .map(({ id }) => id);
}

function eventsOf({ eventId, replacementIds, besideIds }: FollowedSeries): readonly string[] {
  return [...(eventId === null ? [] : [eventId]), ...replacementIds, ...besideIds];
}

async function record(
  context: Context,
  { watch }: Watched,
  look: Omit<Look, 'touched'> & { readonly mark: readonly MeetingSeriesId[] },
): Promise<void> {
  const { personId, noticedAt } = watch;
  const { mark, ...rest } = look;
  const isOneStatement = mark.length === 0;
  const jobs = await context.store[isOneStatement ? 'save' : 'write'](async (tx): Promise<readonly Job[]> => {
    const isNoticedAgain = await tx.saveLook({ personId, ...rest, lookedAt: context.now(), noticedAt });
    const marked = isOneStatement ? [] : await tx.markForFollowing(mark);
    const again: readonly Job[] = isNoticedAgain ? [{ kind: 'follow-mailbox', id: personId }] : [];
    return [...marked.map((id): Job => ({ kind: 'follow-series', id })), ...again];
  });
  await context.bell.ring(jobs);
}
