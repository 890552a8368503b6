import { idOf } from '#domain/ids.ts';
import { OutsideFailure, type OutsideKind } from '#operations/failures.ts';
import type { Mail, Mailer, MailOutcome } from '#operations/ports/mailer.ts';
import type { BadAnswer } from './call.ts';
import type { Graph } from './graph.ts';
import { createPace } from './pace.ts';

interface MailerSettings {
  /** The shared mailbox from which may be sent; null: none. */
  readonly from: string | null;
  /** A clock that never jumps, ms. */
  readonly elapsed?: () => number;
}

/**
 * Sends mail with `POST /users/{mailbox}/sendMail` and the application permission `Mail.Send`, which Exchange gives for
 * one shared mailbox. The answer 202 has no id, and the call takes no key: it cannot be repeated safely.
 */
export function createMailer(graph: Graph, { from, elapsed = () => performance.now() }: MailerSettings): Mailer {
  if (from === null) return { isSetUp: false, send: async () => ({ kind: 'not-allowed', why: 'not-set-up' }) };
  const pace = createPace(elapsed);
  // The mailbox is leased and counted like a person's, by its name.
  const about = idOf<'Person'>(from);
  return {
    isSetUp: true,
    async send(mail) {
      pace.enter();
      const path = `/users/${encodeURIComponent(from)}/sendMail`;
      const answer = await graph.ask({ method: 'POST', path, body: bodyOf(mail), about });
      if (answer.ok) return { kind: 'sent' };
      if (answer.failure.kind === 'throttled') pace.rest(answer.failure.retryAfterMs);
      return outcomeOf(answer);
    },
  };
}

/**
 * No copy is kept in the shared mailbox, where colleagues would read what somebody was told. Nobody's absence is answered
 * to it either.
 */
function bodyOf({ to, subject, html, key }: Mail): object {
  return {
    message: {
      subject,
      body: { contentType: 'html', content: html },
      toRecipients: [{ emailAddress: to }],
      internetMessageHeaders: [
        { name: 'x-lodestar-message', value: key },
        { name: 'x-auto-response-suppress', value: 'All' },
      ],
    },
    saveToSentItems: false,
  };
}

/** Answers with which Graph says that it has done nothing, and that it may be asked again. */
const refusedInPassing = new Set([429, 503]);

const reasons: Readonly<Partial<Record<OutsideKind, MailOutcome>>> = {
  denied: { kind: 'not-allowed', why: 'no-right' },
  'no-rights': { kind: 'not-allowed', why: 'no-right' },
  gone: { kind: 'not-allowed', why: 'no-mailbox' },
  'no-mailbox': { kind: 'not-allowed', why: 'no-mailbox' },
  full: { kind: 'refused', why: 'full' },
};

function outcomeOf({ status, code, failure }: BadAnswer): MailOutcome {
  const { kind, message, retryAfterMs } = failure;
  if (kind === 'throttled' || kind === 'unavailable') {
    const wasNotDone = refusedInPassing.has(status);
    throw new OutsideFailure(kind, message, { retryAfterMs, cause: failure, wasNotDone });
  }
  return reasons[kind] ?? { kind: 'refused', why: code === 'ErrorInvalidRecipients' ? 'address' : 'other' };
}
