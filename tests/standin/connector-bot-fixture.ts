import type { ServerResponse } from 'node:http';
import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
  TurnContext,
  type AdaptiveCardInvokeResponse,
  type ConversationReference,
  type TurnContext as Turn,
} from 'botbuilder';
import Fastify, { type FastifyInstance } from 'fastify';
import { app, callHttps, msalNetwork, type TestStandin } from './standin-fixture.ts';

export const channel = 'https://api.botframework.com';
export const cardType = 'application/vnd.microsoft.card.adaptive';

type AuthenticationParts = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type Credentials = NonNullable<AuthenticationParts[1]>;
type HttpClient = NonNullable<NonNullable<AuthenticationParts[4]>['httpClient']>;

/** Tokens for the connector from msal-node 7: botbuilder's own older one would go to login.microsoftonline.com. */
function msalCredentials(standin: TestStandin, appId: string): Credentials {
  const authority = `${standin.cloudUrl}/${app.tenantId}`;
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: app.clientId,
      clientSecret: app.clientSecret,
      authority,
      knownAuthorities: [new URL(authority).host],
    },
    system: { networkClient: msalNetwork(standin.certificate.cert) },
  });
  return {
    isValidAppId: (given) => Promise.resolve(given === appId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: (_appId, audience) =>
      Promise.resolve({
        async signRequest(request) {
          const result = await client.acquireTokenByClientCredential({ scopes: [`${audience ?? channel}/.default`] });
          request.headers.set('authorization', `Bearer ${result?.accessToken ?? ''}`);
          return request;
        },
      }),
  };
}

/** The connector client's own way out, but for the certificate that exists only while the test runs. */
function trustingClient(ca: string): HttpClient {
  return {
    async sendRequest(request) {
      const { url, method, body } = request;
      const sent = { method, headers: request.headers.toJson(), ca, body };
      const answer = await callHttps(url, sent);
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      for (const [name, value] of Object.entries(answer.headers)) headers.set(name, value);
      return { request, status: answer.status, headers, bodyAsText: answer.text };
    },
  };
}

/** Remembers what it was told; repeats what is said; thanks for an answer. */
export class TestBot extends TeamsActivityHandler {
  readonly seen: Partial<Turn['activity']>[] = [];
  reference: Partial<ConversationReference> | undefined;

  constructor() {
    super();
    this.onTurn(async (context, next) => {
      this.seen.push(context.activity);
      this.reference = TurnContext.getConversationReference(context.activity);
      await next();
    });
    this.onMessage(async (context, next) => {
      await context.sendActivity(`You said ${context.activity.text}`);
      await next();
    });
  }

  protected override onAdaptiveCardInvoke(context: Turn): Promise<AdaptiveCardInvokeResponse> {
    const { verb } = context.activity.value.action;
    if (verb === 'too-much') return Promise.resolve({ statusCode: 200, type: cardType, value: card(7) });
    return Promise.resolve({ statusCode: 200, type: cardType, value: card(0, 'Thank you') });
  }
}

export function card(actions: number, text = 'How was it?') {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text }],
    actions: Array.from({ length: actions }, (_, number) => ({
      type: 'Action.Execute',
      title: `${number}`,
      verb: 'answer',
    })),
  };
}

/** The real adapter, pointed at the stand-in by configuration alone; `appId` is the bot it takes itself for. */
export function adapterFor(standin: TestStandin, appId: string): CloudAdapter {
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: app.clientId,
        MicrosoftAppTenantId: app.tenantId,
        MicrosoftAppType: 'SingleTenant',
        ToChannelFromBotLoginUrl: `${standin.cloudUrl}/${app.tenantId}`,
        ToChannelFromBotOAuthScope: channel,
        ToBotFromChannelTokenIssuer: channel,
        ToBotFromChannelOpenIdMetadataUrl: `${standin.cloudUrl}/botframework/v1/.well-known/openidconfiguration`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${standin.cloudUrl}/${app.tenantId}/v2.0/.well-known/openid-configuration`,
        OAuthUrl: channel,
      },
      msalCredentials(standin, appId),
      undefined,
      undefined,
      { httpClient: trustingClient(standin.certificate.cert) },
    ),
  );
}

/** The bot's endpoint, not yet listening. */
export function botServer(bot: TestBot, adapter: CloudAdapter): FastifyInstance {
  const server = Fastify();
  server.post('/api/messages', async (request, reply) => {
    reply.hijack();
    const asked = { body: bodyOf(request.body), headers: request.headers, method: 'POST' };
    await adapter.process(asked, responseFor(reply.raw), (context) => bot.run(context));
  });
  return server;
}

function bodyOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function responseFor(raw: ServerResponse) {
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
