import { createHash, randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { CompanyPerson } from '../company/port.ts';
import type { Caller } from '../graph/port.ts';
import { hostClients, type Tenant } from '../tenant/tenant.ts';
import type { AppRegistration } from './app-registration.ts';
import type { SigningKey } from './signing-key.ts';

export interface Tokens {
  /** Seconds. */
  readonly accessTokenLifetime: number;
  forGraphApp(): Promise<string>;
  forBotApp(): Promise<string>;
  forGraphUser(person: CompanyPerson, scp: string): Promise<string>;
  idToken(person: CompanyPerson): Promise<string>;
  /** What Teams hands the tab from `getAuthToken`. `claims` replaces or (undefined) removes claims, for tests of the receiver. */
  sso(person: CompanyPerson, claims?: Record<string, unknown>, client?: string): Promise<string>;
  /** Claims of an SSO token that Entra itself would accept in an on-behalf-of exchange. */
  verifySso(token: string): Promise<JWTPayload | null>;
  /** For Graph: null for anything but a valid access token for Graph. */
  readonly authenticate: (authorization: string | undefined) => Promise<Caller | null>;
  /** For the Bot Connector: the calling app's id, null for anything but a valid token for the connector. */
  readonly authenticateBot: (authorization: string | undefined) => Promise<string | null>;
}

export const botAudience = 'https://api.botframework.com';
const accessSeconds = 3599;
const ssoSeconds = 4500;
const tokensRemembered = 1_000;

interface TokenSettings {
  readonly app: AppRegistration;
  readonly tenant: Tenant;
  readonly key: SigningKey;
  /** Origin of the cloud port, which is Graph's audience and Entra's host. */
  readonly cloudUrl: () => string;
  readonly wall: () => number;
}

/** Issues and checks the invented tenant's tokens. Lifetimes follow the wall clock. */
export function createTokens(settings: TokenSettings): Tokens {
  return {
    accessTokenLifetime: accessSeconds,
    ...appTokens(settings),
    ...personalTokens(settings),
    ...checks(settings),
  };
}

/** Graph and the Bot Connector take tokens of version 1, as the real ones do. */
function issuerV1({ app, cloudUrl }: TokenSettings): string {
  return `${cloudUrl()}/${app.tenantId}/`;
}

function issuerV2({ app, cloudUrl }: TokenSettings): string {
  return `${cloudUrl()}/${app.tenantId}/v2.0`;
}

function lifetime({ wall }: TokenSettings, seconds: number): JWTPayload {
  const now = Math.floor(wall() / 1000);
  return { iat: now, nbf: now, exp: now + seconds, uti: randomBytes(16).toString('base64url') };
}

function appTokens(settings: TokenSettings): Pick<Tokens, 'forGraphApp' | 'forBotApp'> {
  const { app, tenant, key, cloudUrl } = settings;
  const principal = stableGuid(`service principal ${app.clientId}`);
  const appOnly = (aud: string, roles: readonly string[]) =>
    key.sign({
      aud,
      iss: issuerV1(settings),
      ...lifetime(settings, accessSeconds),
      appid: app.clientId,
      appidacr: '1',
      idtyp: 'app',
      oid: principal,
      sub: principal,
      tid: app.tenantId,
      ver: '1.0',
      ...(roles.length > 0 ? { roles: [...roles] } : {}),
    });
  return {
    forGraphApp: () => appOnly(cloudUrl(), tenant.now.applicationPermissions),
    forBotApp: () => appOnly(botAudience, []),
  };
}

function personalTokens(settings: TokenSettings): Pick<Tokens, 'forGraphUser' | 'idToken' | 'sso'> {
  const { app, tenant, key, cloudUrl } = settings;
  const personal = (person: CompanyPerson) => ({
    oid: person.oid,
    tid: app.tenantId,
    name: person.displayName,
    preferred_username: person.mail,
    sub: pairwise(person.oid, app.clientId),
  });
  const forOurApp = () => ({ aud: app.clientId, iss: issuerV2(settings), ver: '2.0' });
  /** An API gets tokens of version 1 unless its registration asks for version 2. */
  const forOurApi = (client: string, person: CompanyPerson) =>
    tenant.now.registration.accessTokenVersion === 2
      ? { ...forOurApp(), azp: client, azpacr: '0' }
      : {
          aud: tenant.now.registration.identifierUri ?? app.clientId,
          iss: issuerV1(settings),
          ver: '1.0',
          appid: client,
          appidacr: '0',
          upn: person.mail,
        };
  return {
    forGraphUser: (person, scp) =>
      key.sign({
        ...personal(person),
        ...lifetime(settings, accessSeconds),
        aud: cloudUrl(),
        iss: issuerV1(settings),
        appid: app.clientId,
        appidacr: '1',
        idtyp: 'user',
        upn: person.mail,
        scp,
        ver: '1.0',
      }),
    idToken: (person) => key.sign({ ...personal(person), ...lifetime(settings, accessSeconds), ...forOurApp() }),
    sso: (person, claims = {}, client = hostClients.teamsWeb) =>
      key.sign({
        ...personal(person),
        ...lifetime(settings, ssoSeconds),
        ...forOurApi(client, person),
        scp: 'access_as_user',
        ...(tenant.rolesOf(person).length > 0 ? { roles: [...tenant.rolesOf(person)] } : {}),
        ...claims,
      }),
  };
}

function checks(settings: TokenSettings): Pick<Tokens, 'verifySso' | 'authenticate' | 'authenticateBot'> {
  const { app, tenant, key, cloudUrl, wall } = settings;
  const verified = new Map<string, JWTPayload>();
  /**
   * A valid token stays valid until it expires, so it is checked once: apps send the same one with thousands of
   * requests.
   */
  const verify = async (authorization: string | undefined, audience: string) => {
    const token = /^Bearer ([^ ]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    const known = verified.get(`${audience} ${token}`);
    if (known !== undefined && (known.exp ?? 0) * 1000 > wall()) return known;
    const claims = await key.verify(token, { issuer: issuerV1(settings), audience, wallNow: wall() });
    if (verified.size >= tokensRemembered) verified.clear();
    if (claims !== null) verified.set(`${audience} ${token}`, claims);
    return claims;
  };
  return {
    async verifySso(token) {
      const second = await key.verify(token, { issuer: issuerV2(settings), audience: app.clientId, wallNow: wall() });
      const audience = tenant.now.registration.identifierUri;
      if (second !== null || audience === null) return second;
      return key.verify(token, { issuer: issuerV1(settings), audience, wallNow: wall() });
    },
    async authenticate(authorization) {
      const claims = await verify(authorization, cloudUrl());
      return claims === null ? null : callerOf(claims);
    },
    async authenticateBot(authorization) {
      const claims = await verify(authorization, botAudience);
      return typeof claims?.['appid'] === 'string' ? claims['appid'] : null;
    },
  };
}

function callerOf(claims: JWTPayload): Caller | null {
  const { appid, roles, oid, scp } = claims;
  if (typeof appid !== 'string') return null;
  const granted = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
  if (typeof scp === 'string' && typeof oid === 'string') return { appId: appid, roles: granted, oid, scp };
  return { appId: appid, roles: granted };
}

/** Entra's `sub` differs for the same person from app to app. */
function pairwise(oid: string, clientId: string): string {
  return createHash('sha256').update(`${oid} ${clientId}`).digest('base64url');
}

function stableGuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
