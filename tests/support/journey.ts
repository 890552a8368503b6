import { isPostgresHere, onPostgres } from './migrated-database.ts';
import { startProduct, type Product } from './product.ts';

/** A Monday without public holidays near it, so that each run meets the same calendars. */
export const monday = '2026-09-07T06:30:00Z';

/**
 * The product as a journey takes it, on a Monday morning unless told: on PostgreSQL where this run has one, else on the embedded
 * database; the queue stands in the same.
 */
export async function startJourney(startAt = monday): Promise<Product> {
  const database = isPostgresHere() ? await onPostgres() : null;
  const product = await startProduct({ databaseUrl: database?.url ?? null, redisUrl: null, startAt });
  return {
    ...product,
    async end() {
      await product.end();
      await database?.end();
    },
  };
}
