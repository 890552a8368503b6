// A throw-away embedded PostgreSQL, migrated, as a process of its own: says its address and lives until stdin is closed.
import { onEmbedded } from './migrated-database.ts';

const database = await onEmbedded();
process.stdout.write(`${JSON.stringify({ databaseUrl: database.url })}\n`);
const end = (): void => {
  process.stdin.destroy();
  void database.end();
};
process.once('SIGTERM', end);
process.stdin.once('end', end);
process.stdin.resume();
