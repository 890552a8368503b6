import type { FastifyPluginAsync } from 'fastify';
import type { SigningKey } from '../entra/signing-key.ts';
import { named } from '../http.ts';

/** Issuer of the channel's tokens, as in the real service: a bot compares it to this very text. */
const channelIssuer = 'https://api.botframework.com';
const lifetimeSeconds = 3600;

/** The token with which the channel calls a bot: only for that bot, and bound to the channel's service URL. */
export function channelToken(
  key: SigningKey,
  token: { readonly botId: string; readonly serviceUrl: string; readonly wallNow: number },
): Promise<string> {
  const now = Math.floor(token.wallNow / 1000);
  return key.sign({
    iss: channelIssuer,
    aud: token.botId,
    serviceurl: token.serviceUrl,
    nbf: now - 300,
    exp: now + lifetimeSeconds,
  });
}

/** What login.botframework.com publishes, under `/botframework`: OpenID metadata, and keys endorsed for Teams. */
export function channelMetadata(key: SigningKey, cloudUrl: () => string): FastifyPluginAsync {
  return named('channel-metadata', async (server) => {
    server.get('/botframework/v1/.well-known/openidconfiguration', async () => ({
      issuer: channelIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${cloudUrl()}/botframework/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }));
    server.get('/botframework/v1/.well-known/keys', async () => ({
      keys: [{ ...key.publicJwk, endorsements: ['msteams'] }],
    }));
  });
}
