import pg from 'pg';

/**
 * Runs `work` with new tables going to the schema `public`. The embedded database has one session for all connections,
 * and its search path begins with the queue's schema, so it is restored afterwards. On a server this makes no
 * difference, as the setting ends with the connection.
 */
export async function inPublicSchema<Result>(connectionString: string, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString });
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
