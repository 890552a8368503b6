import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { OutsideKind } from '#operations/failures.ts';

const errorBody = z.object({ error: z.object({ code: z.string() }) });

/** Codes of a 404 that speak of the mailbox, not of a thing in it. */
const NO_MAILBOX = new Set([
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'ResourceNotFound',
  'Request_ResourceNotFound',
  'ErrorInvalidUser',
]);

/** Graph's word for what was wrong; empty when the body is not Graph's. */
export function codeIn(body: string): string {
  try {
    const read = errorBody.safeParse(JSON.parse(body));
    return read.success ? read.data.error.code : '';
  } catch {
    // A gateway in between answers in HTML; the status alone must do.
    return '';
  }
}

/**
 * What an answer other than 2xx means for us. The message holds status and code only: Graph's own texts contain
 * addresses. `about` is the owner of the mailbox that was asked, if any.
 */
export function failureOf(
  answer: { readonly status: number; readonly code: string; readonly retryAfter: string | null },
  call: string,
  about: PersonId | null,
): OutsideFailure {
  const { status, code } = answer;
  const retryAfterMs = retryAfterMsOf(answer.retryAfter);
  const kind = kindOf(status, code, about !== null);
  return new OutsideFailure(kind, `${call}: ${status} ${code}`.trimEnd(), { retryAfterMs, personId: about });
}

function kindOf(status: number, code: string, ofMailbox: boolean): OutsideKind {
  if (status === 401 || status === 403) return 'denied';
  if (status === 404) return ofMailbox && NO_MAILBOX.has(code) ? 'no-mailbox' : 'gone';
  if (status === 410) return 'gone';
  if (status === 429) return 'throttled';
  return status >= 500 || status === 408 ? 'unavailable' : 'refused';
}

/** `Retry-After` in seconds, which may have a fraction ("2.128"); null without one, or when it is a date. */
function retryAfterMsOf(header: string | null): number | null {
  const seconds = header === null || header.trim() === '' ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1000) : null;
}
