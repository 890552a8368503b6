import { GraphFault } from '../graph-fault.ts';
import type { Clock, EpochMs } from '../exchange/port.ts';

/** Outlook's limits for one app in one mailbox; another mailbox is not touched by them. */
const concurrent = 4;
const requests = 10_000;
const windowMs = 10 * 60_000;

/** Seconds; Graph's own values are fractional too, which a client must be able to read. */
const retryAfterConcurrency = '1.128';

export interface Throttle {
  /**
   * Counts one request in; call the returned function when it is done.
   *
   * @throws GraphFault 429 `ApplicationThrottled` with `Retry-After`. Refused requests count for the ten minutes too.
   */
  enter(appId: string, mailbox: string): () => void;
}

interface Usage {
  running: number;
  counted: number;
  windowStart: EpochMs;
}

/** @param seen - told of every request that comes in, and how many the mailbox then has to do with. */
export function createThrottle(clock: Clock, seen: (mailbox: string, atOnce: number) => void): Throttle {
  const usages = new Map<string, Usage>();
  return {
    enter(appId, mailbox) {
      const key = `${appId} ${mailbox}`;
      const usage = usages.get(key) ?? { running: 0, counted: 0, windowStart: clock() };
      usages.set(key, usage);
      if (clock() - usage.windowStart >= windowMs) Object.assign(usage, { counted: 0, windowStart: clock() });
      usage.counted += 1;
      seen(mailbox, usage.running + 1);
      if (usage.counted > requests) {
        const seconds = Math.max(1, (usage.windowStart + windowMs - clock()) / 1000);
        throw throttled('Application is over its RequestsPerMailbox limit.', seconds.toFixed(3));
      }
      if (usage.running >= concurrent) {
        throw throttled('Application is over its MailboxConcurrency limit.', retryAfterConcurrency);
      }
      usage.running += 1;
      return () => {
        usage.running -= 1;
      };
    },
  };
}

function throttled(message: string, retryAfter: string): GraphFault {
  return new GraphFault(429, 'ApplicationThrottled', message, { 'retry-after': retryAfter });
}
