import type { MeetingSeriesId, PairingId, PersonId } from '#domain/ids.ts';
import type { SeriesEnding } from '#domain/meetings/series.ts';
import { close, type Pairing, type PairingEnding } from '#domain/pairing/pairing.ts';
import { isRefused } from '#domain/refused.ts';
import { requireHr } from './access.ts';
import { newNotice } from './approve-matches.ts';
import type { Actor, Context } from './context.ts';
import { NotFound } from './failures.ts';
import type { Job } from './job.ts';
import { livingSeries } from './leave-out.ts';
import { withdrawOffers } from './offer-replacement.ts';
import { ownPairing } from './own-pairing.ts';
import type { SeriesRecord, Writer } from './ports/store.ts';
import { writeAnew } from './write-anew.ts';

/**
 * One of the two ends the pairing, without blame: nobody is told who asked. With `rematch`, as with `end`, both stay
 * enrolled as long as they have, so that they stand first in line in the next round. Ending twice is the same as once.
 * Throws `NotFound` for anybody else.
 */
export async function endPairing(
  context: Context,
  actor: Actor,
  input: { readonly pairingId: PairingId; readonly wish: 'end' | 'rematch' },
): Promise<void> {
  const why = input.wish === 'end' ? 'asked' : 'rematch';
  const jobs = await writeAnew(context, async (tx) => {
    const pairing = await ownPairing(tx, actor, input.pairingId);
    return endPairings(context, tx, [pairing], { why, by: actor.personId });
  });
  await context.bell.ring(jobs);
}

/** HR ends a series: its meetings ahead vanish from Outlook. The pairing goes on. Throws `NotAllowed`, `NotFound`. */
export async function endSeriesByHr(
  context: Context,
  actor: Actor,
  { seriesId }: { readonly seriesId: MeetingSeriesId },
): Promise<void> {
  requireHr(actor);
  const jobs = await writeAnew(context, async (tx) => {
    const series = await tx.series(seriesId);
    if (series === null) throw new NotFound('No such series');
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'end', subject: 'series', subjectId: seriesId });
    return endSeriesOf(context, tx, [series], 'asked-by-hr');
  });
  context.log.event('series-ended-by-hr', { series: seriesId });
  await context.bell.ring(jobs);
}

/** Why pairings end, and who asked, if somebody did. `untold` are people who need no card, such as those who left. */
interface Ending {
  readonly why: PairingEnding;
  readonly by: PersonId | null;
  readonly untold?: ReadonlySet<PersonId>;
}

const seriesEnding = {
  asked: 'pairing-ended',
  rematch: 'pairing-ended',
  completed: 'pairing-ended',
  'person-left': 'person-left',
  'programme-ended': 'programme-ended',
} as const satisfies Record<PairingEnding, SeriesEnding>;

/**
 * Closes those that are not closed yet, with everything that hangs on them: their series are to end in Outlook, offers
 * and open surveys are closed, cards that have not been sent are dropped, and both are told. Answers the jobs to ring.
 */
export async function endPairings(
  context: Context,
  tx: Writer,
  pairings: readonly Pairing[],
  { why, by, untold = new Set() }: Ending,
): Promise<readonly Job[]> {
  const now = context.now();
  const closed = pairings.flatMap((pairing) => {
    const outcome = close(pairing, { why, at: now, by });
    return isRefused(outcome) ? [] : [outcome];
  });
  if (closed.length === 0) return [];
  const ids = closed.map(({ id }) => id);
  for (const pairing of closed) await tx.savePairing(pairing);
  const jobs = await endSeriesOf(context, tx, await tx.allSeriesOf(ids), seriesEnding[why]);
  await tx.closeSurveysOf(ids);
  await tx.dropNoticesOf(ids);
  const notices = closed.flatMap((pairing) =>
    pairing.members
      .filter(({ personId }) => !untold.has(personId))
      .map(({ personId }) => newNotice(context, { kind: 'ended', personId, pairing, now })),
  );
  await tx.addNotices(notices);
  for (const id of ids) context.log.event('pairing-ended', { pairing: id, why });
  return [...jobs, ...notices.map(({ id }): Job => ({ kind: 'send-notice', id }))];
}

async function endSeriesOf(
  context: Context,
  tx: Writer,
  all: readonly SeriesRecord[],
  ending: SeriesEnding,
): Promise<readonly Job[]> {
  const series = livingSeries(all);
  const dueAt = context.now();
  for (const each of series) await tx.saveSeries({ ...each, ending, dueAt, attempts: 0, version: each.version + 1 });
  const ids = series.map(({ id }) => id);
  const cards = await withdrawOffers(context, tx, await tx.liveOffersOf(all.map(({ id }) => id)));
  return [...cards, ...ids.map((id): Job => ({ kind: 'end-series', id }))];
}
