import { idOf } from '#domain/ids.ts';
import { NotFound } from '#operations/failures.ts';
import type { Notice, NoticeReader, NoticeWriter } from '#operations/ports/messages.ts';
import { Prisma, type Notice as NoticeRow } from '../generated/client.ts';
import { toDate, toDateOrNull, toInstant, toInstantOrNull } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';
import { aboutOf, keyOf } from './notice-key.ts';

const { sql } = Prisma;

const noticeTable = tableOf<NoticeRow>('notice', Prisma.NoticeScalarFieldEnum);

function noticeOf(row: NoticeRow): Notice {
  const pairingId = pairingIdOf(row);
  return {
    id: idOf(row.id),
    about: aboutOf(row, pairingId),
    personId: idOf(row.personId),
    pairingId,
    programmeId: row.programmeId === null ? null : idOf(row.programmeId),
    stale: row.stale,
    wantedAt: toInstant(row.wantedAt),
    sentAt: toInstantOrNull(row.sentAt),
    activityId: row.activityId,
    undelivered: row.undelivered,
    dueAt: toInstantOrNull(row.dueAt),
    attempts: row.attempts,
  };
}

/** Rows from before the subject was of its own have the pairing as subject. */
function pairingIdOf({ pairingId, programmeId, subject }: NoticeRow): Notice['pairingId'] {
  return programmeId === null ? idOf(pairingId ?? subject) : null;
}

function columnsOf({ about, ...notice }: Notice) {
  return {
    ...notice,
    ...keyOf(about),
    wantedAt: toDate(notice.wantedAt),
    sentAt: toDateOrNull(notice.sentAt),
    dueAt: toDateOrNull(notice.dueAt),
  };
}

export function noticeReader(db: Sql): NoticeReader {
  const list = async (condition: Prisma.Sql) =>
    (await db.rows<NoticeRow>(sql`${noticeTable.select} WHERE ${condition}`)).map(noticeOf);
  return {
    notice: async (id) => (await list(sql`id = ${id}`))[0] ?? null,
    noticesAbout: (about) => {
      const { kind, subject } = keyOf(about);
      return list(sql`kind = ${kind} AND subject = ${subject} ORDER BY id`);
    },
    noticesOfProgramme: (programmeId) =>
      list(sql`
        (programme_id = ${programmeId} OR pairing_id IN (SELECT id FROM pairing WHERE programme_id = ${programmeId}))
        ORDER BY wanted_at, id`),
  };
}

export function noticeWriter(db: Sql): NoticeWriter {
  return {
    addNotices: async (notices) => {
      // All pairs of a large programme may be owed a card in one transaction.
      for (const insert of noticeTable.inserts(notices.map(columnsOf)))
        await db.run(sql`${insert} ON CONFLICT DO NOTHING`);
    },
    saveNotice: async (notice) => {
      const changed = await db.run(sql`${noticeTable.update(columnsOf(notice))} WHERE id = ${notice.id}`);
      if (changed === 0) throw new NotFound('the notice');
    },
    dropNoticesOf: async (pairingIds) => {
      await db.run(sql`
        UPDATE notice SET due_at = NULL, undelivered = NULL
        WHERE pairing_id = ANY(${pairingIds}::uuid[]) AND sent_at IS NULL`);
    },
  };
}
