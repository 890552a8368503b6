import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureCertificate } from '#standin/certificate.ts';
import { formHeaders, app, callHttps, type Answer } from './standin-fixture.ts';

/** The stand-in runs as its own process here, because a process trusts further authorities only from its start. */
let folder: string;
let child: ChildProcess;
let ca: string;
let cloudUrl: string;
let shellUrl: string;
let token: string;
let listener: Server;
let listenerUrl: string;
let refuseNext = 0;
const received: { value: Record<string, unknown>[] }[] = [];
const arrivals: (() => void)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'graph-notices-'));
  const { key, cert, caFile } = await ensureCertificate(folder);
  ca = cert;
  listener = createServer({ key, cert }, (request, response) => {
    const validation = new URL(request.url ?? '/', 'https://localhost').searchParams.get('validationToken');
    if (validation !== null) {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(validation);
      return;
    }
    void text(request).then((body) => {
      const refuse = refuseNext > 0;
      if (refuse) refuseNext -= 1;
      else received.push(JSON.parse(body));
      response.writeHead(refuse ? 503 : 202).end();
      for (const arrived of arrivals.splice(0)) arrived();
    });
  }).listen(0);
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.');
  listenerUrl = `https://localhost:${address.port}`;
  await startProcess(caFile);
});

async function startProcess(caFile: string): Promise<void> {
  const { NODE_OPTIONS: _jestOnly, ...environment } = process.env;
  child = spawn(process.execPath, ['--import', 'tsx', 'standin/serve.ts'], {
    env: {
      ...environment,
      NODE_EXTRA_CA_CERTS: caFile,
      STANDIN_SETTINGS: JSON.stringify({ app, certificateFolder: folder }),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('The process has no stdout.');
  const [line] = await once(createInterface(child.stdout), 'line');
  const ready: Record<string, unknown> = JSON.parse(String(line));
  cloudUrl = String(ready['cloudUrl']);
  shellUrl = String(ready['shellUrl']);
  const form = new URLSearchParams({
    client_id: app.clientId,
    client_secret: app.clientSecret ?? '',
    grant_type: 'client_credentials',
    scope: `${cloudUrl}/.default`,
  });
  const answer = await callHttps(`${cloudUrl}/${app.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: formHeaders,
    ca,
    body: form.toString(),
  });
  token = String(answer.json.access_token);
}

afterAll(() => {
  child.kill('SIGKILL');
  listener.close();
  listener.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

function graph(method: string, path: string, body?: object): Promise<Answer> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  return callHttps(`${cloudUrl}/v1.0${path}`, { method, headers, ca, body: body && JSON.stringify(body) });
}

async function receivedOf(eventId: string): Promise<Record<string, unknown>> {
  for (;;) {
    const found = received
      .flatMap(({ value }) => value)
      .find(({ resourceData }) => JSON.stringify(resourceData ?? '').includes(eventId));
    if (found) return found;
    await new Promise<void>((resolve) => arrivals.push(resolve));
  }
}

function meeting(subject: string): object {
  const timeZone = 'W. Europe Standard Time';
  return {
    subject,
    start: { dateTime: '2027-03-02T10:00:00', timeZone },
    end: { dateTime: '2027-03-02T10:30:00', timeZone },
  };
}

test('A subscription is proved, told of every change again after a refusal, renewed, and ended', async () => {
  const people = await graph('GET', '/users?$filter=accountEnabled%20eq%20true&$select=id,mail&$top=1');
  const [{ id: oid }] = people.json.value;
  const wanted = {
    changeType: 'created,updated,deleted',
    resource: `users/${oid}/events`,
    notificationUrl: `${listenerUrl}/notices?from=graph`,
    lifecycleNotificationUrl: `${listenerUrl}/lifecycle`,
    clientState: 'secret-state',
    expirationDateTime: new Date(Date.now() + 60_000).toISOString(),
  };
  const made = await graph('POST', '/subscriptions', wanted);
  expect(made.status).toBe(201);
  expect(Date.parse(made.json.expirationDateTime)).toBeGreaterThan(Date.now() + 44 * 60_000);
  expect((await graph('POST', '/subscriptions', wanted)).status).toBe(409);

  const event = await graph('POST', `/users/${oid}/events`, meeting('Told at once'));
  expect(await receivedOf(event.json.id)).toMatchObject({
    subscriptionId: made.json.id,
    clientState: 'secret-state',
    changeType: 'created',
    tenantId: app.tenantId,
    resource: `Users/${oid}/Events/${event.json.id}`,
    resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: event.json.id },
  });

  refuseNext = 1;
  const second = await graph('POST', `/users/${oid}/events`, meeting('Told at the second try'));
  expect(await receivedOf(second.json.id)).toMatchObject({ changeType: 'created' });
  expect(refuseNext).toBe(0);

  const order = { kind: 'lose-notification', times: 1 };
  const ordered = await fetch(`${shellUrl}/standin/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  expect(ordered.status).toBeLessThan(300);
  const lost = await graph('POST', `/users/${oid}/events`, meeting('Never told'));
  const after = await graph('POST', `/users/${oid}/events`, meeting('Told after'));
  await receivedOf(after.json.id);
  expect(JSON.stringify(received)).not.toContain(lost.json.id);

  const renewal = { expirationDateTime: new Date(Date.now() + 6 * 86_400_000).toISOString() };
  expect((await graph('PATCH', `/subscriptions/${made.json.id}`, renewal)).json.expirationDateTime).toBe(
    renewal.expirationDateTime,
  );
  expect((await graph('POST', `/subscriptions/${made.json.id}/reauthorize`)).status).toBe(204);
  expect((await graph('DELETE', `/subscriptions/${made.json.id}`)).status).toBe(204);
  expect((await graph('GET', `/subscriptions/${made.json.id}`)).status).toBe(404);
}, 30_000);
