import type { Event } from '@microsoft/microsoft-graph-types';
import { dayOf } from './days.ts';
import { iCalUId, occurrenceName, uidIn } from './ids.ts';
import { tagKey } from './indexes.ts';
import { itemsWith, mailboxOf, masterOf, targetOf, type Tenant } from './mailboxes.ts';
import { byStart, departureOf, entriesOf, type Entry } from './occurrences.ts';
import type { EpochMs, Membership } from './port.ts';
import { graphEvent } from './render.ts';
import type { ExtendedProperty } from './stored.ts';

interface Window {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

export function getEvent(tenant: Tenant, oid: string, eventId: string): Event {
  const { mailbox, item, day } = targetOf(tenant, oid, eventId);
  return graphEvent(mailbox, item, day);
}

export function listEvents(tenant: Tenant, oid: string): Event[] {
  const mailbox = mailboxOf(tenant, oid);
  return [...mailbox.items.values()].map((item) => graphEvent(mailbox, item, null));
}

export function calendarView(tenant: Tenant, oid: string, { start, end }: Window): Event[] {
  const mailbox = mailboxOf(tenant, oid);
  const entries: Entry[] = [];
  for (const item of mailbox.items.values()) entries.push(...entriesOf(item, start, end));
  return entries.toSorted(byStart).map(({ item, day }) => graphEvent(mailbox, item, day));
}

export function instances(tenant: Tenant, oid: string, masterId: string, { start, end }: Window): Event[] {
  const mailbox = mailboxOf(tenant, oid);
  const entries = entriesOf(masterOf(tenant, oid, masterId), start, end);
  return entries.toSorted(byStart).map(({ item, day }) => graphEvent(mailbox, item, day));
}

export function exceptionsOf(tenant: Tenant, oid: string, masterId: string) {
  const mailbox = mailboxOf(tenant, oid);
  const item = masterOf(tenant, oid, masterId);
  const departed = Object.keys(item.departures).toSorted();
  return {
    exceptionOccurrences: departed.flatMap((date) => {
      const day = dayOf(date);
      return day === null ? [] : [graphEvent(mailbox, item, day)];
    }),
    cancelledOccurrences: item.removed.map((day) => occurrenceName(item.id, day)),
  };
}

/** The tags of an item; an occurrence has its series' and its own. */
export function extendedProperties(tenant: Tenant, oid: string, eventId: string): ExtendedProperty[] {
  const { item, day } = targetOf(tenant, oid, eventId);
  const own = departureOf(item, day)?.extended ?? [];
  return [...item.extended.filter(({ id }) => !own.some((property) => property.id === id)), ...own];
}

/** Masters and single items that carry the tag; the name counts to the letter, the value in any case. */
export function findByExtendedProperty(tenant: Tenant, oid: string, wanted: ExtendedProperty): Event[] {
  const mailbox = mailboxOf(tenant, oid);
  return itemsWith(mailbox, mailbox.byTag.get(tagKey(wanted))).map((item) => graphEvent(mailbox, item, null));
}

export function findByICalUId(tenant: Tenant, oid: string, wanted: string): Event[] {
  const mailbox = mailboxOf(tenant, oid);
  return itemsWith(mailbox, mailbox.byUid.get(uidIn(wanted)))
    .filter(({ uid, only }) => iCalUId(uid, only) === wanted.toUpperCase())
    .map((item) => graphEvent(mailbox, item, null));
}

/** In the order in which a view shows them, each series where its first occurrence lies. */
export function membership(tenant: Tenant, oid: string, { start, end }: Window): Map<string, Membership> {
  const found: { first: Entry; id: string; lies: Membership }[] = [];
  for (const item of mailboxOf(tenant, oid).items.values()) {
    const entries = entriesOf(item, start, end).toSorted(byStart);
    const [first] = entries;
    if (first === undefined) continue;
    const occurrences = item.recurrence && entries.flatMap(({ day }) => day ?? []);
    found.push({ first, id: item.id, lies: { version: item.version, occurrences } });
  }
  return new Map(found.toSorted((a, b) => byStart(a.first, b.first)).map(({ id, lies }) => [id, lies]));
}
