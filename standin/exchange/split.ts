import type { Event } from '@microsoft/microsoft-graph-types';
import { joinUrlFor } from './body.ts';
import { readContent } from './content.ts';
import { dayOf, type Day } from './days.ts';
import { deliver } from './deliver.ts';
import { itemId, meetingUid } from './ids.ts';
import { isInvited } from './invited.ts';
import { nextSeed, put, targetOf, type Target, type Tenant } from './mailboxes.ts';
import { contentOf, withinRange } from './occurrences.ts';
import { readOwn } from './own.ts';
import type { SplitOptions } from './port.ts';
import { neighbours, type Recurrence } from './recurrence.ts';
import { invalidRequest } from './refusals.ts';
import { graphEvent } from './render.ts';
import { readTiming } from './series.ts';
import type { Content, Item } from './stored.ts';
import { withdraw } from './withdraw.ts';

/**
 * "This and all following events" in Outlook: the series ends the day before the occurrence, with whatever departed later, and a new
 * series begins, with ids of its own and no answers. `sent` has the new series' start, end and recurrence, and what else is changed.
 * Returns the new master. Organiser only, and not from the first occurrence, where Outlook changes the series itself.
 */
export function splitSeries(
  tenant: Tenant,
  oid: string,
  eventId: string,
  order: { readonly sent: Event; readonly options: SplitOptions },
): Event {
  const target = targetOf(tenant, oid, eventId);
  const { mailbox, item } = target;
  const rest = truncated(target);
  // Made first: what is refused leaves the old series as it is.
  const following = newSeries(tenant, target, order);
  const stored = put(tenant, mailbox, rest);
  deliver(tenant, item, stored, { newTime: null, onlyNew: false });
  withdrawDeparted(tenant, item, stored);
  const made = put(tenant, mailbox, following);
  deliver(tenant, null, made, { newTime: 'all', onlyNew: false });
  return graphEvent(mailbox, made, null);
}

function truncated({ item, day }: Target): Item {
  if (!item.isOrganizer) throw invalidRequest('You need to be an organizer to change this and the following events.');
  if (day === null || item.recurrence === null) {
    throw invalidRequest('This and the following events are those from an occurrence of a series on.');
  }
  const { recurrence } = item;
  if (neighbours(recurrence, day, () => false).before === null) {
    throw invalidRequest('This is the first occurrence: change the series itself.');
  }
  const range = { type: 'endDate', start: recurrence.range.start, end: day - 1 } as const;
  return withinRange({ ...item, recurrence: { ...recurrence, range } });
}

function newSeries(
  tenant: Tenant,
  { mailbox, item }: Target,
  { sent, options }: { readonly sent: Event; readonly options: SplitOptions },
): Item {
  const asSent = { ...item.content, ...readContent(sent, item.content) };
  const { content, recurrence } = readTiming(sent, asSent, null);
  if (recurrence === null) throw invalidRequest('The following events are a series.');
  const seed = nextSeed(tenant, mailbox.setup.oid);
  const uid = meetingUid(seed);
  const now = tenant.clock();
  return {
    ...item,
    id: itemId(seed),
    uid,
    created: now,
    modified: now,
    version: 0,
    transactionId: options.carriesTags ? item.transactionId : null,
    content: options.sameLink ? content : withNewLink(content, uid),
    own: { ...item.own, ...readOwn(sent) },
    answers: {},
    extended: options.carriesTags ? item.extended : [],
    recurrence,
    departures: {},
    removed: [],
  };
}

function withNewLink(content: Content, uid: string): Content {
  if (content.joinUrl === null) return content;
  const joinUrl = joinUrlFor(uid);
  return { ...content, joinUrl, body: content.body.replaceAll(content.joinUrl, joinUrl) };
}

/** Who was invited only to an occurrence that has vanished is told so. */
function withdrawDeparted(tenant: Tenant, before: Item, after: Item): void {
  for (const [date, { content }] of Object.entries(before.departures)) {
    const day = dayOf(date);
    if (day === null || content.attendees === undefined || isWithin(after.recurrence, day)) continue;
    for (const { address } of contentOf(before, day).attendees) {
      if (!isInvited(tenant, before.content, address)) withdraw(tenant, before, { address, only: day, comment: '' });
    }
  }
}

function isWithin(recurrence: Recurrence | null, day: Day): boolean {
  return recurrence?.range.type === 'endDate' && day <= recurrence.range.end;
}
