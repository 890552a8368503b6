import { randomUUID } from 'node:crypto';
import { idOf } from '#domain/ids.ts';
import { job, type Job } from '#operations/job.ts';
import type { Subscription } from '#operations/ports/mailboxes.ts';
import type { Writer } from '#operations/ports/store.ts';
import type { Queries } from './client.ts';
import { Prisma, type GraphSubscription } from './generated/client.ts';
import { toDate, toInstant } from './rows.ts';
import type { Sql } from './sql.ts';
import { tableOf } from './table.ts';

const { sql } = Prisma;

const subscriptionTable = tableOf<GraphSubscription>('graph_subscription', Prisma.GraphSubscriptionScalarFieldEnum);

function subscriptionOf(row: GraphSubscription): Subscription {
  return {
    personId: idOf(row.personId),
    subscriptionId: row.subscriptionId,
    clientStateHash: row.clientStateHash,
    expiresAt: toInstant(row.expiresAt),
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

export function operationReader(queries: Queries, db: Sql): Pick<Writer, OperationReader> {
  const oneSubscription = async (condition: Prisma.Sql) => {
    const row = await db.row<GraphSubscription>(sql`${subscriptionTable.select} WHERE ${condition}`);
    return row === null ? null : subscriptionOf(row);
  };
  return {
    subscription: (personId) => oneSubscription(sql`person_id = ${personId}`),
    subscriptionById: (subscriptionId) => oneSubscription(sql`subscription_id = ${subscriptionId}`),
    calendarFeedOwner: async (tokenHash) => {
      const row = await queries.calendarFeed.findUnique({ where: { tokenHash } });
      return row === null ? null : idOf(row.personId);
    },
    hasCalendarFeed: async (personId) => (await queries.calendarFeed.count({ where: { personId } })) > 0,
    serviceFact: async (name) => {
      const row = await queries.serviceFact.findUnique({ where: { name } });
      return row === null ? null : toInstant(row.at);
    },
    directoryWatch: async () => {
      const row = await queries.directoryWatch.findUnique({ where: { id: theDirectory } });
      return row === null ? null : { token: row.token, lookedAt: toInstant(row.lookedAt) };
    },
    parkedJobs: async () => {
      const rows = await queries.parkedJob.findMany({ orderBy: [{ parkedAt: 'desc' }, { id: 'asc' }] });
      return rows.map((row) => ({
        job: job.parse({ kind: row.kind, id: row.subject }),
        reason: row.reason,
        parkedAt: toInstant(row.parkedAt),
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

export function operationWriter(queries: Queries, db: Sql): Pick<Writer, OperationWriter> {
  return {
    saveSubscription: async (subscription) => {
      const data = { ...subscription, expiresAt: toDate(subscription.expiresAt) };
      await db.run(sql`
        ${subscriptionTable.insert(data)} ON CONFLICT (person_id) DO UPDATE SET ${subscriptionTable.assignments(data)}`);
    },
    removeSubscription: async (personId) => {
      await queries.graphSubscription.deleteMany({ where: { personId } });
    },
    saveCalendarFeed: async (personId, tokenHash, at) => {
      const data = { personId, tokenHash, createdAt: toDate(at) };
      await queries.calendarFeed.upsert({ where: { personId }, create: data, update: data });
    },
    removeCalendarFeed: async (personId) => {
      await queries.calendarFeed.deleteMany({ where: { personId } });
    },
    setServiceFact: async (name, at) => {
      const data = { name, at: toDate(at), value: '' };
      await queries.serviceFact.upsert({ where: { name }, create: data, update: data });
    },
    forgetServiceFact: async (name) => {
      await queries.serviceFact.deleteMany({ where: { name } });
    },
    saveDirectoryWatch: async (watch) => {
      await queries.directoryWatch.deleteMany();
      if (watch === null) return;
      const lookedAt = toDate(watch.lookedAt);
      await queries.directoryWatch.create({ data: { id: theDirectory, token: watch.token, lookedAt } });
    },
    park: async (parked) => {
      const { kind, id: subject } = parked.job;
      const data = { id: keyOf(parked.job), kind, subject, reason: parked.reason, parkedAt: toDate(parked.parkedAt) };
      await queries.parkedJob.upsert({ where: { id: data.id }, create: data, update: data });
    },
    unpark: async (parked) => {
      await queries.parkedJob.deleteMany({ where: { id: keyOf(parked) } });
    },
    audit: async (entry) => {
      await queries.auditEntry.create({ data: { ...entry, id: randomUUID(), at: toDate(entry.at) } });
    },
  };
}
