import type { Event } from '@microsoft/microsoft-graph-types';
import { createHash } from 'node:crypto';
import { GraphFault } from '#standin/graph-fault.ts';
import { blank, readContent } from './content.ts';
import { deliver } from './deliver.ts';
import { itemId, meetingUid } from './ids.ts';
import { mailboxOf, nextSeed, put, type Tenant } from './mailboxes.ts';
import { settleOnlineMeeting } from './online-meeting.ts';
import { organisersOwn, readExtended, readOwn } from './own.ts';
import { invalidProperty } from './refusals.ts';
import { graphEvent } from './render.ts';
import { readTiming } from './series.ts';
import type { Item, Mailbox } from './stored.ts';

/**
 * Makes an appointment, or a meeting and its invitations. The exact repeat of a request with a `transactionId` answers with the event
 * the first one made (Microsoft documents no answer to that); any other use of the same `transactionId` is a 409.
 */
export function createEvent(tenant: Tenant, oid: string, sent: Event): Event {
  const mailbox = mailboxOf(tenant, oid);
  const { transactionId } = sent;
  if (!transactionId) return graphEvent(mailbox, storeEvent(tenant, mailbox, sent), null);
  const request = createHash('sha256').update(JSON.stringify(sent)).digest('hex');
  const repeated = repeatedEvent(mailbox, transactionId, request);
  if (repeated !== null) return graphEvent(mailbox, repeated, null);
  const item = storeEvent(tenant, mailbox, sent);
  mailbox.transactions.set(transactionId, { eventId: item.id, request });
  return graphEvent(mailbox, item, null);
}

/** Makes the item and sends its invitations. */
export function storeEvent(tenant: Tenant, mailbox: Mailbox, sent: Event): Item {
  const item = put(tenant, mailbox, newItem(tenant, mailbox, sent));
  deliver(tenant, null, item, { newTime: 'all', onlyNew: false });
  return item;
}

function repeatedEvent(mailbox: Mailbox, transactionId: string, request: string): Item | null {
  const transaction = mailbox.transactions.get(transactionId);
  if (transaction === undefined) return null;
  const item = mailbox.items.get(transaction.eventId);
  if (item !== undefined && transaction.request === request) return item;
  throw new GraphFault(
    409,
    'ErrorDuplicateTransactionId',
    'The TransactionId specified in the request has already been used to create a different event.',
  );
}

function newItem(tenant: Tenant, mailbox: Mailbox, sent: Event): Item {
  if (!sent.start) throw invalidProperty('start', 'is required');
  if (!sent.end) throw invalidProperty('end', 'is required');
  const { oid, address, displayName } = mailbox.setup;
  const asSent = { ...blank, ...readContent(sent, blank) };
  const { content, recurrence } = readTiming(sent, asSent, null);
  const own = { ...organisersOwn, ...readOwn(sent) };
  const extended = readExtended(sent, []);
  const now = tenant.clock();
  const seed = nextSeed(tenant, oid);
  const uid = meetingUid(seed);
  return {
    id: itemId(seed),
    uid,
    only: null,
    isOrganizer: true,
    organiser: { address, name: displayName },
    created: now,
    modified: now,
    version: 0,
    transactionId: sent.transactionId ?? null,
    content: settleOnlineMeeting(sent, content, mailbox, uid),
    own,
    answers: {},
    extended,
    recurrence,
    departures: {},
    removed: [],
  };
}
