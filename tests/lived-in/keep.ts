import pg from 'pg';
import type { TableRows } from '#demo/lived-in/kept.ts';

/** Rows that belong to one installation or hold what nobody else may have: the product makes them anew. */
const left = [
  'graph_subscription',
  'mailbox_lease',
  'directory_watch',
  'join_link',
  'calendar_feed',
  '_prisma_migrations',
];

/** Everything that the product has written down, in an order in which it can be written again. */
export async function readRows(databaseUrl: string): Promise<readonly TableRows[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const found: TableRows[] = [];
    for (const table of await tablesInOrder(client)) {
      if (left.includes(table)) continue;
      const columns = await columnsOf(client, table);
      const list = columns.map((name) => `"${name}"`).join(', ');
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(kept) as row from (select ${list} from public."${table}" order by 1) as kept`,
      );
      if (rows.length > 0) found.push({ table, columns, rows: rows.map(({ row }) => ready(table, row)) });
    }
    return found;
  } finally {
    await client.end();
  }
}

/** How far Outlook's changes were read is known to the Graph of that time alone. */
function ready(table: string, row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return table === 'mailbox_watch' ? { ...row, token: null, window_start_at: null, window_end_at: null } : row;
}

async function columnsOf(client: pg.Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** A table stands after those that it refers to. */
async function tablesInOrder(client: pg.Client): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const { rows: references } = await client.query<{ one: string; other: string }>(
    `select child.relname as one, parent.relname as other from pg_constraint
     join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
     where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`,
  );
  const ordered: string[] = [];
  let rest = tables.map(({ name }) => name);
  while (rest.length > 0) {
    const next = rest.filter((name) => references.every(({ one, other }) => one !== name || !rest.includes(other)));
    if (next.length === 0) throw new Error(`These tables refer to each other in a ring: ${rest.join(', ')}.`);
    ordered.push(...next);
    rest = rest.filter((name) => !next.includes(name));
  }
  return ordered;
}
