import { idOf } from '#domain/ids.ts';
import type { MailboxWatch } from '#operations/ports/mailboxes.ts';
import type { Writer } from '#operations/ports/store.ts';
import { Prisma, type MailboxWatch as WatchRow } from '../generated/client.ts';
import { toDate, toDateOrNull, toInstantOrNull } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const { sql } = Prisma;

const watchTable = tableOf<WatchRow>('mailbox_watch', Prisma.MailboxWatchScalarFieldEnum, {
  names: { windowStart: 'window_start_at', windowEnd: 'window_end_at' },
});

function watchOf(row: WatchRow): MailboxWatch {
  const [start, end] = [toInstantOrNull(row.windowStart), toInstantOrNull(row.windowEnd)];
  return {
    personId: idOf(row.personId),
    token: row.token,
    window: start === null || end === null ? null : { start, end },
    lookedAt: toInstantOrNull(row.lookedAt),
    noticedAt: toInstantOrNull(row.noticedAt),
  };
}

export function mailboxWatchReader(db: Sql): Pick<Writer, 'mailboxWatch'> {
  return {
    mailboxWatch: async (personId) => {
      const row = await db.row<WatchRow>(sql`${watchTable.select} WHERE person_id = ${personId}`);
      return row === null ? null : watchOf(row);
    },
  };
}

type WatchWriter = 'saveMailboxWatch' | 'saveLook' | 'noteMailbox';

export function mailboxWatchWriter(db: Sql): Pick<Writer, WatchWriter> {
  return {
    saveMailboxWatch: async (watch) => {
      const data = columnsOf(watch);
      const { personId: _owner, ...changes } = data;
      await db.run(
        sql`${watchTable.insert(data)} ON CONFLICT (person_id) DO UPDATE SET ${watchTable.assignments(changes)}`,
      );
    },
    saveLook: async (look) => {
      const { personId, token, windowStart, windowEnd, lookedAt, noticedAt } = columnsOf(look);
      const row = await db.row<{ noticed: boolean }>(sql`
        INSERT INTO mailbox_watch AS watch (person_id, token, window_start_at, window_end_at, looked_at)
        VALUES (${personId}, ${token}, ${windowStart}, ${windowEnd}, ${lookedAt})
        ON CONFLICT (person_id) DO UPDATE SET
          token = excluded.token,
          window_start_at = excluded.window_start_at,
          window_end_at = excluded.window_end_at,
          looked_at = excluded.looked_at,
          noticed_at = nullif(watch.noticed_at, ${noticedAt}::timestamptz)
        RETURNING noticed_at IS NOT NULL AS noticed`);
      return row?.noticed === true;
    },
    noteMailbox: async (personId, at) => {
      await db.run(sql`
        INSERT INTO mailbox_watch (person_id, noticed_at) VALUES (${personId}, ${toDate(at)})
        ON CONFLICT (person_id) DO UPDATE SET noticed_at = excluded.noticed_at`);
    },
  };
}

function columnsOf({ personId, token, window, lookedAt, noticedAt }: MailboxWatch): WatchRow {
  return {
    personId,
    token,
    windowStart: toDateOrNull(window?.start ?? null),
    windowEnd: toDateOrNull(window?.end ?? null),
    lookedAt: toDateOrNull(lookedAt),
    noticedAt: toDateOrNull(noticedAt),
  };
}
