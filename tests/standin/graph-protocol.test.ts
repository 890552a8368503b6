import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  app,
  appToken,
  ida,
  nils,
  olle,
  priya,
  testStandin,
  type Answer,
  type TestStandin,
} from './standin-fixture.ts';

const zone = 'W. Europe Standard Time';
const events = `/v1.0/users/${nils.oid}/events`;

let standin: TestStandin;
let token: string;

beforeAll(async () => {
  standin = await testStandin();
  token = await appToken(standin, standin.cloudUrl);
});
afterAll(() => standin.end());
afterEach(() => standin.graphFaults.clear());

function graph(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return standin.cloud(method, path, { body, headers: { authorization: `Bearer ${token}`, ...headers } });
}

function meeting(over: object = {}): object {
  return {
    subject: 'Coffee',
    start: { dateTime: '2026-12-08T10:00:00', timeZone: zone },
    end: { dateTime: '2026-12-08T10:30:00', timeZone: zone },
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    ...over,
  };
}

describe('who asks', () => {
  test('must bring a token of this tenant', async () => {
    const refused = await standin.cloud('GET', events, { headers: { authorization: 'Bearer made-up' } });
    expect([refused.status, refused.json.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect((await standin.cloud('GET', events)).status).toBe(401);
  });

  test('has no /me without a signed-in person', async () => {
    expect((await graph('GET', '/v1.0/me')).status).toBe(400);
  });

  test('gets back the client-request-id, and paths that do not exist are 400', async () => {
    const answer = await graph('GET', '/v1.0/users/x/nonsense', undefined, { 'client-request-id': 'mine-1' });
    expect([answer.status, answer.headers['client-request-id']]).toEqual([400, 'mine-1']);
    expect(answer.json.error.innerError['client-request-id']).toBe('mine-1');
    expect((await graph('PATCH', '/v1.0/users')).status).toBe(405);
  });
});

describe('permissions', () => {
  test('decide by route: reading calendars is neither writing them nor reading the directory', async () => {
    const reader = await testStandin({ app: { ...app, applicationPermissions: ['Calendars.Read'] } });
    try {
      const authorization = `Bearer ${await appToken(reader, reader.cloudUrl)}`;
      const ask = (method: string, path: string, body?: unknown) =>
        reader.cloud(method, path, { headers: { authorization }, body });
      expect((await ask('GET', events)).status).toBe(200);
      const written = await ask('POST', events, meeting());
      expect([written.status, written.json.error.code]).toEqual([403, 'ErrorAccessDenied']);
      const directory = await ask('GET', '/v1.0/users');
      expect([directory.status, directory.json.error.code]).toEqual([403, 'Authorization_RequestDenied']);
      expect((await ask('GET', `/v1.0/users/${nils.oid}/mailboxSettings`)).status).toBe(403);
    } finally {
      await reader.end();
    }
  });
});

describe('the directory', () => {
  test('shows department and account state only when selected', async () => {
    const plain = await graph('GET', `/v1.0/users/${nils.oid}`);
    expect(plain.json).toMatchObject({ id: nils.oid, userPrincipalName: nils.mail, businessPhones: [] });
    expect(plain.json.department).toBeUndefined();
    const chosen = await graph('GET', `/v1.0/users/${nils.mail}?$select=department,accountEnabled,employeeId`);
    expect(chosen.json).toMatchObject({ department: 'Workshop', accountEnabled: true, employeeId: null });
    expect((await graph('GET', `/v1.0/users/${nils.oid}?$select=shoeSize`)).status).toBe(400);
  });

  test('is filtered, and paged with absolute links', async () => {
    const filter = encodeURIComponent(`accountEnabled eq true and startswith(displayName,'n')`);
    const found = await graph('GET', `/v1.0/users?$filter=${filter}&$select=displayName`);
    expect(found.json.value.map(({ displayName }: { displayName: string }) => displayName)).toEqual(['Nils Öberg']);
    const two = encodeURIComponent(`id in ('${ida.oid}','${olle.oid}')`);
    expect((await graph('GET', `/v1.0/users?$filter=${two}`)).json.value).toHaveLength(2);
    const first = await graph('GET', '/v1.0/users?$top=3');
    expect(first.json.value).toHaveLength(3);
    const next: string = first.json['@odata.nextLink'];
    expect(next).toMatch(/^https:\/\/localhost/);
    const rest = await graph('GET', next.slice(standin.cloudUrl.length));
    expect([rest.json.value.length, rest.json['@odata.nextLink']]).toEqual([1, undefined]);
  });

  test('refuses ne without ConsistencyLevel, and a missing person with 404', async () => {
    const filter = encodeURIComponent("userType ne 'Guest'");
    expect((await graph('GET', `/v1.0/users?$filter=${filter}`)).json.error.code).toBe('Request_UnsupportedQuery');
    const eventual = { consistencylevel: 'eventual' };
    expect((await graph('GET', `/v1.0/users?$filter=${filter}&$count=true`, undefined, eventual)).json).toMatchObject({
      '@odata.count': 4,
    });
    expect((await graph('GET', '/v1.0/users/nobody')).json.error.code).toBe('Request_ResourceNotFound');
  });
});

describe('throttling', () => {
  test('lets four requests at a time into one mailbox, and as many into each other one', async () => {
    const slow = await testStandin({ latencyMs: 150 });
    try {
      const authorization = `Bearer ${await appToken(slow, slow.cloudUrl)}`;
      const read = (oid: string) => slow.cloud('GET', `/v1.0/users/${oid}/events`, { headers: { authorization } });
      const answers = await Promise.all([
        ...Array.from({ length: 12 }, () => read(nils.oid)),
        ...Array.from({ length: 4 }, () => read(priya.oid)),
      ]);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused[0]?.json.error).toMatchObject({
        code: 'ApplicationThrottled',
        message: 'Application is over its MailboxConcurrency limit.',
      });
      expect(refused[0]?.headers['retry-after']).toMatch(/^\d+\.\d+$/);
      expect(answers.slice(12).every(({ status }) => status === 200)).toBe(true);
      expect((await read(nils.oid)).status).toBe(200);
    } finally {
      await slow.end();
    }
  });
});

describe('$batch', () => {
  const batch = (requests: object[]) => graph('POST', '/v1.0/$batch', { requests });

  test('answers each step for itself, and what depends on a failed one with 424', async () => {
    const { status, json } = await batch([
      { id: 'a', method: 'GET', url: `/users/${nils.oid}` },
      { id: 'b', method: 'GET', url: '/users/nobody' },
      { id: 'c', method: 'GET', url: `/users/${ida.oid}`, dependsOn: ['b'] },
      {
        id: 'd',
        method: 'POST',
        url: `/users/${nils.oid}/events`,
        headers: { 'Content-Type': 'application/json' },
        body: meeting({ subject: 'From a batch' }),
      },
    ]);
    expect(status).toBe(200);
    const byId = Object.fromEntries(json.responses.map((one: { id: string; status: number }) => [one.id, one.status]));
    expect(byId).toEqual({ a: 200, b: 404, c: 424, d: 201 });
  });

  test('sends twenty reads of one mailbox through without a 429', async () => {
    const { json } = await batch(
      Array.from({ length: 20 }, (_, number) => ({ id: `${number}`, method: 'GET', url: `/users/${nils.oid}/events` })),
    );
    expect(json.responses.every(({ status }: { status: number }) => status === 200)).toBe(true);
  });

  test('carries an inner 429 with its Retry-After', async () => {
    standin.graphFaults.add({
      kind: 'status',
      status: 429,
      code: 'TooManyRequests',
      message: 'Slow down',
      retryAfter: 2.128,
      match: { mailbox: nils.mail },
      times: 1,
    });
    const { json } = await batch([{ id: '1', method: 'GET', url: `/users/${nils.oid}/events` }]);
    expect(json.responses[0]).toMatchObject({ status: 429, headers: { 'Retry-After': '2.128' } });
  });

  test.each([
    ['no requests', []],
    ['21 requests', Array.from({ length: 21 }, (_, number) => ({ id: `${number}`, method: 'GET', url: '/users' }))],
    [
      'the same id twice',
      [
        { id: '1', method: 'GET', url: '/users' },
        { id: '1', method: 'GET', url: '/users' },
      ],
    ],
    ['an absolute address', [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/users' }]],
    ['a body without Content-Type', [{ id: '1', method: 'POST', url: '/subscriptions', body: {} }]],
  ])('with %s is refused as a whole', async (_what, requests) => {
    expect((await batch(requests)).status).toBe(400);
  });
});

describe('an ordered fault', () => {
  test('cuts the connection after the work is done', async () => {
    standin.graphFaults.add({ kind: 'timeout-after-write', match: { method: 'POST', mailbox: nils.oid }, times: 1 });
    const body = meeting({ subject: 'Made but not told', transactionId: 'cut-1' });
    await expect(graph('POST', events, body)).rejects.toThrow(/hang up|ECONNRESET/);
    const filter = encodeURIComponent("subject eq 'Made but not told'");
    expect((await graph('GET', `${events}?$filter=${filter}`)).json.value).toHaveLength(1);
  });

  test('forbids one mailbox and leaves the others', async () => {
    standin.graphFaults.add({ kind: 'forbid-mailbox', match: { mailbox: nils.mail } });
    const refused = await graph('GET', events);
    expect([refused.status, refused.json.error.code]).toEqual([403, 'ErrorAccessDenied']);
    expect((await graph('GET', `/v1.0/users/${ida.oid}/events`)).status).toBe(200);
    expect((await graph('GET', `/v1.0/users/${nils.oid}`)).status).toBe(200);
  });

  test('answers 201 without a Teams link, once', async () => {
    standin.graphFaults.add({ kind: 'no-teams-link', times: 1 });
    const bare = await graph('POST', events, meeting());
    expect([bare.status, bare.json.isOnlineMeeting, bare.json.onlineMeeting]).toEqual([201, false, null]);
    expect((await graph('POST', events, meeting())).json.isOnlineMeeting).toBe(true);
  });

  test('is in the log like every request', async () => {
    const before = standin.requests.totals()['GET /users/{id}/events'] ?? 0;
    await graph('GET', events, undefined, { 'client-request-id': 'logged-1' });
    expect(standin.requests.totals()['GET /users/{id}/events']).toBe(before + 1);
    expect(standin.requests.list().at(-1)).toMatchObject({
      method: 'GET',
      path: events,
      mailbox: nils.oid,
      status: 200,
      clientRequestId: 'logged-1',
    });
  });
});

describe('the app of a person', () => {
  test('is found in the catalogue and installed once', async () => {
    const catalogue = await graph(
      'GET',
      `/v1.0/appCatalogs/teamsApps?$filter=externalId eq '${app.clientId}'`.replaceAll(' ', '%20'),
    );
    const [{ id }] = catalogue.json.value;
    const path = `/v1.0/users/${priya.oid}/teamwork/installedApps`;
    const body = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}` };
    expect((await graph('POST', path, body)).status).toBe(201);
    expect((await graph('POST', path, body)).status).toBe(409);
    const query = `$expand=teamsApp&$filter=${encodeURIComponent(`teamsApp/id eq '${id}'`)}`;
    const installed = await graph('GET', `${path}?${query}`);
    expect(installed.json.value).toHaveLength(1);
    const chat = await graph('GET', `${path}/${installed.json.value[0].id}/chat`);
    expect(chat.json.id).toEqual(expect.any(String));
  });
});

describe('a subscription', () => {
  const wanted = (over: object = {}) => ({
    changeType: 'created,updated,deleted',
    resource: `users/${nils.oid}/events`,
    notificationUrl: 'https://localhost:1/notices',
    clientState: 'secret-state',
    expirationDateTime: new Date(standin.clock.now() + 6 * 86_400_000).toISOString(),
    ...over,
  });

  test.each([
    ['over http', { notificationUrl: 'http://localhost:1/notices' }],
    ['for more than seven days', { expirationDateTime: '2100-01-01T00:00:00Z' }],
    ['to something else', { resource: `users/${nils.oid}/messages` }],
    ['with a clientState of 129 characters', { clientState: 'x'.repeat(129) }],
    ['with an unknown change type', { changeType: 'renamed' }],
    ['to an address that does not answer the handshake', {}],
  ])('%s is refused', async (_what, over) => {
    expect((await graph('POST', '/v1.0/subscriptions', wanted(over))).status).toBe(400);
  });

  test('that does not exist is 404', async () => {
    const soon = { expirationDateTime: new Date(standin.clock.now() + 86_400_000).toISOString() };
    expect((await graph('PATCH', '/v1.0/subscriptions/none', soon)).status).toBe(404);
  });
});
