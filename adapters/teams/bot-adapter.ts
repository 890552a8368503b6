import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { connectorHttp } from './connector-http.ts';
import { publicChannel, type BotSettings, type ChannelAddresses } from './settings.ts';
import type { TokenSource } from '../token-source.ts';

type Parts = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/** What the channel's token has proved about a call. */
export type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/**
 * Microsoft's adapter for a single-tenant bot, with tokens from our own sign-in (the adapter's own library is older and
 * would go to the public cloud) and our own HTTP client (see `connectorHttp`). It has no `onTurnError`, which would
 * make a failed proactive message look as if it had been sent.
 */
export function createBotAdapter(settings: BotSettings, tokens: TokenSource): BotAdapter {
  if (settings.appId === '') throw new Error('A bot without an app id would accept calls from anybody');
  return new BotAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: settings.appId,
        MicrosoftAppTenantId: settings.tenantId,
        MicrosoftAppType: 'SingleTenant',
        ...(settings.channel === null ? {} : namesOf(settings.channel)),
      },
      credentials(settings.appId, tokens),
      undefined,
      undefined,
      { httpClient: connectorHttp },
    ),
  );
}

/**
 * Proves a call and acts on it in two steps, so that whoever serves the bot's address knows which of them failed. The
 * library's own `process` does both at once, answers a wrong signature with 500, and is silent about some bodies.
 */
export class BotAdapter extends CloudAdapter {
  readonly #authentication: ConfigurationBotFrameworkAuthentication;

  constructor(authentication: ConfigurationBotFrameworkAuthentication) {
    super(authentication);
    this.#authentication = authentication;
  }

  /** Rejects with whatever the library throws when the token is wrong, or when the channel's keys cannot be fetched. */
  prove(activity: Activity, authorization: string): Promise<Proof> {
    return this.#authentication.authenticateRequest(activity, authorization);
  }

  /** What the bot answers to an invoke; undefined to anything else. */
  act(
    activity: Activity,
    proof: Proof,
    work: (turn: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(proof, activity, work);
  }
}

function namesOf(channel: ChannelAddresses): NonNullable<Parts[0]> {
  return {
    ToChannelFromBotLoginUrl: channel.loginUrl,
    ToChannelFromBotOAuthScope: channel.oAuthScope,
    ToBotFromChannelTokenIssuer: channel.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: channel.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: channel.emulatorOpenIdMetadataUrl,
    OAuthUrl: channel.oAuthUrl,
  };
}

function credentials(ownAppId: string, tokens: TokenSource): NonNullable<Parts[1]> {
  return {
    isValidAppId: (appId) => Promise.resolve(appId === ownAppId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: (_appId, audience) =>
      Promise.resolve({
        async signRequest(request) {
          const token = await tokens.token(`${audience ?? publicChannel}/.default`);
          request.headers.set('authorization', `Bearer ${token}`);
          return request;
        },
      }),
  };
}
