import { request as askHttp, type IncomingMessage } from 'node:http';
import { request as askHttps } from 'node:https';
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { retryAfterMs } from '../retry-after.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;

const patienceMs = 15_000;

/** The channel said no; does not hold the text of the request. */
export class ChannelAnswer extends Error {
  override readonly name = 'ChannelAnswer';
  readonly status: number;
  /** The channel's own word, e.g. `ConversationBlockedByUser`; empty when it sent none. */
  readonly code: string;
  /** The number that some answers have instead of a word; 209 is "writes are blocked". */
  readonly number: number | null;
  /** The channel's own explanation. */
  readonly explanation: string;
  readonly retryAfterMs: number | null;

  constructor(status: number, body: string, headers: Readonly<Record<string, string>>) {
    const said = wordsIn(body);
    super(`The channel answered ${status} ${said.code}`.trim());
    this.status = status;
    this.code = said.code;
    this.number = said.number;
    this.explanation = said.explanation;
    this.retryAfterMs = retryAfterMs(headers['retry-after'], headers['date']);
  }
}

/** The call could not be made or was cut off. */
export class ChannelUnreachable extends Error {
  override readonly name = 'ChannelUnreachable';
  /** Nobody was there to take it; otherwise it is not known whether it was carried out. */
  readonly wasNotMade: boolean;

  constructor(cause: unknown) {
    super('The channel could not be reached', { cause });
    this.wasNotMade = cause instanceof Error && 'code' in cause && neverArrived.has(String(cause.code));
  }
}

/** Node's words for a connection that never came about. */
const neverArrived = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * The connector's HTTP client. It throws errors of our own classes, because the library repeats what it takes for
 * passing errors: it would send a message again after a 500 although the first may have arrived, and would wait inside
 * the call after a 429. Waiting and repeating are the queue's task.
 */
export const connectorHttp: HttpClient = {
  async sendRequest(request) {
    const body: unknown = request.body;
    const answer = await ask(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      body: typeof body === 'string' ? body : undefined,
    });
    if (answer.status >= 400) throw new ChannelAnswer(answer.status, answer.text, answer.headers);
    const headers = request.headers.clone();
    for (const name of headers.headerNames()) headers.remove(name);
    for (const [name, value] of Object.entries(answer.headers)) headers.set(name, value);
    return { request, status: answer.status, headers, bodyAsText: answer.text };
  },
};

interface Asked {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

function ask(url: string, { method, headers, body }: Asked): Promise<Answered> {
  const start = url.startsWith('https:') ? askHttps : askHttp;
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new ChannelUnreachable(cause));
    const sent = start(url, { method, headers, signal: AbortSignal.timeout(patienceMs) }, (response) => {
      read(response).then(resolve, fail);
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

async function read(response: IncomingMessage): Promise<Answered> {
  let text = '';
  response.setEncoding('utf8');
  for await (const part of response) text += String(part);
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  return { status: response.statusCode ?? 0, headers, text };
}

/** `{error: {code, message}}` or, for some refusals, `{errorCode, message}` without a code word. */
function wordsIn(body: string): { code: string; number: number | null; explanation: string } {
  const parsed = record(parse(body));
  const error = record(parsed['error']);
  const { code } = error;
  const explanation = error['message'] ?? parsed['message'];
  const number = parsed['errorCode'];
  return {
    code: typeof code === 'string' ? code : '',
    number: typeof number === 'number' ? number : null,
    explanation: typeof explanation === 'string' ? explanation : '',
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy on the way may answer in HTML; then only the status counts.
    return null;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
