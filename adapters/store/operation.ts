import { randomUUID } from 'node:crypto';
import { idOf } from '#domain/ids.ts';
import { job, type Job } from '#operations/job.ts';
import type { Subscription, Writer } from '#operations/ports/store.ts';
import type { Queries } from './client.ts';
import type { GraphSubscription } from './generated/client.ts';
import { toDate, toInstant } from './rows.ts';

function subscriptionOf(row: GraphSubscription): Subscription {
  return {
    personId: idOf(row.personId),
    subscriptionId: row.subscriptionId,
    clientStateHash: row.clientStateHash,
    expiresAt: toInstant(row.expiresAt),
  };
}

const keyOf = (parked: Job): string => `${parked.kind}/${parked.id}`;

type OperationReader =
  | 'subscription'
  | 'subscriptionById'
  | 'calendarFeedOwner'
  | 'hasCalendarFeed'
  | 'serviceFact'
  | 'parkedJobs';

export function operationReader(queries: Queries): Pick<Writer, OperationReader> {
  return {
    subscription: async (personId) => {
      const row = await queries.graphSubscription.findUnique({ where: { personId } });
      return row === null ? null : subscriptionOf(row);
    },
    subscriptionById: async (subscriptionId) => {
      const row = await queries.graphSubscription.findUnique({ where: { subscriptionId } });
      return row === null ? null : subscriptionOf(row);
    },
    calendarFeedOwner: async (tokenHash) => {
      const row = await queries.calendarFeed.findUnique({ where: { tokenHash } });
      return row === null ? null : idOf(row.personId);
    },
    hasCalendarFeed: async (personId) => (await queries.calendarFeed.count({ where: { personId } })) > 0,
    serviceFact: async (name) => {
      const row = await queries.serviceFact.findUnique({ where: { name } });
      return row === null ? null : toInstant(row.at);
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
  | 'park'
  | 'unpark'
  | 'audit';

export function operationWriter(queries: Queries): Pick<Writer, OperationWriter> {
  return {
    saveSubscription: async (subscription) => {
      const { personId } = subscription;
      const data = { ...subscription, expiresAt: toDate(subscription.expiresAt) };
      await queries.graphSubscription.upsert({ where: { personId }, create: data, update: data });
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
