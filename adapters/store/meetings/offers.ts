import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { offerReasons, offerStatuses, type OfferStatus } from '#domain/meetings/offer.ts';
import type { OfferReader, OfferRecord, OfferWriter } from '#operations/ports/meetings.ts';
import { insertOnce, updateOne } from '../client.ts';
import { Prisma, type MeetingOffer as OfferRow } from '../generated/client.ts';
import { storedInstants, storedOptions } from '../json.ts';
import { toDate, toDateOrNull, toInstant, toInstantOrNull } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const { sql } = Prisma;

const offerTable = tableOf<OfferRow>('meeting_offer', Prisma.MeetingOfferScalarFieldEnum, {
  json: ['options', 'refusedStarts'],
});

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
    options: offer.options,
    refusedStarts: offer.refusedStarts,
    chosen: offer.chosen,
    agreedBy: [...offer.agreedBy],
    createdAt: toDate(offer.createdAt),
    expiresAt: toDate(offer.expiresAt),
    dueAt: toDateOrNull(offer.dueAt),
    attempts: offer.attempts,
    version: offer.version,
  };
}

export function offerReader(db: Sql): OfferReader {
  return {
    offer: async (id) => {
      const row = await db.row<OfferRow>(sql`${offerTable.select} WHERE id = ${id}`);
      return row === null ? null : offerOf(row);
    },
    liveOffersOf: async (seriesIds) => {
      if (seriesIds.length === 0) return [];
      const rows = await db.rows<OfferRow>(sql`
        ${offerTable.select} WHERE series_id = ANY(${seriesIds}::uuid[]) AND status = ANY(${[...living, 'failed']})
        ORDER BY created_at DESC, id`);
      return rows.map(offerOf);
    },
  };
}

export function offerWriter(db: Sql): OfferWriter {
  return {
    addOffer: async (offer) => {
      await insertOnce('an offer', db.run(offerTable.insert(columnsOf(offer))));
    },
    saveOffer: async (offer) => {
      const { id, version } = offer;
      await updateOne(
        'the offer',
        db.run(sql`${offerTable.update(columnsOf(offer))} WHERE id = ${id} AND version = ${version - 1}`),
      );
    },
  };
}
