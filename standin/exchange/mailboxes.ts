import { GraphFault } from '#standin/graph-fault.ts';
import { dateOf, type Day } from './days.ts';
import { occurrenceOf } from './ids.ts';
import { indexItem } from './indexes.ts';
import type { Clock, MailboxChange, MailboxSetup } from './port.ts';
import { occurrenceDays } from './recurrence.ts';
import type { Item, Mailbox } from './stored.ts';

/** All calendars of the tenant, and the changes the running request has made so far. */
export interface Tenant {
  readonly clock: Clock;
  readonly mailboxes: Map<string, Mailbox>;
  /** By every address that delivers to it, including former ones; in lower case. */
  readonly byAddress: Map<string, Mailbox>;
  /** Counts everything ever made, so that ids never repeat. */
  made: number;
  changes: MailboxChange[];
}

/** A stored item, and the original date when one occurrence of it is meant. */
export interface Target {
  readonly mailbox: Mailbox;
  readonly item: Item;
  readonly day: Day | null;
}

export function emptyMailbox(setup: MailboxSetup): Mailbox {
  return { setup, items: new Map(), transactions: new Map(), byUid: new Map(), byTag: new Map(), changes: 0 };
}

/** Gives a mailbox its settings and makes it reachable at its addresses. */
export function setUp(tenant: Tenant, mailbox: Mailbox, setup: MailboxSetup): void {
  forgetAddresses(tenant, mailbox);
  mailbox.setup = setup;
  mailbox.changes += 1;
  tenant.mailboxes.set(setup.oid, mailbox);
  for (const address of addressesOf(setup)) tenant.byAddress.set(address, mailbox);
}

export function dropMailbox(tenant: Tenant, oid: string): void {
  const mailbox = tenant.mailboxes.get(oid);
  if (mailbox === undefined) return;
  forgetAddresses(tenant, mailbox);
  tenant.mailboxes.delete(oid);
}

function forgetAddresses(tenant: Tenant, mailbox: Mailbox): void {
  for (const address of addressesOf(mailbox.setup)) {
    if (tenant.byAddress.get(address) === mailbox) tenant.byAddress.delete(address);
  }
}

/** The primary address first. */
export function addressesOf({ address, formerAddresses = [] }: MailboxSetup): readonly string[] {
  return [address, ...formerAddresses];
}

/** The mailbox of a person; 404 as Graph says it of an unlicensed account. */
export function mailboxOf(tenant: Tenant, oid: string): Mailbox {
  const mailbox = tenant.mailboxes.get(oid);
  if (mailbox !== undefined) return mailbox;
  throw new GraphFault(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}

export function mailboxAt(tenant: Tenant, address: string): Mailbox | undefined {
  return tenant.byAddress.get(address.toLowerCase());
}

/** What an id stands for in that person's calendar; 404 when it never was there or is gone. */
export function targetOf(tenant: Tenant, oid: string, eventId: string): Target {
  const mailbox = mailboxOf(tenant, oid);
  const item = mailbox.items.get(eventId);
  if (item !== undefined) return { mailbox, item, day: null };
  const occurrence = occurrenceOf(eventId);
  const master = occurrence === null ? undefined : mailbox.items.get(occurrence.masterId);
  if (occurrence === null || master === undefined || !hasOccurrence(master, occurrence.day)) throw notFound();
  return { mailbox, item: master, day: occurrence.day };
}

/** A series master by id: 404 when unknown, 400 when the item is no series. */
export function masterOf(tenant: Tenant, oid: string, eventId: string): Item {
  const { item, day } = targetOf(tenant, oid, eventId);
  if (day !== null || item.recurrence === null) {
    throw new GraphFault(400, 'ErrorInvalidRequest', 'The request is only valid for the master of a recurring series.');
  }
  return item;
}

export function hasOccurrence({ recurrence, removed }: Item, day: Day): boolean {
  return recurrence !== null && !removed.includes(day) && occurrenceDays(recurrence, day, day).length === 1;
}

/** The copy of a meeting in a calendar, whole (`only` null) or as the single occurrence that was sent there. */
export function copyIn(mailbox: Mailbox, uid: string, only: Day | null): Item | undefined {
  return itemsWith(mailbox, mailbox.byUid.get(uid)).find((item) => item.only === only);
}

export function itemsWith(mailbox: Mailbox, ids: readonly string[] = []): Item[] {
  return ids.flatMap((id) => mailbox.items.get(id) ?? []);
}

/** Stores a new or changed item, with its new version, and notes the change. */
export function put(tenant: Tenant, mailbox: Mailbox, item: Item): Item {
  const before = mailbox.items.get(item.id);
  const stored: Item = { ...item, version: (before?.version ?? 0) + 1, modified: tenant.clock() };
  mailbox.items.set(item.id, stored);
  indexItem(mailbox, item.id, before, stored);
  note(tenant, mailbox, item.id, before === undefined ? 'created' : 'updated');
  return stored;
}

export function remove(tenant: Tenant, mailbox: Mailbox, item: Item): void {
  const before = mailbox.items.get(item.id);
  mailbox.items.delete(item.id);
  indexItem(mailbox, item.id, before, undefined);
  note(tenant, mailbox, item.id, 'deleted');
}

/** Takes one occurrence out of this calendar for good. */
export function removeOccurrence(tenant: Tenant, mailbox: Mailbox, item: Item, day: Day): Item {
  const { [dateOf(day)]: _gone, ...departures } = item.departures;
  const removed = [...item.removed, day].toSorted((a, b) => a - b);
  return put(tenant, mailbox, { ...item, departures, removed });
}

export function nextSeed(tenant: Tenant, oid: string): string {
  tenant.made += 1;
  return `${oid}/${tenant.made}/${tenant.clock()}`;
}

export function notFound(): GraphFault {
  return new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

function note(tenant: Tenant, { setup: { oid } }: Mailbox, eventId: string, changeType: MailboxChange['changeType']) {
  tenant.changes.push({ oid, changeType, eventId });
}
