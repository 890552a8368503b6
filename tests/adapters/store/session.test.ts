import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { sessionAddress } from '#adapters/database-session.ts';
import { openJobs, type Jobs } from '#adapters/jobs/bullmq.ts';
import { openDatabase } from '#adapters/store/database.ts';
import { openStore } from '#adapters/store/store.ts';
import { forgetfulPooler } from '../../support/forgetful-pooler.ts';
import { isPostgresHere, onPostgres, type MigratedDatabase } from '../../support/migrated-database.ts';
import { onEachDatabase } from './world.ts';

const quiet = { event: () => undefined, failure: () => undefined };

/** The queue answers, and is closed. */
async function answered(jobs: Jobs): Promise<void> {
  try {
    await jobs.ping();
  } finally {
    await jobs.close();
  }
}

/** What a session of the store says of itself. */
async function settingsOf(url: string, names: readonly string[]): Promise<readonly unknown[]> {
  const db = openDatabase(url, 1);
  try {
    const asked = names.map((name) => sql`current_setting(${name})`);
    const { rows } = await sql<{ all: unknown[] }>`select array[${sql.join(asked)}] as all`.execute(db);
    return rows[0]?.all ?? [];
  } finally {
    await db.destroy();
  }
}

describe('Every session', () => {
  onEachDatabase((store, url) => {
    test('is pinned to UTC and ISO dates, wherever the server stands', async () => {
      await store().ping();
      expect(await settingsOf(url(), ['TimeZone'])).toEqual(['UTC']);
      const jobs = await openJobs({ redisUrl: null, databaseUrl: url(), log: quiet });
      await answered(jobs);
    });

    test('finds no moment in a column that does not say of which zone it is', async () => {
      const db = openDatabase(url(), 1);
      try {
        const { rows } = await sql`
          select table_name, column_name from information_schema.columns
          where table_schema in ('public', 'bullmq') and data_type in ('timestamp without time zone', 'time without time zone')`.execute(
          db,
        );
        expect(rows).toEqual([]);
      } finally {
        await db.destroy();
      }
    });
  });
});

(isPostgresHere() ? describe : describe.skip)('On a server that stands in Stockholm', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await onPostgres('Europe/Stockholm');
  });
  afterAll(() => database.end());

  test('options of the operator in the address hold beside ours, and give way where they differ', async () => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c work_mem=5MB -c timezone=Asia/Tokyo -c search_path=elsewhere');
    expect(await settingsOf(url.href, ['work_mem', 'TimeZone', 'search_path'])).toEqual(['5MB', 'UTC', 'public']);
    const jobs = await openJobs({ redisUrl: null, databaseUrl: url.href, log: quiet });
    await jobs.bell.ring([{ kind: 'send-notice', id: 'a' }]);
    await answered(jobs);
    const db = openDatabase(url.href, 1);
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from bullmq.job`.execute(db);
    await db.destroy();
    expect(rows).toEqual([{ count: 1 }]);
  });

  test('a pooler that drops our settings makes the process not ready, with the reason', async () => {
    const pooler = await forgetfulPooler(database.url);
    const store = openStore({ url: pooler.url, connections: 1 });
    const jobs = await openJobs({ redisUrl: null, databaseUrl: pooler.url, log: quiet });
    try {
      await expect(store.ping()).rejects.toThrow('not pinned to UTC and ISO dates but has Europe/Stockholm');
      await expect(jobs.ping()).rejects.toThrow('not pinned to UTC');
    } finally {
      await jobs.close();
      await store.close();
      await pooler.end();
    }
  });
});

test('The address keeps what it said, and our settings come after the operator’s', () => {
  const address = sessionAddress('postgresql://us%40er:p%25w@db.example/lodestar?sslmode=require', 'bullmq');
  expect(address).toMatch(/^postgresql:\/\/us%40er:p%25w@db\.example\/lodestar\?sslmode=require&/);
  expect(new URL(address).searchParams.get('options')).toBe(
    '-c timezone=UTC -c datestyle=ISO -c jit=off -c search_path=bullmq',
  );
});
