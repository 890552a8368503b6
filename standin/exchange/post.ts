import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from './port.ts';

const storedMail = z.object({
  id: z.string(),
  /** Object id of the mailbox it lies in. */
  mailbox: z.string(),
  folder: z.enum(['inbox', 'sent']),
  from: z.string(),
  to: z.array(z.string()).readonly(),
  subject: z.string(),
  contentType: z.enum(['text', 'html']),
  content: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).readonly(),
  /** Epoch milliseconds from which it can be read. */
  arrivesAt: z.number(),
});

/** One mail as it lies in a mailbox. */
/** All mail, in the order in which it arrives. */
export const mailShape = z.array(storedMail);

type StoredMail = Readonly<z.infer<typeof storedMail>>;

/** What somebody hands in to be sent. */
export type Letter = Pick<StoredMail, 'from' | 'to' | 'subject' | 'contentType' | 'content' | 'headers'>;

/** Mail between the mailboxes of the tenant. */
export interface Post {
  /**
   * Takes a mail of a mailbox for whoever it is to. Nothing is said here of addresses that nobody has: the sender gets a report
   * later, as with the real service.
   */
  send(oid: string, letter: Letter, keepsCopy: boolean): void;
  /** How long a mailbox has to wait before it may send again; 0: not at all. */
  waitMs(oid: string): number;
  /** What can be read by now, oldest first. */
  folder(oid: string, folder: StoredMail['folder']): readonly StoredMail[];
  onChange(listener: () => void): void;
  /** Plain JSON, so that a demonstration survives a restart. */
  snapshot(): unknown;
  /** @throws ZodError for anything that `snapshot` did not write. */
  restore(snapshot: unknown): void;
}

interface PostDeps {
  readonly clock: Clock;
  /** The company's domain: an address of another one is not ours to judge. */
  readonly domain: string;
  /** Object id of the mailbox to which an address delivers; null: none. */
  readonly mailboxAt: (address: string) => string | null;
}

/** Exchange Online's limits for one mailbox: messages in a minute, and recipients in a day (24 hours). */
const messagesAMinute = 30;
const minuteMs = 60_000;
const recipientsADay = 10_000;
const dayMs = 24 * 60 * 60_000;
/** When a report comes of an address that nobody has. */
const reportAfterMs = 60_000;

export function createPost({ clock, domain, mailboxAt }: PostDeps): Post {
  let mails: StoredMail[] = [];
  let sentTo: { readonly oid: string; readonly at: number; readonly recipients: number }[] = [];
  const listeners: (() => void)[] = [];

  const put = (mailbox: string, folder: StoredMail['folder'], letter: Letter, arrivesAt = clock()) =>
    void mails.push({ ...letter, id: randomUUID(), mailbox, folder, arrivesAt });

  function report(oid: string, letter: Letter, address: string, because: string): void {
    const told: Letter = {
      from: `postmaster@${domain}`,
      to: [letter.from],
      subject: `Undeliverable: ${letter.subject}`,
      contentType: 'text',
      content: `Your message to ${address} couldn't be delivered. ${because}`,
      headers: [],
    };
    put(oid, 'inbox', told, clock() + reportAfterMs);
  }

  /** Of those of the last day, this letter's among them. */
  function recipientsOf(oid: string, letter: Letter): number {
    sentTo = sentTo.filter(({ at }) => clock() - at < dayMs);
    sentTo.push({ oid, at: clock(), recipients: letter.to.length });
    return sentTo.filter((each) => each.oid === oid).reduce((sum, { recipients }) => sum + recipients, 0);
  }

  function deliver(oid: string, letter: Letter, address: string): void {
    const mailbox = mailboxAt(address);
    if (mailbox !== null) return put(mailbox, 'inbox', letter);
    if (!address.toLowerCase().endsWith(`@${domain}`)) return;
    report(oid, letter, address, '550 5.1.10 RESOLVER.ADR.RecipientNotFound');
  }

  return {
    send(oid, letter, keepsCopy) {
      if (recipientsOf(oid, letter) > recipientsADay) {
        report(oid, letter, letter.to.join(', '), '550 5.1.90 The daily limit of recipients is reached.');
      } else {
        for (const address of letter.to) deliver(oid, letter, address);
        if (keepsCopy) put(oid, 'sent', letter);
      }
      for (const listener of listeners) listener();
    },
    waitMs(oid) {
      const lately = sentTo.filter((each) => each.oid === oid && clock() - each.at < minuteMs);
      const [first] = lately;
      return first === undefined || lately.length < messagesAMinute ? 0 : first.at + minuteMs - clock();
    },
    folder: (oid, folder) =>
      mails.filter((mail) => mail.mailbox === oid && mail.folder === folder && mail.arrivesAt <= clock()),
    onChange: (listener) => void listeners.push(listener),
    snapshot: () => mails,
    restore(snapshot) {
      mails = mailShape.parse(snapshot);
    },
  };
}
