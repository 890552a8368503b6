import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure, type OutsideKind } from '#operations/failures.ts';
import { retryAfterMs } from '../retry-after.ts';

const errorBody = z.object({ error: z.object({ code: z.string() }) });

/** Codes of a 404 that mean the mailbox, not a thing in it. */
const noMailbox = new Set([
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'ResourceNotFound',
  'Request_ResourceNotFound',
  'ErrorInvalidUser',
]);

/** Graph's code for what was wrong; empty when the body is not Graph's, for example when a gateway answers in HTML. */
export function codeIn(json: unknown): string {
  const read = errorBody.safeParse(json);
  return read.success ? read.data.error.code : '';
}

/** The parts of a refusal's header that decide when to come back. */
export interface RetryHeaders {
  /** Seconds, which may have a fraction ("2.128"), or an HTTP date; null: the service does not say. */
  readonly retryAfter: string | null;
  /** The service's own clock, to which a date refers; null: ours is used. */
  readonly date: string | null;
}

/**
 * What an answer other than 2xx means for us. The message holds status and code only: Graph's own texts contain
 * addresses. `about` is the owner of the mailbox that was asked, if any.
 */
export function failureOf(
  answer: { readonly status: number; readonly code: string } & RetryHeaders,
  call: string,
  about: PersonId | null,
): OutsideFailure {
  const { status, code } = answer;
  const kind = kindOf(status, code, about !== null);
  const more = { retryAfterMs: retryAfterMs(answer.retryAfter, answer.date), personId: about };
  return new OutsideFailure(kind, `${call}: ${status} ${code}`.trimEnd(), more);
}

const kinds: Readonly<Record<number, OutsideKind>> = {
  401: 'denied',
  403: 'denied',
  408: 'unavailable',
  409: 'changed',
  410: 'gone',
  412: 'changed',
  429: 'throttled',
};

function kindOf(status: number, code: string, ofMailbox: boolean): OutsideKind {
  if (status === 404) return ofMailbox && noMailbox.has(code) ? 'no-mailbox' : 'gone';
  return kinds[status] ?? (status >= 500 ? 'unavailable' : 'refused');
}
