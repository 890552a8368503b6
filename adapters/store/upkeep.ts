import { randomUUID } from 'node:crypto';
import { idOf } from '#domain/ids.ts';
import { job, type Job } from '#operations/job.ts';
import type { Subscription } from '#operations/ports/mailboxes.ts';
import type { Writer } from '#operations/ports/store.ts';
import type { Row } from './columns.ts';
import { found } from './conditions.ts';
import type { Db } from './database.ts';
import { insertRows } from './insert.ts';

function subscriptionOf(row: Row<'graph_subscription'>): Subscription {
  return {
    personId: idOf(row.person_id),
    subscriptionId: row.subscription_id,
    clientStateHash: row.client_state_hash,
    expiresAt: row.expires_at,
  };
}

/** There is one directory. */
const theDirectory = 'all';

const keyOf = (parked: Job): string => `${parked.kind}/${parked.id}`;

type OperationReader =
  | 'subscription'
  | 'subscriptionById'
  | 'calendarFeedOwner'
  | 'hasCalendarFeed'
  | 'serviceFact'
  | 'directoryWatch'
  | 'parkedJobs';

export function operationReader(db: Db): Pick<Writer, OperationReader> {
  const subscriptions = db.selectFrom('graph_subscription').selectAll();
  const feeds = db.selectFrom('calendar_feed').select('person_id');
  return {
    subscription: async (personId) =>
      found(await subscriptions.where('person_id', '=', personId).executeTakeFirst(), subscriptionOf),
    subscriptionById: async (subscriptionId) =>
      found(await subscriptions.where('subscription_id', '=', subscriptionId).executeTakeFirst(), subscriptionOf),
    calendarFeedOwner: async (tokenHash) => {
      const feed = await feeds.where('token_hash', '=', tokenHash).executeTakeFirst();
      return found(feed, (row) => idOf<'Person'>(row.person_id));
    },
    hasCalendarFeed: async (personId) =>
      (await feeds.where('person_id', '=', personId).executeTakeFirst()) !== undefined,
    serviceFact: async (name) => {
      const fact = db.selectFrom('service_fact').select('at').where('name', '=', name);
      return found(await fact.executeTakeFirst(), ({ at }) => at);
    },
    directoryWatch: async () => {
      const watch = db.selectFrom('directory_watch').select(['token', 'looked_at']).where('id', '=', theDirectory);
      return found(await watch.executeTakeFirst(), ({ token, looked_at: lookedAt }) => ({ token, lookedAt }));
    },
    parkedJobs: async () => {
      const parked = db.selectFrom('parked_job').selectAll().orderBy('parked_at', 'desc').orderBy('id');
      return (await parked.execute()).map((row) => ({
        job: job.parse({ kind: row.kind, id: row.subject }),
        reason: row.reason,
        parkedAt: row.parked_at,
      }));
    },
  };
}

type OperationWriter =
  | 'saveCalendarFeed'
  | 'removeCalendarFeed'
  | 'saveSubscription'
  | 'removeSubscription'
  | 'setServiceFact'
  | 'forgetServiceFact'
  | 'saveDirectoryWatch'
  | 'park'
  | 'unpark'
  | 'audit';

export function operationWriter(db: Db): Pick<Writer, OperationWriter> {
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
    setServiceFact: async (name, at) => {
      await insertRows(db, 'service_fact', [{ name, at, value: '' }])
        .onConflict((on) => on.column('name').doUpdateSet({ at }))
        .execute();
    },
    forgetServiceFact: async (name) => {
      await db.deleteFrom('service_fact').where('name', '=', name).execute();
    },
    saveDirectoryWatch: async (watch) => {
      await db.deleteFrom('directory_watch').execute();
      if (watch === null) return;
      await insertRows(db, 'directory_watch', [
        { id: theDirectory, token: watch.token, looked_at: watch.lookedAt },
      ]).execute();
    },
    ...parkingWriter(db),
    audit: async ({ at, actorId, act, subject, subjectId }) => {
      const entry = { id: randomUUID(), at, actor_id: actorId, act, subject, subject_id: subjectId };
      await insertRows(db, 'audit_entry', [entry]).execute();
    },
  };
}

function parkingWriter(db: Db): Pick<Writer, 'park' | 'unpark'> {
  return {
    park: async ({ job: parked, reason, parkedAt }) => {
      const row = { id: keyOf(parked), kind: parked.kind, subject: parked.id, reason, parked_at: parkedAt };
      await insertRows(db, 'parked_job', [row])
        .onConflict((on) => on.column('id').doUpdateSet({ reason, parked_at: parkedAt }))
        .execute();
    },
    unpark: async (parked) => {
      await db.deleteFrom('parked_job').where('id', '=', keyOf(parked)).execute();
    },
  };
}
