// `prisma generate` needs no schema engine, but would try to download one: any existing file stops it.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default { schema: 'prisma', migrations: { path: 'prisma/migrations' } };
