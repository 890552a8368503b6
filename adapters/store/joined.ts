import type { Row, TableName } from './columns.ts';

/** Columns of a table for a join, each as `{table} {column}`: the tables joined have columns of one name. */
export function under<Table extends TableName, Column extends keyof Row<Table> & string>(
  table: Table,
  columns: readonly Column[],
) {
  return columns.map((column) => `${table}.${column} as ${table} ${column}` as const);
}

/** What a joined row holds of one table: the columns that `under` gave it. */
export function rowIn<Table extends TableName, Column extends keyof Row<Table> & string>(
  table: Table,
  columns: readonly Column[],
  joined: Readonly<Record<string, unknown>>,
): Pick<Row<Table>, Column> {
  const row = Object.fromEntries(columns.map((column) => [column, joined[`${table} ${column}`]]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of `under`, as the driver gave them
  return row as Pick<Row<Table>, Column>;
}
