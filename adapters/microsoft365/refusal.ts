import { z } from 'zod';
import { OutsideFailure, type OutsideKind } from '#operations/failures.ts';
import { retryAfterMs } from '../retry-after.ts';
import { nameOf, type GraphCall } from './call.ts';

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
 * What an answer other than 2xx to a call means for us. The message holds status and code only: Graph's own texts
 * contain addresses.
 */
export function failureOf(
  answer: { readonly status: number; readonly code: string } & RetryHeaders,
  call: GraphCall,
): OutsideFailure {
  const { status, code } = answer;
  const kind = kindOf(status, code, call);
  const message = `${nameOf(call)}: ${status} ${code}`.trimEnd();
  return new OutsideFailure(kind, message, {
    retryAfterMs: retryAfterMs(answer.retryAfter, answer.date),
    personId: call.about,
  });
}

/** The application lacks a permission, or its token is not accepted. */
const noRights = new Set([
  'authorization_requestdenied',
  'errorinsufficientpermissionsinaccesstoken',
  'insufficientprivileges',
  'invalidauthenticationtoken',
]);
/** No room in the mailbox, or more mail than it may send. */
const full = new Set([
  'errorquotaexceeded',
  'quotalimitreached',
  'errorsendquotaexceeded',
  'errorexceededmessagelimit',
  'errormailboxsizelimitreached',
]);
/** The mailbox lies outside of what the application may reach; so does an answer whose code a gateway has swallowed. */
const outOfScope = new Set(['erroraccessdenied', 'accessdenied', 'forbidden', '']);

/**
 * A 403 has many meanings. Its code comes first, then what was tried: where something is to be written to one item of a
 * mailbox, the refusal is about that item, and what asks the mailbox itself finds out about the mailbox. One that we do
 * not know is no more than a no.
 */
function forbiddenKind(code: string, call: GraphCall): OutsideKind {
  const word = code.toLowerCase();
  if (noRights.has(word)) return 'no-rights';
  if (full.has(word)) return 'full';
  // Under immutable ids this is what a second removal is answered.
  if (word === 'errorcannotdeleteobject') return isRemoval(call) ? 'gone' : 'refused';
  return outOfScope.has(word) && !isWriteToItem(call) ? 'denied' : 'refused';
}

function isRemoval({ method, path }: GraphCall): boolean {
  return method === 'DELETE' || path.endsWith('/cancel');
}

function isWriteToItem({ method, path }: GraphCall): boolean {
  return method !== 'GET' && /\/events\/[^/]+/u.test(path);
}

const kinds: Readonly<Record<number, OutsideKind>> = {
  401: 'no-rights',
  408: 'unavailable',
  409: 'changed',
  410: 'gone',
  412: 'changed',
  429: 'throttled',
  507: 'full',
};

function kindOf(status: number, code: string, call: GraphCall): OutsideKind {
  if (status === 404) return call.about !== null && noMailbox.has(code) ? 'no-mailbox' : 'gone';
  if (status === 403) return forbiddenKind(code, call);
  return kinds[status] ?? (status >= 500 ? 'unavailable' : 'refused');
}
