// A throw-away embedded PostgreSQL as a process of its own: says its address and lives until stdin is closed.
import { openEmbeddedDatabase } from '#adapters/store/embedded.ts';

const database = await openEmbeddedDatabase({ folder: null });
process.stdout.write(`${JSON.stringify({ databaseUrl: database.url })}\n`);
const end = (): void => {
  process.stdin.destroy();
  void database.close();
};
process.once('SIGTERM', end);
process.stdin.once('end', end);
process.stdin.resume();
