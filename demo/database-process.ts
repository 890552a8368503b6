import { openEmbeddedDatabase } from '#adapters/store/embedded.ts';

/**
 * The embedded database as a process of its own, on the folder named as first argument. Says `{"databaseUrl":…}` in one
 * line on stdout, and ends on SIGTERM once everything is on disk.
 */
const [, , folder] = process.argv;
if (folder === undefined) throw new Error('The database needs a folder.');
const asked = new Promise<void>((resolve) => process.once('SIGTERM', () => resolve()));
const database = await openEmbeddedDatabase({ folder }).catch((error: unknown) => {
  // A sentence, which the launcher passes on; where it was thrown helps nobody who starts a demonstration.
  process.stderr.write(`${error instanceof Error ? error.message : 'The database could not be opened.'}\n`);
  process.exit(1);
});
// What making a database has left behind is as large as all the rest, and would stay until there is much more.
globalThis.gc?.();
process.stdout.write(`${JSON.stringify({ databaseUrl: database.url })}\n`);
await asked;
await database.close();
