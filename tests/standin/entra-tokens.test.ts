import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { ensureCertificate } from '#standin/certificate.ts';
import {
  app,
  appToken,
  formHeaders,
  ida,
  msalNetwork,
  nils,
  testStandin,
  type TestStandin,
} from './standin-fixture.ts';

let standin: TestStandin;

beforeAll(async () => {
  standin = await testStandin();
});
afterAll(() => standin.end());

function msal(credential: {
  clientSecret?: string;
  clientCertificate?: { privateKey: string; thumbprintSha256: string };
}) {
  const authority = `${standin.cloudUrl}/${app.tenantId}`;
  return new ConfidentialClientApplication({
    auth: { clientId: app.clientId, authority, knownAuthorities: [new URL(authority).host], ...credential },
    system: { networkClient: msalNetwork(standin.certificate.cert) },
  });
}

async function tokenFor(oid: string, claims?: Record<string, unknown>): Promise<string> {
  const answer = await standin.control('POST', `/people/${oid}/sso-token`, claims === undefined ? {} : { claims });
  return String(answer.json.token);
}

function tokenRequest(form: Record<string, string>, tenant = app.tenantId) {
  return standin.cloud('POST', `/${tenant}/oauth2/v2.0/token`, {
    body: new URLSearchParams(form).toString(),
    headers: formHeaders,
  });
}

describe('the real msal-node against the stand-in', () => {
  test('a client secret gets an app-only token for Graph with the consented roles', async () => {
    const result = await msal({ clientSecret: app.clientSecret }).acquireTokenByClientCredential({
      scopes: [`${standin.cloudUrl}/.default`],
    });
    const claims = decodeJwt(result?.accessToken ?? '');
    expect(claims).toMatchObject({ aud: standin.cloudUrl, appid: app.clientId, idtyp: 'app', tid: app.tenantId });
    expect(claims['roles']).toContain('Calendars.ReadWrite');
  });

  test('a registered certificate gets a token, and an unregistered one is refused', async () => {
    const own = await testStandinWithCertificate();
    try {
      const good = await own.sign(own.registered);
      expect(decodeJwt(good)).toMatchObject({ appid: app.clientId });
      await expect(own.sign(own.foreign)).rejects.toThrow('AADSTS700027');
    } finally {
      await own.end();
    }
  });

  test('an SSO token is exchanged on behalf of the person for the scopes asked', async () => {
    const result = await msal({ clientSecret: app.clientSecret }).acquireTokenOnBehalfOf({
      oboAssertion: await tokenFor(ida.oid),
      scopes: [`${standin.cloudUrl}/Calendars.ReadBasic`],
    });
    expect(decodeJwt(result?.accessToken ?? '')).toMatchObject({
      oid: ida.oid,
      scp: 'Calendars.ReadBasic',
      aud: standin.cloudUrl,
    });
    expect(result?.account?.username).toBe(ida.mail);
  });

  test('on behalf of a person who has not consented msal says that interaction is required', async () => {
    const oboAssertion = await tokenFor(nils.oid);
    await standin.control('POST', '/faults', {
      target: 'entra',
      kind: 'interaction-required',
      match: { oid: nils.oid },
      times: 1,
    });
    const scopes = [`${standin.cloudUrl}/User.Read`];
    const first = msal({ clientSecret: app.clientSecret }).acquireTokenOnBehalfOf({ oboAssertion, scopes });
    await expect(first).rejects.toBeInstanceOf(InteractionRequiredAuthError);
    const second = await msal({ clientSecret: app.clientSecret }).acquireTokenOnBehalfOf({ oboAssertion, scopes });
    expect(decodeJwt(second?.accessToken ?? '')['oid']).toBe(nils.oid);
  });

  test('a wrong secret is refused with AADSTS7000215', async () => {
    const attempt = msal({ clientSecret: 'not-it' }).acquireTokenByClientCredential({
      scopes: [`${standin.cloudUrl}/.default`],
    });
    await expect(attempt).rejects.toThrow('AADSTS7000215');
  });
});

describe('refusals in the shape of Entra ID', () => {
  const credentials = { client_id: app.clientId, client_secret: app.clientSecret, grant_type: 'client_credentials' };

  test.each([
    ['a wrong secret', { ...credentials, client_secret: 'x', scope: 'y/.default' }, 401, 'invalid_client', 7000215],
    ['no secret at all', { client_id: app.clientId, grant_type: 'client_credentials' }, 401, 'invalid_client', 7000218],
    ['an unknown app', { ...credentials, client_id: 'someone-else' }, 400, 'unauthorized_client', 700016],
    ['a scope without .default', { ...credentials, scope: 'Calendars.ReadWrite' }, 400, 'invalid_scope', 1002012],
    [
      'an unknown resource',
      { ...credentials, scope: 'https://other.example/.default' },
      400,
      'invalid_resource',
      500011,
    ],
    ['an unknown grant', { ...credentials, grant_type: 'password', scope: 'x' }, 400, 'unsupported_grant_type', 70003],
  ])('%s', async (...[, form, status, error, code]) => {
    const answer = await tokenRequest(form);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error, error_codes: [code] });
    expect(answer.json.error_description).toMatch(
      new RegExp(`^AADSTS${code}: .+Trace ID: .+Correlation ID: .+Timestamp: `),
    );
  });

  test('an unknown tenant is AADSTS90002, in discovery too', async () => {
    const unknown = '00000000-0000-4000-8000-0000000000ff';
    expect((await tokenRequest(credentials, unknown)).json.error_codes).toEqual([90002]);
    const discovery = await standin.cloud('GET', `/${unknown}/v2.0/.well-known/openid-configuration`);
    expect(discovery).toMatchObject({ status: 400, json: { error_codes: [90002] } });
  });

  test('an assertion for another audience is not exchanged', async () => {
    const assertion = await tokenFor(ida.oid, { aud: 'another-app' });
    const answer = await tokenRequest({
      client_id: app.clientId,
      client_secret: app.clientSecret,
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion,
      scope: `${standin.cloudUrl}/User.Read`,
    });
    expect(answer.json).toMatchObject({ error: 'invalid_grant', error_codes: [50013] });
  });
});

describe('the token Teams hands a tab', () => {
  test('carries the claims of the platform and verifies against the published keys', async () => {
    const keys = await standin.cloud('GET', `/${app.tenantId}/discovery/v2.0/keys`);
    const issuer = `${standin.cloudUrl}/${app.tenantId}/v2.0`;
    const { payload } = await jwtVerify(await tokenFor(ida.oid), createLocalJWKSet(keys.json), {
      issuer,
      audience: app.clientId,
    });
    expect(payload).toMatchObject({
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      azpacr: '0',
      scp: 'access_as_user',
      oid: ida.oid,
      tid: app.tenantId,
      name: 'Ida Lind',
      preferred_username: ida.mail,
      ver: '2.0',
      roles: ['HR'],
    });
    expect(payload['sub']).not.toBe(ida.oid);
  });

  test('has no roles for a person without an app role', async () => {
    expect(decodeJwt(await tokenFor(nils.oid))).not.toHaveProperty('roles');
  });

  test('lives by the wall clock even when the demonstration has moved on', async () => {
    await standin.control('POST', '/clock', { by: 'P30D' });
    const { iat } = decodeJwt(await tokenFor(ida.oid));
    expect(Math.abs((iat ?? 0) * 1000 - Date.now())).toBeLessThan(60_000);
  });

  test('can be ordered with a claim replaced or left out, so that a receiver can be tried', async () => {
    const claims = decodeJwt(await tokenFor(ida.oid, { scp: 'other', exp: 1_000 }));
    expect(claims).toMatchObject({ scp: 'other', exp: 1_000 });
  });
});

test('Graph refuses a token made for the bot channel', async () => {
  const bot = await appToken(standin, 'https://api.botframework.com');
  const graph = await appToken(standin, standin.cloudUrl);
  const ask = (token: string) =>
    standin.cloud('GET', `/v1.0/users/${ida.oid}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask(bot)).status).toBe(401);
  expect((await ask(graph)).status).toBe(200);
});

async function testStandinWithCertificate() {
  const keys = await testStandin();
  const registered = await ensureCertificate(`${keys.folder}/registered`);
  const foreign = await ensureCertificate(`${keys.folder}/foreign`);
  const own = await testStandin({ app: { ...app, certificates: [registered.cert] } });
  return {
    registered,
    foreign,
    async sign({ key, cert }: { key: string; cert: string }): Promise<string> {
      const authority = `${own.cloudUrl}/${app.tenantId}`;
      const thumbprintSha256 = createHash('sha256').update(new X509Certificate(cert).raw).digest('hex');
      const client = new ConfidentialClientApplication({
        auth: {
          clientId: app.clientId,
          authority,
          knownAuthorities: [new URL(authority).host],
          clientCertificate: { privateKey: key, thumbprintSha256 },
        },
        system: { networkClient: msalNetwork(own.certificate.cert) },
      });
      const result = await client.acquireTokenByClientCredential({ scopes: [`${own.cloudUrl}/.default`] });
      return result?.accessToken ?? '';
    },
    async end() {
      await own.end();
      await keys.end();
    },
  };
}
