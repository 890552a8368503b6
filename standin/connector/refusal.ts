/** A refusal by the Bot Connector, as the channel says it; thrown by its rules and answered by its server. */
export class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal';
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export function refuse(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ConnectorRefusal {
  return new ConnectorRefusal(status, { error: { code, message } }, headers);
}

/** What the channel sends in some regions for a person who blocked or removed the bot: no `error.code` at all. */
export function writesBlocked(): ConnectorRefusal {
  const message = JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'Thread is blocked for message writes.' });
  return new ConnectorRefusal(403, { errorCode: 209, message });
}
