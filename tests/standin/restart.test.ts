import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { app, ida, nils, testStandin } from './standin-fixture.ts';

test('everything is as it was after a restart, tokens and the moved clock included', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lodestar-state-'));
  const stateFile = join(folder, 'state.json');
  const first = await testStandin({ stateFile, startAt: '2026-12-01T08:00:00Z' });
  first.conversations.set(ida.oid, { installed: true });
  first.conversations.add(ida.oid, 'bot', { text: 'Welcome' });
  await first.control('POST', '/clock', { by: 'P7D' });
  await first.control('POST', `/people/${nils.oid}/disable`);
  const { keys } = (await first.cloud('GET', `/${app.tenantId}/discovery/v2.0/keys`)).json;
  const before = first.exchange.snapshot();
  await first.end();
  expect(JSON.parse(readFileSync(stateFile, 'utf8'))).toHaveProperty('version', 1);
  const second = await testStandin({ stateFile });
  try {
    expect((await second.control('GET', '/clock')).json.now.slice(0, 10)).toBe('2026-12-08');
    expect((await second.control('GET', '/people')).json).toHaveLength(3);
    expect(second.conversations.activities(ida.oid)).toMatchObject([{ from: 'bot', text: 'Welcome' }]);
    expect(second.exchange.snapshot()).toEqual(before);
    expect((await second.cloud('GET', `/${app.tenantId}/discovery/v2.0/keys`)).json.keys[0].kid).toBe(keys[0].kid);
  } finally {
    await second.end();
    rmSync(folder, { recursive: true, force: true });
  }
});
