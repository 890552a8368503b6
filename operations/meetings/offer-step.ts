import { Temporal } from 'temporal-polyfill';
import type { MeetingOfferId } from '#domain/ids.ts';
import { expire, isOverdue, searchFailed, withdraw, withOptions, type MeetingOffer } from '#domain/meetings/offer.ts';
import { mayActOnPairing } from '#domain/pairing/pairing.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import { nextTry, type Patience } from '../patience.ts';
import type { Job } from '../job.ts';
import { loadSeries, type LoadedSeries } from '../series/load-series.ts';
import { oweOfferCards } from './offer-cards.ts';
import { reviewSilence } from './silence.ts';
import { findOptions } from './offer-search.ts';
import type { OfferRecord } from '../ports/meetings.ts';

/** Tries at calendars that do not answer before the search is given up; the two can ask again. */
const patience: Patience = { tries: 6, firstMs: 15_000, longestMs: 10 * 60_000 };

/**
 * The next step of an offer: looks for its times in both calendars and offers them, or closes it when its time has run
 * out. May run twice, late or after a crash. Calendars that do not answer are asked again later.
 */
export async function offerStep(context: Context, id: MeetingOfferId): Promise<void> {
  const found = await context.store.read(async (reader) => {
    const offer = await reader.offer(id);
    const loaded = offer && (await loadSeries(reader, offer.seriesId));
    return offer && loaded && { offer, loaded, meetings: await reader.meetingsOf([offer.seriesId]) };
  });
  if (found === null || !isDue(found.offer, context.now())) return;
  const { offer, loaded } = found;
  if (isOverdue(offer, context.now())) return record(context, found, expire(offer, context.now()));
  if (!isWanted(loaded)) return record(context, found, withdraw(offer));
  if (offer.status !== 'searching') return;
  try {
    const options = await findOptions(context, found);
    await record(context, found, withOptions(offer, options, context.now()));
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    context.log.failure('offer-search-failed', { offer: id, kind: error.kind, tries: offer.attempts + 1 }, error);
    await offerAfterFailure(context, found, error);
  }
}

interface Found {
  readonly offer: OfferRecord;
  readonly loaded: LoadedSeries;
}

function isDue({ dueAt }: OfferRecord, now: Temporal.Instant): boolean {
  return dueAt !== null && Temporal.Instant.compare(dueAt, now) <= 0;
}

function isWanted({ series, pairing }: LoadedSeries): boolean {
  return series.ending === null && series.status !== 'ended' && mayActOnPairing(pairing.status, 'book');
}

/**
 * Saves what became of the offer. Both get a card when Lodestar offers unasked; whoever asked is looking already, or
 * waits in the chat.
 */
async function record(context: Context, { offer, loaded }: Found, next: MeetingOffer | Refused<string>): Promise<void> {
  if (isRefused(next)) return;
  const jobs = await context.store.write(async (tx): Promise<readonly Job[]> => {
    const isOpen = next.status === 'open';
    await tx.saveOffer({ ...offer, ...next, dueAt: isOpen ? offer.expiresAt : null, attempts: 0 });
    const isOurOwn = isOpen && offer.askedBy === null;
    const { pairing } = loaded;
    const to = isOurOwn ? pairing.members.map(({ personId }) => personId) : [];
    // A time that lacked somebody's yes to the end.
    const silence = next.status === 'expired' && next.chosen !== null ? await reviewSilence(context, tx, pairing) : [];
    return [...(await oweOfferCards(context, tx, next, { pairing, to })), ...silence];
  });
  context.log.event('offer-step', { offer: offer.id, status: next.status, options: next.options.length });
  await context.bell.ring(jobs);
}

async function offerAfterFailure(context: Context, found: Found, failure: OutsideFailure): Promise<void> {
  const { offer } = found;
  const next = nextTry(failure, offer.attempts, patience);
  if (next === null) return record(context, found, searchFailed(offer));
  const { attempts, afterMs } = next;
  const dueAt = context.now().add({ milliseconds: afterMs });
  await context.store.write((tx) => tx.saveOffer({ ...offer, dueAt, attempts, version: offer.version + 1 }));
}
