import { z } from 'zod';
import { continuationStatuses, type SeriesContinuation } from '#domain/booking/continuation.ts';
import { idOf } from '#domain/ids.ts';
import type { ContinuationReader, ContinuationWriter } from '#operations/ports/booking.ts';
import { insertOnce, updateOne } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { storedCandidates } from '../json.ts';

const status = z.enum(continuationStatuses);

function continuationOf(row: Row<'series_continuation'>): SeriesContinuation {
  return {
    id: idOf(row.id),
    seriesId: idOf(row.series_id),
    status: status.parse(row.status),
    cut: row.cut_at,
    candidates: storedCandidates.parse(row.candidates),
    chosen: row.chosen,
    answeredBy: row.answered_by === null ? null : idOf(row.answered_by),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    version: row.version,
  };
}

function rowOf(asked: SeriesContinuation): Whole<'series_continuation'> {
  return {
    id: asked.id,
    series_id: asked.seriesId,
    live_for: asked.status === 'open' ? asked.seriesId : null,
    status: asked.status,
    cut_at: asked.cut,
    candidates: new Document(asked.candidates),
    chosen: asked.chosen,
    answered_by: asked.answeredBy,
    created_at: asked.createdAt,
    expires_at: asked.expiresAt,
    version: asked.version,
  };
}

export function continuationReader(db: Db): ContinuationReader {
  const all = db.selectFrom('series_continuation').selectAll();
  return {
    continuation: async (id) => found(await all.where('id', '=', id).executeTakeFirst(), continuationOf),
    continuationsOf: async (seriesIds) => {
      if (seriesIds.length === 0) return [];
      const some = all.where('series_id', '=', anyOf(seriesIds)).orderBy('created_at', 'desc').orderBy('id');
      return (await some.execute()).map(continuationOf);
    },
  };
}

export function continuationWriter(db: Db): ContinuationWriter {
  return {
    addContinuation: async (asked) => {
      await insertOnce('a continuation', insertRows(db, 'series_continuation', [rowOf(asked)]).execute());
    },
    saveContinuation: async (asked) => {
      const { id, version } = asked;
      const before = db
        .updateTable('series_continuation')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await updateOne('the continuation', before.set(rowOf(asked)).executeTakeFirst());
    },
  };
}
