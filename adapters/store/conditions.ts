import { sql, type RawBuilder } from 'kysely';

/**
 * For a condition on one of many ids: a single parameter however many there are, so that PostgreSQL sees a single
 * statement.
 */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql`any(${ids}::uuid[])`;
}

/** What a row says; null where there is none. */
export function found<Row, Result>(row: Row | undefined, of: (row: Row) => Result): Result | null {
  return row === undefined ? null : of(row);
}
