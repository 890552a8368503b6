import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { connectorHttp } from './connector-http.ts';
import { publicChannel, type BotSettings, type ChannelAddresses } from './settings.ts';
import type { TokenSource } from '../token-source.ts';

type Parts = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/**
 * Microsoft's adapter for a single-tenant bot, with tokens from our own sign-in (the adapter's own library is older and
 * would go to the public cloud) and our own HTTP client (see `connectorHttp`). It has no `onTurnError`, which would
 * make a failed proactive message look as if it had been sent.
 */
export function createBotAdapter(settings: BotSettings, tokens: TokenSource): CloudAdapter {
  if (settings.appId === '') throw new Error('A bot without an app id would accept calls from anybody');
  return new CloudAdapter(
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
