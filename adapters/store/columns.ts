import type { InsertType, Selectable } from 'kysely';
import type { Database } from './generated/tables.ts';

/**
 * A value as a JSON column keeps it: Temporal values write themselves as ISO strings. What is read there is unknown
 * until its schema in json.ts has parsed it.
 */
export class Document {
  readonly #value: NonNullable<unknown>;

  constructor(value: NonNullable<unknown>) {
    this.#value = value;
  }

  /** Asked by the driver, which would take a list for one of PostgreSQL's own. */
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
 * A row as it is written: every column must be given, also one that may be null or has a default. One that is forgotten
 * does not compile, instead of becoming NULL in silence.
 */
export type Whole<Table extends TableName> = {
  readonly [Column in keyof Database[Table]]: Exclude<InsertType<Database[Table][Column]>, undefined>;
};
