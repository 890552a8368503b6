import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { TurnContext } from 'botbuilder';
import { createBotAdapter } from './bot-adapter.ts';
import type { TokenSource } from '../token-source.ts';
import type { BotSettings } from './settings.ts';

interface BotRequest {
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON. */
  readonly body: unknown;
}

/** The part of Fastify's reply that is needed. */
interface BotReply {
  /** Tells the server that this endpoint writes the answer itself. */
  hijack(): unknown;
  readonly raw: ServerResponse;
}

/**
 * The bot's address, for `POST /api/messages`. The adapter first proves that the call comes from the channel (401
 * otherwise) and then lets `handler` act. It writes the whole answer itself.
 */
export function createBotEndpoint(options: {
  readonly settings: BotSettings;
  readonly tokens: TokenSource;
  readonly handler: { run(turn: TurnContext): Promise<void> };
}): (request: BotRequest, reply: BotReply) => Promise<void> {
  const adapter = createBotAdapter(options.settings, options.tokens);
  return async ({ headers, body }, reply) => {
    reply.hijack();
    const asked = { method: 'POST', headers, body: objectOf(body) };
    await adapter.process(asked, responseOn(reply.raw), (turn) => options.handler.run(turn));
  };
}

function objectOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** The few parts of an Express response that the adapter uses. */
function responseOn(raw: ServerResponse) {
  const response = {
    socket: raw.socket,
    header: (name: string, value: unknown) => raw.setHeader(name, String(value)),
    status: (code: number) => {
      raw.statusCode = code;
      return response;
    },
    send: (body: unknown) => {
      raw.setHeader('content-type', 'application/json');
      raw.write(typeof body === 'string' ? body : JSON.stringify(body));
      return response;
    },
    end: () => {
      raw.end();
      return response;
    },
  };
  return response;
}
