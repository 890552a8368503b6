import type { Event } from '@microsoft/microsoft-graph-types';
import { storeEvent } from './create.ts';
import { copyIn, mailboxAt, mailboxOf, type Tenant } from './mailboxes.ts';
import type { Exchange } from './port.ts';
import { respond } from './respond.ts';

/** An entry from before anybody looked: made, sent and answered as by people, without an answer to show for it. */
export function seedEvent(tenant: Tenant, oid: string, sent: Event, answers: SeedAnswers): void {
  const { uid } = storeEvent(tenant, mailboxOf(tenant, oid), sent);
  for (const [address, verb] of answers) {
    const mailbox = mailboxAt(tenant, address);
    const copy = mailbox && copyIn(mailbox, uid, null);
    if (mailbox && copy) respond(tenant, mailbox.setup.oid, copy.id, { verb, options: {} });
  }
}

type SeedAnswers = Parameters<Exchange['seedEvent']>[2];
