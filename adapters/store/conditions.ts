import { sql, type RawBuilder } from 'kysely';

/** For a condition on one of many ids: a single value however many they are, and a single statement for PostgreSQL. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql`any(${ids}::uuid[])`;
}

/** What a row says; null where there is none. */
export function found<Row, Result>(row: Row | undefined, of: (row: Row) => Result): Result | null {
  return row === undefined ? null : of(row);
}
