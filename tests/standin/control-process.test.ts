import { spawn, type ChildProcess } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureCertificate } from '#standin/certificate.ts';
import { app, callHttps } from './standin-fixture.ts';

let folder: string;
let started: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standin-process-'));
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(settings: object): ChildProcess {
  const { NODE_OPTIONS: _jestOnly, ...environment } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'standin/serve.ts'], {
    env: { ...environment, STANDIN_SETTINGS: JSON.stringify(settings) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  started.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<Record<string, unknown>> {
  if (child.stdout === null) throw new Error('The process has no stdout.');
  const [line] = await once(createInterface(child.stdout), 'line');
  return JSON.parse(String(line));
}

const settings = () => ({ app, certificateFolder: folder });

describe('the stand-in as a process', () => {
  test('says where it is, answers with the sample company, and ends when its parent is gone', async () => {
    const child = start(settings());
    const line = await firstLine(child);
    expect(line).toMatchObject({ ready: true });
    const people = await fetch(`${String(line['shellUrl'])}/standin/people`);
    expect(await people.json()).toHaveProperty('length', expect.any(Number));
    const { cert } = await ensureCertificate(folder);
    const discovery = await callHttps(
      `${String(line['cloudUrl'])}/${app.tenantId}/v2.0/.well-known/openid-configuration`,
      {
        method: 'GET',
        headers: {},
        ca: cert,
        body: undefined,
      },
    );
    expect(discovery.json.issuer).toBe(`${String(line['cloudUrl'])}/${app.tenantId}/v2.0`);
    child.stdin?.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 30_000);

  test('answers with a generated company when that is ordered', async () => {
    const line = await firstLine(start({ ...settings(), company: { kind: 'generated', people: 40, seed: 3 } }));
    const people = await (await fetch(`${String(line['shellUrl'])}/standin/people`)).json();
    expect(people).toHaveLength(42);
    expect(people).toMatchObject([{ appRoles: ['HR'] }, { appRoles: ['IT'] }, ...people.slice(2)]);
  }, 30_000);

  test('ends on SIGTERM with nothing left behind', async () => {
    const child = start(settings());
    await firstLine(child);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 30_000);

  test('names a taken port and ends', async () => {
    const line = await firstLine(start(settings()));
    const taken = Number(new URL(String(line['cloudUrl'])).port);
    const second = start({ ...settings(), ports: { cloud: taken } });
    const exit = once(second, 'exit');
    expect(await firstLine(second)).toMatchObject({ ready: false, code: 'EADDRINUSE' });
    expect(await exit).toEqual([1, null]);
  }, 30_000);

  test('names what is wrong with its settings', async () => {
    const line = await firstLine(start({ ...settings(), app: { ...app, tenantId: 'contoso' } }));
    expect(line).toMatchObject({ ready: false, error: expect.stringContaining('tenantId') });
  }, 30_000);
});

describe('the certificate', () => {
  test('is for localhost and 127.0.0.1, kept, and renewed before it ends', async () => {
    const first = await ensureCertificate(folder);
    const x509 = new X509Certificate(first.cert);
    expect(x509.checkHost('localhost')).toBe('localhost');
    expect(x509.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(await ensureCertificate(folder)).toEqual(first);
    const later = Date.now() + 710 * 86_400_000;
    expect((await ensureCertificate(folder, later)).cert).not.toBe(first.cert);
  });
});
