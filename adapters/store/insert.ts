import type { InsertQueryBuilder, InsertResult } from 'kysely';
import type { TableName, Whole } from './columns.ts';
import type { Db } from './database.ts';
import type { Database } from './generated/tables.ts';

/** PostgreSQL counts the values of a statement in 16 bits. */
const mostValues = 65_535;

/** Adds rows, at least one, each with every column of the table; see `inParts` for many. */
export function insertRows<Table extends TableName>(
  db: Db,
  table: Table,
  rows: readonly Whole<Table>[],
): InsertQueryBuilder<Database, Table, InsertResult> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a whole row is more than the builder asks for
  return db.insertInto(table).values(rows as never);
}

/** As few parts as fit into one statement each, or parts of `most` rows where rows are large; none for no rows. */
export function inParts<Row extends object>(rows: readonly Row[], most = mostValues): readonly (readonly Row[])[] {
  const [first] = rows;
  if (first === undefined) return [];
  const atOnce = Math.min(most, Math.floor(mostValues / Object.keys(first).length));
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) =>
    rows.slice(part * atOnce, (part + 1) * atOnce),
  );
}
