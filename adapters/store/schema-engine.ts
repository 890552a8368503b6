import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';

const noFilters = { externalTables: [], externalEnums: [] };

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

/** The bindings hold one instance for the whole process: a second one would break the first. */
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
 * Prisma's own schema engine in its WebAssembly form: it needs no binary to be downloaded, and it keeps
 * `_prisma_migrations` exactly as `prisma migrate deploy` does.
 */
async function openEngine(connectionString: string, datamodels: readonly SchemaContainer[]): Promise<SchemaEngine> {
  loaded ??= loadEngine();
  const bindings = await loaded;
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(describableFactory(connectionString)),
  );
}

/**
 * The driver adapter cannot read PostgreSQL's internal one-letter type, in which the catalogue names kinds of
 * constraints: they are asked for as text. The database asked is itself the shadow database: `schemaDifference` is
 * only ever given an empty one.
 */
function describableFactory(connectionString: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString });
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) =>
      queryRaw({
        ...query,
        sql: query.sql.replaceAll(/\b(constr\.contype|con\.conf(?:del|upd)type)(?=,| AS)/g, '$1::text'),
      });
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
 * Applies what is missing from `prisma/migrations` and answers the names of the migrations it applied.
 * Safe to run at every start; a failed migration throws and stops the start.
 */
export async function applyMigrations(connectionString: string, prismaFolder: string): Promise<readonly string[]> {
  const engine = await openEngine(connectionString, await schemaFiles(prismaFolder));
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: await migrationList(prismaFolder),
    filters: noFilters,
  });
  return appliedMigrationNames;
}

/** The SQL that leads from a database to the schema files; empty when nothing differs. For writing a new migration. */
export async function schemaDifference(connectionString: string, prismaFolder: string): Promise<string> {
  const files = await schemaFiles(prismaFolder);
  const engine = await openEngine(connectionString, files);
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...(await migrationList(prismaFolder)) },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  return stdout ?? '';
}
