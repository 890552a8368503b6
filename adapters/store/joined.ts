import type { Row, TableName } from './columns.ts';

/** Columns of a table for a join, each as `{table} {column}`, because the joined tables share column names. */
export function under<Table extends TableName, Column extends keyof Row<Table> & string>(
  table: Table,
  columns: readonly Column[],
) {
  return columns.map((column) => `${table}.${column} as ${table} ${column}` as const);
}

/** The part of a joined row that comes from one table: the columns named by `under`. */
export function rowIn<Table extends TableName, Column extends keyof Row<Table> & string>(
  table: Table,
  columns: readonly Column[],
  joined: Readonly<Record<string, unknown>>,
): Pick<Row<Table>, Column> {
  const row = Object.fromEntries(columns.map((column) => [column, joined[`${table} ${column}`]]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of `under`, as the driver gave them
  return row as Pick<Row<Table>, Column>;
}
