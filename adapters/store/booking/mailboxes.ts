import { sql } from 'kysely';
import { idOf } from '#domain/ids.ts';
import type { MailboxReader, MailboxWriter, Subscription } from '#operations/ports/mailboxes.ts';
import type { Row } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';

function subscriptionOf(row: Row<'graph_subscription'>): Subscription {
  return {
    personId: idOf(row.person_id),
    subscriptionId: row.subscription_id,
    clientStateHash: row.client_state_hash,
    expiresAt: row.expires_at,
  };
}

export function mailboxReader(db: Db): Omit<MailboxReader, 'mailboxWatch' | 'untoldMailboxes'> {
  const subscriptions = db.selectFrom('graph_subscription').selectAll();
  const feeds = db.selectFrom('calendar_feed').select('person_id');
  return {
    subscription: async (personId) =>
      found(await subscriptions.where('person_id', '=', personId).executeTakeFirst(), subscriptionOf),
    subscriptionsById: async (subscriptionIds) => {
      const these = sql<string>`any(${subscriptionIds}::text[])`;
      return (await subscriptions.where('subscription_id', '=', these).execute()).map(subscriptionOf);
    },
    calendarFeedOwner: async (tokenHash) => {
      const feed = await feeds.where('token_hash', '=', tokenHash).executeTakeFirst();
      return found(feed, (row) => idOf<'Person'>(row.person_id));
    },
    hasCalendarFeed: async (personId) =>
      (await feeds.where('person_id', '=', personId).executeTakeFirst()) !== undefined,
  };
}

export function mailboxWriter(db: Db): Omit<MailboxWriter, 'saveMailboxWatch' | 'saveLook' | 'noteMailboxes'> {
  return {
    saveSubscription: async ({ personId, subscriptionId, clientStateHash, expiresAt }) => {
      const known = { subscription_id: subscriptionId, client_state_hash: clientStateHash, expires_at: expiresAt };
      await insertRows(db, 'graph_subscription', [{ person_id: personId, ...known }])
        .onConflict((on) => on.column('person_id').doUpdateSet(known))
        .execute();
    },
    removeSubscription: async (personId) => {
      await db.deleteFrom('graph_subscription').where('person_id', '=', personId).execute();
    },
    saveCalendarFeed: async (personId, tokenHash, at) => {
      const feed = { token_hash: tokenHash, created_at: at };
      await insertRows(db, 'calendar_feed', [{ person_id: personId, ...feed }])
        .onConflict((on) => on.column('person_id').doUpdateSet(feed))
        .execute();
    },
    removeCalendarFeed: async (personId) => {
      await db.deleteFrom('calendar_feed').where('person_id', '=', personId).execute();
    },
    tellInFeed: async (personId, told, at) => {
      if (told.length === 0) return [];
      const rows = told.map(({ meetingId, hash }) => ({
        person_id: personId,
        meeting_id: meetingId,
        told_hash: hash,
        sequence: 0,
        changed_at: at,
      }));
      await insertRows(db, 'calendar_feed_entry', rows)
        .onConflict((on) =>
          on
            .columns(['person_id', 'meeting_id'])
            .doUpdateSet((now) => ({
              told_hash: now.ref('excluded.told_hash'),
              sequence: sql<number>`calendar_feed_entry.sequence + 1`,
              changed_at: now.ref('excluded.changed_at'),
            }))
            .whereRef('calendar_feed_entry.told_hash', '<>', 'excluded.told_hash'),
        )
        .execute();
      const known = db.selectFrom('calendar_feed_entry').selectAll().where('person_id', '=', personId);
      const ids = told.map(({ meetingId }) => meetingId);
      return (await known.where('meeting_id', '=', anyOf(ids)).execute()).map((row) => ({
        meetingId: idOf<'Meeting'>(row.meeting_id),
        sequence: row.sequence,
        changedAt: row.changed_at,
      }));
    },
  };
}
