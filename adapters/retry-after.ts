/** No service means longer than this, and what it says is added to a moment that has to stay one. */
const longestMs = 24 * 3_600_000;

/**
 * When to come back, in milliseconds from now and a day at most, as a service says it in `Retry-After` (RFC 9110,
 * 10.2.3): seconds, with Graph also a fraction of them ("2.128"), or an HTTP date. `date` is the answer's own `Date`, to
 * which a date refers; null: our clock is used. Null when the service says nothing that can be understood.
 */
export function retryAfterMs(said: string | null | undefined, date: string | null | undefined): number | null {
  const text = (said ?? '').trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(longestMs, Math.ceil(Number(text) * 1000));
  // A bare number that is no number of seconds, such as -5, would be read as a year.
  if (!/[a-z]/i.test(text)) return null;
  const moment = Date.parse(text);
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(moment)) return null;
  return Math.min(longestMs, Math.max(0, moment - (Number.isNaN(theirs) ? Date.now() : theirs)));
}
