import type { FastifyPluginAsync } from 'fastify';
import { named } from '../http.ts';
import type { AppRegistration } from './app-registration.ts';
import { addAuthorizeRoutes, type AuthorizeDeps } from './authorize.ts';
import { grant, type GrantContext } from './grant.ts';
import { refusalBody, refusals } from './refusal.ts';
import type { SigningKey } from './signing-key.ts';

export interface EntraDeps extends GrantContext, AuthorizeDeps {
  readonly app: AppRegistration;
  readonly key: SigningKey;
}

interface TenantRoute {
  Params: { tenant: string };
}

/** Entra ID over HTTP for the one invented tenant: discovery, keys and the token endpoint, under `/{tenantId}`. */
export function entraServer(deps: EntraDeps): FastifyPluginAsync {
  const { app, cloudUrl, wall, key } = deps;
  return named('entra', async (server) => {
    server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
      done(null, new URLSearchParams(String(body)));
    });

    server.get('/common/discovery/instance', async () => instanceDiscovery(cloudUrl(), app.tenantId));

    server.get<TenantRoute>('/:tenant/v2.0/.well-known/openid-configuration', async (request, reply) => {
      const { tenant } = request.params;
      if (tenant !== app.tenantId)
        return reply.code(400).send(refusalBody(refusals.unknownTenant(tenant), wall(), undefined));
      return openIdConfiguration(cloudUrl(), tenant);
    });

    server.get<TenantRoute>('/:tenant/discovery/v2.0/keys', async (request, reply) => {
      const { tenant } = request.params;
      if (tenant !== app.tenantId)
        return reply.code(400).send(refusalBody(refusals.unknownTenant(tenant), wall(), undefined));
      return { keys: [{ ...key.publicJwk, issuer: `${cloudUrl()}/${tenant}/v2.0` }] };
    });

    addAuthorizeRoutes(server, deps);

    server.post<TenantRoute>('/:tenant/oauth2/v2.0/token', async (request, reply) => {
      const { tenant } = request.params;
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const correlation = headerOf(request.headers['client-request-id']) ?? form.get('client-request-id') ?? undefined;
      const answer = tenant === app.tenantId ? await grant(form, deps) : { refused: refusals.unknownTenant(tenant) };
      void reply.header('cache-control', 'no-store, no-cache').header('pragma', 'no-cache');
      if ('refused' in answer) {
        return reply.code(answer.refused.status).send(refusalBody(answer.refused, wall(), correlation));
      }
      const lifetime = deps.tokens.accessTokenLifetime;
      return {
        token_type: 'Bearer',
        expires_in: lifetime,
        ext_expires_in: lifetime,
        access_token: answer.accessToken,
        ...(answer.scope === undefined ? {} : { scope: answer.scope }),
        ...(answer.person === undefined ? {} : { id_token: await deps.tokens.idToken(answer.person) }),
        ...(answer.person === undefined ? {} : { client_info: clientInfo(answer.person.oid, tenant) }),
      };
    });
  });
}

function headerOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}

function clientInfo(oid: string, tenant: string): string {
  return Buffer.from(JSON.stringify({ uid: oid, utid: tenant })).toString('base64url');
}

function instanceDiscovery(cloudUrl: string, tenant: string): Record<string, unknown> {
  const { host } = new URL(cloudUrl);
  return {
    tenant_discovery_endpoint: `${cloudUrl}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  };
}

function openIdConfiguration(cloudUrl: string, tenant: string): Record<string, unknown> {
  const base = `${cloudUrl}/${tenant}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'oid', 'tid', 'name', 'preferred_username', 'ver'],
  };
}
