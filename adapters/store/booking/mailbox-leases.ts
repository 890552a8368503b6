import { sql } from 'kysely';
import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';
import type { Db } from '../database.ts';

interface Row {
  readonly mine: boolean;
  readonly left_ms: number | null;
}

/** Leases in the database, by its own clock. Each is one statement: two who ask at once cannot both be told yes. */
export function mailboxLeases(db: Db): MailboxLeases {
  return {
    async take(mailbox, holder, forMs) {
      const { rows } = await sql<Row>`
        WITH taken AS (
          INSERT INTO mailbox_lease (mailbox, holder, expires_at)
          VALUES (${mailbox}, ${holder}, clock_timestamp() + ${forMs}::double precision * interval '1 millisecond')
          ON CONFLICT (mailbox) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
          WHERE mailbox_lease.holder = excluded.holder OR mailbox_lease.expires_at <= clock_timestamp()
          RETURNING mailbox
        )
        SELECT
          EXISTS (SELECT 1 FROM taken) AS mine,
          (
            SELECT (extract(epoch FROM expires_at - clock_timestamp()) * 1000)::double precision
            FROM mailbox_lease WHERE mailbox = ${mailbox}
          ) AS left_ms`.execute(db);
      const [row] = rows;
      if (row?.mine === true) return null;
      // A lease taken while the statement ran is not visible yet; its holder will have asked for the same length.
      return { takenForMs: Math.max(0, row?.left_ms ?? forMs) };
    },
    async release(mailboxes, holder) {
      await db.deleteFrom('mailbox_lease').where('mailbox', 'in', mailboxes).where('holder', '=', holder).execute();
    },
  };
}
