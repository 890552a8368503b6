import { randomUUID } from 'node:crypto';
import { GraphFault } from '../graph-fault.ts';

const answerWithinMs = 10_000;

/**
 * Proves that an address wants notifications: it must answer the token, decoded, as plain text within ten seconds.
 *
 * @throws GraphFault 400 `ValidationError` saying what was wrong.
 */
export async function validateEndpoint(url: string): Promise<void> {
  // The token has characters that are encoded in the query, so an endpoint that echoes the raw query fails.
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
  const address = new URL(url);
  address.searchParams.set('validationToken', token);
  const response = await answerOf(address);
  const text = await response.text();
  if (response.status !== 200) throw failed(`must respond with 200 OK to validation request, not ${response.status}`);
  if (!(response.headers.get('content-type') ?? '').startsWith('text/plain')) throw failed('must answer as text/plain');
  if (text !== token) throw failed('must answer with the decoded validation token');
}

async function answerOf(address: URL): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      signal: AbortSignal.timeout(answerWithinMs),
    });
  } catch {
    throw failed('did not answer in time');
  }
}

function failed(what: string): GraphFault {
  return new GraphFault(
    400,
    'ValidationError',
    `Subscription validation request failed. Notification endpoint ${what}.`,
  );
}
