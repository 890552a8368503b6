import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { hostClients } from '#standin/tenant/tenant.ts';
import { app, appToken, formHeaders, ida, nils, priya, testStandin, type TestStandin } from './standin-fixture.ts';

let standin: TestStandin;
let manifestPath: string;

/** The package that the administrator has: built, and uploaded by nobody yet. */
function pack(version: string): void {
  const manifest = {
    id: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c9aa',
    version,
    name: { short: 'Lodestar' },
    bots: [{ botId: app.clientId }],
    staticTabs: [{ entityId: 'home', name: 'Mentorskap', contentUrl: 'https://mentor.example/tab/' }],
    webApplicationInfo: { id: app.clientId, resource: app.appIdUri },
  };
  writeFileSync(manifestPath, JSON.stringify(manifest));
}

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenant-'));
  manifestPath = join(folder, 'manifest.json');
  pack('1.0.0');
  standin = await testStandin({ tenant: 'unprepared', app: { ...app, manifestPath } });
});
afterEach(async () => {
  await standin.end();
  rmSync(folder, { recursive: true });
});

const admin = (method: string, path: string, body?: object) => standin.control(method, `/admin${path}`, body);
const token = (oid: string, body: object = {}) => standin.control('POST', `/people/${oid}/sso-token`, body);
const reasonOf = async (oid: string, body?: object) => (await token(oid, body)).json.error?.message;

const api = {
  accessTokenVersion: null,
  identifierUri: app.appIdUri,
  scopes: ['access_as_user'],
  preAuthorized: Object.values(hostClients),
  appRoles: ['HR', 'IT'],
};

async function graph(method: string, path: string, body?: unknown) {
  const authorization = `Bearer ${await appToken(standin, standin.cloudUrl)}`;
  return standin.cloud(method, `/v1.0${path}`, { body, headers: { authorization } });
}

describe('signing in from Entra’s defaults', () => {
  test('fails step by step until each thing is there, and each time with another reason', async () => {
    expect(await reasonOf(ida.oid)).toContain('not in the catalogue');
    await admin('POST', '/catalogue');
    expect(await reasonOf(ida.oid)).toContain('AADSTS500011');
    await admin('PATCH', '/registration', { ...api, preAuthorized: [] });
    expect(await reasonOf(ida.oid)).toContain('AADSTS65001');
    await admin('PATCH', '/registration', { preAuthorized: [hostClients.teamsDesktop] });
    expect(await reasonOf(ida.oid)).toContain(hostClients.teamsWeb);
    await admin('PATCH', '/registration', { preAuthorized: Object.values(hostClients) });
    expect(await reasonOf(ida.oid)).toBe('resourceRequiresConsent');
    await admin('PUT', '/consent', { application: [], delegated: ['User.Read'] });
    const first = decodeJwt((await token(ida.oid)).json.token);
    expect(first).toMatchObject({ ver: '1.0', aud: app.appIdUri, appid: hostClients.teamsWeb });
    expect(first.iss).toBe(`${standin.cloudUrl}/${app.tenantId}/`);
    expect(first).not.toHaveProperty('roles');
    await admin('PATCH', '/registration', { accessTokenVersion: 2 });
    await admin('POST', '/role-assignments', { oid: ida.oid, role: 'HR' });
    for (const client of Object.values(hostClients)) {
      const claims = decodeJwt((await token(ida.oid, { client })).json.token);
      expect(claims).toMatchObject({ ver: '2.0', aud: app.clientId, azp: client, roles: ['HR'] });
    }
    expect(await reasonOf(ida.oid, { client: '00000000-0000-4000-8000-000000000000' })).toContain('AADSTS65001');
  });

  test('refuses what hangs in the air: a client without a scope, a scope without an address, an unknown role', async () => {
    expect((await admin('PATCH', '/registration', { preAuthorized: [hostClients.teamsWeb] })).status).toBe(400);
    expect((await admin('PATCH', '/registration', { scopes: ['access_as_user'] })).status).toBe(400);
    expect((await admin('PATCH', '/registration', { identifierUri: 'api://mentor.example/other' })).status).toBe(400);
    expect((await admin('POST', '/role-assignments', { oid: ida.oid, role: 'HR' })).status).toBe(400);
    expect((await admin('GET', '')).json.roles).toEqual({});
  });

  test('asks one person for consent at an address that is registered, and nobody else after', async () => {
    await admin('POST', '/catalogue');
    await admin('PATCH', '/registration', { ...api, accessTokenVersion: 2 });
    const back = 'https://mentor.example/tab/consented';
    const asked = {
      client_id: app.clientId,
      response_type: 'code',
      redirect_uri: back,
      scope: `openid profile ${standin.cloudUrl}/User.Read`,
    };
    const path = `/${app.tenantId}/oauth2/v2.0/authorize`;
    const page = (query: object) => standin.cloud('GET', `${path}?${new URLSearchParams({ ...query }).toString()}`);
    expect((await page(asked)).text).toContain('AADSTS50011');
    await admin('PATCH', '/registration', { redirectUris: [back] });
    expect((await page({ ...asked, scope: `${app.appIdUri}/access_as_user` })).text).toContain('AADSTS90009');
    expect((await page(asked)).text).toContain('Permissions requested');
    const answer = (given: object) =>
      standin.cloud('POST', path, {
        headers: formHeaders,
        body: new URLSearchParams({ ...asked, account: nils.oid, ...given }).toString(),
      });
    expect((await answer({ answer: 'cancel' })).headers['location']).toBe(`${back}?error=access_denied`);
    expect(await reasonOf(nils.oid)).toBe('resourceRequiresConsent');
    expect((await answer({ answer: 'accept' })).headers['location']).toMatch(/\?code=/);
    expect((await token(nils.oid)).status).toBe(200);
    expect(await reasonOf(priya.oid)).toBe('resourceRequiresConsent');
  });
});

describe('mailboxes by Exchange’s roles', () => {
  test('are closed until a role is given, and open in its scope alone', async () => {
    expect((await graph('GET', `/users/${ida.oid}/events`)).status).toBe(403);
    await admin('POST', '/exchange-roles', { role: 'Application Calendars.ReadWrite', mailboxes: [ida.oid] });
    expect((await graph('GET', `/users/${ida.oid}/events`)).status).toBe(200);
    expect((await graph('GET', `/users/${nils.oid}/events`)).status).toBe(403);
    expect((await graph('GET', `/users/${ida.oid}/mailboxSettings`)).status).toBe(403);
    const subscription = (oid: string) =>
      graph('POST', '/subscriptions', { resource: `users/${oid}/events`, changeType: 'created' });
    expect((await subscription(nils.oid)).status).toBe(403);
    // In scope: refused for what it lacks, not for whose it is.
    expect((await subscription(ida.oid)).status).toBe(400);
    expect((await admin('POST', '/exchange-roles', { role: 'Calendars.ReadWrite', mailboxes: null })).status).toBe(400);
  });

  test('mean nothing where Entra has granted the same for everybody', async () => {
    await admin('POST', '/exchange-roles', { role: 'Application Calendars.ReadWrite', mailboxes: [ida.oid] });
    await admin('PUT', '/consent', { application: ['Calendars.ReadWrite'], delegated: [] });
    expect((await graph('GET', `/users/${nils.oid}/events`)).status).toBe(200);
  });
});

describe('the organisation’s catalogue', () => {
  const find = `/appCatalogs/teamsApps?$filter=externalId eq '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c9aa'`;
  const install = async (id: string) =>
    graph('POST', `/users/${nils.oid}/teamwork/installedApps`, {
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
    });

  test('is empty, so nothing can be opened or installed, until the package is uploaded', async () => {
    await admin('PUT', '/consent', {
      application: ['AppCatalog.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'],
      delegated: [],
    });
    expect((await standin.control('GET', '/app')).json).toMatchObject({ catalogId: null, tabs: [] });
    expect((await graph('GET', find.replaceAll(' ', '%20'))).json.value).toEqual([]);
    expect((await standin.control('POST', `/people/${nils.oid}/chat/install`)).status).toBe(404);
    const uploaded = await admin('POST', '/catalogue');
    expect(uploaded).toMatchObject({ status: 201, json: { version: '1.0.0' } });
    const { id } = uploaded.json;
    expect((await graph('GET', find.replaceAll(' ', '%20'))).json.value).toMatchObject([{ id }]);
    expect((await install('0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c9aa')).status).toBe(404);
    expect((await install(id)).status).toBe(201);
  });

  test('keeps the app’s id when a later version is uploaded, and refuses the same one twice', async () => {
    const { id } = (await admin('POST', '/catalogue')).json;
    expect((await admin('POST', '/catalogue')).status).toBe(409);
    pack('1.1.0');
    expect(await admin('POST', '/catalogue')).toMatchObject({ status: 200, json: { id, version: '1.1.0' } });
  });
});
