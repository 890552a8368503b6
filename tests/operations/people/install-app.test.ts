import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createAppInstaller } from '#adapters/microsoft365/app-installs.ts';
import type { Context } from '#operations/context.ts';
import { rememberConversation, forgetConversation } from '#operations/people/bot-reach.ts';
import { installApp } from '#operations/people/install-app.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { nils } from '../../standin/standin-fixture.ts';
import { personIdOf } from '../../adapters/microsoft365/world.ts';
import { operationsWorld, type OperationsWorld } from '../operations-world.ts';

let world: OperationsWorld;
let catalogId: string;

beforeEach(async () => {
  world = await operationsWorld();
  await readDirectory(world.context);
  catalogId = (await world.standin.control('GET', '/app')).json.catalogId;
});
afterEach(() => world.end());

const personId = personIdOf(nils);
const contextWith = (id: string | null, by: 'graph' | 'policy' = 'graph'): Context => ({
  ...world.context,
  appInstaller: createAppInstaller(world.graph, { graphBaseUrl: world.standin.cloudUrl, catalogId: id, by }),
});
const kept = () => world.context.store.read((reader) => reader.appInstall(personId));
const hasApp = async () => (await world.standin.control('GET', `/people/${nils.oid}/chat`)).json.installed;

describe('bringing the app to somebody who takes part', () => {
  test('installs it through Graph, and twice is the same as once', async () => {
    await installApp(contextWith(catalogId), personId);
    expect(await hasApp()).toBe(true);
    expect(await kept()).toMatchObject({ state: 'installed', reason: null });
    const before = await kept();
    await installApp(contextWith(catalogId), personId);
    expect(await kept()).toEqual(before);
  });

  test('is content where they have it already', async () => {
    await world.standin.control('POST', `/people/${nils.oid}/chat/install`);
    await installApp(contextWith(catalogId), personId);
    expect(await kept()).toMatchObject({ state: 'installed' });
  });

  test('keeps why it did not succeed: the manifest’s id instead of the catalogue’s, no id, no right', async () => {
    await installApp(contextWith('0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901'), personId);
    expect(await kept()).toMatchObject({ state: 'failed', reason: 'not-in-catalogue' });
    await installApp(contextWith(null), personId);
    expect(await kept()).toMatchObject({ state: 'failed', reason: 'id-missing' });
    const denied = { kind: 'status', status: 403, code: 'Forbidden', message: 'No.', times: 1 };
    const match = { pathIncludes: 'installedApps' };
    await world.standin.control('POST', '/faults', { target: 'graph', ...denied, match });
    await installApp(contextWith(catalogId), personId);
    expect(await kept()).toMatchObject({ state: 'failed', reason: 'rights-missing' });
    await installApp(contextWith(catalogId), personId);
    expect(await kept()).toMatchObject({ state: 'installed', reason: null });
  });

  test('leaves it to the set-up policy that IT has', async () => {
    await installApp(contextWith(catalogId, 'policy'), personId);
    expect(await hasApp()).toBe(false);
    expect(await kept()).toMatchObject({ state: 'left-to-policy' });
  });

  test('never forces it on somebody who has removed it, nor on somebody the bot reaches', async () => {
    await rememberConversation(
      world.context,
      personId,
      { conversationId: 'a', serviceUrl: 'https://smba.example/' },
      null,
    );
    await installApp(contextWith(catalogId), personId);
    expect(await kept()).toBeNull();
    await forgetConversation(world.context, personId, 'not-installed');
    await installApp(contextWith(catalogId), personId);
    expect(await hasApp()).toBe(false);
    expect(await kept()).toMatchObject({ state: 'removed' });
  });
});
