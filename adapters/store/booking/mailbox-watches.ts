import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { MailboxWatch } from '#operations/ports/mailboxes.ts';
import type { Writer } from '#operations/ports/store.ts';
import type { Row, Whole } from '../columns.ts';
import { found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';

function watchOf(row: Row<'mailbox_watch'>): MailboxWatch {
  const { window_start_at: start, window_end_at: end, untold_since: since } = row;
  return {
    personId: idOf(row.person_id),
    token: row.token,
    window: start === null || end === null ? null : { start, end },
    lookedAt: row.looked_at,
    noticedAt: row.noticed_at,
    ...(since === null ? {} : { untold: { since, givenUpAt: row.given_up_at } }),
  };
}

function rowOf({ personId, token, window, lookedAt, noticedAt, untold }: MailboxWatch): Whole<'mailbox_watch'> {
  return {
    person_id: personId,
    token,
    window_start_at: window?.start ?? null,
    window_end_at: window?.end ?? null,
    looked_at: lookedAt,
    noticed_at: noticedAt,
    untold_since: untold?.since ?? null,
    given_up_at: untold?.givenUpAt ?? null,
  };
}

export function mailboxWatchReader(db: Db): Pick<Writer, 'mailboxWatch' | 'untoldMailboxes'> {
  return {
    mailboxWatch: async (personId) => {
      const watch = db.selectFrom('mailbox_watch').selectAll().where('person_id', '=', personId);
      return found(await watch.executeTakeFirst(), watchOf);
    },
    untoldMailboxes: async () => {
      const rows = await db
        .selectFrom('mailbox_watch')
        .select(['person_id', 'untold_since'])
        .where('untold_since', 'is not', null)
        .execute();
      return rows.flatMap(({ person_id: personId, untold_since: since }) =>
        since === null ? [] : [{ personId: idOf<'Person'>(personId), since }],
      );
    },
  };
}

type WatchWriter = 'saveMailboxWatch' | 'saveLook' | 'noteMailboxes';

export function mailboxWatchWriter(db: Db): Pick<Writer, WatchWriter> {
  const save = (rows: readonly Whole<'mailbox_watch'>[], changes: Partial<Whole<'mailbox_watch'>>) =>
    insertRows(db, 'mailbox_watch', rows).onConflict((on) => on.column('person_id').doUpdateSet(changes));
  return {
    saveMailboxWatch: async (watch) => {
      const { person_id: _owner, ...changes } = rowOf(watch);
      await save([rowOf(watch)], changes).execute();
    },
    saveLook: async (look) => {
      const { person_id: _owner, noticed_at: seen, ...changes } = rowOf(look);
      const noticed_at = sql<Temporal.Instant>`nullif(mailbox_watch.noticed_at, ${seen}::timestamptz)`;
      const row = await insertRows(db, 'mailbox_watch', [{ ...rowOf(look), noticed_at: null }])
        .onConflict((on) => on.column('person_id').doUpdateSet({ ...changes, noticed_at }))
        .returning(({ eb }) => eb('noticed_at', 'is not', null).as('noticed'))
        .executeTakeFirst();
      return row?.noticed === true;
    },
    noteMailboxes: async (personIds, at) => {
      const rows = [...new Set(personIds)].map((personId) =>
        rowOf({ personId, token: null, window: null, lookedAt: null, noticedAt: at }),
      );
      for (const some of inParts(rows)) await save(some, { noticed_at: at }).execute();
    },
  };
}
