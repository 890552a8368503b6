import pg from 'pg';

/**
 * Does `work` while new tables go to the schema `public`. The embedded database has one session for all connections,
 * whose search path begins with the queue's schema; it is put back afterwards. On a server it makes no difference:
 * the setting ends with its connection.
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
