import { placeIn, scratchDatabase, startPostgres } from '../../support/postgres.ts';
import { startRedis } from '../../support/redis.ts';

/** Where the product's rows and its queue stand. */
export interface Ground {
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Null: the queue stands in the database. */
  readonly redisUrl: string | null;
  end(): Promise<void>;
}

/**
 * A PostgreSQL and a Redis of the run's own where the machine has them. A fresh database on the server in
 * `DATABASE_URL` and the Redis in `REDIS_URL` win. With a zone the database stands there, which the embedded one cannot.
 */
export async function findGround(environment: NodeJS.ProcessEnv, databaseZone: string | null): Promise<Ground> {
  const { DATABASE_URL: database, REDIS_URL: redis, PATH: searchPath = '' } = environment;
  const postgres = database ? await scratchDatabase(database) : await startPostgres(searchPath);
  if (databaseZone !== null) {
    if (postgres === null) throw new Error('--database-zone needs a PostgreSQL server.');
    await placeIn(postgres.url, databaseZone);
  }
  const queue = redis ? { url: redis, end: async () => {} } : await startRedis(searchPath);
  return {
    databaseUrl: postgres?.url ?? null,
    redisUrl: queue?.url ?? null,
    async end() {
      await queue?.end();
      await postgres?.end();
    },
  };
}
