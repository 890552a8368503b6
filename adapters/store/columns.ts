import type { InsertType, Selectable } from 'kysely';
import type { Database } from './generated/tables.ts';

/**
 * A value as a JSON column keeps it: Temporal values write themselves as ISO strings. What is read from it has the type
 * unknown until its schema in json.ts has parsed it.
 */
export class Document {
  readonly #value: NonNullable<unknown>;

  constructor(value: NonNullable<unknown>) {
    this.#value = value;
  }

  /** Called by the driver, which would otherwise take a list for one of PostgreSQL's arrays. */
  toPostgres(): string {
    return JSON.stringify(this.#value);
  }
}

/** The same; null is the database's NULL. */
export function documentOrNull(value: object | null): Document | null {
  return value === null ? null : new Document(value);
}

export type TableName = keyof Database;

/** A row as it is read. */
export type Row<Table extends TableName> = Selectable<Database[Table]>;

/**
 * A row as it is written: every column must be given, even one that may be null or has a default. Forgetting one does
 * not compile, instead of writing NULL silently.
 */
export type Whole<Table extends TableName> = {
  readonly [Column in keyof Database[Table]]: Exclude<InsertType<Database[Table][Column]>, undefined>;
};
