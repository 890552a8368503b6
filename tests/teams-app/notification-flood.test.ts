import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { idOf } from '#domain/ids.ts';
import { openStore, type OpenStore } from '#adapters/store/store.ts';
import { noteCalendarChanges, type CalendarNotice } from '#operations/booking/calendar-notices.ts';
import { sha256Hex } from '#operations/access/secret-hash.ts';
import { serviceEndpoints } from '#teams-app/contract/service.ts';
import { countStatements, type CountedDatabase } from '../support/counted-statements.ts';
import { migratedDatabase, type MigratedDatabase } from '../support/migrated-database.ts';
import { mentor, now, openApiWorld, type ApiWorld } from './api-fixture.ts';

let world: ApiWorld;
let database: MigratedDatabase;
let counted: CountedDatabase;
let store: OpenStore;
const subscriptionId = randomUUID();

beforeAll(async () => {
  database = await migratedDatabase();
  counted = await countStatements(database.url);
  store = openStore({ url: counted.url, connections: 1 });
  const personId = mentor.id;
  await store.write(async (tx) => tx.savePeople([mentor], now));
  const clientStateHash = await sha256Hex('secret');
  await store.save((writer) => writer.saveSubscription({ personId, subscriptionId, clientStateHash, expiresAt: now }));
  world = await openApiWorld();
}, 60_000);
afterAll(async () => {
  await world.close();
  await store.close();
  await counted.end();
  await database.end();
});

async function statementsFor(items: readonly CalendarNotice[]): Promise<number> {
  const before = counted.statements();
  await noteCalendarChanges({ ...world.context, store }, items);
  return counted.statements() - before;
}

const forged = (count: number, id = (at: number) => `unknown-${at}`): CalendarNotice[] =>
  Array.from({ length: count }, (_, at) => ({
    subscriptionId: id(at),
    clientState: `${at}`,
    lifecycleEvent: at % 2 === 0 ? null : 'missed',
  }));

describe('a notification that nobody of ours has sent', () => {
  test('costs one statement and one line in the log, however many items it has', async () => {
    world.logged.length = 0;
    expect(await statementsFor(forged(10_000))).toBe(1);
    expect(world.logged).toEqual([{ name: 'notices-ignored', facts: { items: 10_000, unknown: 10_000, forged: 0 } }]);
  });

  test('costs as much when it names a subscription of ours again and again', async () => {
    expect(await statementsFor(forged(10_000, () => subscriptionId))).toBe(1);
    expect(await store.read((reader) => reader.mailboxWatch(mentor.id))).toBeNull();
  });

  test('costs nothing when it is empty', async () => {
    expect(await statementsFor([])).toBe(0);
  });

  test('is answered soon, and so are the others meanwhile', async () => {
    const value = forged(10_000, (at) => `${at}`).map(({ subscriptionId: id }) => ({ subscriptionId: id }));
    const { graphNotifications, health } = serviceEndpoints;
    const post = async () => {
      const began = performance.now();
      const { status } = await world.send({ as: null }, graphNotifications, { body: { value } });
      return { status, ms: performance.now() - began };
    };
    // The first one has the code compiled.
    await post();
    const bodies = await Promise.all(Array.from({ length: 5 }, post));
    const began = performance.now();
    expect((await world.send({ as: null }, health)).status).toBe(200);
    const times = bodies.map(({ ms }) => ms.toFixed(0)).join(', ');
    process.stdout.write(
      `10,000 unknown items: ${times} ms; health then ${(performance.now() - began).toFixed(0)} ms\n`,
    );
    expect(bodies.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
  });
});

test('a genuine item among forged ones counts, once', async () => {
  const genuine = { subscriptionId, clientState: 'secret', lifecycleEvent: null };
  await noteCalendarChanges({ ...world.context, store }, [...forged(50), genuine, genuine, ...forged(50)]);
  const watch = await store.read((reader) => reader.mailboxWatch(idOf<'Person'>(mentor.id)));
  expect(watch?.noticedAt?.equals(now)).toBe(true);
});
