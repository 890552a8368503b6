import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure, type OutsideKind } from '#operations/failures.ts';
import { ChannelAnswer, ChannelUnreachable } from './connector-http.ts';

/** Refusals (403) that end only when the person lets the bot in again. */
const blocked = new Set(['ConversationBlockedByUser', 'BotDisabledByAdmin']);
/**
 * Answers with which the channel says that it has not taken the message, and that it may be sent again. Any other 5xx,
 * and no answer at all, leaves open what happened.
 */
const refusedInPassing = new Set([412, 429, 502, 503]);
/** "Writes are blocked", which the channel says with a number instead of a code word. */
const writesBlocked = 209;

/**
 * What a failed call to the channel means (Microsoft's table of status codes for bot conversations). Anything that is
 * not an answer by the channel, such as a failed sign-in, is passed on unchanged.
 */
export function channelFailure(error: unknown, personId: PersonId): unknown {
  if (error instanceof ChannelUnreachable) {
    const { wasNotMade: wasNotDone } = error;
    return new OutsideFailure('unavailable', error.message, { personId, cause: error, wasNotDone });
  }
  if (!(error instanceof ChannelAnswer)) return error;
  const { retryAfterMs, status } = error;
  const wasNotDone = refusedInPassing.has(status);
  return new OutsideFailure(kindOf(error), error.message, { personId, retryAfterMs, cause: error, wasNotDone });
}

function kindOf({ status, code, number }: ChannelAnswer): OutsideKind {
  if (status === 401) return 'denied';
  if (status === 403) return blocked.has(code) || number === writesBlocked ? 'blocked' : 'not-installed';
  if (status === 404) return 'gone';
  if (status === 429) return 'throttled';
  return status === 408 || status === 412 || status >= 500 ? 'unavailable' : 'refused';
}
