import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { app, appToken, ida, nils, olle, testStandin, type TestStandin } from './standin-fixture.ts';

let standin: TestStandin;

beforeAll(async () => {
  standin = await testStandin({ startAt: '2026-12-01T08:00:00Z' });
});
afterAll(() => standin.end());

describe('who may use the control API', () => {
  test('a page of another site may not', async () => {
    const answer = await standin.control('GET', '/people', undefined, { origin: 'https://evil.example' });
    expect(answer).toMatchObject({ status: 403, json: { error: { message: 'This is for the shell only.' } } });
  });

  test('a form of another site may not post what is not JSON', async () => {
    const response = await fetch(`${standin.shellUrl}/standin/clock`, { method: 'POST', body: 'by=P1D' });
    expect(response.status).toBe(415);
  });

  test('the shell itself may', async () => {
    expect((await standin.control('GET', '/people', undefined, { origin: standin.shellUrl })).status).toBe(200);
  });
});

describe('people', () => {
  test('are listed with what the shell shows of them', async () => {
    const { json } = await standin.control('GET', '/people');
    expect(json).toHaveLength(4);
    expect(json[0]).toEqual({
      oid: ida.oid,
      displayName: 'Ida Lind',
      givenName: 'Ida',
      jobTitle: 'Engineer',
      department: 'Workshop',
      officeLocation: 'Luleå',
      city: 'Luleå',
      country: 'SE',
      preferredLanguage: 'sv-SE',
      mail: ida.mail,
      timeZone: 'Europe/Stockholm',
      appRoles: ['HR'],
      hasMailbox: true,
      installed: false,
    });
    expect(json[3]).toMatchObject({ oid: olle.oid, hasMailbox: false });
  });

  test('without a picture have their initials', async () => {
    const picture = await standin.control('GET', `/people/${nils.oid}/photo`);
    expect(picture.headers['content-type']).toContain('image/svg+xml');
    expect(picture.text).toContain('>NÖ<');
  });

  test('whose account is disabled cannot sign in any more', async () => {
    const own = await testStandin();
    try {
      await own.control('POST', `/people/${nils.oid}/disable`);
      expect((await own.control('GET', '/people')).json).toHaveLength(3);
      expect((await own.control('POST', `/people/${nils.oid}/sso-token`)).status).toBe(403);
      const authorization = `Bearer ${await appToken(own, own.cloudUrl)}`;
      const user = await own.cloud('GET', `/v1.0/users/${nils.oid}?$select=accountEnabled`, {
        headers: { authorization },
      });
      expect(user.json.accountEnabled).toBe(false);
    } finally {
      await own.end();
    }
  });
});

describe('the clock', () => {
  test('starts where it is told, and moves forward by a duration or to an instant', async () => {
    const first = (await standin.control('GET', '/clock')).json;
    expect(first.now.slice(0, 16)).toBe('2026-12-01T08:00');
    const moved = (await standin.control('POST', '/clock', { by: 'P1DT2H' })).json;
    expect(moved.now.slice(0, 16)).toBe('2026-12-02T10:00');
    expect((await standin.control('POST', '/clock', { to: '2026-12-03T00:00:00Z' })).json.now.slice(0, 10)).toBe(
      '2026-12-03',
    );
  });

  test('never goes back', async () => {
    const answer = await standin.control('POST', '/clock', { to: '2020-01-01T00:00:00Z' });
    expect(answer).toMatchObject({ status: 409, json: { error: { message: 'The clock moves forward only.' } } });
  });

  test('tells its listeners at once and of each move', async () => {
    const end = new AbortController();
    const response = await fetch(`${standin.shellUrl}/standin/clock/stream`, { signal: end.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (count: number) => {
      while (text.split('data: ').length - 1 < count) text += (await reader?.read())?.value ?? '';
    };
    await until(1);
    await standin.control('POST', '/clock', { by: 'PT1H' });
    await until(2);
    end.abort();
    const [before, after] = [...text.matchAll(/data: (.+)\n/g)].map(([, data]) => JSON.parse(data ?? ''));
    expect(after.offsetMs - before.offsetMs).toBeCloseTo(3_600_000, -2);
  });
});

describe('calendars', () => {
  test('a person adds, moves and cancels an own meeting', async () => {
    const path = `/people/${ida.oid}/calendar`;
    const slot = { start: '2026-12-10T09:00:00Z', end: '2026-12-10T10:00:00Z' };
    const added = await standin.control('POST', `${path}/events`, { subject: 'Dentist', ...slot });
    expect(added.status).toBe(201);
    const window = '?start=2026-12-10T00:00:00Z&end=2026-12-11T00:00:00Z';
    const seen = (await standin.control('GET', `${path}${window}`)).json;
    expect(seen).toMatchObject({ timeZone: 'Europe/Stockholm', workingHours: { startTime: '08:00:00.0000000' } });
    expect(seen.events).toMatchObject([
      { subject: 'Dentist', start: { dateTime: '2026-12-10T09:00:00.0000000', timeZone: 'UTC' } },
    ]);
    const event = `${path}/${encodeURIComponent(seen.events[0].id)}`;
    await standin.control('POST', `${event}/move`, { start: '2026-12-10T12:00:00Z', end: '2026-12-10T13:00:00Z' });
    const moved = (await standin.control('GET', `${path}${window}`)).json.events;
    expect(moved[0].start.dateTime).toBe('2026-12-10T12:00:00.0000000');
    await standin.control('DELETE', event);
    expect((await standin.control('GET', `${path}${window}`)).json.events).toEqual([]);
  });

  test('a person without a mailbox has none', async () => {
    const answer = await standin.control(
      'GET',
      `/people/${olle.oid}/calendar?start=2026-12-10T00:00:00Z&end=2026-12-11T00:00:00Z`,
    );
    expect(answer.status).toBe(404);
  });

  test('the clock jumps past the next meeting an app booked, and past no other', async () => {
    const own = await testStandin({ startAt: '2026-12-01T08:00:00Z' });
    try {
      const jump = () => own.control('POST', '/clock', { afterNextMeetingOf: nils.oid });
      await own.control('POST', `/people/${nils.oid}/calendar/events`, {
        subject: 'Own',
        start: '2026-12-02T09:00:00Z',
        end: '2026-12-02T10:00:00Z',
      });
      expect((await jump()).status).toBe(404);
      const authorization = `Bearer ${await appToken(own, own.cloudUrl)}`;
      const booked = await own.cloud('POST', `/v1.0/users/${ida.oid}/events`, {
        headers: { authorization },
        body: {
          subject: 'Mentor meeting',
          transactionId: '7b1c1f6e-6d56-4a0f-8a43-1a1df2b0a001',
          start: { dateTime: '2026-12-03T09:00:00', timeZone: 'UTC' },
          end: { dateTime: '2026-12-03T09:30:00', timeZone: 'UTC' },
          attendees: [{ emailAddress: { address: nils.mail, name: nils.displayName }, type: 'required' }],
        },
      });
      expect(booked.status).toBe(201);
      expect((await jump()).json.now.slice(0, 16)).toBe('2026-12-03T09:46');
    } finally {
      await own.end();
    }
  });
});

describe('the shell origin', () => {
  test('serves the built shell, the control API, and the product for everything else', async () => {
    const product = Fastify();
    product.get('/tab/home', async (request) => ({ at: request.url }));
    product.post('/api/echo', async (request) => request.body);
    const folder = join(standin.folder, 'shell');
    const own = await testStandin({
      shellFiles: folder,
      product: { url: await product.listen({ host: '127.0.0.1', port: 0 }) },
    });
    try {
      const get = (path: string) => fetch(`${own.shellUrl}${path}`);
      expect((await get('/')).status).toBe(503);
      // It may be built while the stand-in runs already.
      mkdirSync(join(folder, 'shell'), { recursive: true });
      writeFileSync(join(folder, 'index.html'), '<h1>Shell</h1>');
      writeFileSync(join(folder, 'shell', 'main.js'), 'export {};');
      expect(await (await get('/?as=x')).text()).toBe('<h1>Shell</h1>');
      expect(await (await get('/shell/main.js')).text()).toBe('export {};');
      expect((await get('/shell/gone.js')).status).toBe(404);
      expect(await (await get('/tab/home?theme=dark')).json()).toEqual({ at: '/tab/home?theme=dark' });
      expect((await get('/assets/of-the-product.js')).status).toBe(404);
      const echo = await own.cloud('POST', '/public/api/echo', { body: { hello: 'edge' } });
      expect(echo.json).toEqual({ hello: 'edge' });
    } finally {
      await own.end();
      await product.close();
    }
  });

  test('says in words that the shell is not built and that the product has not started', async () => {
    const shell = await fetch(standin.shellUrl);
    expect(shell.status).toBe(503);
    expect(await shell.text()).toContain('has not been built');
    const tab = await fetch(`${standin.shellUrl}/tab/home`);
    expect([tab.status, await tab.text()]).toEqual([503, 'The product has not started yet.']);
  });

  test('finds a product that it is told of later, on this machine and nowhere else', async () => {
    const product = Fastify();
    product.get('/tab/home', async () => 'late');
    const own = await testStandin();
    try {
      const url = await product.listen({ host: '127.0.0.1', port: 0 });
      expect((await own.control('PUT', '/product', { url: 'http://elsewhere.example' })).status).toBe(400);
      expect((await fetch(`${own.shellUrl}/tab/home`)).status).toBe(503);
      expect((await own.control('PUT', '/product', { url })).status).toBe(204);
      expect(await (await fetch(`${own.shellUrl}/tab/home`)).text()).toBe('late');
    } finally {
      await own.end();
      await product.close();
    }
  });
});

describe('the app', () => {
  const manifest = {
    id: 'b1',
    version: '1.0.0',
    name: { short: 'Lodestar' },
    bots: [{ botId: app.clientId }],
    staticTabs: [
      { entityId: 'conversations' },
      { entityId: 'home', name: 'Home', contentUrl: 'https://localhost/tab/home?lang={locale}' },
    ],
    webApplicationInfo: { id: app.clientId, resource: app.appIdUri },
  };

  async function withManifest(resource: string): Promise<TestStandin> {
    const manifestPath = join(standin.folder, 'manifest.json');
    writeFileSync(manifestPath, JSON.stringify({ ...manifest, webApplicationInfo: { id: app.clientId, resource } }));
    return testStandin({ app: { ...app, manifestPath } });
  }

  test('is described from its manifest', async () => {
    const own = await withManifest(app.appIdUri);
    try {
      const { json } = await own.control('GET', '/app');
      expect(json).toMatchObject({ name: 'Lodestar', botId: app.clientId, company: 'Norrsken Verkstad' });
      expect(json.tabs).toEqual([{ entityId: 'home', name: 'Home', contentPath: '/tab/home?lang={locale}' }]);
    } finally {
      await own.end();
    }
  });

  test('names its tabs in the frame’s language where the package has it, as Teams does', async () => {
    const manifestPath = join(standin.folder, 'manifest-in-two.json');
    const localizationInfo = {
      defaultLanguageTag: 'sv',
      additionalLanguages: [{ languageTag: 'en', file: 'two-en.json' }],
    };
    writeFileSync(manifestPath, JSON.stringify({ ...manifest, localizationInfo }));
    writeFileSync(join(standin.folder, 'two-en.json'), JSON.stringify({ 'staticTabs[1].name': 'At home' }));
    const own = await testStandin({ app: { ...app, manifestPath } });
    try {
      const nameIn = async (lang: string) => (await own.control('GET', `/app?lang=${lang}`)).json.tabs[0].name;
      expect([await nameIn('sv'), await nameIn('en')]).toEqual(['Home', 'At home']);
      writeFileSync(join(standin.folder, 'two-en.json'), 'broken');
      expect((await own.control('GET', '/app?lang=en')).status).toBe(503);
    } finally {
      await own.end();
    }
  });

  test('has the shell for its host when nothing else is said', async () => {
    const { appIdUri: _none, ...registration } = app;
    const manifestPath = join(standin.folder, 'manifest-of-the-shell.json');
    const own = await testStandin({ app: { ...registration, manifestPath } });
    try {
      const resource = `api://${new URL(own.shellUrl).host}/${app.clientId}`;
      writeFileSync(manifestPath, JSON.stringify({ ...manifest, webApplicationInfo: { id: app.clientId, resource } }));
      expect((await own.control('POST', `/people/${ida.oid}/sso-token`)).status).toBe(200);
    } finally {
      await own.end();
    }
  });

  test('gets no sign-in token when its manifest names another resource', async () => {
    const own = await withManifest('api://elsewhere/x');
    try {
      expect((await own.control('POST', `/people/${ida.oid}/sso-token`)).status).toBe(400);
    } finally {
      await own.end();
    }
  });
});

test('Graph installs the app, and the chat of the person begins', async () => {
  const authorization = `Bearer ${await appToken(standin, standin.cloudUrl)}`;
  const headers = { authorization };
  const found = await standin.cloud(
    'GET',
    `/v1.0/appCatalogs/teamsApps?$filter=externalId eq '${app.clientId}'`.replaceAll(' ', '%20'),
    { headers },
  );
  const bind = {
    'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${found.json.value[0].id}`,
  };
  const path = `/v1.0/users/${nils.oid}/teamwork/installedApps`;
  expect((await standin.cloud('POST', path, { headers, body: bind })).status).toBe(201);
  expect((await standin.control('GET', `/people/${nils.oid}/chat`)).json).toEqual({
    installed: true,
    blocked: false,
    activities: [],
  });
  expect((await standin.cloud('POST', path, { headers, body: bind })).status).toBe(409);
});
