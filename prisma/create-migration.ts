/** `npm run migration -- <name>`: writes the next migration from what the schema files say, against an empty PGlite. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaDifference } from '#adapters/store/schema-engine.ts';
import { openEmbeddedDatabase } from '#adapters/store/embedded.ts';

const name = process.argv[2];
if (!name) throw new Error('Say what the migration does: npm run migration -- add-goals');
const database = await openEmbeddedDatabase({ folder: null });
try {
  const sql = await schemaDifference(database.url, import.meta.dirname);
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(import.meta.dirname, 'migrations', `${stamp}_${name.replaceAll('-', '_')}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  process.stdout.write(`${folder}\n`);
} finally {
  await database.close();
}
