import { Prisma } from './generated/client.ts';

const { raw, sql, join } = Prisma;

/** PostgreSQL counts the values of a statement in 16 bits. */
const mostValues = 65_535;

/** A row to be written; documents as they are in the domain, whose values write themselves as text. */
type Data<Row> = Readonly<Partial<{ [Field in keyof Row]: Row[Field] | object }>>;

/** A table in statements: its rows have the names and values that the client gives them. */
export interface Table<Row> {
  /** `SELECT … FROM …`, for a condition to follow. */
  readonly select: Prisma.Sql;
  /** The same columns for a join, each under `{prefix}{name}`, and the row that they make. */
  columnsAs(prefix: string): Prisma.Sql;
  rowIn(joined: Readonly<Record<string, unknown>>, prefix: string): Row;
  insert(row: Data<Row>): Prisma.Sql;
  /** As few statements as take all the rows, which must have the same columns; none for no rows. */
  inserts(rows: readonly Data<Row>[]): readonly Prisma.Sql[];
  /** What follows `SET`. */
  assignments(data: Data<Row>): Prisma.Sql;
  /** `UPDATE … SET …`, for a condition to follow. */
  update(data: Data<Row>): Prisma.Sql;
}

/**
 * A table as the schema declares it. `fields` are the client's own list of them. A field's column is called the same in
 * snake case, or as `names` says. Those in `json` hold documents; `without` are never read.
 */
export function tableOf<Row>(
  name: string,
  fields: Readonly<Record<string, keyof Row & string>>,
  {
    names = {},
    json = [],
    without = [],
  }: {
    readonly names?: Partial<Record<keyof Row & string, string>>;
    readonly json?: readonly (keyof Row & string)[];
    readonly without?: readonly (keyof Row & string)[];
  } = {},
): Table<Row> {
  const quoted = (field: keyof Row & string): string => `"${names[field] ?? snake(field)}"`;
  const read = Object.values(fields).filter((field) => !without.includes(field));
  const columnsAs = (prefix: string): Prisma.Sql =>
    raw(read.map((field) => `"${name}".${quoted(field)} AS "${prefix}${field}"`).join(', '));
  const select = raw(`SELECT ${columnsAs('').text} FROM "${name}"`);
  const fieldsOf = (data: Data<Row>) => Object.values(fields).filter((field) => data[field] !== undefined);
  const valueOf = (data: Data<Row>, field: keyof Row & string): unknown => {
    const value = data[field];
    return json.includes(field) && value !== null ? JSON.stringify(value) : value;
  };
  const assignments = (data: Data<Row>): Prisma.Sql =>
    join(fieldsOf(data).map((field) => sql`${raw(quoted(field))} = ${valueOf(data, field)}`));
  const insertOf = (written: readonly (keyof Row & string)[], rows: readonly Data<Row>[]): Prisma.Sql => {
    const values = rows.map((data) => sql`(${join(written.map((field) => valueOf(data, field)))})`);
    return sql`${raw(`INSERT INTO "${name}" (${written.map(quoted).join(', ')}) VALUES `)}${join(values)}`;
  };
  return {
    select,
    columnsAs,
    rowIn(joined, prefix) {
      const row = Object.fromEntries(read.map((field) => [field, joined[`${prefix}${field}`]]));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of `columnsAs`, as the driver gave them
      return row as Row;
    },
    insert: (row) => insertOf(fieldsOf(row), [row]),
    inserts(rows) {
      const [first] = rows;
      if (first === undefined) return [];
      const written = fieldsOf(first);
      const atOnce = Math.floor(mostValues / written.length);
      const count = Math.ceil(rows.length / atOnce);
      return Array.from({ length: count }, (_, part) => {
        return insertOf(written, rows.slice(part * atOnce, (part + 1) * atOnce));
      });
    },
    assignments,
    update: (data) => sql`${raw(`UPDATE "${name}" SET `)}${assignments(data)}`,
  };
}

function snake(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
