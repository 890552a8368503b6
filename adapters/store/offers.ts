import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { offerReasons, offerStatuses, type OfferStatus } from '#domain/meetings/offer.ts';
import type { OfferRecord, Writer } from '#operations/ports/store.ts';
import { insertOnce, updateOne, type Queries } from './client.ts';
import type { MeetingOffer as OfferRow } from './generated/client.ts';
import { storedInstants, storedOptions } from './json.ts';
import { toDate, toDateOrNull, toInstant, toInstantOrNull, toJson } from './rows.ts';

const status = z.enum(offerStatuses);
const why = z.enum(offerReasons);

/** While it lives a meeting has no other offer. */
const living: readonly OfferStatus[] = ['searching', 'open', 'chosen'];

function offerOf(row: OfferRow): OfferRecord {
  return {
    id: idOf(row.id),
    seriesId: idOf(row.seriesId),
    meetingId: row.meetingId === null ? null : idOf(row.meetingId),
    why: why.parse(row.why),
    askedBy: row.askedBy === null ? null : idOf(row.askedBy),
    status: status.parse(row.status),
    options: storedOptions.parse(row.options),
    refusedStarts: storedInstants.parse(row.refusedStarts),
    chosen: row.chosen,
    agreedBy: row.agreedBy.map((id) => idOf<'Person'>(id)),
    createdAt: toInstant(row.createdAt),
    expiresAt: toInstant(row.expiresAt),
    dueAt: toInstantOrNull(row.dueAt),
    attempts: row.attempts,
    version: row.version,
  };
}

function columnsOf(offer: OfferRecord) {
  return {
    id: offer.id,
    seriesId: offer.seriesId,
    meetingId: offer.meetingId,
    liveFor: living.includes(offer.status) ? (offer.meetingId ?? offer.seriesId) : null,
    why: offer.why,
    askedBy: offer.askedBy,
    status: offer.status,
    options: toJson(offer.options),
    refusedStarts: toJson(offer.refusedStarts),
    chosen: offer.chosen,
    agreedBy: [...offer.agreedBy],
    createdAt: toDate(offer.createdAt),
    expiresAt: toDate(offer.expiresAt),
    dueAt: toDateOrNull(offer.dueAt),
    attempts: offer.attempts,
    version: offer.version,
  };
}

export function offerReader(queries: Queries): Pick<Writer, 'offer' | 'liveOffersOf'> {
  return {
    offer: async (id) => {
      const row = await queries.meetingOffer.findUnique({ where: { id } });
      return row === null ? null : offerOf(row);
    },
    liveOffersOf: async (seriesIds) => {
      const rows = await queries.meetingOffer.findMany({
        where: { seriesId: { in: [...seriesIds] }, status: { in: [...living, 'failed'] } },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      });
      return rows.map(offerOf);
    },
  };
}

export function offerWriter(queries: Queries): Pick<Writer, 'addOffer' | 'saveOffer'> {
  return {
    addOffer: async (offer) => {
      await insertOnce('an offer', queries.meetingOffer.create({ data: columnsOf(offer) }));
    },
    saveOffer: async (offer) => {
      const { id, version } = offer;
      await updateOne(
        'the offer',
        queries.meetingOffer.updateMany({ where: { id, version: version - 1 }, data: columnsOf(offer) }),
      );
    },
  };
}
