import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';

/** Pool connections that take and give Temporal values; the builder's own driver knows only `Date`. */
export class PoolDriver implements Driver {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    return new Connection(await this.#pool.connect());
  }

  async releaseConnection(connection: Connection): Promise<void> {
    connection.release();
  }

  async beginTransaction(connection: Connection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('BEGIN'));
  }

  async commitTransaction(connection: Connection): Promise<void> {
    const command = await connection.ask('COMMIT', []);
    // PostgreSQL answers COMMIT with ROLLBACK when a statement had failed and its error was swallowed.
    if (command.command === 'ROLLBACK')
      throw new Error('The transaction was rolled back: a statement in it had failed');
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('ROLLBACK'));
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

/** One statement after the other, whatever the order of the calls. */
class Connection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await this.ask<Row & pg.QueryResultRow>(sql, parameters);
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  }

  ask<Row extends pg.QueryResultRow>(text: string, parameters: readonly unknown[]): Promise<pg.QueryResult<Row>> {
    const next = () => this.#client.query<Row>({ text, values: parameters.map(bound), types });
    // An earlier failure is the concern of whoever asked for that statement.
    const answer = this.#last.then(next, next);
    this.#last = answer;
    return answer;
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are read all at once');
  }

  release(): void {
    this.#client.release();
  }
}

/** Instants and dates come as Temporal values. */
const types: pg.CustomTypesConfig = {
  getTypeParser(type, format) {
    if (type === pg.types.builtins.DATE) return (text: string) => Temporal.PlainDate.from(text);
    const parser: (text: string) => unknown = pg.types.getTypeParser(type, format);
    if (type !== pg.types.builtins.TIMESTAMPTZ) return parser;
    return (text: string) => {
      const at = parser(text);
      return at instanceof Date ? Temporal.Instant.fromEpochMilliseconds(at.getTime()) : at;
    };
  },
};

/** Columns hold milliseconds: finer fractions are cut off, not rounded up. */
function bound(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return new Date(value.epochMilliseconds).toISOString();
  return value instanceof Temporal.PlainDate ? value.toString() : value;
}
