import pg from 'pg';
import type { Prisma } from './generated/client.ts';

/**
 * Statements for what happens thousands of times a day. They go straight to the driver: the client's own layers cost
 * several times what the driver does, which for a worker was more than a third of its time. Rows are declared and
 * migrated in one way only; see `tableOf`.
 */
export interface Sql {
  rows<Row>(statement: Prisma.Sql): Promise<readonly Row[]>;
  /** The first row; null when there is none. */
  row<Row>(statement: Prisma.Sql): Promise<Row | null>;
  /** Answers how many rows it changed. */
  run(statement: Prisma.Sql): Promise<number>;
}

type Ask = <Row extends pg.QueryResultRow>(statement: Prisma.Sql) => Promise<pg.QueryResult<Row>>;

/** Statements on a pool, each on whichever connection is free. */
export function sqlOn(pool: Pick<pg.Pool, 'query'>): Sql {
  return sqlBy(({ text, values }) => pool.query({ text, values: values.map(bound), types }));
}

/** Statements on the connection of one transaction: one after the other, however they are asked. */
export function sqlInOrder(connection: Pick<pg.PoolClient, 'query'>): Sql {
  let last: Promise<unknown> = Promise.resolve();
  return sqlBy(<Row extends pg.QueryResultRow>({ text, values }: Prisma.Sql) => {
    const ask = () => connection.query<Row>({ text, values: values.map(bound), types });
    // What failed before is its asker's concern.
    const next = last.then(ask, ask);
    last = next;
    return next;
  });
}

function sqlBy(asked: Ask): Sql {
  return {
    rows: async <Row>(statement: Prisma.Sql) => (await asked<Row & pg.QueryResultRow>(statement)).rows,
    row: async <Row>(statement: Prisma.Sql) => (await asked<Row & pg.QueryResultRow>(statement)).rows[0] ?? null,
    run: async (statement) => (await asked(statement)).rowCount ?? 0,
  };
}

/** A date without a zone comes as the client carries it: midnight in UTC. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.DATE
      ? (text: string) => new Date(`${text}T00:00:00Z`)
      : pg.types.getTypeParser(type, format),
};

/** The driver would write a moment on the machine's own clock, and with it another date. */
function bound(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
