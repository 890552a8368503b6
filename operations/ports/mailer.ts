/** One mail to one person. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** A whole document in HTML. Exchange makes the plain text for readers who want that. */
  readonly html: string;
  /** What it is about, such as the notice's id: it stands in a header of its own, for IT to find the mail by. */
  readonly key: string;
}

export type MailOutcome =
  /** Exchange has taken it. That it arrives is not promised: a report of a wrong address goes to the shared mailbox. */
  | { readonly kind: 'sent' }
  /** Certainly nothing was sent: IT has set no mailbox, Exchange does not let us send from it, or it does not exist. */
  | { readonly kind: 'not-allowed'; readonly why: 'not-set-up' | 'no-right' | 'no-mailbox' }
  /** Certainly nothing was sent, and a repeat cannot succeed. */
  | { readonly kind: 'refused'; readonly why: 'address' | 'full' | 'other' };

export interface Mailer {
  /** IT has named a mailbox to send from. */
  readonly isSetUp: boolean;
  /**
   * Sends one mail; nothing is repeated here, and Exchange cannot be asked whether a mail went out. Throws
   * `OutsideFailure`: where `wasNotDone` it may be sent again, else it perhaps went out and must not be.
   */
  send(mail: Mail): Promise<MailOutcome>;
}
