import type { PersonId } from '#domain/ids.ts';
import { OutsideFailure, type OutsideKind } from '#operations/failures.ts';
import { ChannelAnswer, ChannelUnreachable } from './connector-http.ts';

/** Refusals (403) that end only when the person lets the bot in again. */
const blocked = new Set(['ConversationBlockedByUser', 'BotDisabledByAdmin']);
/** "Writes are blocked", which the channel says with a number instead of a code word. */
const writesBlocked = 209;

/**
 * What a failed call to the channel means (Microsoft's table of status codes for bot conversations). Anything that is
 * not an answer by the channel, such as a failed sign-in, is passed on unchanged.
 */
export function channelFailure(error: unknown, personId: PersonId): unknown {
  if (error instanceof ChannelUnreachable) {
    return new OutsideFailure('unavailable', error.message, { personId, cause: error });
  }
  if (!(error instanceof ChannelAnswer)) return error;
  const { retryAfterMs } = error;
  return new OutsideFailure(kindOf(error), error.message, { personId, retryAfterMs, cause: error });
}

function kindOf({ status, code, number }: ChannelAnswer): OutsideKind {
  if (status === 401) return 'denied';
  if (status === 403) return blocked.has(code) || number === writesBlocked ? 'blocked' : 'not-installed';
  if (status === 404) return 'gone';
  if (status === 429) return 'throttled';
  return status === 408 || status === 412 || status >= 500 ? 'unavailable' : 'refused';
}
