import { indexItem } from './indexes.ts';
import { emptyMailbox, setUp, type Tenant } from './mailboxes.ts';
import type { MailboxSetup } from './port.ts';
import type { Item, Transaction } from './stored.ts';

export const savedFormat = 'exchange/1';

interface Snapshot {
  readonly format: typeof savedFormat;
  readonly made: number;
  readonly mailboxes: readonly {
    readonly setup: MailboxSetup;
    readonly items: readonly Item[];
    readonly transactions: readonly (readonly [string, Transaction])[];
  }[];
}

/** Everything stored. Items are never changed in place, so this is a cheap and steady picture. */
export function takeSnapshot(tenant: Tenant): Snapshot {
  return {
    format: savedFormat,
    made: tenant.made,
    mailboxes: [...tenant.mailboxes.values()].map(({ setup, items, transactions }) => ({
      setup,
      items: [...items.values()],
      transactions: [...transactions],
    })),
  };
}

/** Replaces everything stored. Throws when the picture is not one of ours. */
export function restoreSnapshot(tenant: Tenant, snapshot: unknown): void {
  if (!isSnapshot(snapshot)) throw new Error(`Not a snapshot of calendars in the format ${savedFormat}`);
  tenant.made = snapshot.made;
  tenant.mailboxes.clear();
  tenant.byAddress.clear();
  for (const { setup, items, transactions } of snapshot.mailboxes) {
    const mailbox = emptyMailbox(setup);
    for (const item of items) {
      mailbox.items.set(item.id, item);
      indexItem(mailbox, item.id, undefined, item);
    }
    for (const [id, transaction] of transactions) mailbox.transactions.set(id, transaction);
    setUp(tenant, mailbox, setup);
  }
}

/** The format's name vouches for the rest: only `takeSnapshot` writes it. */
function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === savedFormat;
}
