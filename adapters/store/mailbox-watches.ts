import { idOf } from '#domain/ids.ts';
import type { MailboxWatch, Writer } from '#operations/ports/store.ts';
import type { Queries } from './client.ts';
import type { MailboxWatch as WatchRow } from './generated/client.ts';
import { toDate, toDateOrNull, toInstantOrNull } from './rows.ts';

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

export function mailboxWatchReader(queries: Queries): Pick<Writer, 'mailboxWatch'> {
  return {
    mailboxWatch: async (personId) => {
      const row = await queries.mailboxWatch.findUnique({ where: { personId } });
      return row === null ? null : watchOf(row);
    },
  };
}

type WatchWriter = 'saveMailboxWatch' | 'saveLook' | 'noteMailbox';

export function mailboxWatchWriter(queries: Queries): Pick<Writer, WatchWriter> {
  return {
    saveMailboxWatch: async ({ personId, token, window, lookedAt, noticedAt }) => {
      const data = {
        personId,
        token,
        windowStart: toDateOrNull(window?.start ?? null),
        windowEnd: toDateOrNull(window?.end ?? null),
        lookedAt: toDateOrNull(lookedAt),
        noticedAt: toDateOrNull(noticedAt),
      };
      await queries.mailboxWatch.upsert({ where: { personId }, create: data, update: data });
    },
    saveLook: async ({ personId, token, window, lookedAt, noticedAt }) => {
      const [from, until] = [toDateOrNull(window?.start ?? null), toDateOrNull(window?.end ?? null)];
      const [looked, answered] = [toDateOrNull(lookedAt), toDateOrNull(noticedAt)];
      const rows = await queries.$queryRaw<{ noticed: boolean }[]>`
        INSERT INTO mailbox_watch AS watch (person_id, token, window_start_at, window_end_at, looked_at)
        VALUES (${personId}::uuid, ${token}, ${from}::timestamptz, ${until}::timestamptz, ${looked}::timestamptz)
        ON CONFLICT (person_id) DO UPDATE SET
          token = excluded.token,
          window_start_at = excluded.window_start_at,
          window_end_at = excluded.window_end_at,
          looked_at = excluded.looked_at,
          noticed_at = nullif(watch.noticed_at, ${answered}::timestamptz)
        RETURNING noticed_at IS NOT NULL AS noticed`;
      return rows.some(({ noticed }) => noticed);
    },
    noteMailbox: async (personId, at) => {
      const noticedAt = toDate(at);
      await queries.mailboxWatch.upsert({
        where: { personId },
        create: { personId, noticedAt },
        update: { noticedAt },
      });
    },
  };
}
