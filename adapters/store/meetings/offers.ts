import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { offerReasons, offerStatuses, type OfferStatus } from '#domain/meetings/offer.ts';
import type { OfferReader, OfferRecord, OfferWriter } from '#operations/ports/meetings.ts';
import { insertOnce, updateOne } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { storedInstants, storedOptions } from '../json.ts';

const status = z.enum(offerStatuses);
const why = z.enum(offerReasons);

/** A living offer: its meeting has no other one. */
const living: readonly OfferStatus[] = ['searching', 'open', 'chosen'];

function offerOf(row: Row<'meeting_offer'>): OfferRecord {
  return {
    id: idOf(row.id),
    seriesId: idOf(row.series_id),
    meetingId: row.meeting_id === null ? null : idOf(row.meeting_id),
    why: why.parse(row.why),
    askedBy: row.asked_by === null ? null : idOf(row.asked_by),
    status: status.parse(row.status),
    options: storedOptions.parse(row.options),
    proposed:
      row.proposed_start_at === null || row.proposed_end_at === null
        ? null
        : { start: row.proposed_start_at, end: row.proposed_end_at },
    refusedStarts: storedInstants.parse(row.refused_starts),
    chosen: row.chosen,
    agreedBy: row.agreed_by.map((id) => idOf<'Person'>(id)),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    dueAt: row.due_at,
    attempts: row.attempts,
    version: row.version,
  };
}

function rowOf(offer: OfferRecord): Whole<'meeting_offer'> {
  return {
    id: offer.id,
    series_id: offer.seriesId,
    meeting_id: offer.meetingId,
    live_for: living.includes(offer.status) ? (offer.meetingId ?? offer.seriesId) : null,
    why: offer.why,
    asked_by: offer.askedBy,
    status: offer.status,
    options: new Document(offer.options),
    proposed_start_at: offer.proposed?.start ?? null,
    proposed_end_at: offer.proposed?.end ?? null,
    refused_starts: new Document(offer.refusedStarts),
    chosen: offer.chosen,
    agreed_by: offer.agreedBy,
    created_at: offer.createdAt,
    expires_at: offer.expiresAt,
    due_at: offer.dueAt,
    attempts: offer.attempts,
    version: offer.version,
  };
}

export function offerReader(db: Db): OfferReader {
  const offers = db.selectFrom('meeting_offer').selectAll();
  return {
    halfAgreedOffersOf: async (seriesIds, since) => {
      if (seriesIds.length === 0) return [];
      const some = offers
        .where('series_id', '=', anyOf(seriesIds))
        .where('status', 'in', ['open', 'expired'])
        .where('chosen', 'is not', null)
        .where('created_at', '>', since);
      return (await some.orderBy('created_at').orderBy('id').execute()).map(offerOf);
    },
    wasProposed: async (meetingId, start) => {
      const same = db.selectFrom('meeting_offer').select('id').where('meeting_id', '=', meetingId);
      return (await same.where('proposed_start_at', '=', start).executeTakeFirst()) !== undefined;
    },
    offer: async (id) => found(await offers.where('id', '=', id).executeTakeFirst(), offerOf),
    liveOffersOf: async (seriesIds) => {
      if (seriesIds.length === 0) return [];
      const some = offers.where('series_id', '=', anyOf(seriesIds)).where('status', 'in', [...living, 'failed']);
      return (await some.orderBy('created_at', 'desc').orderBy('id').execute()).map(offerOf);
    },
  };
}

export function offerWriter(db: Db): OfferWriter {
  return {
    addOffer: async (offer) => {
      await insertOnce('an offer', insertRows(db, 'meeting_offer', [rowOf(offer)]).execute());
    },
    saveOffer: async (offer) => {
      const { id, version } = offer;
      const before = db
        .updateTable('meeting_offer')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await updateOne('the offer', before.set(rowOf(offer)).executeTakeFirst());
    },
  };
}
