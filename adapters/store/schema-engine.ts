import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type * as SchemaEngineBindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import { sessionAddress } from '../database-session.ts';
import { isUpToDate } from './applied-migrations.ts';
import { inPublicSchema } from './public-schema.ts';

const noFilters = { externalTables: [], externalEnums: [] };

type Bindings = typeof SchemaEngineBindings;

/** The bindings hold one instance for the whole process; a second one would break the first. */
let loaded: Promise<Bindings> | null = null;

async function loadEngine(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(
    join(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'), '..', 'schema_engine_bg.wasm'),
  );
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  const wasm = instance.exports;
  bindings.__wbg_set_wasm(wasm);
  const start = wasm['__wbindgen_start'];
  if (typeof start === 'function') start();
  return bindings;
}

/**
 * Works with Prisma's own schema engine in its WebAssembly form: it needs no binary to be downloaded, and it keeps
 * `_prisma_migrations` exactly as `prisma migrate deploy` does. Its connections are closed afterwards.
 */
async function withEngine<Result>(
  connectionString: string,
  datamodels: readonly SchemaContainer[],
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loaded ??= loadEngine();
  const bindings = await loaded;
  const opened: SqlDriverAdapter[] = [];
  const engine = await bindings.SchemaEngine.new(
    { datamodels: datamodels.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(describableFactory(connectionString, opened)),
  );
  try {
    return await inPublicSchema(connectionString, () => work(engine));
  } finally {
    await Promise.all(opened.map((adapter) => adapter.dispose()));
  }
}

const oneLetterColumns = /\b(constr\.contype|con\.conf(?:del|upd)type)(?=,| AS)/g;
const oneLetterNames: ReadonlySet<string> = new Set(['constraint_type', 'confdeltype', 'confupdtype']);

/**
 * The driver adapter cannot read PostgreSQL's internal one-letter type, in which the catalogue names kinds of
 * constraints, so they are asked for as text. The database itself serves as the shadow database: `schemaDifference` is
 * only ever given an empty one.
 */
function describableFactory(
  connectionString: string,
  opened: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: sessionAddress(connectionString, 'public') });
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw({ ...query, sql: query.sql.replaceAll(oneLetterColumns, '$1::text') });
      const columnTypes = result.columnNames.map((name, index) =>
        oneLetterNames.has(name) ? ColumnTypeEnum.Character : (result.columnTypes[index] ?? ColumnTypeEnum.Text),
      );
      return { ...result, columnTypes };
    };
    // The engine closes its shadow connection itself, and closing twice is an error.
    const dispose = adapter.dispose.bind(adapter);
    let disposed: Promise<void> | null = null;
    adapter.dispose = () => (disposed ??= dispose());
    opened.push(adapter);
    return adapter;
  };
  return { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}

/** The schema files of a `prisma/` folder: `schema.prisma` and every model. */
async function schemaFiles(prismaFolder: string): Promise<SchemaContainer[]> {
  const models = (await readdir(join(prismaFolder, 'models'))).filter((file) => file.endsWith('.prisma')).toSorted();
  const paths = [join(prismaFolder, 'schema.prisma'), ...models.map((file) => join(prismaFolder, 'models', file))];
  return Promise.all(paths.map(async (path) => ({ path: basename(path), content: await readFile(path, 'utf8') })));
}

async function migrationList(prismaFolder: string): Promise<MigrationList> {
  const baseDir = join(prismaFolder, 'migrations');
  const names = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const migrationDirectories = await Promise.all(
    names
      .map((entry) => entry.name)
      .toSorted()
      .map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(baseDir, name, 'migration.sql'), 'utf8') },
        },
      })),
  );
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

/**
 * Applies the migrations in `prisma/migrations` that are missing, and returns their names. Safe to run at every start;
 * a failed migration throws and stops the start.
 */
export async function applyMigrations(connectionString: string, prismaFolder: string): Promise<readonly string[]> {
  const migrationsList = await migrationList(prismaFolder);
  if (await isUpToDate(connectionString, migrationsList)) return [];
  return withEngine(connectionString, await schemaFiles(prismaFolder), async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return appliedMigrationNames;
  });
}

/** The SQL that leads from the migrations to the schema files, worked out in an empty database of its own. */
export async function schemaDifference(emptyDatabase: string, prismaFolder: string): Promise<string> {
  const files = await schemaFiles(prismaFolder);
  const migrations = await migrationList(prismaFolder);
  return withEngine(emptyDatabase, files, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? '';
  });
}
