import { randomUUID } from 'node:crypto';
import type { Clock, Exchange, MailboxChange } from '../exchange/port.ts';
import { createCourier } from './courier.ts';
import type { Faults } from './faults.ts';
import type { GraphState, StoredSubscription } from './state.ts';

type Item = Readonly<Record<string, unknown>>;

export type LifecycleEvent = 'missed' | 'subscriptionRemoved' | 'reauthorizationRequired';

/** Change notifications on their way out. */
export interface Notices {
  /** Sends a lifecycle event for every live subscription, or those on one mailbox; `subscriptionRemoved` removes them too. Returns how many. */
  sendLifecycle(event: LifecycleEvent, mailbox?: string): number;
  /** Resolves when nothing is waiting or under way. */
  idle(): Promise<void>;
  /** Gives up whatever is under way. */
  close(): void;
}

export interface NoticesDeps {
  readonly exchange: Exchange;
  readonly state: GraphState;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly tenantId: string;
  /** Waits before the second, third, … attempt; by default 0.25 s, 1 s and 4 s. Graph itself goes on for four hours. */
  readonly retryAfterMs?: readonly number[];
}

export function createNotices(deps: NoticesDeps): Notices {
  const courier = createCourier(deps.retryAfterMs ?? [250, 1_000, 4_000]);
  const heldBack = new Map<string, Item[]>();

  function sendOn(url: string, item: Item): void {
    courier.send(url, item);
    for (const earlier of heldBack.get(url) ?? []) courier.send(url, earlier);
    heldBack.delete(url);
  }

  function post(faults: Faults, subscription: StoredSubscription, item: Item): void {
    const { notificationUrl: url, mailbox, resource } = subscription;
    const fault = faults.strike({ method: 'POST', path: resource, mailbox: { oid: mailbox, address: '' } }, mishaps);
    switch (fault?.kind) {
      case 'lose-notification':
        return;
      case 'delay-notification':
        courier.sendLater(url, item, fault.delayMs);
        return;
      case 'reorder-notification':
        heldBack.set(url, [...(heldBack.get(url) ?? []), item]);
        return;
      case 'repeat-notification':
        sendOn(url, item);
        sendOn(url, item);
        return;
      case undefined:
        sendOn(url, item);
    }
  }

  deps.exchange.onChange((change) => {
    for (const subscription of deps.state.liveOn(change.oid, deps.clock())) {
      if (!concerns(subscription, change)) continue;
      post(deps.faults, subscription, changeItem(deps.tenantId, subscription, change));
    }
  });
  return {
    sendLifecycle(event, mailbox) {
      const now = deps.clock();
      const chosen = mailbox === undefined ? deps.state.live(now) : deps.state.liveOn(mailbox, now);
      for (const subscription of chosen) {
        if (event === 'subscriptionRemoved') deps.state.dropSubscription(subscription.id);
        const url = subscription.lifecycleNotificationUrl;
        if (url !== null) courier.send(url, lifecycleItem(deps.tenantId, subscription, event));
      }
      return chosen.length;
    },
    idle() {
      for (const [url, items] of heldBack) for (const item of items) courier.send(url, item);
      heldBack.clear();
      return courier.idle();
    },
    close: () => courier.close(),
  };
}

function concerns(subscription: StoredSubscription, change: MailboxChange): boolean {
  return subscription.changeType.split(',').includes(change.changeType);
}

const mishaps = ['lose-notification', 'repeat-notification', 'delay-notification', 'reorder-notification'] as const;

function common(tenantId: string, subscription: StoredSubscription): Record<string, unknown> {
  return {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: new Date(subscription.expiresAt).toISOString(),
    ...(subscription.clientState === null ? {} : { clientState: subscription.clientState }),
    tenantId,
  };
}

function changeItem(
  tenantId: string,
  subscription: StoredSubscription,
  change: MailboxChange,
): Record<string, unknown> {
  const resource = `Users/${change.oid}/Events/${change.eventId}`;
  return {
    id: randomUUID(),
    ...common(tenantId, subscription),
    changeType: change.changeType,
    resource,
    resourceData: {
      '@odata.type': '#Microsoft.Graph.Event',
      '@odata.id': resource,
      '@odata.etag': `W/"${randomUUID()}"`,
      id: change.eventId,
    },
  };
}

function lifecycleItem(
  tenantId: string,
  subscription: StoredSubscription,
  lifecycleEvent: LifecycleEvent,
): Record<string, unknown> {
  return { ...common(tenantId, subscription), resource: subscription.resource, lifecycleEvent };
}
