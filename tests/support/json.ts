/** What a server answered that was not 2xx. */
export class HttpAnswer extends Error {
  override readonly name = 'HttpAnswer';
  readonly status: number;
  readonly body: string;

  constructor(method: string, url: string, status: number, body: string) {
    super(`${method} ${url} answered ${status}: ${body.slice(0, 800)}`);
    this.status = status;
    this.body = body;
  }
}

interface Request {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One JSON request; undefined for an empty answer. Throws `HttpAnswer` for anything but 2xx. */
export async function getJson(url: string, { method = 'GET', body, headers = {} }: Request = {}): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new HttpAnswer(method, url, response.status, text);
  return text === '' ? undefined : JSON.parse(text);
}
