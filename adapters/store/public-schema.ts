import pg from 'pg';
import { sessionAddress } from '../database-session.ts';

/**
 * Runs `work` with new tables going to the schema `public`. The embedded database has one session for all connections,
 * and its search path begins with the queue's schema, so it is restored afterwards. On a server every session is opened
 * with the schema it works in.
 */
export async function inPublicSchema<Result>(connectionString: string, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: sessionAddress(connectionString, 'public') });
  await client.connect();
  try {
    const { rows } = await client.query<{ before: string }>("select current_setting('search_path') as before");
    await client.query('set search_path = public');
    try {
      return await work();
    } finally {
      await client.query("select set_config('search_path', $1, false)", [rows[0]?.before ?? 'public']);
    }
  } finally {
    await client.end();
  }
}
