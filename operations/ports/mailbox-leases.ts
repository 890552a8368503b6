/**
 * Which process may speak to which mailbox. Outlook serves at most four calls of one app to one mailbox at a time,
 * whichever process they come from: so a mailbox belongs to one process at a time, which then keeps to the four.
 */
export interface MailboxLeases {
  /**
   * Takes or renews a mailbox for `holder` until `forMs` from now (the database's wall clock). Returns null when
   * `holder` now has it, else in how many milliseconds another holder's lease ends at the latest.
   */
  take(mailbox: string, holder: string, forMs: number): Promise<{ readonly takenForMs: number } | null>;
  /** Gives mailboxes back; giving back one that another holder has taken since changes nothing. */
  release(mailboxes: readonly string[], holder: string): Promise<void>;
}
