import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { NotFound } from '#operations/failures.ts';
import { noticeKinds, type Notice, type Writer } from '#operations/ports/store.ts';
import type { Queries } from './client.ts';
import type { Notice as NoticeRow } from './generated/client.ts';
import { toDate, toDateOrNull, toInstant, toInstantOrNull } from './rows.ts';

const kind = z.enum(noticeKinds);

function noticeOf(row: NoticeRow): Notice {
  return {
    id: idOf(row.id),
    kind: kind.parse(row.kind),
    personId: idOf(row.personId),
    // Rows from before the subject was of its own have the pairing as subject.
    pairingId: idOf(row.pairingId ?? row.subject),
    subject: row.subject,
    stale: row.stale,
    wantedAt: toInstant(row.wantedAt),
    sentAt: toInstantOrNull(row.sentAt),
    activityId: row.activityId,
    undelivered: row.undelivered,
    dueAt: toInstantOrNull(row.dueAt),
    attempts: row.attempts,
  };
}

function columnsOf(notice: Notice) {
  return {
    ...notice,
    wantedAt: toDate(notice.wantedAt),
    sentAt: toDateOrNull(notice.sentAt),
    dueAt: toDateOrNull(notice.dueAt),
  };
}

export function noticeReader(queries: Queries): Pick<Writer, 'notice' | 'noticesOfProgramme' | 'noticesAbout'> {
  return {
    notice: async (id) => {
      const row = await queries.notice.findUnique({ where: { id } });
      return row === null ? null : noticeOf(row);
    },
    noticesAbout: async (about, subject) => {
      const rows = await queries.notice.findMany({ where: { kind: about, subject }, orderBy: { id: 'asc' } });
      return rows.map(noticeOf);
    },
    noticesOfProgramme: async (programmeId) => {
      const rows = await queries.notice.findMany({
        where: { pairing: { programmeId } },
        orderBy: [{ wantedAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(noticeOf);
    },
  };
}

export function noticeWriter(queries: Queries): Pick<Writer, 'addNotices' | 'saveNotice' | 'dropNoticesOf'> {
  return {
    addNotices: async (notices) => {
      await queries.notice.createMany({ data: notices.map(columnsOf), skipDuplicates: true });
    },
    saveNotice: async (notice) => {
      const { count } = await queries.notice.updateMany({ where: { id: notice.id }, data: columnsOf(notice) });
      if (count === 0) throw new NotFound('the notice');
    },
    dropNoticesOf: async (pairingIds) => {
      const where = { pairingId: { in: [...pairingIds] }, sentAt: null };
      await queries.notice.updateMany({ where, data: { dueAt: null, undelivered: null } });
    },
  };
}
