import type { MailboxLeases } from '#operations/ports/mailbox-leases.ts';
import { Prisma } from '../generated/client.ts';
import type { Sql } from '../sql.ts';

const { sql } = Prisma;

interface Row {
  readonly mine: boolean;
  readonly left_ms: number | null;
}

/** Leases in the database, by its own clock. Each is one statement: two who ask at once cannot both be told yes. */
export function mailboxLeases(db: Sql): MailboxLeases {
  return {
    async take(mailbox, holder, forMs) {
      const row = await db.row<Row>(sql`
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
          ) AS left_ms`);
      if (row?.mine === true) return null;
      // One that was taken while the statement ran is not seen yet; its holder will have asked for as long.
      return { takenForMs: Math.max(0, row?.left_ms ?? forMs) };
    },
    async release(mailboxes, holder) {
      await db.run(sql`DELETE FROM mailbox_lease WHERE mailbox = ANY(${mailboxes}) AND holder = ${holder}`);
    },
  };
}
